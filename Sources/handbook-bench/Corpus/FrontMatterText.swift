/// Writes front matter as an author would: one key a line, quotation marks only where YAML needs them.
struct FrontMatterText {
  private(set) var bytes: [UInt8] = Array("---\n".utf8)

  /// A line as it is.
  mutating func line(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    bytes.append(0x0A)
  }

  mutating func field(_ key: String, _ value: String, indent: Int = 0) {
    line(String(repeating: " ", count: indent) + key + ": " + Self.scalar(value))
  }

  /// `key: [a, b]`; nothing where the list is empty.
  mutating func list(_ key: String, _ values: [String], indent: Int = 0) {
    guard !values.isEmpty else { return }
    let text = values.map(Self.scalar).joined(separator: ", ")
    line(String(repeating: " ", count: indent) + key + ": [" + text + "]")
  }

  /// The map of a source below the key that was written before; the first key follows `lead`.
  mutating func source(_ source: CorpusSource, lead: String, indent: Int) {
    line(lead + "titel: " + Self.scalar(source.title))
    field("url", source.url, indent: indent)
    field("datum", source.date, indent: indent)
    field("geraadpleegd", source.consulted, indent: indent)
  }

  mutating func close() { line("---\n") }

  /// The text plain where it starts with a letter or digit and holds nothing that YAML could read as more than text.
  static func scalar(_ text: String) -> String {
    let isPlain =
      text.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || " .-/()€_".unicodeScalars.contains(scalar)
      } && text.first.map { $0.isLetter || $0.isNumber } == true && !text.hasSuffix(" ")
    if isPlain { return text }
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"" + escaped + "\""
  }
}

/// Where a made-up statement comes from.
struct CorpusSource {
  let title: String
  let url: String
  let date: String
  let consulted: String
}
