package import Core

extension DiagnosticCode {
  /// A partial or layout that does not exist.
  package static let unknownPartial = DiagnosticCode("unknown-partial", .error)
  /// A block that the layout does not have.
  package static let unknownBlock = DiagnosticCode("unknown-block", .error)
  /// A template that contains itself.
  package static let templateCycle = DiagnosticCode("template-cycle", .error)
}

/// What can be wrong between templates that each are fine.
enum UnfoldingProblem {
  case unknownPartial(String, known: [String])
  case unknownBlock(String, parent: String, known: [String])
  /// The names on the way round, the first one again at the end.
  case cycle([String])
  /// With its partials filled in the template is larger than the limit, in bytes.
  case tooLarge(limit: Int)

  func diagnostic(at location: Location) -> Diagnostic {
    switch self {
    case .unknownPartial(let name, let known):
      Diagnostic(
        .unknownPartial,
        Phrase(nl: "er is geen sjabloon '\(name)'", en: "there is no template '\(name)'"),
        at: location,
        hint: Self.suggestion(for: name, among: known)
          ?? Phrase(
            nl: "Maak het bestand of haal deze code weg.", en: "Make the file or remove this tag."))
    case .unknownBlock(let name, let parent, let known):
      Diagnostic(
        .unknownBlock,
        Phrase(
          nl: "'\(parent)' heeft geen blok '\(name)'", en: "'\(parent)' has no block '\(name)'"),
        at: location,
        hint: Self.suggestion(for: name, among: known) ?? Self.choice(of: known))
    case .cycle(let names):
      Diagnostic(
        .templateCycle,
        Phrase(
          nl: "dit sjabloon bevat zichzelf: \(names.joined(separator: " → "))",
          en: "this template contains itself: \(names.joined(separator: " → "))"),
        at: location,
        hint: Phrase(
          nl: "Haal een van deze verwijzingen weg, of geef blokken in elkaar verschillende namen.",
          en: "Remove one of these references, or name blocks inside each other differently."))
    case .tooLarge(let limit):
      Diagnostic(
        .templateTooLarge,
        Phrase(
          nl: "met alle onderdelen ingevuld is het sjabloon groter dan \(limit) bytes",
          en: "with all partials filled in the template is larger than \(limit) bytes"),
        at: location,
        hint: Phrase(nl: "Gebruik minder onderdelen.", en: "Use fewer partials."))
    }
  }

  private static func suggestion(for name: String, among known: [String]) -> Phrase? {
    nearestMatch(to: name, among: known).map {
      Phrase(nl: "Bedoelt u '\($0)'?", en: "Did you mean '\($0)'?")
    }
  }

  private static func choice(of known: [String]) -> Phrase {
    guard !known.isEmpty else {
      return Phrase(nl: "Haal dit blok weg.", en: "Remove this block.")
    }
    let names = known.joined(separator: ", ")
    return Phrase(
      nl: "Kies een blok dat er wel is: \(names).", en: "Choose a block that it has: \(names).")
  }
}
