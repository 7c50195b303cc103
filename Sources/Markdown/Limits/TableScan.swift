import Core

/// Counts tables by their delimiter rows (`|---|:-:|`), and their cells by the lines that follow.
struct TableScan {
  private let limits: Limits
  private(set) var tables = 0
  private(set) var cells = 0
  /// Of the table that is open; 0 where none is.
  private var columns = 0
  private var rows = 0
  /// Of the lines without a blank one between them: where they begin, and how many they are.
  private var blockStart = 0
  private var blockLines = 0
  private var headSearches = 0

  /// Lines times bytes above delimiter rows: the parser goes back to the start of the paragraph
  /// from each line of it.
  private static let headSearchLimit = 200_000_000

  init(_ limits: Limits) { self.limits = limits }

  /// - Parameters:
  ///   - content: where the content after quote marks and list markers begins.
  ///   - isBlank: whether the line ends paragraphs and tables.
  mutating func readLine(
    _ bytes: borrowing Span<UInt8>, _ range: SourceRange, content: Int, isBlank: Bool
  ) -> LimitBreach? {
    if blockLines == 0 { blockStart = range.start }
    blockLines += 1
    if let found = delimiterColumns(bytes, range, content: content) {
      headSearches += blockLines * (range.start - blockStart)
      tables += 1
      // Inside a table it is a row like any other.
      cells += found + columns
      columns = max(columns, found)
      rows += 1
    } else if isBlank {
      columns = 0
      rows = 0
      blockLines = 0
    } else if columns > 0 {
      rows += 1
      cells += columns
    }
    if columns > limits.tableColumns {
      return .tableTooLarge(.columns, count: columns, limit: limits.tableColumns)
    }
    if rows > limits.tableRows {
      return .tableTooLarge(.rows, count: rows, limit: limits.tableRows)
    }
    if cells > limits.tableCells {
      return .tableTooLarge(.cells, count: cells, limit: limits.tableCells)
    }
    if tables > limits.tables {
      return .tableTooLarge(.tables, count: tables, limit: limits.tables)
    }
    if headSearches > Self.headSearchLimit {
      return .tableTooLarge(.linesAbove, count: blockLines, limit: max(1, blockLines / 2))
    }
    return nil
  }

  /// The number of columns of a delimiter row; nil for any other line.
  ///
  /// The row must end the line; what may stand before it is judged by the last byte that cannot
  /// belong to it, so that no marker hides a row.
  private func delimiterColumns(
    _ bytes: borrowing Span<UInt8>, _ range: SourceRange, content: Int
  ) -> Int? {
    guard range.end > range.start else { return nil }
    var start = range.end
    var hasDash = false
    var hasSign = false
    var dashes = 0
    var isInDashes = false
    while start > range.start {
      switch bytes[start - 1] {
      case UInt8(ascii: "-"):
        hasDash = true
        if !isInDashes { dashes += 1 }
        isInDashes = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"), 0x0B, 0x0C:
        hasSign = true
        isInDashes = false
      case UInt8(ascii: " "), UInt8(ascii: "\t"): isInDashes = false
      default:
        return endsAtMarker(bytes, range, start, content) && hasDash && hasSign ? dashes : nil
      }
      start -= 1
    }
    return hasDash && hasSign ? dashes : nil
  }

  /// Whether what stands before an offset can be quote marks and list markers.
  private func endsAtMarker(
    _ bytes: borrowing Span<UInt8>, _ range: SourceRange, _ start: Int, _ content: Int
  ) -> Bool {
    start <= content || start == range.start
  }
}
