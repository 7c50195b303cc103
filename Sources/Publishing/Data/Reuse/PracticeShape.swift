import Content
import Core
import ReuseIndex
import SiteModel

/// A practice with everything that is known of its use.
struct ExportedPractice: Sendable {
  let practice: Practice
  let entry: Entry
  let reuse: PracticeReuse
  let language: Language
}

let practiceShape = ExportShape<ExportedPractice>(
  "practice", nl: "Een praktijk, met wie haar gebruikt.", en: "A practice, with who uses it.",
  practiceMembers + practiceUseMembers)

private let practiceMembers: [ExportMember<ExportedPractice>] = [
  .text("id", nl: "De naam in adressen.", en: "The name in addresses.") {
    $0.practice.slug.text
  },
  .text("title", nl: "De titel.", en: "The title.") { $0.practice.title.value },
  .text("summary", nl: "De samenvatting.", en: "The summary.") { $0.practice.summary.value },
  .optionalText(
    "url", nl: "Het adres onder ‘base’.", en: "The address below ‘base’."
  ) { $0.entry.route?.path },
  .word("sort", nl: "De soort.", en: "The sort.") { $0.practice.sort },
  .word("status", nl: "Hoe ver het is.", en: "How far it is.") { $0.practice.status.value },
  .code("owner", nl: "Wie ervoor instaat.", en: "Who answers for it.") {
    $0.practice.owner.value
  },
  .codes("partners", nl: "Wie meedoet.", en: "Who takes part.") {
    $0.practice.partners.map(\.value)
  },
  .value("started", .partialDay, nl: "Wanneer het begon.", en: "When it began.") {
    .string($0.practice.started.value.description)
  },
  .day(
    "checked", nl: "Wanneer de eigenaar het nakeek.", en: "When the owner checked it."
  ) { $0.practice.checked.value },
  .slugs("products", nl: "Gemeentelijke producten.", en: "Municipal products.") {
    $0.entry.subject.products
  },
  .slugs("themes", nl: "Thema’s.", en: "Themes.") { $0.entry.subject.themes },
  .slugs("tags", nl: "Trefwoorden.", en: "Tags.") { $0.entry.subject.tags },
  .slugs("basedOn", nl: "Praktijken waarop zij steunt.", en: "Practices it is based on.") {
    $0.practice.basedOn.map(\.value)
  },
  .texts(
    "software", nl: "Beschrijvingen van de software.", en: "Descriptions of the software."
  ) { $0.practice.software.map(\.value) },
  .text("licence", nl: "De licentie.", en: "The licence.") { $0.practice.licence },
]

private let practiceUseMembers: [ExportMember<ExportedPractice>] = [
  .part(
    "evidence", evidenceShape, nl: "Hoe goed blijkt dat het werkt.",
    en: "How well it is shown to work."
  ) { ($0.reuse.evidence, $0.language) },
  .codes(
    "hardAdopters", nl: "Gemeenten die het gebruiken: zij zeggen het zelf of een openbare bron.",
    en: "Municipalities that use it, said by themselves or a public source."
  ) { $0.reuse.hardAdopters },
  .codes(
    "softAdopters", nl: "Gemeenten die alleen de eigenaar noemt.",
    en: "Municipalities that only the owner names."
  ) { $0.reuse.softAdopters },
  .codes(
    "otherAdopters", nl: "Gebruikers die geen gemeente zijn.",
    en: "Users that are no municipality."
  ) { $0.reuse.otherAdopters },
  .part(
    "coverage", fractionShape, nl: "Gemeenten in ‘hardAdopters’, van alle gemeenten op de dag.",
    en: "Municipalities in ‘hardAdopters’, of all municipalities on the day."
  ) { $0.reuse.coverage },
  .parts(
    "provinces", provinceCoverageShape, nl: "Hetzelfde per provincie.", en: "The same per province."
  ) { $0.reuse.provinces },
  .part(
    "metrics", metricsShape, nl: "Wat er verder is geteld.", en: "What else is counted."
  ) { $0.reuse.metrics },
  .parts(
    "reported", reportedUseShape,
    nl: "Totalen die een bron zonder namen meldt; zij tellen nergens mee.",
    en: "Totals that a source reports without names; in no count."
  ) { $0.practice.reportedUse },
  .day(
    "lastChange", nl: "De laatste dag waarop iets is nagekeken of bevestigd.",
    en: "The latest day on which something was checked or confirmed."
  ) { $0.reuse.lastChange },
]

let evidenceShape = ExportShape<(evidence: Evidence, language: Language)>(
  "evidence", nl: "Hoe goed blijkt dat een praktijk werkt.",
  en: "How well it is shown that a practice works.",
  [
    .value("level", .level, nl: "Van 0 tot en met 4.", en: "From 0 to 4.") {
      .number($0.evidence.level.rawValue)
    },
    .text(
      "reason", nl: "Waarom dit niveau, in de taal van de site.",
      en: "Why this level, in the language of the site."
    ) { $0.evidence.reason.text(in: $0.language) },
    .flag(
      "aged", nl: "Of er een stap af ging omdat de laatste controle oud is.",
      en: "Whether a step was lost because the last check is old."
    ) { $0.evidence.isAged },
  ])

let reportedUseShape = ExportShape<Practice.ReportedUse>(
  "reportedUse", nl: "Een totaal dat een bron meldt.", en: "A total that a source reports.",
  [
    .count("count", nl: "Het aantal.", en: "The count.") { $0.count },
    .word("unit", nl: "Wat er is geteld.", en: "What was counted.") { $0.unit },
    .optionalCount("total", nl: "Van hoeveel.", en: "Of how many.") { $0.total },
    .value("asOf", .partialDay, nl: "Wanneer het is geteld.", en: "When it was counted.") {
      .string($0.asOf.description)
    },
    .part("source", sourceShape, nl: "Wie het meldt.", en: "Who reports it.") { $0.source },
  ])

let provinceCoverageShape = ExportShape<PracticeReuse.ProvinceCoverage>(
  "provinceCoverage", nl: "Gebruik in één provincie.", en: "Use in one province.",
  [
    .optionalText(
      "province", nl: "De code; ontbreekt bij gemeenten zonder provincie in het register.",
      en: "Its code; absent for municipalities without a province in the register."
    ) { $0.province?.text },
    .part(
      "coverage", fractionShape, nl: "Gemeenten die het gebruiken, van alle in de provincie.",
      en: "Municipalities that use it, of all in the province."
    ) { $0.coverage },
  ])
