/// A page as far as tests need it: its elements with their attributes, and its text.
///
/// A small scanner of well-formed output, not a parser of arbitrary HTML; the browser tests use a real one.
struct HTMLPage {
  struct Element: Equatable {
    let name: String
    let attributes: [(name: String, value: String)]

    func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

    static func == (left: Element, right: Element) -> Bool {
      left.name == right.name && left.attributes.elementsEqual(right.attributes, by: ==)
    }
  }

  enum Piece: Equatable {
    case start(Element)
    case end(String)
    case text(String)
  }

  let pieces: [Piece]

  init(_ html: String) {
    var scanner = Scanner(Array(html.unicodeScalars))
    pieces = scanner.pieces()
  }

  private init(pieces: [Piece]) { self.pieces = pieces }

  var elements: [Element] {
    pieces.compactMap { if case .start(let element) = $0 { element } else { nil } }
  }

  /// Every value of `id`.
  var anchors: [String] { elements.compactMap { $0.value("id") } }

  /// Every address that the page points to.
  var links: [String] {
    elements.flatMap { element -> [String] in
      if element.name == "meta" {
        guard element.value("http-equiv")?.lowercased() == "refresh",
          let target = element.value("content")?.split(separator: "=", maxSplits: 1).last
        else { return [] }
        return [String(target)]
      }
      return ["href", "src", "action", "data-index", "poster", "cite"]
        .compactMap { element.value($0) }
    }
  }

  /// What stands between the first start and the matching end of an element.
  func inside(_ name: String) -> HTMLPage {
    var depth = 0
    var found: [Piece] = []
    for piece in pieces {
      if case .end(name) = piece {
        depth -= 1
        if depth == 0 { break }
      }
      if depth > 0 { found.append(piece) }
      if case .start(let element) = piece, element.name == name { depth += 1 }
    }
    return HTMLPage(pieces: found)
  }

  /// The words as a reader sees them: a line for each block, white space made one, no empty lines.
  var readableText: String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let words): text += words.replacing("\n", with: " ")
      case .start(let element):
        if element.name == "img" { text += "[\(element.value("alt") ?? "")]" }
        if Self.blocks.contains(element.name) { text += "\n" }
      case .end(let name): if Self.blocks.contains(name) { text += "\n" }
      }
    }
    return text.split(separator: "\n")
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }.map { $0 + "\n" }.joined()
  }

  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "br", "button", "caption", "dd", "details", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hr", "label", "legend", "li", "main", "nav", "ol", "p", "pre", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
  ]
}

extension HTMLPage {
  private struct Scanner {
    let scalars: [Unicode.Scalar]
    var position = 0

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    mutating func pieces() -> [Piece] {
      var pieces: [Piece] = []
      while position < scalars.count {
        if scalars[position] == "<" {
          if let piece = tag() {
            pieces.append(piece)
            if case .start(let element) = piece, ["script", "style"].contains(element.name) {
              skip(past: "</\(element.name)>")
              pieces.append(.end(element.name))
            }
          }
        } else {
          pieces.append(.text(decoded(take(until: "<"))))
        }
      }
      return pieces
    }

    /// A tag; nil for a comment or a declaration.
    private mutating func tag() -> Piece? {
      position += 1
      if starts("!--") {
        skip(past: "-->")
        return nil
      }
      if starts("!") {
        skip(past: ">")
        return nil
      }
      let isEnd = starts("/")
      if isEnd { position += 1 }
      let name = take(while: { !" \n\t/>".unicodeScalars.contains($0) }).lowercased()
      var attributes: [(name: String, value: String)] = []
      while position < scalars.count, scalars[position] != ">" {
        if " \n\t/".unicodeScalars.contains(scalars[position]) {
          position += 1
        } else {
          attributes.append(attribute())
        }
      }
      position += 1
      return isEnd ? .end(name) : .start(Element(name: name, attributes: attributes))
    }

    private mutating func attribute() -> (name: String, value: String) {
      let name = take(while: { !" \n\t/>=".unicodeScalars.contains($0) }).lowercased()
      guard starts("=") else { return (name, "") }
      position += 1
      if starts("\"") || starts("'") {
        let mark = scalars[position]
        position += 1
        let value = take(while: { $0 != mark })
        position += 1
        return (name, decoded(value))
      }
      return (name, decoded(take(while: { !" \n\t>".unicodeScalars.contains($0) })))
    }

    private func starts(_ text: String) -> Bool {
      scalars[position...].starts(with: text.unicodeScalars)
    }

    private mutating func skip(past text: String) {
      while position < scalars.count, !starts(text) { position += 1 }
      position = min(scalars.count, position + text.unicodeScalars.count)
    }

    private mutating func take(until mark: Unicode.Scalar) -> String {
      take(while: { $0 != mark })
    }

    private mutating func take(while belongs: (Unicode.Scalar) -> Bool) -> String {
      let start = position
      while position < scalars.count, belongs(scalars[position]) { position += 1 }
      return String(String.UnicodeScalarView(scalars[start..<position]))
    }

    /// The entities that our escaper writes; any other stays as it is and shows in the goldens.
    private func decoded(_ text: String) -> String {
      guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
      return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        .reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
  }
}
