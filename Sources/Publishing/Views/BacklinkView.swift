import Core
import SiteModel
import Templates

/// A page that names this one, with the sentence in which it does.
struct BacklinkView: View {
  let title: String
  let url: String
  let kind: String
  let sentence: HTML

  init(_ backlink: Backlink, _ from: Entry, kind: String, url: String) {
    title = from.title
    self.url = url
    self.kind = kind
    sentence = Self.marked(backlink)
  }

  func describe(to sink: inout some ViewSink) {
    sink.text("title", title)
    sink.link("URL", url)
    sink.text("kind", kind)
    sink.html("sentence", sentence)
  }

  /// The sentence with the link's words marked.
  private static func marked(_ backlink: Backlink) -> HTML {
    let bytes = Array(backlink.sentence.utf8)
    let highlight = backlink.highlight
    guard !highlight.isEmpty, highlight.upperBound <= bytes.count else {
      return HTML(escaping: backlink.sentence)
    }
    func escaped(_ range: Range<Int>) -> String {
      HTML(escaping: String(decoding: bytes[range], as: UTF8.self)).markup
    }
    return HTML(
      safe: escaped(0..<highlight.lowerBound) + "<mark>" + escaped(highlight) + "</mark>"
        + escaped(highlight.upperBound..<bytes.count))
  }
}
