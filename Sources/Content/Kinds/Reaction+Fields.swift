import Core

extension Reaction {
  /// The front matter of `reacties/<praktijk>/<n>.md`.
  static func read(_ fields: inout FieldReader, practice: Slug, number: Int) -> Reaction? {
    let place = fields.place
    guard let day = FieldType<Day>.standIn else { return nil }
    let date = fields.required(
      "datum", .located(.day), or: Located(day, at: place), nl: "Wanneer de reactie is gegeven.",
      en: "When the reaction was given.")
    let role = fields.required(
      "rol", .text(max: 80), or: "", nl: "De functie van wie reageert, geen naam.",
      en: "The function of who reacts, no name.")
    let organisation = fields.optional(
      "organisatie", .located(.organisation), nl: "Waar die persoon werkt.",
      en: "Where that person works.")
    let answers = fields.optional(
      "op", .located(FieldType.integer(1...99_999)),
      nl: "Het nummer van de reactie waar dit een antwoord op is.",
      en: "The number of the reaction that this answers.")
    return Reaction(
      practice: Located(practice, at: place), number: number, date: date, role: role,
      organisation: organisation, answers: answers)
  }
}
