package import Core

extension DiagnosticCode {
  /// A cell beyond the last column of its table.
  package static let extraTableCell = DiagnosticCode("extra-table-cell", .warning)
}

/// Gives every table of a page a name of its own, and knows the row that is being written.
struct TableNames: Sendable {
  private var counts: [String: Int] = [:]
  fileprivate var isInHead = false
  fileprivate var isInBody = false
  fileprivate var isFirstCell = true
  fileprivate var cellTag = "td"
  /// Where the last cell of the row ends, and the row.
  fileprivate var lastCell = SourceRange(at: 0)
  fileprivate var row = SourceRange(at: 0)

  /// How often a heading has named a table, this time included.
  fileprivate mutating func number(under heading: String?) -> Int {
    counts[heading ?? "", default: 0] += 1
    return counts[heading ?? "", default: 1]
  }
}

/// Tables: wrapped in a region that can be scrolled with the keyboard, with alignment by class.
extension BodyBuilder {
  mutating func enterTable(_ event: CMarkEvent) {
    let heading = sectionHeading.map { headings[$0].text }
    let name = BodyWords.table(tables.number(under: heading), under: heading)
    tables.isInBody = false
    writer.newLine()
    writer.html("<div class=\"tabel\" role=\"region\" tabindex=\"0\" aria-label=\"")
    writer.html(HTML(escaping: name.text(in: language)))
    writer.html("\">\n<table>\n")
  }

  mutating func leaveTable() {
    if tables.isInBody { writer.html("</tbody>\n") }
    writer.html("</table>\n</div>\n")
  }

  mutating func enterRow(_ event: CMarkEvent) {
    beginWords(event)
    tables.row = places.block
    tables.lastCell = SourceRange(at: tables.row.end)
    tables.isFirstCell = true
    tables.isInHead = event.number == 1
    if tables.isInHead {
      writer.html("<thead>\n")
    } else if !tables.isInBody {
      tables.isInBody = true
      writer.html("<tbody>\n")
    }
    writer.html("<tr>\n")
  }

  mutating func leaveRow() {
    writer.html(tables.isInHead ? "</tr>\n</thead>\n" : "</tr>\n")
    reportExtraCells()
  }

  mutating func enterCell(_ event: CMarkEvent) {
    if !tables.isFirstCell { plain.append(UInt8(ascii: " ")) }
    tables.isFirstCell = false
    blockStart = plain.count
    if event.endColumn > 0 { tables.lastCell = places.range(of: event) }
    // A head cell without text would be read as a heading of nothing.
    let isHead = tables.isInHead && kind(at: 1) != .tableCell
    tables.cellTag = isHead ? "th" : "td"
    isTermless = tables.isInHead
    let scope = isHead ? " scope=\"col\"" : ""
    writer.html("<\(tables.cellTag)\(scope)\(alignmentClass(event.number))>")
  }

  mutating func leaveCell() {
    endLinks()
    isTermless = false
    writer.html("</\(tables.cellTag)>\n")
    markContent()
  }

  private func alignmentClass(_ number: Int32) -> String {
    switch CMarkEvent.Alignment(rawValue: number) {
    case .left: " class=\"links\""
    case .center: " class=\"midden\""
    case .right: " class=\"rechts\""
    case .some(.none), nil: ""
    }
  }

  /// The parser drops cells beyond the last column without a word.
  private mutating func reportExtraCells() {
    let rest = SourceRange(tables.lastCell.end, tables.row.end)
    let bytes = source.bytes[rest.start..<rest.end]
    guard let bar = bytes.firstIndex(where: { !$0.isASCIISpace }), bytes[bar] == UInt8(ascii: "|"),
      let first = bytes[(bar + 1)...].firstIndex(where: { !$0.isASCIISpace })
    else { return }
    findings.report(
      .extraTableCell,
      Phrase(
        nl: "deze rij heeft meer cellen dan de tabel kolommen; de rest valt weg",
        en: "this row has more cells than the table has columns; the rest is lost"),
      at: SourceRange(first, rest.end),
      hint: Phrase(
        nl: "Voeg een kolom toe, of schrijf een streep in een cel als '\\|'.",
        en: "Add a column, or write a bar inside a cell as '\\|'."))
  }
}
