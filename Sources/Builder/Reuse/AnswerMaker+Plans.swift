import Content
import Core
import ReuseIndex
import SiteModel

extension AnswerMaker {
  /// Groups of plans that make the same wheel, then plans like a practice that they do not name.
  func doublingAnswer() -> ReuseAnswer {
    let groups = reuse.planGroups
    let overlooked = overlookedPractices
    let groupRows = groups.enumerated().flatMap { number, group in
      group.plans.map { row($0, of: group, number: number + 1) }
    }
    return answer(
      "doubling",
      heading: Phrase(nl: "Hetzelfde wiel in de maak", en: "The same wheel in the making"),
      facts: [
        (
          Phrase(nl: "Dubbel", en: "Doubled"),
          say(
            "\(text(reuse.figures.doubling)) lopende plannen",
            "\(text(reuse.figures.doubling)) live plans")
        )
      ],
      columns: [
        .text("soort", say("Soort", "Sort")), .number("groep", say("Groep", "Group")),
        .text("organisatie", say("Code", "Code")),
        .text("naam organisatie", say("Organisatie", "Organisation")),
        .text("plan", say("Plan", "Plan")), .text("titel"),
        .text("meedoen voor", say("Meedoen voor", "Join before")),
        .number("dagen over", say("Dagen over", "Days left")),
        .below("praktijken", say("Bestaat al", "Exists already")),
        .below("redenen", say("Waarom", "Why")), .text("voorbeeld"),
      ], rows: groupRows + overlooked.map(row),
      emptyNote: Phrase(nl: "Geen plannen die op elkaar lijken.", en: "No plans alike."),
      members: [
        ("groups", .array(groups.map(json))), ("overlooked", .array(overlooked.map(json))),
      ])
  }

  /// A plan with the practices like it that it does not say it has looked at.
  private struct Overlooked {
    let plan: PlanReference
    let practices: [LikePlans.Match<Slug>]
    let isExample: Bool
  }

  private var overlookedPractices: [Overlooked] {
    reuse.likePlans.compactMap { alike in
      let considered = consideredPractices(alike.plan)
      let practices = alike.practices.filter { !considered.contains($0.target) }
      return practices.isEmpty
        ? nil : Overlooked(plan: alike.plan, practices: practices, isExample: alike.isExample)
    }
  }

  private func plan(_ reference: PlanReference) -> Plan? {
    let entry = site.entry(
      .plan(reference.organisation, reference.slug), site.settings.language)
    guard case .plan(let plan)? = entry?.document.kind else { return nil }
    return plan
  }

  private func consideredPractices(_ reference: PlanReference) -> Set<Slug> {
    Set(plan(reference)?.consideredPractices.map(\.practice.value) ?? [])
  }

  private func row(
    _ plan: PlanReference, of group: PlanGroup, number: Int
  ) -> [ReuseAnswer.Cell] {
    [
      .word("groep", shown: say("groep", "group")), .number(number),
    ] + planCells(plan) + [
      cell(group.joinBefore?.description), cell(group.daysLeft),
      .text(group.practices.map(\.text).joined(separator: " ")),
      .text(group.reasons.map(say).joined(separator: " ")), cell(group.isExample),
    ]
  }

  private func row(_ overlooked: Overlooked) -> [ReuseAnswer.Cell] {
    let joinBefore = plan(overlooked.plan)?.joinBefore?.value
    let daysLeft = joinBefore.map { $0.daysSinceEpoch - reuse.asOf.daysSinceEpoch }
    return [.word("praktijk", shown: say("praktijk", "practice")), .empty]
      + planCells(overlooked.plan) + [
        cell(joinBefore?.description), cell(daysLeft.flatMap { $0 < 0 ? nil : $0 }),
        .text(overlooked.practices.map(\.target.text).joined(separator: " ")),
        .text((overlooked.practices.first?.reasons ?? []).map(say).joined(separator: " ")),
        cell(overlooked.isExample),
      ]
  }

  private func planCells(_ plan: PlanReference) -> [ReuseAnswer.Cell] {
    [
      .text(plan.organisation.text), .text(site.organisationName(plan.organisation)),
      .text(plan.slug.text), .text(title(of: plan)),
    ]
  }

  private func json(_ group: PlanGroup) -> JSONValue {
    .compact([
      ("plans", .array(group.plans.map { .plan($0, title: title(of: $0)) })),
      ("reasons", .texts(group.reasons.map(say))), ("practices", .slugs(group.practices)),
      ("joinBefore", .text(group.joinBefore?.description)), ("daysLeft", .number(group.daysLeft)),
      ("example", .bool(group.isExample)),
    ])
  }

  private func json(_ overlooked: Overlooked) -> JSONValue {
    .object([
      ("plan", .plan(overlooked.plan, title: title(of: overlooked.plan))),
      (
        "practices",
        .array(
          overlooked.practices.map {
            .object([
              ("practice", .string($0.target.text)), ("reasons", .texts($0.reasons.map(say))),
            ])
          })
      ), ("example", .bool(overlooked.isExample)),
    ])
  }

  /// Records that have to be confirmed again, the first to leave the counts first.
  func wornAnswer() -> ReuseAnswer {
    answer(
      "worn", heading: Phrase(nl: "Opnieuw te bevestigen", en: "To confirm again"),
      columns: [
        .text("praktijk", say("Praktijk", "Practice")), .text("titel"),
        .text("organisatie", say("Code", "Code")),
        .text("naam organisatie", say("Organisatie", "Organisation")),
        .text("te vragen aan", say("Te vragen aan", "Ask")), .text("status"),
        .text("bevestigd", say("Bevestigd", "Confirmed")),
        .text("telt tot en met", say("Telt tot en met", "Counts until")),
        .text("uit de telling", say("Uit de telling", "Left the counts")),
      ],
      rows: reuse.worn.map { worn in
        let record = worn.record
        return [
          .text(worn.practice.text), .text(title(of: worn.practice)),
          .text(record.organisation.text), .text(site.organisationName(record.organisation)),
          cell(worn.askedOf), word(record.status.rawValue, record.status.label),
          .text(record.confirmed.description), .text(worn.countsUntil.description),
          cell(worn.hasLeftCounts),
        ]
      },
      emptyNote: Phrase(nl: "Niets te bevestigen.", en: "Nothing to confirm."),
      members: [
        (
          "worn",
          .array(
            reuse.worn.map { worn in
              .compact(
                [("practice", .string(worn.practice.text))] + recordMembers(worn.record) + [
                  ("askedOf", .codes(worn.askedOf)),
                  ("countsUntil", .string(worn.countsUntil.description)),
                  ("hasLeftCounts", .bool(worn.hasLeftCounts)),
                ])
            })
        )
      ])
  }
}
