package import Core

extension DiagnosticCode {
  /// A file without which no site can be made.
  package static let missingFile = DiagnosticCode("missing-file", .error)
}

/// Reads the four CSV files of `content/register` and checks them among each other.
func readRegister(_ files: [SourceFile]) -> Diagnosed<Register> {
  var diagnostics: [Diagnostic] = []
  func records<Row>(_ name: String, _ body: (inout FieldReader) -> Row?) -> [Row] {
    let path = "content/register/\(name).csv"
    guard let file = files.first(where: { $0.path.description == path }) else {
      diagnostics.append(missingFile(path))
      return []
    }
    let read = readRecords(file, body)
    diagnostics += read.diagnostics
    return read.value
  }
  let organisations = records("organisaties", OrganisationRow.read)
  let neighbours = records("buren", NeighbourRow.read)
  let products = records("producten", ProductRow.read)
  let themes = records("themas", ThemeRow.read)

  var checks = RegisterChecks(files: files)
  checks.check(organisations)
  checks.check(neighbours, among: organisations)
  checks.check(products)
  checks.check(themes)
  let register = Register(
    organisations: organisations.map(\.organisation), neighbours: neighbours.map(\.pair),
    products: products.map(\.product), themes: themes.map(\.theme))
  return Diagnosed(register, diagnostics + checks.diagnostics)
}

func missingFile(_ path: String) -> Diagnostic {
  Diagnostic(
    .missingFile, Phrase(nl: "het bestand \(path) ontbreekt", en: "the file \(path) is missing"),
    at: SourcePath(path).map { Location($0) },
    hint: Phrase(
      nl: "Zet het terug, of maak met 'handbook init' een nieuw handboek.",
      en: "Put it back, or make a new handbook with 'handbook init'."))
}
