import Content
import Core
import ReuseIndex
import SiteModel

/// `data/plannen.csv`
let planTable = TableLayout<ExportedPlan>(
  "plannen", title: Phrase(nl: "Plannen", en: "Plans"),
  meaning: Phrase(
    nl: "Alle plannen, ook wat klaar of vervallen is.",
    en: "All plans, with those that are finished or dropped."),
  [
    .text("organisatie", nl: "De code van wie het is.", en: "The code of whose it is.") { row, _ in
      row.plan.organisation.value.text
    },
    .text("naam organisatie", nl: "De naam.", en: "The name.") { row, site in
      site.organisationName(row.plan.organisation.value)
    },
    .text("plan", nl: "De naam in adressen.", en: "The name in addresses.") { row, _ in
      row.plan.slug.text
    },
    .text("titel", nl: "De titel.", en: "The title.") { row, _ in row.plan.title.value },
    .text("samenvatting", nl: "De samenvatting.", en: "The summary.") { row, _ in
      row.plan.summary.value
    },
    .text("status", nl: "Hoe ver het is.", en: "How far it is.") { row, _ in
      row.plan.status.value.rawValue
    },
    .text("meedoen voor", nl: "De laatste dag om mee te doen.", en: "The last day to join.") {
      row, _ in row.plan.joinBefore?.value.description
    },
    .text("gewijzigd", nl: "Wanneer het is gewijzigd.", en: "When it was changed.") { row, _ in
      row.plan.changed.value.description
    },
    .text("verloopt", nl: "Wanneer het niet meer telt.", en: "When it leaves all counts.") {
      row, _ in row.plan.expires.description
    },
    .flag("voorbeeld", nl: "Of het verzonnen is.", en: "Whether it is invented.") { $0.isExample },
    .text("adres", nl: "Het adres van de pagina.", en: "The address of the page.") { row, site in
      row.entry.route.map { site.absoluteAddress(of: $0.path) }
    },
  ], rows: { $0.exportedPlans })

/// `data/zelfde-wiel.csv`
let sameWheelTable = TableLayout<SameWheelRow>(
  "zelfde-wiel", title: Phrase(nl: "Hetzelfde wiel in de maak", en: "The same wheel in the making"),
  meaning: Phrase(
    nl: "Groepen van lopende plannen die op elkaar lijken; een regel per plan.",
    en: "Groups of live plans that resemble each other; a row for each plan."),
  [
    .number("groep", nl: "Het nummer van de groep.", en: "The number of the group.") { $0.number },
    .text("organisatie", nl: "De code van wie het plan is.", en: "The code of whose plan it is.") {
      row, _ in row.plan.organisation.text
    },
    .text("naam organisatie", nl: "De naam.", en: "The name.") { row, site in
      site.organisationName(row.plan.organisation)
    },
    .text("plan", nl: "De naam in adressen.", en: "The name in addresses.") { row, _ in
      row.plan.slug.text
    },
    .text("titel", nl: "De titel.", en: "The title.") { row, site in
      site.entry(row.plan.document, site.settings.language)?.title
    },
    .text(
      "meedoen voor", nl: "De eerste dag waarna meedoen met een van de groep niet meer kan.",
      en: "The first day after which one of the group can no longer be joined."
    ) { row, _ in row.group.joinBefore?.description },
    .number("dagen over", nl: "Dagen tot die dag.", en: "Days until that day.") {
      $0.group.daysLeft
    },
    .text("redenen", nl: "Wat de groep deelt.", en: "What the group shares.") { row, site in
      row.group.reasons.map { $0.text(in: site.settings.language) }.joined(separator: " ")
    },
    .text(
      "praktijken", nl: "Praktijken die er al zijn, met een spatie ertussen.",
      en: "Practices that exist already, with a space between."
    ) { row, _ in row.group.practices.map(\.text).joined(separator: " ") },
    .flag("voorbeeld", nl: "Of het verzonnen is.", en: "Whether it is invented.") {
      $0.group.isExample
    },
    .text("adres", nl: "Het adres van het plan.", en: "The address of the plan.") { row, site in
      site.absoluteAddress(of: site.path(of: .document(row.plan.document)))
    },
  ],
  rows: { site in
    site.reuse.planGroups.enumerated().flatMap { number, group in
      group.plans.map { SameWheelRow(number: number + 1, group: group, plan: $0) }
    }
  })

/// A plan in a group of like plans.
struct SameWheelRow: Sendable {
  /// From 1.
  let number: Int
  let group: PlanGroup
  let plan: PlanReference
}

extension PlanReference {
  var document: DocumentID { .plan(organisation, slug) }
}

/// `data/toezeggingen.csv`
let promiseTable = TableLayout<RoundPromise>(
  "toezeggingen", title: Phrase(nl: "Toezeggingen", en: "Promises"),
  meaning: Phrase(
    nl: "Wat organisaties in rondes toezegden, en of het is gedaan.",
    en: "What organisations promised in rounds, and whether it was kept."),
  [
    .text("ronde", nl: "De ronde.", en: "The round.") { row, _ in row.round.text },
    .text("organisatie", nl: "De code.", en: "The code.") { row, _ in row.organisation.text },
    .text("naam organisatie", nl: "De naam.", en: "The name.") { row, site in
      site.organisationName(row.organisation)
    },
    .text("datum", nl: "Wanneer.", en: "When.") { row, _ in row.date.description },
    .text("praktijk", nl: "De praktijk.", en: "The practice.") { row, _ in row.practice?.text },
    .flag("nagekomen", nl: "Of het is gedaan.", en: "Whether it was kept.") { $0.keptBy != nil },
    .flag("voorbeeld", nl: "Of het verzonnen is.", en: "Whether it is invented.") { $0.isExample },
  ], rows: { $0.reuse.promises })
