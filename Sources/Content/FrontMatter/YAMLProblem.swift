package import Core

extension DiagnosticCode {
  /// YAML that cannot be read.
  package static let yamlSyntax = DiagnosticCode("yaml-syntax", .error)
  /// YAML of more bytes than allowed.
  package static let frontMatterSize = DiagnosticCode("front-matter-size", .error)
}

/// Why the YAML library cannot read a text.
enum YAMLProblem: Error, Hashable {
  /// A mistake in the text, in the library's own words; `started` is where the thing began that could not be finished.
  case syntax(String, at: YAMLPlace, started: YAMLPlace?)
  /// Keys that occur twice in one map, and where the first of them stands.
  case duplicateKeys([String], first: YAMLPlace)

  /// The finding in words that an author understands, at the place where the author can mend it.
  func diagnostic(in places: YAMLPlaces, at path: SourcePath) -> Diagnostic {
    switch self {
    case .duplicateKeys(let names, let first):
      let start = places.offset(of: first)
      let location = Location(path, SourceRange(start, places.endOfLine(start)))
      return duplicateKeyFinding(names.first ?? "", at: location, first: location)
    case .syntax(let problem, let place, let started):
      let explanation = SyntaxExplanation(problem)
      let start = places.offset(of: explanation.pointsAtStart ? started ?? place : place)
      let range = SourceRange(start, min(start + 1, places.endOfLine(start)))
      return Diagnostic(
        .yamlSyntax, explanation.message, at: Location(path, range), hint: explanation.hint)
    }
  }
}

/// What a message of libyaml means for an author. The texts are those of libyaml 0.2.5 (`scanner.c`, `parser.c`).
private struct SyntaxExplanation {
  let message: Phrase
  let hint: Phrase
  var pointsAtStart = false

  init(_ problem: String) {
    switch problem {
    case "mapping values are not allowed in this context":
      message = Phrase(
        nl:
          "een dubbele punt met een spatie erachter mag niet in een tekst zonder aanhalingstekens",
        en: "a colon followed by a space is not allowed in a text without quotes")
      hint = Self.quotes
    case "could not find expected ':'":
      message = Phrase(
        nl: "achter deze sleutel ontbreekt een dubbele punt", en: "this key lacks a colon")
      hint = Phrase(nl: "Schrijf 'sleutel: waarde'.", en: "Write 'key: value'.")
      pointsAtStart = true
    case "did not find expected key", "did not find expected '-' indicator",
      "block sequence entries are not allowed in this context":
      message = Phrase(
        nl:
          "deze regel past niet bij de regels erboven: "
          + "de inspringing of een dubbele punt klopt niet",
        en: "this line does not fit the lines above: its indentation or a colon is wrong")
      hint = Phrase(
        nl: "Laat gelijke sleutels op dezelfde plaats beginnen, met spaties ervoor.",
        en: "Start keys of one group in the same column, with spaces before them.")
    case "found character that cannot start any token":
      message = Phrase(
        nl: "een waarde mag niet met dit teken beginnen (een tab, @, ` of %)",
        en: "a value may not start with this character (a tab, @, ` or %)")
      hint = Phrase(
        nl: "Gebruik spaties in plaats van een tab, of zet de tekst tussen aanhalingstekens.",
        en: "Use spaces instead of a tab, or put the text between quotes.")
    case "found unexpected end of stream", "found unexpected document indicator":
      message = Phrase(
        nl: "dit aanhalingsteken wordt niet gesloten", en: "this quotation mark is not closed")
      hint = Phrase(
        nl: "Zet hetzelfde aanhalingsteken achter de tekst.",
        en: "Put the same quotation mark behind the text.")
      pointsAtStart = true
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'",
      "did not find expected node content":
      message = Phrase(
        nl: "een lijst tussen [ ] of een groep tussen { } is niet goed gesloten",
        en: "a list between [ ] or a group between { } is not closed well")
      hint = Phrase(
        nl: "Zet een komma tussen de delen en sluit af met hetzelfde haakje.",
        en: "Put a comma between the parts and close with the same bracket.")
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      message = Phrase(
        nl: "een \\ tussen dubbele aanhalingstekens hoort bij een vast teken, zoals \\n",
        en: "a \\ between double quotes belongs to a fixed character, such as \\n")
      hint = Phrase(nl: "Schrijf \\\\ voor een gewone \\.", en: "Write \\\\ for a plain \\.")
    case "found a tab character where an indentation space is expected",
      "found a tab character that violates indentation":
      message = Phrase(
        nl: "inspringen kan alleen met spaties, niet met een tab",
        en: "indent with spaces, not with a tab")
      hint = Phrase(nl: "Vervang de tab door spaties.", en: "Replace the tab by spaces.")
    default:
      message = Phrase(
        nl: "deze kenmerken zijn niet te lezen", en: "the front matter cannot be read")
      hint = Self.quotes
    }
  }

  private static let quotes = Phrase(
    nl: "Zet de tekst tussen aanhalingstekens: \"…\".",
    en: "Put the text between quotes: \"…\".")
}

func yamlTooLarge(_ range: SourceRange, at path: SourcePath, limit: Int) -> Diagnostic {
  Diagnostic(
    .frontMatterSize,
    Phrase(
      nl: "de kenmerken zijn \(range.end - range.start) bytes groot; hoogstens \(limit)",
      en: "the front matter has \(range.end - range.start) bytes; at most \(limit)"),
    at: Location(path, SourceRange(at: range.start)),
    hint: Phrase(
      nl: "Zet lange tekst onder de kenmerken.", en: "Move long text below the front matter."))
}
