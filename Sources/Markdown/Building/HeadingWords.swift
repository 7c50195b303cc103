import Core

/// Reads a heading ahead: its plain words, and its markup without links for a table of contents.
struct HeadingWords {
  private let document: CMarkDocument
  private var index: Int
  private var run: [UInt8] = []
  private var words: [UInt8] = []
  private var markup: [UInt8] = []

  init(_ document: CMarkDocument, headingAt index: Int) {
    self.document = document
    self.index = index + 1
  }

  /// Words with single spaces between them.
  var text: String {
    let pieces = words.split { $0.isASCIISpace }
    return String(decoding: Array(pieces.joined(separator: [UInt8(ascii: " ")])), as: UTF8.self)
  }

  var html: HTML { HTML(safe: String(decoding: markup, as: UTF8.self)) }

  mutating func read() {
    while index < document.events.count {
      let event = document.events[index]
      if event.kind == .heading { break }
      if event.kind == .text {
        run.append(contentsOf: document.bytes[event.first])
      } else {
        endRun()
        read(event)
      }
      index += 1
    }
    endRun()
  }

  private mutating func read(_ event: CMarkEvent) {
    switch event.kind {
    case .softBreak, .lineBreak:
      words.append(UInt8(ascii: " "))
      markup.append(UInt8(ascii: " "))
    case .code:
      words.append(contentsOf: document.bytes[event.first])
      markup.append(contentsOf: "<code>".utf8)
      SegmentWriter.escape(document.bytes[event.first], into: &markup)
      markup.append(contentsOf: "</code>".utf8)
    case .emphasis: markup.append(contentsOf: (event.isEnter ? "<em>" : "</em>").utf8)
    case .strong: markup.append(contentsOf: (event.isEnter ? "<strong>" : "</strong>").utf8)
    case .strikethrough: markup.append(contentsOf: (event.isEnter ? "<del>" : "</del>").utf8)
    default: break
    }
  }

  private mutating func endRun() {
    guard !run.isEmpty else { return }
    let plain = WikiLink.plainText(of: run[...])
    words.append(contentsOf: plain)
    SegmentWriter.escape(plain[...], into: &markup)
    run.removeAll(keepingCapacity: true)
  }
}
