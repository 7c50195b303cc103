package import Core

extension DiagnosticCode {
  /// A key that occurs twice, letter case aside.
  package static let duplicateKey = DiagnosticCode("duplicate-key", .error)
}

/// Finds the second of two equal keys, and hides it from the YAML library so that the rest can be read.
///
/// The library stops at equal keys and tells only where the first stands.
struct DuplicateKeys: Sendable {
  private let bytes: [UInt8]
  private let text: SourceText
  private let range: SourceRange
  private let path: SourcePath
  private let places: YAMLPlaces
  /// Where the hidden keys start.
  private(set) var renamed: Set<Int> = []

  init(bytes: [UInt8], text: SourceText, range: SourceRange, path: SourcePath) {
    self.bytes = bytes
    self.text = text
    self.range = range
    self.path = path
    self.places = YAMLPlaces(text: text, start: range.start)
  }

  /// The YAML in which the first character of every hidden key is one of a private area, so that no place moves.
  var yaml: String {
    guard !renamed.isEmpty else {
      return String(decoding: bytes[range.start..<range.end], as: UTF8.self)
    }
    var yaml = ""
    var start = range.start
    for (index, key) in renamed.sorted().enumerated() {
      yaml += String(decoding: bytes[start..<key], as: UTF8.self)
      yaml.unicodeScalars.append(Unicode.Scalar(UInt16(0xE000 + index)) ?? "\u{E000}")
      start = key + 1
      while start < range.end, bytes[start] & 0xC0 == 0x80 { start += 1 }
    }
    return yaml + String(decoding: bytes[start..<range.end], as: UTF8.self)
  }

  /// Hides the second of the equal keys; nil where it cannot be found or enough were found already.
  mutating func renameSecond(of names: [String], after first: YAMLPlace) -> Diagnostic? {
    guard renamed.count < 20 else { return nil }
    let firstOffset = places.offset(of: first)
    for name in names {
      guard let second = place(of: Array(name.utf8), after: firstOffset) else { continue }
      renamed.insert(second)
      let firstEnd = firstOffset + name.utf8.count
      return duplicateKeyFinding(
        name, at: Location(path, SourceRange(second, second + name.utf8.count)),
        first: Location(path, SourceRange(firstOffset, firstEnd)))
    }
    return nil
  }

  /// The next place where a name stands as a key: with a colon behind it, in the column of the first if that begins a
  /// line.
  private func place(of name: [UInt8], after first: Int) -> Int? {
    guard !name.isEmpty else { return nil }
    let beginsLine = column(of: first) != nil
    var index = first + 1
    while index + name.count <= range.end {
      if bytes[index] == name[0], bytes[index..<(index + name.count)].elementsEqual(name),
        isKey(from: index, to: index + name.count), !renamed.contains(index),
        !beginsLine || column(of: index) == column(of: first)
      {
        return index
      }
      index += 1
    }
    return nil
  }

  private func isKey(from start: Int, to end: Int) -> Bool {
    let before = bytes[start - 1]
    guard " \n{,'\"".utf8.contains(before) else { return false }
    var after = end
    while after < range.end, " '\"".utf8.contains(bytes[after]) { after += 1 }
    return after < range.end && bytes[after] == UInt8(ascii: ":")
  }

  /// The column of an offset with only blanks, hyphens and a quote before it on its line; nil for any other.
  private func column(of offset: Int) -> Int? {
    let start = text.lineRange(text.lineIndex(of: offset)).start
    let before = bytes[start..<offset]
    guard before.allSatisfy({ " -'\"".utf8.contains($0) }) else { return nil }
    return before.count(where: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") })
  }
}

func duplicateKeyFinding(_ name: String, at location: Location, first: Location) -> Diagnostic {
  Diagnostic(
    .duplicateKey,
    Phrase(
      nl: "sleutel \(name.quotedInMessage) staat er twee keer",
      en: "key \(name.quotedInMessage) occurs twice"),
    at: location,
    hint: Phrase(nl: "Verwijder een van beide.", en: "Remove one of them."),
    related: [
      RelatedLocation(Phrase(nl: "hier staat de eerste", en: "the first is here"), at: first)
    ])
}
