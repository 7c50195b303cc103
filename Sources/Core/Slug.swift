/// A name that can stand in an address: `[a-z0-9]+(-[a-z0-9]+)*`, at most 80 bytes.
package struct Slug: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let text: String

  /// Takes a text that already is a slug; nil otherwise.
  package init?(_ text: String) {
    guard (1...80).contains(text.utf8.count), text.first != "-", text.last != "-",
      !text.contains("--")
    else { return nil }
    guard text.utf8.allSatisfy(Self.isSlugByte) else { return nil }
    self.text = text
  }

  /// Makes a slug of any text: letters without their marks, all else a hyphen; nil where nothing is left.
  package init?(from text: String) {
    var bytes: [UInt8] = []
    for scalar in text.lowercased().unicodeScalars {
      for byte in Self.folded(scalar) {
        if Self.isSlugByte(byte), byte != UInt8(ascii: "-") {
          bytes.append(byte)
        } else if bytes.last != UInt8(ascii: "-"), !bytes.isEmpty {
          bytes.append(UInt8(ascii: "-"))
        }
      }
    }
    bytes = Array(bytes.prefix(80))
    while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    self.init(String(decoding: bytes, as: UTF8.self))
  }

  package var description: String { text }

  package static func < (left: Slug, right: Slug) -> Bool { left.text < right.text }

  private static func isSlugByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
  }

  /// ASCII letters for a scalar of the Latin alphabet; nothing for a combining mark or an apostrophe; else a hyphen.
  private static func folded(_ scalar: Unicode.Scalar) -> [UInt8] {
    if scalar.isASCII {
      return scalar == "'" ? [] : [UInt8(scalar.value)]
    }
    if let known = latinFolding[scalar] { return Array(known.utf8) }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return []
    default: return scalar == "\u{2019}" ? [] : [UInt8(ascii: "-")]
    }
  }

  /// Lower-case Latin letters with marks, as they occur in names and words of European languages.
  private static let latinFolding: [Unicode.Scalar: String] = {
    let groups: [(String, String)] = [
      ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"),
      ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"),
      ("o", "òóôõöøōŏő"), ("r", "ŕŗř"), ("s", "śŝşš"), ("t", "ţťŧ"), ("u", "ùúûüũūŭůűų"),
      ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"), ("ae", "æ"), ("oe", "œ"), ("ss", "ß"), ("ij", "ĳ"),
      ("th", "þ"),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (base, letters) in groups {
      for scalar in letters.unicodeScalars { table[scalar] = base }
    }
    return table
  }()
}
