package import Core

extension DiagnosticCode {
  /// A plan that others can still join after it has begun.
  package static let lateJoiningDate = DiagnosticCode("late-joining-date", .warning)
}

extension Plan {
  /// The front matter of `organisaties/<code>/plannen/<slug>.md`.
  static func read(
    _ fields: inout FieldReader, folder code: OrganisationCode, slug: Slug
  ) -> Plan? {
    let place = fields.place
    guard let day = FieldType<Day>.standIn else { return nil }
    let title = fields.required(
      "titel", .located(.text(max: 90)), or: Located(slug.text, at: place),
      nl: "Naam van het plan, hoogstens 90 tekens.", en: "Name of the plan, at most 90 characters.")
    let summary = fields.required(
      "samenvatting", .located(.text(max: 160)), or: Located("", at: place),
      nl: "Wat er komt, in gewone woorden en hoogstens 160 tekens.",
      en: "What is coming, in plain words and at most 160 characters.")
    let status = fields.required(
      "status", .located(FieldType<PlanStatus>.word()), or: Located(.idea, at: place),
      nl: "Hoe ver het plan is.",
      en: "How far the plan is.")
    let obligation = fields.optional(
      "moscow", FieldType<Obligation>.word(), nl: "Hoe verplicht het voor gemeenten is.",
      en: "How binding it is for municipalities.")
    let subject = Subject.read(&fields)
    let calendar = Calendar(&fields)
    let cooperation = Cooperation(&fields)
    if let organisation = fields.optional(
      "organisatie", .located(.organisation), nl: "Wie het plan heeft: gelijk aan de map.",
      en: "Who has the plan: equal to the folder.")
    {
      fields.expectFolder(organisation, code)
    }
    let becomes = fields.optional(
      "wordt", .located(.slug), nl: "De praktijk die het plan werd.",
      en: "The practice that the plan became.")
    fields.requireLegalBasis(for: obligation)
    calendar.check(&fields)
    let changed = calendar.changed ?? Located(day, at: place)
    return Plan(
      slug: slug, organisation: Located(code, at: place), title: title, summary: summary,
      status: status, obligation: obligation, subject: subject, start: calendar.start,
      joinBefore: calendar.joinBefore, ready: calendar.ready, budget: cooperation.budget,
      cooperation: cooperation.forms, consideredPractices: cooperation.considered,
      changed: changed, expires: calendar.expires ?? changed.value.adding(months: 12),
      becomes: becomes)
  }

  private struct Calendar {
    let start: PartialDay?
    let joinBefore: Located<Day>?
    let ready: PartialDay?
    let changed: Located<Day>?
    let expires: Day?

    init(_ fields: inout FieldReader) {
      start = fields.optional(
        "start", .partialDay, nl: "Wanneer het werk begint.", en: "When the work begins.")
      joinBefore = fields.optional(
        "meedoen-voor", .located(.day), nl: "De laatste dag waarop anderen kunnen meedoen.",
        en: "The last day on which others can join.")
      ready = fields.optional(
        "klaar", .partialDay, nl: "Wanneer het klaar is.", en: "When it is ready.")
      changed = fields.required(
        "gewijzigd", .located(.day), nl: "Wanneer het plan het laatst is bijgewerkt.",
        en: "When the plan was last updated.")
      expires = fields.optional(
        "verloopt", .day,
        nl: "Wanneer het plan niet meer meetelt; zonder deze sleutel na 12 maanden.",
        en: "When the plan no longer counts; without this key after 12 months.")
    }

    func check(_ fields: inout FieldReader) {
      fields.expectOrder(start, "start", ready, "klaar")
      fields.expectOrder(
        changed.map { .day($0.value) }, "gewijzigd", expires.map { .day($0) }, "verloopt")
      guard let joinBefore, let begin = start?.lastDay, begin < joinBefore.value else { return }
      fields.scope.report(
        .lateJoiningDate,
        Phrase(
          nl: "'meedoen-voor' ligt na 'start': dan is het werk al begonnen",
          en: "'meedoen-voor' lies after 'start': the work has begun by then"),
        at: joinBefore.range,
        hint: Phrase(
          nl: "Kies een dag voor het begin, of zet 'start' later.",
          en: "Choose a day before the start, or set a later 'start'."))
    }
  }

  private struct Cooperation {
    let budget: Budget?
    let forms: [PlanCooperation]
    let considered: [ConsideredPractice]

    init(_ fields: inout FieldReader) {
      budget = fields.optional(
        "budget", .word(), nl: "Hoeveel geld er ongeveer is.", en: "About how much money there is.")
      forms = fields.list(
        "samenwerken", of: .word(), nl: "Hoe anderen kunnen meedoen.",
        en: "How others can take part.")
      considered = fields.list(
        "bekeken", of: .map(ConsideredPractice.read),
        nl: "Praktijken die eerst zijn bekeken, en waarom die niet pasten.",
        en: "Practices that were looked at first, and why they did not fit.")
    }
  }
}

extension Plan.ConsideredPractice {
  /// The fields of each item of `bekeken`.
  static func read(_ fields: inout FieldReader) -> Plan.ConsideredPractice? {
    let practice = fields.required(
      "praktijk", .located(.slug), nl: "Naam van de praktijk.", en: "Name of the practice.")
    let whyNot = fields.required(
      "waarom-niet", .text(max: 300), or: "", nl: "Waarom die niet paste.",
      en: "Why it did not fit.")
    return practice.map { Plan.ConsideredPractice(practice: $0, whyNot: whyNot) }
  }
}
