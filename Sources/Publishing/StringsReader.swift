import Content
package import Core

extension DiagnosticCode {
  package static let missingText = DiagnosticCode("missing-text", .error, inForeignText: .error)
  package static let missingLanguage = DiagnosticCode(
    "missing-language", .error, inForeignText: .error)
}

/// Reads the interface texts of every language. All languages must have the same names, whether the site uses them or not:
/// a text that is missing in one is an error in that file.
func readStrings(
  _ theme: [SourceFile], languages: [Language]
) -> Diagnosed<[Language: Strings]> {
  var diagnostics: [Diagnostic] = []
  var tables: [(language: Language, path: SourcePath, texts: [NamedText])] = []
  for file in theme where file.path.description.hasPrefix("templates/strings/") {
    guard let language = Language(rawValue: file.path.stem) else { continue }
    let table = readTextTable(file)
    diagnostics += table.diagnostics
    tables.append((language, file.path, table.value))
  }
  diagnostics += missingTexts(in: tables)
  diagnostics += languages.filter { language in !tables.contains { $0.language == language } }
    .map(missingLanguage)
  var strings: [Language: Strings] = [:]
  for table in tables {
    strings[table.language] = Strings(
      language: table.language,
      texts: Dictionary(
        table.texts.map { ($0.name.value, $0.text) }, uniquingKeysWith: { first, _ in first }))
  }
  return Diagnosed(strings, diagnostics)
}

private func missingTexts(
  in tables: [(language: Language, path: SourcePath, texts: [NamedText])]
) -> [Diagnostic] {
  let all = Set(tables.flatMap { $0.texts.map(\.name.value) })
  return tables.flatMap { table -> [Diagnostic] in
    let own = Set(table.texts.map(\.name.value))
    return all.subtracting(own).sorted().map { name in
      Diagnostic(
        .missingText,
        Phrase(nl: "de tekst '\(name)' ontbreekt", en: "the text '\(name)' is missing"),
        at: Location(table.path),
        hint: Phrase(
          nl: "Voeg de tekst toe; een ander bestand in deze map heeft hem wel.",
          en: "Add the text; another file in this folder has it."))
    }
  }
}

private func missingLanguage(_ language: Language) -> Diagnostic {
  Diagnostic(
    .missingLanguage,
    Phrase(
      nl: "er zijn geen teksten voor de taal '\(language.tag)'",
      en: "there are no texts for the language '\(language.tag)'"),
    at: nil,
    hint: Phrase(
      nl:
        "Maak templates/strings/\(language.tag).json of haal de taal weg bij 'talen' in site.yaml.",
      en:
        "Make templates/strings/\(language.tag).json or take the language out of 'talen' in site.yaml."
    ))
}
