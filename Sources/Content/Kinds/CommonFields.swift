import Core

/// The keys that every kind accepts.
struct CommonFields: Sendable {
  let aliases: [Located<String>]
  let isDraft: Bool
  let language: Located<Language>?

  init(_ fields: inout FieldReader) {
    aliases = fields.list(
      "aliassen", of: .located(.sitePath), nl: "Vroegere adressen van deze pagina.",
      en: "Former addresses of this page.")
    isDraft =
      fields.optional(
        "concept", .boolean, nl: "Of dit een concept is, dat niet op de site komt.",
        en: "Whether this is a draft, which is not published.") ?? false
    language = fields.optional(
      "taal", .located(FieldType<Language>.word()), nl: "De taal van de tekst.",
      en: "The language of the text.")
  }
}
