import Content
import Core
import ReuseIndex
import SiteModel

/// An organisation with what the register says of it and where its page stands.
struct ExportedOrganisation: Sendable {
  let reuse: OrganisationReuse
  let register: RegisterOrganisation?
  let identifier: String
  let path: String

  init(_ reuse: OrganisationReuse, _ site: Site) {
    self.reuse = reuse
    self.register = site.facts.register.organisation(reuse.code)
    self.identifier = site.identifier(of: reuse.code)
    self.path = site.organisationPath(reuse.code)
  }
}

let organisationShape = ExportShape<ExportedOrganisation>(
  "organisation", nl: "Een organisatie, nu of vroeger.", en: "An organisation, now or formerly.",
  [
    .code(
      "code", nl: "De code van het register, of een eigen naam.",
      en: "The code of the register, or a name of its own."
    ) { $0.reuse.code },
    .value(
      "identifier", .address, nl: "Het adres waaronder anderen haar kennen (TOOI), of haar pagina.",
      en: "The address by which others know it (TOOI), or its page."
    ) { .string($0.identifier) },
    .text("name", nl: "De naam.", en: "The name.") { $0.reuse.name },
    .text("url", nl: "Het adres onder ‘base’.", en: "The address below ‘base’.") { $0.path },
    .word("sort", nl: "De soort.", en: "The sort.") { $0.reuse.sort },
    .flag(
      "example", nl: "Verzonnen als voorbeeld; telt nergens mee.",
      en: "Invented as an example; in no count."
    ) { $0.reuse.isExample },
    .optionalText("province", nl: "De code van de provincie.", en: "The code of its province.") {
      $0.register?.province?.text
    },
    .optionalDay("validFrom", nl: "De eerste dag.", en: "Its first day.") {
      $0.register?.validFrom
    },
    .optionalDay("validTo", nl: "De laatste dag.", en: "Its last day.") { $0.register?.validTo },
    .codes(
      "successors", nl: "Wie haar voortzet.", en: "The organisations that carry it on."
    ) { $0.reuse.successors },
    .optionalCount("inhabitants", nl: "Inwoners.", en: "Inhabitants.") {
      $0.register?.inhabitants
    },
    .optionalCount("sizeClass", nl: "Grootteklasse, 1 tot en met 8.", en: "Size class, 1 to 8.") {
      $0.register?.sizeClass
    },
    .slugs(
      "uses", nl: "Praktijken waarover een gegeven van haar is, wat zij er ook van zegt.",
      en: "Practices of which it has a record, whatever that says."
    ) { $0.reuse.uses.map(\.practice) },
    .slugs("gives", nl: "Praktijken waarvoor zij instaat.", en: "Practices it answers for.") {
      $0.reuse.gives
    },
    .codes(
      "takers", nl: "Andere organisaties die iets van haar gebruiken.",
      en: "Other organisations that use something of it."
    ) { $0.reuse.takers },
    .texts("plans", nl: "Haar plannen die lopen.", en: "Its live plans.") {
      $0.reuse.plans.map(\.text)
    },
  ])

/// A record with the practice it speaks of.
struct ExportedAdoption: Sendable {
  let practice: Slug
  let record: UseRecord
  /// Whether no better record on the same pair outranks it.
  let prevails: Bool
  let isExample: Bool
}

extension PracticeReuse {
  /// All records on the practice: those that count first, then outranked ones, then examples.
  var exportedAdoptions: [ExportedAdoption] {
    records.map {
      ExportedAdoption(practice: practice, record: $0, prevails: true, isExample: false)
    }
      + history.map {
        ExportedAdoption(practice: practice, record: $0, prevails: false, isExample: false)
      }
      + exampleRecords.map {
        ExportedAdoption(practice: practice, record: $0, prevails: false, isExample: true)
      }
  }
}

let adoptionShape = ExportShape<ExportedAdoption>(
  "adoption", nl: "Een gegeven: wat een organisatie met een praktijk doet.",
  en: "A record of what an organisation does with a practice.",
  [
    .text("practice", nl: "De praktijk.", en: "The practice.") { $0.practice.text },
    .code(
      "organisation", nl: "De organisatie, mogelijk een van vroeger.",
      en: "The organisation, possibly a former one."
    ) { $0.record.organisation },
    .codes(
      "carriedBy", nl: "Bij wie het nu telt: zijzelf of haar opvolgers.",
      en: "For whom it counts today: itself or its successors."
    ) { $0.record.carriedBy },
    .word("status", nl: "Hoe ver het is.", en: "How far it is.") { $0.record.status },
    .optionalPartialDay("since", nl: "Sinds wanneer.", en: "Since when.") { $0.record.since },
    .optionalPartialDay("until", nl: "Tot en met wanneer.", en: "Until when.") {
      $0.record.until
    },
    .optionalWord("extent", nl: "Hoe ver het is aangepast.", en: "How far it was adapted.") {
      $0.record.extent
    },
    .optionalWord("joiningForm", nl: "Hoe zij aansloot.", en: "How it joined.") {
      $0.record.joiningForm
    },
    .word("provenance", nl: "Wie het zegt.", en: "Who says so.") { $0.record.provenance },
    .day("confirmed", nl: "Wanneer het is bevestigd.", en: "When it was confirmed.") {
      $0.record.confirmed
    },
    .flag(
      "stale", nl: "Meer dan 24 maanden geleden bevestigd: telt niet mee.",
      en: "Confirmed more than 24 months ago: in no count."
    ) { $0.record.isStale },
    .flag(
      "inUse", nl: "Zegt dat de praktijk op de dag in gebruik is, en is niet oud.",
      en: "Says that the practice is in use on the day, and is not stale."
    ) { $0.record.isInUse },
    .flag(
      "prevailing", nl: "Geen beter gegeven gaat voor; nee bij een voorbeeld.",
      en: "No better record outranks it; false for examples."
    ) { $0.prevails },
    .flag("example", nl: "Van een verzonnen voorbeeld.", en: "Of an invented example.") {
      $0.isExample
    },
    .optionalPart("source", sourceShape, nl: "De bron.", en: "The source.") { $0.record.source },
    .optionalText("changes", nl: "Wat er is aangepast.", en: "What was adapted.") {
      $0.record.changes
    },
    .optionalText("lessons", nl: "Wat er is geleerd.", en: "What was learnt.") {
      $0.record.lessons
    },
    .optionalText(
      "reason", nl: "Waarom gestopt of niet overgenomen.", en: "Why stopped or not taken over."
    ) { $0.record.reason },
  ])

extension PlanReference {
  /// `gm0716/slimme-balie`: how data files name a plan.
  var text: String { "\(organisation.text)/\(slug.text)" }
}
