package import Core

extension DiagnosticCode {
  /// A cell whose quotation mark is not closed, or has text behind it.
  package static let badQuoting = DiagnosticCode("bad-quoting", .error)
  /// A row with more or fewer cells than the header.
  package static let cellCount = DiagnosticCode("cell-count", .error)
}

/// A CSV file (RFC 4180, comma) as cells with their places.
struct CSVTable: Sendable {
  /// The first row: the names of the columns.
  let header: [Located<String>]
  /// Every further row, with as many cells as the header.
  let rows: [[Located<String>]]

  /// Reads a file; a row with too many or too few cells is reported and left out, an empty line is passed over.
  static func read(_ text: SourceText, at path: SourcePath) -> Diagnosed<CSVTable> {
    var scanner = CSVScanner(bytes: text.bytes, path: path)
    var rows: [[Located<String>]] = []
    while let row = scanner.nextRow() {
      if row.count > 1 || !(row.first?.value.isEmpty ?? true) { rows.append(row) }
    }
    guard let header = rows.first else {
      return Diagnosed(CSVTable(header: [], rows: []), scanner.diagnostics)
    }
    var whole: [[Located<String>]] = []
    for row in rows.dropFirst() {
      if row.count == header.count {
        whole.append(row)
      } else {
        scanner.reportCellCount(row, expected: header.count)
      }
    }
    return Diagnosed(CSVTable(header: header, rows: whole), scanner.diagnostics)
  }
}

private struct CSVScanner {
  let bytes: [UInt8]
  let path: SourcePath
  var position = 0
  var diagnostics: [Diagnostic] = []

  init(bytes: [UInt8], path: SourcePath) {
    self.bytes = bytes
    self.path = path
  }

  mutating func nextRow() -> [Located<String>]? {
    guard position < bytes.count else { return nil }
    var row: [Located<String>] = []
    while true {
      row.append(nextCell())
      guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { break }
      position += 1
    }
    if position < bytes.count { position += 1 }
    return row
  }

  private mutating func nextCell() -> Located<String> {
    guard position < bytes.count, bytes[position] == quote else {
      let start = position
      skipPlain()
      return Located(text(start, position), at: SourceRange(start, position))
    }
    return quotedCell()
  }

  private mutating func quotedCell() -> Located<String> {
    let start = position
    var value: [UInt8] = []
    position += 1
    var isClosed = false
    while position < bytes.count, !isClosed {
      if bytes[position] != quote {
        value.append(bytes[position])
      } else if position + 1 < bytes.count, bytes[position + 1] == quote {
        value.append(quote)
        position += 1
      } else {
        isClosed = true
      }
      position += 1
    }
    let end = position
    skipPlain()
    if !isClosed || end != position {
      reportQuoting(SourceRange(start, isClosed ? position : start + 1))
    }
    return Located(String(decoding: value, as: UTF8.self), at: SourceRange(start, end))
  }

  private mutating func skipPlain() {
    while position < bytes.count, bytes[position] != UInt8(ascii: ","),
      bytes[position] != UInt8(ascii: "\n")
    {
      position += 1
    }
  }

  private var quote: UInt8 { UInt8(ascii: "\"") }

  private func text(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private mutating func reportQuoting(_ range: SourceRange) {
    diagnostics.append(
      Diagnostic(
        .badQuoting,
        Phrase(
          nl:
            "het aanhalingsteken van deze cel wordt niet gesloten "
            + "voor de komma of het einde van de regel",
          en:
            "the quotation mark of this cell is not closed "
            + "before the comma or the end of the line"),
        at: Location(path, range),
        hint: Phrase(
          nl: "Zet \" voor en achter de hele cel, en schrijf een \" erin dubbel.",
          en: "Put \" before and behind the whole cell, and double a \" inside.")))
  }

  mutating func reportCellCount(_ row: [Located<String>], expected: Int) {
    let start = row.first?.range.start ?? 0
    let end = row.last?.range.end ?? start
    diagnostics.append(
      Diagnostic(
        .cellCount,
        Phrase(
          nl: "deze rij heeft \(row.count) cellen; de kop heeft er \(expected)",
          en: "this row has \(row.count) cells; the header has \(expected)"),
        at: Location(path, SourceRange(start, end)),
        hint: Phrase(
          nl: "Controleer de komma's; zet een cel met een komma erin tussen \".",
          en: "Check the commas; put a cell that holds a comma between \".")))
  }
}
