package import Core

extension DiagnosticCode {
  /// A chosen plan that is not on the list it is chosen from.
  package static let notInList = DiagnosticCode("not-in-list", .error)
}

extension Round {
  /// The front matter of `rondes/<slug>.md`.
  static func read(_ fields: inout FieldReader, slug: Slug) -> Round? {
    let place = fields.place
    guard let day = FieldType<Day>.standIn else { return nil }
    let title = fields.required(
      "titel", .located(.text(max: 90)), or: Located(slug.text, at: place),
      nl: "Naam van de ronde, hoogstens 90 tekens.", en: "Name of the round, at most 90 characters."
    )
    let summary = fields.required(
      "samenvatting", .located(.text(max: 160)), or: Located("", at: place),
      nl: "Waar de ronde over gaat, hoogstens 160 tekens.",
      en: "What the round is about, at most 160 characters.")
    let subject = Subject.read(&fields, isRound: true)
    let openUntil = fields.required(
      "open-tot", .located(.day), or: Located(day, at: place), nl: "De laatste dag om mee te doen.",
      en: "The last day to take part.")
    let plans = fields.list(
      "plannen", of: .located(.plan), nl: "Plannen die meedoen, als map/naam.",
      en: "Plans that take part, as folder/name.")
    let shortlist = fields.list(
      "voorselectie", of: .located(.plan), atMost: 3, nl: "Hoogstens drie plannen die verder gaan.",
      en: "At most three plans that go on.")
    let winners = fields.list(
      "winnaars", of: .located(.plan), atMost: 2, nl: "Een of twee winnaars.",
      en: "One or two winners.")
    let agreement = fields.optional(
      "afspraak", .map(Agreement.read), nl: "Wat de deelnemers afspraken.",
      en: "What the participants agreed.")
    let commitments = fields.list(
      "toezeggingen", of: .map(Commitment.read), nl: "Wie belooft het resultaat over te nemen.",
      en: "Who promises to take the result over.")
    fields.requireProductOrTheme()
    fields.expect(shortlist, among: plans, "plannen")
    fields.expect(
      winners, among: shortlist.isEmpty ? plans : shortlist,
      shortlist.isEmpty ? "plannen" : "voorselectie")
    return Round(
      slug: slug, title: title, summary: summary, subject: subject, openUntil: openUntil,
      plans: plans, shortlist: shortlist, winners: winners, agreement: agreement,
      commitments: commitments)
  }
}

extension FieldReader {
  /// Reports a chosen plan that is not on the list it is chosen from.
  fileprivate mutating func expect(
    _ chosen: [Located<PlanReference>], among list: [Located<PlanReference>], _ key: String
  ) {
    for plan in chosen where !list.contains(where: { $0.value == plan.value }) {
      let name = "\(plan.value.organisation.slug)/\(plan.value.slug)"
      scope.report(
        .notInList,
        Phrase(
          nl: "plan '\(name)' staat niet in '\(key)'", en: "plan '\(name)' is not in '\(key)'"),
        at: plan.range,
        hint: Phrase(
          nl: "Zet het plan ook in '\(key)'.", en: "Add the plan to '\(key)' too."))
    }
  }
}

extension Round.Agreement {
  /// The fields of `afspraak`.
  static func read(_ fields: inout FieldReader) -> Round.Agreement? {
    let text = fields.required(
      "tekst", .prose, or: "", nl: "Wat er is afgesproken.", en: "What was agreed.")
    let date = fields.required("datum", .day, nl: "Wanneer.", en: "When.")
    let source = fields.optional(
      "bron", .map(SourceCitation.read), nl: "Waar het staat.", en: "Where it is stated.")
    return date.map { Round.Agreement(text: text, date: $0, source: source) }
  }
}

extension Round.Commitment {
  /// The fields of each item of `toezeggingen`.
  static func read(_ fields: inout FieldReader) -> Round.Commitment? {
    let organisation = fields.required(
      "organisatie", .located(.organisation), nl: "Wie het belooft.", en: "Who promises.")
    let date = fields.required(
      "datum", .day, nl: "Wanneer het is beloofd.", en: "When it was promised.")
    let practice = fields.optional(
      "praktijk", .located(.slug), nl: "De praktijk die wordt overgenomen.",
      en: "The practice that is taken over.")
    guard let organisation, let date else { return nil }
    return Round.Commitment(organisation: organisation, date: date, practice: practice)
  }
}
