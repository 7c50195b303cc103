/// Markup that is safe to put between tags and inside quoted attributes.
///
/// Raw text becomes `HTML` only through ``HTML/init(escaping:)``; forgetting to escape does not compile.
/// ``HTML/init(safe:)`` is for markup that our own code wrote; a test lists the files that may call it.
package struct HTML: Hashable, Sendable {
  package let markup: String

  package static let empty = HTML(safe: "")

  /// Escapes text byte by byte. Works on bytes and not on characters, because `<` followed by a combining mark is one
  /// character that equals no `<`, and would pass.
  package init(escaping text: String) {
    var text = text
    let needsEscape = text.withUTF8 { bytes in
      unsafe bytes.contains(where: { Self.escape(of: $0) != nil })
    }
    guard needsEscape else {
      self.markup = text
      return
    }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + 32)
    for byte in text.utf8 {
      if let escape = Self.escape(of: byte) {
        result.append(contentsOf: escape.utf8)
      } else {
        result.append(byte)
      }
    }
    self.markup = String(decoding: result, as: UTF8.self)
  }

  /// Takes markup that our own code wrote from safe parts.
  package init(safe markup: String) {
    self.markup = markup
  }

  package var isEmpty: Bool { markup.isEmpty }

  package static func + (left: HTML, right: HTML) -> HTML {
    HTML(safe: left.markup + right.markup)
  }

  private static func escape(of byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
