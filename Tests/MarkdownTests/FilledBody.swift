import Core
import Markdown

extension MarkdownBody {
  /// The body as one text, with plain `<a>` and `<img>` in its holes.
  var filled: String {
    segments.map { segment in
      switch segment {
      case .html(let html): html.markup
      case .text(let text, _): HTML(escaping: text).markup
      case .linkStart(let id):
        "<a href=\"\(links[id.index].destination.href)\"\(titleAttribute(links[id.index].title))>"
      case .linkEnd: "</a>"
      case .titledLink(let id): "<a href=\"\(links[id.index].destination.href)\">TITEL</a>"
      case .image(let id):
        "<img src=\"\(images[id.index].destination.href)\" "
          + "alt=\"\(HTML(escaping: images[id.index].alternativeText).markup)\""
          + titleAttribute(images[id.index].title) + ">"
      }
    }.joined()
  }

  private func titleAttribute(_ title: String?) -> String {
    title.map { " title=\"\(HTML(escaping: $0).markup)\"" } ?? ""
  }
}

extension LinkReference.Destination {
  /// The address as it would stand in a page that is served next to the file, escaped.
  var href: String {
    switch self {
    case .external(let address): HTML(escaping: address).markup
    case .relative(let path, let fragment):
      HTML(escaping: Self.encoded(path) + (fragment.map { "#" + Self.encoded($0) } ?? "")).markup
    case .wiki(let target, let fragment):
      HTML(escaping: "wiki:" + target + (fragment.map { "#" + $0 } ?? "")).markup
    case .refused: "REFUSED"
    }
  }

  private static func encoded(_ text: String) -> String {
    PercentCoding.encode(text.replacing("%", with: "%25"))
  }
}
