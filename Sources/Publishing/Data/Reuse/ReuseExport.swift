import Content
import Core
import ReuseIndex
import SiteModel

/// `hergebruik.json`: everything that the reuse index knows, as of the build's day.
///
/// Format `hergebruik-1`; its JSON Schema is published beside it. Example organisations are marked and counted nowhere.
let reuseExportShape = ExportShape<Site>(
  "hergebruik", nl: "Wie welke praktijk hergebruikt, op een dag.",
  en: "Who reuses which practice, as of a day.",
  [
    .value(
      "schema", .constant("hergebruik-1"), nl: "De naam van het formaat.",
      en: "The name of the format."
    ) { _ in .string("hergebruik-1") },
    .day("asOf", nl: "De dag waarop is geteld.", en: "The day as of which is counted.") {
      $0.reuse.asOf
    },
    .value("base", .address, nl: "Het adres van de site.", en: "The address of the site.") {
      .string($0.settings.address)
    },
    .optionalText("licence", nl: "De licentie (SPDX).", en: "The licence (SPDX).") {
      $0.settings.licence
    },
    .texts(
      "sources", nl: "Waar de gegevens over organisaties en producten vandaan komen.",
      en: "Where the facts on organisations and products come from."
    ) { _ in registerSources },
    .count(
      "municipalityCount", nl: "Gemeenten op die dag: waarvan een deel iets gebruikt.",
      en: "Municipalities on that day: the denominator of coverage."
    ) { $0.reuse.municipalityCount },
    .part(
      "figures", figuresShape, nl: "Over het hele handboek.", en: "Over the whole handbook."
    ) { $0.reuse.figures },
    .parts("practices", practiceShape, nl: "Alle praktijken.", en: "All practices.") {
      $0.exportedPractices
    },
    .parts(
      "organisations", organisationShape,
      nl: "Alle organisaties van het register en van de site zelf.",
      en: "Every organisation of the register and of the site's own list."
    ) { site in site.reuse.organisations.map { ExportedOrganisation($0, site) } },
    .parts(
      "adoptions", adoptionShape, nl: "Alle gegevens over gebruik.", en: "All records of use."
    ) { $0.reuse.practices.flatMap(\.exportedAdoptions) },
    .parts("plans", planShape, nl: "Alle plannen.", en: "All plans.") { $0.exportedPlans },
    .parts(
      "planGroups", planGroupShape, nl: "Lopende plannen die op elkaar lijken.",
      en: "Live plans that resemble each other."
    ) { site in site.reuse.planGroups.map { ($0, site.settings.language) } },
    .parts("products", productShape, nl: "Alle producten.", en: "All products.") { site in
      site.reuse.products.map { ($0, site.productName($0.product)) }
    },
    .parts(
      "worn", wornShape, nl: "Gegevens om opnieuw te bevestigen.", en: "Records to confirm again."
    ) { $0.reuse.worn },
    .parts(
      "promises", promiseShape, nl: "Toezeggingen in rondes.", en: "Promises made in rounds."
    ) { $0.reuse.promises },
    .part(
      "whiteSpots", whiteSpotsShape, nl: "Waar niets bekend is.", en: "Where nothing is known."
    ) { $0.reuse.whiteSpots },
  ])

/// The shapes of all objects inside the file, in the order in which the file comes to them.
let reuseExportParts: [ShapeOutline] = [
  practiceShape.outline, evidenceShape.outline, provinceCoverageShape.outline,
  metricsShape.outline, sizeClassShape.outline, paceShape.outline, endingShape.outline,
  reportedUseShape.outline, organisationShape.outline, adoptionShape.outline, planShape.outline,
  planGroupShape.outline, productShape.outline, convergenceShape.outline, wornShape.outline,
  promiseShape.outline, whiteSpotsShape.outline, figuresShape.outline, avoidedShape.outline,
  avoidedCostShape.outline, growthShape.outline, fractionShape.outline, sourceShape.outline,
]

/// The JSON Schema (draft 2020-12) of `hergebruik.json`, format `hergebruik-1`, as published beside it.
///
/// It names every member there is; members may be added later under the same format name.
package let reuseSchema = String(
  decoding: JSONValue.object(
    [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string("hergebruik.json (hergebruik-1)")),
    ] + reuseExportShape.outline.schemaMembers + [
      ("$defs", .object(reuseExportParts.map { ($0.name, .object($0.schemaMembers)) }))
    ]
  ).encoded(), as: UTF8.self)

let registerSources = [
  "TOOI (ministerie van BZK)", "Uniforme Productnamenlijst, oktober 2023", "TOOI TOP-lijst",
  "Kadaster / Centraal Bureau voor de Statistiek, 2022, bewerkt",
]

extension Site {
  /// Ordered by slug, in the site's own language.
  var exportedPractices: [ExportedPractice] {
    practices(preferring: settings.language).compactMap { practice, entry in
      reuse.practice(practice.slug).map {
        ExportedPractice(
          practice: practice, entry: entry, reuse: $0, language: settings.language)
      }
    }.sorted { $0.practice.slug < $1.practice.slug }
  }

  /// Ordered by organisation and slug, in the site's own language.
  var exportedPlans: [ExportedPlan] {
    let live = Set(reuse.organisations.flatMap(\.plans))
    return entries.filter { $0.document.language == settings.language }.compactMap { entry in
      guard case .plan(let plan) = entry.document.kind else { return nil }
      return ExportedPlan(
        plan: plan, entry: entry,
        isExample: reuse.organisation(plan.organisation.value)?.isExample ?? false,
        isLive: live.contains(
          plan.reference))
    }
  }

  func productName(_ product: Slug) -> String {
    facts.register.product(named: product.text)?.name ?? product.text
  }
}
