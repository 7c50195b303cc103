import Core

/// A place as the YAML library counts it: line and column from 1, columns in Unicode scalars.
struct YAMLPlace: Hashable, Sendable {
  let line: Int
  let column: Int
}

/// Turns places in a piece of YAML into byte offsets in the file that holds it.
struct YAMLPlaces: Sendable {
  private let text: SourceText
  /// Where the YAML starts: always the start of a line.
  let start: Int
  private let linesBefore: Int

  init(text: SourceText, start: Int) {
    self.text = text
    self.start = start
    self.linesBefore = text.lineIndex(of: start)
  }

  func offset(of place: YAMLPlace) -> Int {
    text.offset(line: linesBefore + place.line, scalarColumn: place.column)
  }

  func endOfLine(_ offset: Int) -> Int {
    text.lineRange(text.lineIndex(of: offset)).end
  }

  /// Where a scalar stands: the text itself, with its quotes; the first line of one that takes more lines.
  func scalarRange(of string: String, at start: Int) -> SourceRange {
    let bytes = text.bytes
    guard start < bytes.count, !string.isEmpty || isQuote(bytes[start]) else {
      return SourceRange(at: start)
    }
    if !isQuote(bytes[start]), start + string.utf8.count <= bytes.count,
      bytes[start..<(start + string.utf8.count)].elementsEqual(string.utf8)
    {
      return SourceRange(start, start + string.utf8.count)
    }
    let end = endOfLine(start)
    guard isQuote(bytes[start]) else { return SourceRange(start, end) }
    return SourceRange(start, closingQuote(from: start, to: end))
  }

  private func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"")
  }

  private func closingQuote(from start: Int, to end: Int) -> Int {
    let quote = text.bytes[start]
    var index = start + 1
    while index < end {
      let byte = text.bytes[index]
      if quote == UInt8(ascii: "\""), byte == UInt8(ascii: "\\") {
        index += 2
      } else if byte != quote {
        index += 1
      } else if quote == UInt8(ascii: "'"), index + 1 < end, text.bytes[index + 1] == quote {
        index += 2
      } else {
        return index + 1
      }
    }
    return end
  }
}
