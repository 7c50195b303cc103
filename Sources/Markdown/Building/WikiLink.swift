/// A link of the form `[[slug]]`, `[[slug#kop]]` or `[[slug|tekst]]` in plain text.
struct WikiLink: Hashable, Sendable {
  /// From the first bracket to past the last, in the text.
  let range: Range<Int>
  let target: String
  let fragment: String?
  /// What to show; nil where the title of the target comes.
  let text: String?

  /// Without a text of its own, the words that stand in for it in plain text.
  var plainText: String { text ?? target }

  /// The longest text between the brackets.
  private static let maximumBytes = 500

  /// The first wiki link at or after an offset.
  static func first(in bytes: ArraySlice<UInt8>) -> WikiLink? {
    var index = bytes.startIndex
    while let open = doubled(UInt8(ascii: "["), in: bytes[index...]) {
      // Of `[[[x]]`, the last two brackets open.
      var start = open + 2
      while start < bytes.endIndex, bytes[start] == UInt8(ascii: "[") { start += 1 }
      let window = bytes[start..<min(bytes.endIndex, start + maximumBytes)]
      let end = window.firstIndex { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }
      if let end, bytes[end] == UInt8(ascii: "]"), end + 1 < bytes.endIndex,
        bytes[end + 1] == UInt8(ascii: "]"),
        let link = WikiLink(inner: bytes[start..<end], range: (start - 2)..<(end + 2))
      {
        return link
      }
      index = start
    }
    return nil
  }

  private init?(inner: ArraySlice<UInt8>, range: Range<Int>) {
    let bar = inner.firstIndex(of: UInt8(ascii: "|"))
    let address = inner[inner.startIndex..<(bar ?? inner.endIndex)]
    let hash = address.firstIndex(of: UInt8(ascii: "#"))
    let target = Self.trimmed(address[address.startIndex..<(hash ?? address.endIndex)])
    let fragment = hash.map { Self.trimmed(address[($0 + 1)...]) } ?? ""
    let text = bar.map { Self.trimmed(inner[($0 + 1)...]) } ?? ""
    guard !target.isEmpty || !fragment.isEmpty, inner.first?.isASCIISpace == false else {
      return nil
    }
    self.range = range
    self.target = target
    self.fragment = fragment.isEmpty ? nil : fragment
    self.text = text.isEmpty ? nil : text
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    let start = bytes.drop(while: \.isASCIISpace)
    let end = start.lastIndex { !$0.isASCIISpace }.map { $0 + 1 } ?? start.startIndex
    let words = start[start.startIndex..<end].map { $0 == 0x0A ? 0x20 : $0 }
    return String(decoding: words, as: UTF8.self)
  }

  private static func doubled(_ byte: UInt8, in bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes
    while let first = rest.firstIndex(of: byte) {
      if first + 1 < bytes.endIndex, bytes[first + 1] == byte { return first }
      rest = bytes[(first + 1)...]
    }
    return nil
  }

  /// A text with every wiki link replaced by the words it shows.
  static func plainText(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes
    while let link = first(in: rest) {
      result.append(contentsOf: rest[rest.startIndex..<link.range.lowerBound])
      result.append(contentsOf: link.plainText.utf8)
      rest = rest[link.range.upperBound...]
    }
    result.append(contentsOf: rest)
    return result
  }
}
