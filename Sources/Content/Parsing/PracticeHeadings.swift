package import Core
import Markdown

extension DiagnosticCode {
  /// A fixed heading that a practice lacks.
  package static let missingHeading = DiagnosticCode("missing-heading", .warning)
  /// A fixed heading with nothing below it.
  package static let emptyHeading = DiagnosticCode("empty-heading", .warning)
}

/// Which of the fixed headings a practice's text lacks or leaves empty; each is reported.
///
/// - Parameter language: the language of the text, which says how the headings are called.
func missingPracticeHeadings(
  in body: MarkdownBody, language: Language, bodyStart: Int, at path: SourcePath
) -> Diagnosed<[PracticeHeading]> {
  var result = Diagnosed<[PracticeHeading]>([])
  let names = Set(PracticeHeading.allCases.map { folded($0.text(in: language)) })
  for heading in PracticeHeading.allCases {
    let name = heading.text(in: language)
    if let found = body.headings.first(where: { $0.level == 2 && folded($0.text) == folded(name) })
    {
      guard !found.hasContent else { continue }
      result.diagnostics.append(empty(name, at: Location(path, found.range)))
    } else {
      let others = body.headings.filter { $0.level != 2 || !names.contains(folded($0.text)) }
      let meant =
        others.first { folded($0.text) == folded(name) }
        ?? others.first { nearestMatch(to: $0.text, among: [name]) != nil }
      let range = meant?.range ?? SourceRange(at: bodyStart)
      result.diagnostics.append(missing(name, meant: meant, at: Location(path, range)))
    }
    result.value.append(heading)
  }
  return result
}

extension PracticeHeading {
  func text(in language: Language) -> String {
    switch language {
    case .dutch: rawValue
    case .english: englishText
    }
  }
}

private func folded(_ text: String) -> String { text.lowercased() }

private func empty(_ name: String, at location: Location) -> Diagnostic {
  Diagnostic(
    .emptyHeading,
    Phrase(
      nl: "onder de kop '\(name)' staat niets", en: "nothing stands below the heading '\(name)'"),
    at: location,
    hint: Phrase(
      nl: "Schrijf er minstens één zin onder, ook als dat is dat het niet bekend is.",
      en: "Write at least one sentence below it, even that it is not known."))
}

private func missing(_ name: String, meant: Heading?, at location: Location) -> Diagnostic {
  let hint =
    meant == nil
    ? Phrase(
      nl: "Voeg een regel '## \(name)' toe met tekst eronder.",
      en: "Add a line '## \(name)' with text below it.")
    : Phrase(
      nl: "Schrijf deze kop als '## \(name)'.", en: "Write this heading as '## \(name)'.")
  return Diagnostic(
    .missingHeading,
    Phrase(nl: "de vaste kop '\(name)' ontbreekt", en: "the fixed heading '\(name)' is missing"),
    at: location, hint: hint)
}
