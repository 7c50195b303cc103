import Core

extension Term {
  /// The front matter of `begrippen/<slug>.md`.
  static func read(_ fields: inout FieldReader, slug: Slug) -> Term? {
    let place = fields.place
    let term = fields.required(
      "term", .located(.text(max: 80)), or: Located(slug.text, at: place),
      nl: "Het begrip, hoogstens 80 tekens.", en: "The term, at most 80 characters.")
    let synonyms = fields.list(
      "synoniemen", of: .located(.text(max: 80)), nl: "Andere woorden voor hetzelfde.",
      en: "Other words for the same.")
    let definition = fields.required(
      "omschrijving", .text(max: 300), or: "",
      nl: "Wat het is, in een of twee gewone zinnen van samen hoogstens 300 tekens.",
      en: "What it is, in one or two plain sentences of at most 300 characters.")
    let seeAlso = fields.otherSlugs(
      "zie-ook", than: slug, nl: "Begrippen die erop lijken.", en: "Terms that are akin.")
    let source = fields.optional(
      "bron", .map(SourceCitation.read), nl: "Waar de omschrijving vandaan komt.",
      en: "Where the definition comes from.")
    return Term(
      slug: slug, term: term, synonyms: synonyms, definition: definition, seeAlso: seeAlso,
      source: source)
  }
}
