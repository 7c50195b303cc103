package import Core

extension DiagnosticCode {
  /// A second row of the register for the same thing.
  package static let duplicateRow = DiagnosticCode("duplicate-row", .error)
  /// A row of the register that refers to a row that is not there.
  package static let unknownRegisterCode = DiagnosticCode("unknown-register-code", .error)
  /// Organisations that succeed each other in a circle.
  package static let successionCycle = DiagnosticCode("succession-cycle", .error)
  /// A successor of an organisation that has not ended.
  package static let successorOfCurrent = DiagnosticCode("successor-of-current", .error)
  /// Themes that are broader than each other.
  package static let themeCycle = DiagnosticCode("theme-cycle", .error)
}

/// What is wrong among the rows of the register: doubles, references to none, circles.
struct RegisterChecks {
  private let paths: [String: SourcePath]
  private(set) var diagnostics: [Diagnostic] = []

  init(files: [SourceFile]) {
    self.paths = Dictionary(
      files.map { ($0.path.name, $0.path) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func check(_ rows: [OrganisationRow]) {
    let file = "organisaties.csv"
    let known = reportDoubles(rows.map { $0.code.map(\.text) }, in: file)
    let suggestions = known.keys.sorted()
    for row in rows {
      let references = row.successors + (row.province.map { [$0] } ?? [])
      for reference in references where known[reference.value.text] == nil {
        reportUnknown(reference.map(\.text), known: suggestions, in: file)
      }
      if row.organisation.validTo == nil, let successor = row.successors.first {
        report(
          .successorOfCurrent,
          Phrase(
            nl: "\(row.code.value) heeft een opvolger maar geen laatste dag",
            en: "\(row.code.value) has a successor but no last day"),
          at: successor.range, in: file,
          hint: Phrase(
            nl: "Vul 'geldig-tot' in, of haal de opvolger weg.",
            en: "Fill in 'geldig-tot', or remove the successor."))
      }
    }
    let next = Dictionary(
      rows.map { ($0.code.value.text, $0.successors.map { $0.map(\.text) }) },
      uniquingKeysWith: { first, _ in first })
    for reference in closingReferences(rows.map(\.code.value.text), next) {
      report(
        .successionCycle,
        Phrase(
          nl: "\(reference.value) volgt zo, direct of via andere, zichzelf op",
          en: "this makes \(reference.value), directly or by way of others, its own successor"),
        at: reference.range, in: file,
        hint: Phrase(nl: "Controleer de opvolgers.", en: "Check the successors."))
    }
  }

  mutating func check(_ rows: [NeighbourRow], among organisations: [OrganisationRow]) {
    let file = "buren.csv"
    let known = Set(organisations.map(\.code.value))
    let suggestions = known.map(\.text).sorted()
    for row in rows {
      for code in [row.first, row.second] where !known.contains(code.value) {
        reportUnknown(code.map(\.text), known: suggestions, in: file)
      }
    }
    reportDoubles(
      rows.map { Located("\($0.pair.first) \($0.pair.second)", at: $0.first.range) }, in: file)
  }

  mutating func check(_ rows: [ProductRow]) {
    reportDoubles(rows.map { $0.id.map(\.text) }, in: "producten.csv")
  }

  mutating func check(_ rows: [ThemeRow]) {
    let file = "themas.csv"
    let known = reportDoubles(rows.map { $0.id.map(\.text) }, in: file)
    let suggestions = known.keys.sorted()
    for case let broader? in rows.map(\.broader) where known[broader.value.text] == nil {
      reportUnknown(broader.map(\.text), known: suggestions, in: file)
    }
    let next = Dictionary(
      rows.map { ($0.id.value.text, $0.broader.map { [$0.map(\.text)] } ?? []) },
      uniquingKeysWith: { first, _ in first })
    for reference in closingReferences(rows.map(\.id.value.text), next) {
      report(
        .themeCycle,
        Phrase(
          nl: "'\(reference.value)' is zo, direct of via andere, breder dan zichzelf",
          en: "this makes '\(reference.value)', directly or by way of others, broader than itself"),
        at: reference.range, in: file,
        hint: Phrase(nl: "Controleer de bredere thema's.", en: "Check the broader themes."))
    }
  }

  @discardableResult
  private mutating func reportDoubles(
    _ names: [Located<String>], in file: String
  ) -> [String: SourceRange] {
    var first: [String: SourceRange] = [:]
    for name in names {
      guard let earlier = first[name.value] else {
        first[name.value] = name.range
        continue
      }
      report(
        .duplicateRow,
        Phrase(nl: "'\(name.value)' staat er twee keer", en: "'\(name.value)' occurs twice"),
        at: name.range, in: file,
        hint: Phrase(nl: "Haal een van beide rijen weg.", en: "Remove one of the rows."),
        related: paths[file].map {
          [
            RelatedLocation(
              Phrase(nl: "hier staat de eerste", en: "the first is here"), at: Location($0, earlier)
            )
          ]
        } ?? [])
    }
    return first
  }

  private mutating func reportUnknown(
    _ reference: Located<String>, known: [String], in file: String
  ) {
    let meant = nearestMatch(to: reference.value, among: known)
    report(
      .unknownRegisterCode,
      Phrase(
        nl: "'\(reference.value)' staat niet in het register",
        en: "'\(reference.value)' is not in the register"),
      at: reference.range, in: file,
      hint: meant.map { Phrase(nl: "Bedoelt u '\($0)'?", en: "Did you mean '\($0)'?") }
        ?? Phrase(nl: "Voeg de rij toe.", en: "Add the row."))
  }

  private mutating func report(
    _ code: DiagnosticCode, _ message: Phrase, at range: SourceRange, in file: String, hint: Phrase,
    related: [RelatedLocation] = []
  ) {
    let location = paths[file].map { Location($0, range) }
    diagnostics.append(Diagnostic(code, message, at: location, hint: hint, related: related))
  }
}
