import Content
import Core
import ReuseIndex
import SiteModel

/// `data/praktijken/<slug>.geojson` (RFC 7946): a point for every municipality that uses a practice.
///
/// Only for practices that a municipality uses, confirmed or named by the owner.
let practiceMapPublisher = Publisher("practice maps") { edition in
  let site = edition.site
  return site.exportedPractices.filter {
    !$0.reuse.hardAdopters.isEmpty || !$0.reuse.softAdopters.isEmpty
  }.compactMap { practice in
    edition.wholeSiteOutput(practiceMapPath(practice.practice.slug.text)) {
      practiceMap(of: practice, site).encoded()
    }
  }
}

func practiceMapPath(_ practice: String) -> String { "data/praktijken/\(practice).geojson" }

let practiceMapDownload = Download(
  path: practiceMapPath("<praktijk>"), mediaType: "application/geo+json",
  title: Phrase(nl: "Kaart per praktijk", en: "Map per practice"),
  meaning: Phrase(
    nl: "Een punt voor elke gemeente die de praktijk gebruikt (GeoJSON).",
    en: "A point for each municipality that uses the practice (GeoJSON)."),
  words: userShape.outline.members.map {
    Download.Word(word: $0.name, meaning: $0.meaning)
  })

/// A municipality that uses a practice, with the record that says so.
struct PracticeUser: Sendable {
  let code: OrganisationCode
  let name: String
  let record: UseRecord
  let isHard: Bool
  let point: RegisterOrganisation.Point?
}

let userShape = ExportShape<PracticeUser>(
  "user", nl: "Een gemeente die een praktijk gebruikt.", en: "A municipality that uses a practice.",
  [
    .code("code", nl: "De code van de gemeente.", en: "The code of the municipality.") { $0.code },
    .text("name", nl: "De naam van de gemeente.", en: "The name of the municipality.") { $0.name },
    .optionalPartialDay("since", nl: "Sinds wanneer.", en: "Since when.") { $0.record.since },
    .word("status", nl: "Hoe ver het is.", en: "How far it is.") { $0.record.status },
    .value(
      "certainty", .oneOf(["hard", "soft"]),
      nl: "‘hard’: de gemeente zelf of een openbare bron zegt het; ‘soft’: alleen de eigenaar.",
      en: "‘hard’: the municipality itself or a public source says so; ‘soft’: only the owner."
    ) { .string($0.isHard ? "hard" : "soft") },
  ])

extension Site {
  /// Who uses a practice, hard before soft, each ordered by code.
  func municipalitiesUsing(_ reuse: PracticeReuse) -> [PracticeUser] {
    var speaking: [OrganisationCode: UseRecord] = [:]
    for record in reuse.records where record.isInUse {
      for code in record.carriedBy {
        if let known = speaking[code], known.isHard || !record.isHard { continue }
        speaking[code] = record
      }
    }
    return (reuse.hardAdopters.map { ($0, true) } + reuse.softAdopters.map { ($0, false) })
      .compactMap { code, isHard in
        speaking[code].map {
          PracticeUser(
            code: code, name: organisationName(code), record: $0, isHard: isHard,
            point: facts.register.organisation(code)?.point)
        }
      }
  }
}

private func practiceMap(of item: ExportedPractice, _ site: Site) -> JSONValue {
  .compact([
    ("type", .string("FeatureCollection")),
    ("practice", .string(item.practice.slug.text)),
    ("title", .string(item.practice.title.value)),
    ("url", .text(item.entry.route.map { site.absoluteAddress(of: $0.path) })),
    ("asOf", .string(site.reuse.asOf.description)),
    ("attribution", .string(registerSources.joined(separator: "; "))),
    ("licence", .text(site.settings.licence)),
    ("features", .array(site.municipalitiesUsing(item.reuse).map(feature))),
  ])
}

/// A municipality without a point in the register is a feature without a place, as RFC 7946 allows.
private func feature(of user: PracticeUser) -> JSONValue {
  .object([
    ("type", .string("Feature")),
    ("geometry", user.point.map(geometry) ?? .null),
    ("properties", userShape.object(user)),
  ])
}

private func geometry(of point: RegisterOrganisation.Point) -> JSONValue {
  .object([
    ("type", .string("Point")),
    (
      "coordinates",
      .array([
        .decimal(point.longitude.text(decimalSign: ".")),
        .decimal(point.latitude.text(decimalSign: ".")),
      ])
    ),
  ])
}
