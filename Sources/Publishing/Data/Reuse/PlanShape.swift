import Content
import Core
import ReuseIndex
import SiteModel

/// A plan with where its page stands.
struct ExportedPlan: Sendable {
  let plan: Plan
  let entry: Entry
  let isExample: Bool
  let isLive: Bool
}

let planShape = ExportShape<ExportedPlan>(
  "plan", nl: "Een plan van een organisatie.", en: "A plan of an organisation.",
  [
    .code("organisation", nl: "Van wie het is.", en: "Whose it is.") {
      $0.plan.organisation.value
    },
    .text("id", nl: "De naam in adressen.", en: "The name in addresses.") { $0.plan.slug.text },
    .text("title", nl: "De titel.", en: "The title.") { $0.plan.title.value },
    .text("summary", nl: "De samenvatting.", en: "The summary.") { $0.plan.summary.value },
    .optionalText(
      "url", nl: "Het adres onder ‘base’.", en: "The address below ‘base’."
    ) { $0.entry.route?.path },
    .word("status", nl: "Hoe ver het is.", en: "How far it is.") { $0.plan.status.value },
    .flag(
      "live", nl: "Of het loopt: niet klaar, vervallen of verlopen.",
      en: "Whether it is live: not finished, dropped or lapsed."
    ) { $0.isLive },
    .slugs("products", nl: "Gemeentelijke producten.", en: "Municipal products.") {
      $0.entry.subject.products
    },
    .slugs("themes", nl: "Thema’s.", en: "Themes.") { $0.entry.subject.themes },
    .slugs("tags", nl: "Trefwoorden.", en: "Tags.") { $0.entry.subject.tags },
    .optionalDay(
      "joinBefore", nl: "De laatste dag om mee te doen.", en: "The last day to join."
    ) { $0.plan.joinBefore?.value },
    .day("changed", nl: "Wanneer het is gewijzigd.", en: "When it was changed.") {
      $0.plan.changed.value
    },
    .day(
      "expires", nl: "De dag waarop het niet meer telt.",
      en: "The day on which it leaves all counts."
    ) { $0.plan.expires },
    .optionalText(
      "becomes", nl: "De praktijk die het werd.", en: "The practice that it became."
    ) { $0.plan.becomes?.value.text },
    .flag("example", nl: "Van een verzonnen voorbeeld.", en: "Of an invented example.") {
      $0.isExample
    },
  ])

let planGroupShape = ExportShape<(group: PlanGroup, language: Language)>(
  "planGroup", nl: "Plannen die hetzelfde wiel maken.", en: "Plans that make the same wheel.",
  [
    .texts(
      "plans", nl: "De plannen, als organisatie/plan.", en: "The plans, as organisation/plan."
    ) { $0.group.plans.map(\.text) },
    .texts(
      "reasons", nl: "Wat zij delen, in de taal van de site.",
      en: "What they share, in the language of the site."
    ) { item in item.group.reasons.map { $0.text(in: item.language) } },
    .slugs(
      "practices", nl: "Praktijken die er al zijn en erop lijken.",
      en: "Practices that exist already and resemble them."
    ) { $0.group.practices },
    .optionalDay(
      "joinBefore", nl: "De eerste dag waarna meedoen met een van de plannen niet meer kan.",
      en: "The first day after which one of them can no longer be joined."
    ) { $0.group.joinBefore },
    .optionalCount("daysLeft", nl: "Dagen tot die dag.", en: "Days until that day.") {
      $0.group.daysLeft
    },
    .flag("example", nl: "Van verzonnen voorbeelden.", en: "Of invented examples.") {
      $0.group.isExample
    },
  ])

let promiseShape = ExportShape<RoundPromise>(
  "promise", nl: "Een toezegging in een ronde.", en: "A promise made in a round.",
  [
    .text("round", nl: "De ronde.", en: "The round.") { $0.round.text },
    .code("organisation", nl: "Wie het toezegde.", en: "Who promised.") { $0.organisation },
    .day("date", nl: "Wanneer.", en: "When.") { $0.date },
    .optionalText("practice", nl: "De praktijk.", en: "The practice.") { $0.practice?.text },
    .flag("kept", nl: "Of het is gedaan.", en: "Whether it was kept.") { $0.keptBy != nil },
    .flag("example", nl: "Van een verzonnen voorbeeld.", en: "Of an invented example.") {
      $0.isExample
    },
  ])
