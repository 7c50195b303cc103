import Content
package import Core

extension DiagnosticCode {
  /// Two files are the same document: the same kind, name and language.
  package static let duplicateDocument = DiagnosticCode(
    "duplicate-document", .error, inForeignText: .error)
  /// A translation in a language that the settings do not build.
  package static let unbuiltLanguage = DiagnosticCode("unbuilt-language", .warning)
  /// A translation without an original.
  package static let missingOriginal = DiagnosticCode("missing-original", .warning)
}

/// Orders the documents and leaves out what cannot stand beside the others, each with a finding.
func catalogued(_ documents: [Document], _ settings: SiteSettings) -> Diagnosed<DocumentCatalog> {
  var kept: [Document] = []
  kept.reserveCapacity(documents.count)
  var standIns: [SourcePath: DocumentID] = [:]
  var findings: [Diagnostic] = []
  for position in orderedPositions(of: documents) {
    let id = documents[position].id
    let language = documents[position].language
    let source = documents[position].source
    if !settings.languages.contains(language) {
      standIns[source] = id
      findings.append(unbuiltLanguage(language, at: source))
    } else if let last = kept.last, last.id == id, last.language == language {
      standIns[source] = id
      findings.append(duplicate(source, of: last.source))
    } else {
      kept.append(documents[position])
    }
  }
  let catalog = DocumentCatalog(
    ordered: kept, standIns: standIns, siteLanguage: settings.language)
  return Diagnosed(catalog, findings + missingOriginals(in: catalog))
}

/// Positions by ID, then language, then path. The keys are made once, because a document is large
/// and a name costs.
private func orderedPositions(of documents: [Document]) -> [Int] {
  documents.indices.map { (key: orderKey(of: documents[$0]), position: $0) }
    .sorted { ($0.key, $0.position) < ($1.key, $1.position) }.map(\.position)
}

/// A text that sorts as ID, language and path do: NUL comes before all else, numbers have as many
/// digits.
private func orderKey(of document: Document) -> String {
  var key = document.id.name
  if case .reaction(let practice, let number) = document.id {
    let digits = String(number)
    key =
      "reactie:\(practice)/" + String(repeating: "0", count: max(0, 20 - digits.utf8.count))
      + digits
  }
  for part in [document.language.tag] + document.source.components {
    key += "\0"
    key += part
  }
  return key
}

private func duplicate(_ source: SourcePath, of first: SourcePath) -> Diagnostic {
  Diagnostic(
    .duplicateDocument,
    Phrase(
      nl: "‘\(source)’ en ‘\(first)’ krijgen dezelfde naam",
      en: "‘\(source)’ and ‘\(first)’ get the same name"),
    at: Location(source),
    hint: Phrase(
      nl: "Geef dit bestand een andere naam, zoals ‘\(alternativeName(of: source))’.",
      en: "Give this file another name, such as ‘\(alternativeName(of: source))’."),
    related: [firstUse(in: first)])
}

/// `e-depot-2.md` for `e-depot.md`.
func alternativeName(of source: SourcePath) -> String {
  let rest = source.name.dropFirst(source.stem.count)
  let stem = Slug(from: source.stem)?.text ?? "pagina"
  return "\(stem)-2\(rest)"
}

func firstUse(in source: SourcePath) -> RelatedLocation {
  RelatedLocation(
    Phrase(nl: "deze naam is hier al gebruikt", en: "this name is used here already"),
    at: Location(source))
}

private func unbuiltLanguage(_ language: Language, at source: SourcePath) -> Diagnostic {
  Diagnostic(
    .unbuiltLanguage,
    Phrase(
      nl: "deze pagina is in een taal (‘\(language.tag)’) die de site niet heeft",
      en: "this page is in a language (‘\(language.tag)’) that the site does not have"),
    at: Location(source),
    hint: Phrase(
      nl: "Zet ‘\(language.tag)’ bij ‘talen’ in ‘content/site.yaml’, of haal dit bestand weg.",
      en: "Add ‘\(language.tag)’ to ‘talen’ in ‘content/site.yaml’, or remove this file."))
}

/// Articles may stand in any language on their own; all else is counted and listed by its original.
private func missingOriginals(in catalog: DocumentCatalog) -> [Diagnostic] {
  catalog.principalPositions.compactMap { position in
    let language = catalog.documents[position].language
    if language == catalog.siteLanguage { return nil }
    if case .article = catalog.documents[position].id { return nil }
    let source = catalog.documents[position].source
    return Diagnostic(
      .missingOriginal,
      Phrase(
        nl: "dit is een vertaling, maar de tekst in de taal van de site ontbreekt",
        en: "this is a translation, but the text in the language of the site is missing"),
      at: Location(source),
      hint: Phrase(
        nl: "Zet het origineel ernaast, als ‘\(source.stem).md’.",
        en: "Put the original beside it, as ‘\(source.stem).md’."))
  }
}
