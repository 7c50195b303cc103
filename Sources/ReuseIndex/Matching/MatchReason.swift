import Core

/// The sentence that says what two texts have in common.
func matchReason(_ kind: Feature.Kind, _ names: [String]) -> Phrase {
  let list = names.joined(separator: ", ")
  let isOne = names.count == 1
  switch kind {
  case .product:
    return Phrase(
      nl: "Gaat over \(isOne ? "hetzelfde product" : "dezelfde producten"): \(list).",
      en: "Is about the same \(isOne ? "product" : "products"): \(list).")
  case .process:
    return Phrase(
      nl: "Hoort bij \(isOne ? "hetzelfde proces" : "dezelfde processen"): \(list).",
      en: "Belongs to the same \(isOne ? "process" : "processes"): \(list).")
  case .legalBasis:
    return Phrase(
      nl: "Heeft dezelfde wettelijke \(isOne ? "grondslag" : "grondslagen"): \(list).",
      en: "Has the same legal \(isOne ? "basis" : "bases"): \(list).")
  case .theme:
    return Phrase(
      nl: "Valt onder \(isOne ? "hetzelfde thema" : "dezelfde thema’s"): \(list).",
      en: "Falls under the same \(isOne ? "theme" : "themes"): \(list).")
  case .tag:
    return Phrase(
      nl: "Heeft \(isOne ? "hetzelfde trefwoord" : "dezelfde trefwoorden"): \(list).",
      en: "Has the same \(isOne ? "tag" : "tags"): \(list).")
  }
}

/// The sentence that says which rare words stand in both titles or summaries; nil without words.
func matchReason(namedWords names: [String]) -> Phrase? {
  guard !names.isEmpty else { return nil }
  let isOne = names.count == 1
  let list = names.joined(separator: ", ")
  return Phrase(
    nl: "Noemt in titel of samenvatting "
      + "\(isOne ? "hetzelfde zeldzame woord" : "dezelfde zeldzame woorden"): \(list).",
    en: "Names the same rare \(isOne ? "word" : "words") in title or summary: \(list).")
}

/// The sentence that says which other rare words both have: in the text, or inside a longer word;
/// nil without words.
func matchReason(otherWords names: [String]) -> Phrase? {
  guard !names.isEmpty else { return nil }
  let isOne = names.count == 1
  let list = names.joined(separator: ", ")
  return Phrase(
    nl: "Gebruikt, ook in de tekst en in samengestelde woorden, "
      + "\(isOne ? "hetzelfde zeldzame woord" : "dezelfde zeldzame woorden"): \(list).",
    en: "Uses, also in the text and inside compounds, the same rare "
      + "\(isOne ? "word" : "words"): \(list).")
}

/// The sentence that says when two plans run at the same time.
func matchReason(overlap: ClosedRange<Day>) -> Phrase {
  func span(_ language: Language, _ word: String) -> String {
    let dates = DateText(language: language)
    return "\(dates.text(overlap.lowerBound)) \(word) \(dates.text(overlap.upperBound))"
  }
  return Phrase(
    nl: "Loopt in dezelfde tijd: \(span(.dutch, "tot en met")).",
    en: "Runs at the same time: \(span(.english, "to")).")
}
