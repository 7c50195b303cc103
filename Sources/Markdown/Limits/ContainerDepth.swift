import Core

/// Follows how deep quotes, lists and footnotes stand in each other, from the starts of the lines
/// alone.
///
/// Lists and footnotes stay open over lines, so it is kept where their content begins: in how many
/// quotes, and in which column, counted from the last quote mark. Quotes are counted on each line.
/// The result is never below the depth that the parser reaches (a property test holds it to that).
struct ContainerDepth {
  /// Where the content of a list item or footnote begins.
  private struct Content {
    let quotes: Int
    /// The first column it may begin in, and the last: of a footnote in a list only bounds are
    /// known.
    let first: Int
    let last: Int
  }

  /// The depth after the last line.
  private(set) var current = 0
  /// Whether the last line surely ended every paragraph: it held nothing but space and quote marks.
  private(set) var lineIsBlank = true
  private var open: [Content] = []
  private var previousIsBlank = true

  /// Reads the start of a line.
  ///
  /// - Returns: where the content after quote marks and list markers begins.
  mutating func readLine(_ bytes: borrowing Span<UInt8>, _ range: SourceRange) -> Int {
    var index = range.start
    var column = 0
    // Where columns count from: the line, or what follows the last quote mark and its space.
    var base = 0
    // How much further right the content of a footnote on this line may stand.
    var slack = 0
    var quotes = 0
    var markers = 0
    var isSurelyQuoted = true
    let breakStart = thematicBreakStart(bytes, range)
    while true {
      skipSpace(bytes, range.end, &index, &column)
      guard index < range.end else { break }
      if bytes[index] == UInt8(ascii: ">") {
        quotes += 1
        // So far in, it may be text.
        if column - base >= 4 { isSurelyQuoted = false }
        index += 1
        column += 1
        slack = 0
        let isSpaced = index < range.end && bytes[index].isASCIISpace
        base = isSpaced ? column + 1 : column
        continue
      }
      guard index < breakStart, let length = markerLength(bytes, index, range.end) else { break }
      let start = column - base
      if markers == 0 {
        // So far in, it is code or goes on with a paragraph.
        if start - innermost(quotes, upTo: start) >= 4 { break }
        close(quotes, start)
      }
      markers += 1
      let isFootnote = bytes[index] == UInt8(ascii: "[")
      index += length
      column += length
      if isFootnote {
        // The content needs an indent of four from what holds the footnote, at most three columns
        // left of its label; it may follow the label at once.
        skipSpace(bytes, range.end, &index, &column)
        base = column - (max(0, start - 3) + 4)
        slack += min(start, 3)
      }
      let content =
        isFootnote ? column - base : contentColumn(bytes, index, range.end, after: column) - base
      open.append(Content(quotes: quotes, first: content, last: content + slack))
    }
    lineIsBlank = index == range.end && markers == 0 && isSurelyQuoted
    if !lineIsBlank, markers == 0, previousIsBlank { close(quotes, column - base) }
    previousIsBlank = lineIsBlank
    current = open.count + quotes
    return index
  }

  /// Where the innermost content begins that a column can belong to.
  private func innermost(_ quotes: Int, upTo column: Int) -> Int {
    open.last { $0.quotes == quotes && $0.first <= column }?.last ?? 0
  }

  /// Drops what stands in more quotes, or in as many with its content right of a column.
  private mutating func close(_ quotes: Int, _ column: Int) {
    while let last = open.last,
      last.quotes > quotes || (last.quotes == quotes && last.first > column)
    {
      open.removeLast()
    }
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
  private func contentColumn(
    _ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int, after column: Int
  ) -> Int {
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
