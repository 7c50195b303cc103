import Content
import Core
import ReuseIndex

extension AnswerMaker {
  /// What an organisation uses, gives and plans.
  func organisationAnswer(_ organisation: OrganisationReuse) -> ReuseAnswer {
    let around = reuse.chances.neighbourhood(of: organisation.code)
    return answer(
      "organisation", heading: Phrase(nl: organisation.name, en: organisation.name),
      facts: organisationFacts(organisation, around), columns: relationColumns,
      rows: relationRows(organisation),
      emptyNote: Phrase(
        nl: "Nog niets bekend; zie ‘handbook reuse kansen \(organisation.code)’.",
        en: "Nothing known yet; see ‘handbook reuse kansen \(organisation.code)’."),
      members: [
        ("organisation", organisationJSON(organisation)), ("neighbourhood", json(around)),
      ])
  }

  private func organisationFacts(
    _ organisation: OrganisationReuse, _ around: Neighbourhood
  ) -> [(Phrase, String)] {
    var facts = [
      (Phrase(nl: "Code", en: "Code"), organisation.code.text),
      (Phrase(nl: "Soort", en: "Sort"), say(organisation.sort.label)),
    ]
    if organisation.isExample {
      facts.append(
        (Phrase(nl: "Voorbeeld", en: "Example"), say("telt nergens mee", "never counted")))
    }
    if !organisation.successors.isEmpty {
      facts.append(
        (Phrase(nl: "Opgegaan in", en: "Succeeded by"), labels(of: organisation.successors)))
    }
    if !around.neighbours.isEmpty {
      facts.append((Phrase(nl: "Buren", en: "Neighbours"), labels(of: around.neighbours)))
    }
    facts.append((Phrase(nl: "Geeft aan", en: "Gives to"), labels(of: organisation.takers)))
    return facts
  }

  private var relationColumns: [ReuseAnswer.Column] {
    [
      .text("organisatie"), .text("verband", say("Verband", "Relation")),
      .text("naam", say("Praktijk of plan", "Practice or plan")),
      .text("titel", say("Titel", "Title")), .text("van"),
      .text("status", say("Status", "Status")), .text("sinds", say("Sinds", "Since")),
      .text("herkomst", say("Herkomst", "Provenance")),
      .text("bevestigd", say("Bevestigd", "Confirmed")),
      .text("in gebruik", say("Telt mee", "Counts")),
    ]
  }

  private func relationRows(_ organisation: OrganisationReuse) -> [[ReuseAnswer.Cell]] {
    let code = ReuseAnswer.Cell.text(organisation.code.text)
    let nothing = [ReuseAnswer.Cell](repeating: .empty, count: 5)
    let uses = organisation.uses.map { use -> [ReuseAnswer.Cell] in
      let record = use.record
      return [
        code, .word("gebruik", shown: say("gebruik", "use")), .text(use.practice.text),
        .text(title(of: use.practice)), .text(record.organisation.text),
        word(record.status.rawValue, record.status.label), cell(record.since?.description),
        word(record.provenance.rawValue, record.provenance.label),
        .text(record.confirmed.description), cell(record.isInUse && !organisation.isExample),
      ]
    }
    let gives = organisation.gives.map { practice -> [ReuseAnswer.Cell] in
      [
        code, .word("geeft", shown: say("geeft", "gives")), .text(practice.text),
        .text(title(of: practice)), .empty,
      ] + nothing
    }
    let plans = organisation.plans.map { plan -> [ReuseAnswer.Cell] in
      [
        code, .word("plan", shown: say("plan", "plan")), .text(plan.slug.text),
        .text(title(of: plan)), .text(plan.organisation.text),
      ] + nothing
    }
    return uses + gives + plans
  }

  private func organisationJSON(_ organisation: OrganisationReuse) -> JSONValue {
    .object([
      ("code", .string(organisation.code.text)), ("name", .string(organisation.name)),
      ("sort", .string(organisation.sort.rawValue)), ("example", .bool(organisation.isExample)),
      ("successors", .codes(organisation.successors)),
      (
        "uses",
        .array(
          organisation.uses.map {
            .compact([("practice", .string($0.practice.text))] + recordMembers($0.record))
          })
      ),
      ("gives", .slugs(organisation.gives)), ("takers", .codes(organisation.takers)),
      ("plans", .array(organisation.plans.map { .plan($0, title: title(of: $0)) })),
    ])
  }

  private func json(_ around: Neighbourhood) -> JSONValue {
    .object([
      ("neighbours", .codes(around.neighbours)),
      ("secondNeighbours", .codes(around.secondNeighbours)), ("alike", .codes(around.alike)),
    ])
  }

  /// What an organisation could take over, with the reasons.
  func chancesAnswer(_ organisation: OrganisationReuse, count: Int) -> ReuseAnswer {
    let chances = reuse.chances.chances(of: organisation.code, count: count)
    let rows = chances.enumerated().map { place, chance -> [ReuseAnswer.Cell] in
      [
        .text(organisation.code.text), .number(place + 1), .text(chance.practice.text),
        .text(title(of: chance.practice)), .number(chance.score),
        .text(chance.reasons.map(say).joined(separator: " ")), cell(chance.users),
      ]
    }
    return answer(
      "chances",
      heading: Phrase(
        nl: "Wat kan \(organisation.name) overnemen?",
        en: "What can \(organisation.name) take over?"),
      facts: [(Phrase(nl: "Code", en: "Code"), organisation.code.text)],
      columns: [
        .text("organisatie"), .number("plaats", say("Nr", "No")),
        .text("praktijk", say("Praktijk", "Practice")), .text("titel", say("Titel", "Title")),
        .number("punten", say("Punten", "Points")), .below("redenen"),
        .below("gebruikers", say("Vraag het aan", "Ask")),
      ], rows: rows,
      emptyNote: noChances(organisation),
      members: [
        ("organisation", .string(organisation.code.text)),
        ("chances", .array(chances.map(json))),
      ])
  }

  private func noChances(_ organisation: OrganisationReuse) -> Phrase {
    if organisation.isExample {
      return Phrase(
        nl: "Voor een voorbeeld wordt niets gezocht.", en: "Nothing is looked for for an example.")
    }
    if !organisation.successors.isEmpty {
      return Phrase(
        nl: "Deze organisatie is opgegaan in \(labels(of: organisation.successors)).",
        en: "This organisation was succeeded by \(labels(of: organisation.successors)).")
    }
    return organisation.sort == .municipality
      ? Phrase(
        nl: "Niets gevonden wat deze gemeente nog niet kent.",
        en: "Nothing found that this municipality does not know yet.")
      : Phrase(
        nl: "Er is niets bekend wat andere organisaties van deze soort gebruiken en deze niet.",
        en: "Nothing is known that other organisations of this sort use and this one does not.")
  }

  private func json(_ chance: Recommendation) -> JSONValue {
    .object([
      ("practice", .string(chance.practice.text)), ("title", .string(title(of: chance.practice))),
      ("score", .number(chance.score)), ("reasons", .texts(chance.reasons.map(say))),
      ("users", .codes(chance.users)),
    ])
  }
}
