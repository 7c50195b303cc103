package import Core

extension DiagnosticCode {
  /// A column that the header of a register file lacks.
  package static let missingColumn = DiagnosticCode("missing-column", .error)
  /// A column that nothing reads.
  package static let unknownColumn = DiagnosticCode("unknown-column", .warning)
}

/// Reads every row of a CSV file with the same fields as front matter: a column is a key, an empty cell an absent one.
///
/// - Parameter body: reads one row; gives nil for a row that cannot be used, which it reports.
func readRecords<Row>(
  _ file: SourceFile, _ body: (inout FieldReader) -> Row?
) -> Diagnosed<[Row]> {
  let table = CSVTable.read(file.text, at: file.path)
  var scope = FieldScope(path: file.path)
  scope.noun = Phrase(nl: "kolom", en: "column")
  scope.diagnostics = table.diagnostics
  let columns = FieldReader.keys(of: body)
  guard reportColumns(table.value.header, declared: columns, &scope) else {
    return Diagnosed([], scope.diagnostics)
  }
  var rows: [Row] = []
  rows.reserveCapacity(table.value.rows.count)
  for cells in table.value.rows {
    var entries: [YAMLEntry] = []
    entries.reserveCapacity(cells.count)
    for (column, cell) in zip(table.value.header, cells) {
      entries.append(
        YAMLEntry(
          key: column.value, keyRange: cell.range,
          value: YAMLValue(.scalar(cell.value), at: cell.range)))
    }
    let place = cells.first?.range ?? SourceRange(at: 0)
    let row = FieldReader.read(
      entries, place: place, unknownKeys: .ignored, scope: &scope, body)
    if let row { rows.append(row) }
  }
  return Diagnosed(rows, scope.diagnostics)
}

/// Compares the header with the columns that are read; false where one is missing.
private func reportColumns(
  _ header: [Located<String>], declared: [String], _ scope: inout FieldScope
) -> Bool {
  let present = header.map(\.value)
  let missing = declared.filter { !present.contains($0) }
  let place = SourceRange(
    header.first?.range.start ?? 0, header.last?.range.end ?? 0)
  for column in missing {
    scope.report(
      .missingColumn,
      Phrase(nl: "kolom '\(column)' ontbreekt", en: "column '\(column)' is missing"), at: place,
      hint: Phrase(
        nl: "Zet '\(column)' in de eerste regel.", en: "Put '\(column)' into the first line."))
  }
  for column in header where !declared.contains(column.value) {
    scope.report(
      .unknownColumn,
      Phrase(
        nl: "kolom \(column.value.quotedInMessage) wordt niet gebruikt",
        en: "column \(column.value.quotedInMessage) is not used"),
      at: column.range, meant: nearestMatch(to: column.value, among: missing),
      otherwise: Phrase(nl: "Haal de kolom weg.", en: "Remove the column."))
  }
  return missing.isEmpty
}
