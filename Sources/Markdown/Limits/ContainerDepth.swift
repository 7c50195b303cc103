import Core

/// Follows how deep quotes, lists and footnotes stand in each other, from the starts of the lines
/// alone.
///
/// Lists stay open over lines, so their content columns are kept; quotes are counted on each line.
/// The result is never below the depth that the parser reaches.
struct ContainerDepth {
  /// The depth after the last line.
  private(set) var current = 0
  /// Whether the last line held nothing but space and quote marks.
  private(set) var lineIsBlank = true
  private var columns: [Int] = []
  private var previousIsBlank = true

  /// Reads the start of a line.
  ///
  /// - Returns: where the content after quote marks and list markers begins.
  mutating func readLine(_ bytes: borrowing Span<UInt8>, _ range: SourceRange) -> Int {
    var index = range.start
    var column = 0
    var quotes = 0
    var markers = 0
    let breakStart = thematicBreakStart(bytes, range)
    while true {
      skipSpace(bytes, range.end, &index, &column)
      guard index < range.end else { break }
      if bytes[index] == UInt8(ascii: ">") {
        quotes += 1
        index += 1
        column += 1
        continue
      }
      guard index < breakStart, let length = markerLength(bytes, index, range.end) else { break }
      if markers == 0 { close(column) }
      markers += 1
      index += length
      column += length
      columns.append(contentColumn(bytes, index, range.end, length, after: column))
    }
    lineIsBlank = index == range.end && markers == 0
    if !lineIsBlank, markers == 0, previousIsBlank { close(column) }
    previousIsBlank = lineIsBlank
    current = columns.count + quotes
    return index
  }

  /// Drops the lists whose content stands right of a column.
  private mutating func close(_ column: Int) {
    while let last = columns.last, last > column { columns.removeLast() }
  }

  private func skipSpace(
    _ bytes: borrowing Span<UInt8>, _ end: Int, _ index: inout Int, _ column: inout Int
  ) {
    while index < end {
      if bytes[index] == UInt8(ascii: " ") {
        column += 1
      } else if bytes[index] == UInt8(ascii: "\t") {
        column += 4 - column % 4
      } else {
        return
      }
      index += 1
    }
  }

  /// Where the content of a list item stands: after the spaces, or one column on where there are
  /// five or more.
  ///
  /// The content of a footnote needs an indent of four, whatever the length of its label (four
  /// bytes at least).
  private func contentColumn(
    _ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int, _ markerLength: Int, after column: Int
  ) -> Int {
    if bytes[start - 1] == UInt8(ascii: ":") { return column - markerLength + 1 }
    var index = start
    var content = column
    skipSpace(bytes, end, &index, &content)
    return index == end || content - column > 4 ? column + 1 : content
  }

  /// The length of a bullet, an item number or a footnote label at an offset; nil where there is
  /// none.
  private func markerLength(_ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var index = start
    switch bytes[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): index += 1
    case 0x30...0x39:
      while index < end, bytes[index].isASCIIDigit { index += 1 }
      guard index - start <= 9, index < end,
        bytes[index] == UInt8(ascii: ".")
          || bytes[index] == UInt8(ascii: ")")
      else { return nil }
      index += 1
    case UInt8(ascii: "["):
      return footnoteLabelLength(bytes, start, end)
    default: return nil
    }
    return index == end || bytes[index].isASCIISpace ? index - start : nil
  }

  private func footnoteLabelLength(
    _ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int
  ) -> Int? {
    guard start + 1 < end, bytes[start + 1] == UInt8(ascii: "^") else { return nil }
    var index = start + 2
    while index < end, bytes[index] != UInt8(ascii: "]") { index += 1 }
    guard index + 1 < end, bytes[index + 1] == UInt8(ascii: ":") else { return nil }
    return index + 2 - start
  }

  /// From where on a line holds only one kind of `-` or `*`, three or more, as in `- - -`; its end
  /// otherwise.
  private func thematicBreakStart(_ bytes: borrowing Span<UInt8>, _ range: SourceRange) -> Int {
    var last = range.end - 1
    while last >= range.start, bytes[last].isASCIISpace { last -= 1 }
    guard last >= range.start else { return range.end }
    let mark = bytes[last]
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") else { return range.end }
    var count = 0
    var index = last
    var start = last
    while index >= range.start, bytes[index] == mark || bytes[index].isASCIISpace {
      if bytes[index] == mark {
        count += 1
        start = index
      }
      index -= 1
    }
    return count >= 3 ? start : range.end
  }
}
