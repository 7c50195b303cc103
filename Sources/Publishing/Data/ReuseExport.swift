import Content
import Core
import ReuseIndex
import SiteModel

/// `hergebruik.json`: practices, organisations with a record, adoptions, plans and figures, as of the build's day.
///
/// Format `hergebruik-1`; its JSON Schema is published beside it. Example organisations are marked and counted nowhere.
let reuseExportPublisher = Publisher("reuse export") { edition in
  let site = edition.site
  return [
    edition.wholeSiteOutput("hergebruik.json") { ReuseExport(site: site).document.encoded() },
    edition.wholeSiteOutput("schema/hergebruik.schema.json") { Array(reuseSchema.utf8) },
  ].compactMap(\.self)
}

struct ReuseExport {
  let site: Site

  var document: JSONValue {
    .compact([
      ("schema", .string("hergebruik-1")), ("asOf", .string(site.reuse.asOf.description)),
      ("base", .string(site.settings.address)), ("licence", .text(site.settings.licence)),
      ("sources", .texts(sources)), ("municipalityCount", .number(site.reuse.municipalityCount)),
      ("practices", .array(practices)), ("organisations", .array(organisations)),
      ("adoptions", .array(adoptions)), ("plans", .array(plans)),
    ])
  }

  private let sources = [
    "TOOI (ministerie van BZK)", "Uniforme Productnamenlijst, oktober 2023", "TOOI TOP-lijst",
    "Kadaster / Centraal Bureau voor de Statistiek, 2022, bewerkt",
  ]

  private var practices: [JSONValue] {
    site.practices(preferring: site.settings.language).sorted {
      $0.practice.slug < $1.practice.slug
    }
    .compactMap { item in
      site.reuse.practice(item.practice.slug).map { practice(item.practice, item.entry, $0) }
    }
  }

  private func practice(_ practice: Practice, _ entry: Entry, _ reuse: PracticeReuse) -> JSONValue {
    .compact([
      ("id", .string(practice.slug.text)), ("title", .string(practice.title.value)),
      ("summary", .string(practice.summary.value)), ("url", .text(entry.route?.path)),
      ("sort", .string(practice.sort.rawValue)),
      ("status", .string(practice.status.value.rawValue)),
      ("owner", .string(practice.owner.value.text)),
      ("partners", .texts(practice.partners.map(\.value.text))),
      ("started", .string(practice.started.value.description)),
      ("checked", .string(practice.checked.value.description)),
      ("products", .texts(productIDs(practice.subject))),
      ("themes", .texts(themeIDs(practice.subject))),
      ("tags", .texts(tagIDs(practice.subject))), ("licence", .string(practice.licence)),
      (
        "evidence",
        .object([
          ("level", .number(reuse.evidence.level.rawValue)),
          ("reason", .string(reuse.evidence.reason.text(in: site.settings.language))),
        ])
      ),
      ("hardAdopters", .texts(reuse.hardAdopters.map(\.text))),
      ("softAdopters", .texts(reuse.softAdopters.map(\.text))),
      ("otherAdopters", .texts(reuse.otherAdopters.map(\.text))),
      (
        "coverage",
        .object([
          ("count", .number(reuse.coverage.count)), ("total", .number(reuse.coverage.total)),
        ])
      ),
      ("reported", .array(practice.reportedUse.map(reported))),
      ("basedOn", .texts(practice.basedOn.map(\.value.text))),
      ("lastChange", .string(reuse.lastChange.description)),
    ])
  }

  private func reported(_ use: Practice.ReportedUse) -> JSONValue {
    .compact([
      ("count", .number(use.count)), ("unit", .string(use.unit.rawValue)),
      ("total", .number(use.total)), ("asOf", .string(use.asOf.description)),
      ("source", citation(use.source)),
    ])
  }

  private func citation(_ source: SourceCitation?) -> JSONValue {
    guard let source else { return .null }
    return .compact([
      ("title", .string(source.title)), ("url", .string(source.url.value)),
      ("date", .text(source.date?.description)),
      ("consulted", .text(source.consulted?.description)),
    ])
  }

  /// Organisations that own, use, plan or are named; the whole register is in the content itself.
  private var organisations: [JSONValue] {
    site.reuse.organisations.filter { !$0.uses.isEmpty || !$0.gives.isEmpty || !$0.plans.isEmpty }
      .map { organisation in
        .compact([
          ("code", .string(organisation.code.text)), ("name", .string(organisation.name)),
          ("sort", .string(organisation.sort.rawValue)), ("example", .bool(organisation.isExample)),
          ("successors", .texts(organisation.successors.map(\.text))),
          ("uses", .texts(organisation.uses.map(\.practice.text))),
          ("gives", .texts(organisation.gives.map(\.text))),
        ])
      }
  }

  private var adoptions: [JSONValue] {
    site.reuse.practices.flatMap { reuse in
      reuse.records.map { adoption($0, of: reuse, counts: true, isExample: false) }
        + reuse.history.map { adoption($0, of: reuse, counts: false, isExample: false) }
        + reuse.exampleRecords.map { adoption($0, of: reuse, counts: false, isExample: true) }
    }
  }

  private func adoption(
    _ record: UseRecord, of reuse: PracticeReuse, counts: Bool, isExample: Bool
  ) -> JSONValue {
    .compact([
      ("practice", .string(reuse.practice.text)),
      ("organisation", .string(record.organisation.text)),
      ("carriedBy", .texts(record.carriedBy.map(\.text))),
      ("status", .string(record.status.rawValue)),
      ("since", .text(record.since?.description)), ("until", .text(record.until?.description)),
      ("extent", .text(record.extent?.rawValue)),
      ("provenance", .string(record.provenance.rawValue)),
      ("confirmed", .string(record.confirmed.description)), ("stale", .bool(record.isStale)),
      ("prevailing", .bool(counts)), ("example", .bool(isExample)),
      ("source", citation(record.source)), ("reason", .text(record.reason)),
    ])
  }

  private var plans: [JSONValue] {
    site.entries.filter { $0.document.language == site.settings.language }.compactMap { entry in
      guard case .plan(let plan) = entry.document.kind else { return nil }
      return .compact([
        ("organisation", .string(plan.organisation.value.text)), ("id", .string(plan.slug.text)),
        ("title", .string(plan.title.value)), ("summary", .string(plan.summary.value)),
        ("url", .text(entry.route?.path)), ("status", .string(plan.status.value.rawValue)),
        ("products", .texts(productIDs(plan.subject))), ("themes", .texts(themeIDs(plan.subject))),
        ("tags", .texts(tagIDs(plan.subject))),
        ("joinBefore", .text(plan.joinBefore?.value.description)),
        ("changed", .string(plan.changed.value.description)),
        ("expires", .string(plan.expires.description)),
        ("becomes", .text(plan.becomes?.value.text)),
        ("example", .bool(site.reuse.organisation(plan.organisation.value)?.isExample ?? false)),
      ])
    }
  }

  private func productIDs(_ subject: Subject) -> [String] {
    subject.products.compactMap { site.facts.register.product(named: $0.value)?.id.text }
  }

  private func themeIDs(_ subject: Subject) -> [String] {
    subject.themes.compactMap { site.facts.register.theme(named: $0.value)?.id.text }
  }

  private func tagIDs(_ subject: Subject) -> [String] {
    Set(subject.tags.compactMap { site.facts.tags.tag(named: $0.value)?.id.text }).sorted()
  }
}
