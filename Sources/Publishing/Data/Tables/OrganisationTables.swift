import Content
import Core
import ReuseIndex
import SiteModel

/// `data/organisaties.csv`
let organisationTable = TableLayout<ExportedOrganisation>(
  "organisaties", title: Phrase(nl: "Organisaties", en: "Organisations"),
  meaning: Phrase(
    nl: "Alle organisaties, nu en vroeger, met wat zij gebruiken, geven en plannen.",
    en: "All organisations, now and formerly, with what they use, give and plan."),
  [
    .text("organisatie", nl: "De code.", en: "The code.") { row, _ in row.reuse.code.text },
    .text("naam organisatie", nl: "De naam.", en: "The name.") { row, _ in row.reuse.name },
    .text("soort", nl: "De soort.", en: "The sort.") { row, _ in row.reuse.sort.rawValue },
    .text("provincie", nl: "De code van de provincie.", en: "The code of its province.") {
      row, _ in row.register?.province?.text
    },
    .text("geldig van", nl: "De eerste dag.", en: "Its first day.") { row, _ in
      row.register?.validFrom?.description
    },
    .text("geldig tot", nl: "De laatste dag.", en: "Its last day.") { row, _ in
      row.register?.validTo?.description
    },
    .text(
      "opvolgers", nl: "De codes van wie haar voortzet, met een spatie ertussen.",
      en: "The codes of those that carry it on, with a space between."
    ) { row, _ in row.reuse.successors.map(\.text).joined(separator: " ") },
    .number("inwoners", nl: "Inwoners.", en: "Inhabitants.") { $0.register?.inhabitants },
    .number("grootteklasse", nl: "1 tot en met 8.", en: "Size class, 1 to 8.") {
      $0.register?.sizeClass
    },
    .number(
      "gebruikt", nl: "Praktijken die zij op de dag gebruikt.",
      en: "Practices that it uses on the day."
    ) { row in row.reuse.uses.count { $0.record.isInUse } },
    .number(
      "geeft", nl: "Praktijken waarvoor zij instaat.", en: "Practices it answers for."
    ) { $0.reuse.gives.count },
    .number(
      "nemers", nl: "Andere organisaties die iets van haar gebruiken.",
      en: "Other organisations that use something of it."
    ) { $0.reuse.takers.count },
    .number("plannen", nl: "Haar plannen die lopen.", en: "Its live plans.") {
      $0.reuse.plans.count
    },
    .flag("voorbeeld", nl: "Of zij verzonnen is.", en: "Whether it is invented.") {
      $0.reuse.isExample
    },
    .text(
      "kenmerk", nl: "Het adres waaronder anderen haar kennen (TOOI).",
      en: "The address by which others know it (TOOI)."
    ) { row, _ in row.identifier },
    .text("adres", nl: "Het adres van de pagina.", en: "The address of the page.") { row, site in
      site.absoluteAddress(of: row.path)
    },
  ], rows: { site in site.reuse.organisations.map { ExportedOrganisation($0, site) } })

/// `data/producten.csv`
let productTable = TableLayout<ProductReuse>(
  "producten", title: Phrase(nl: "Producten", en: "Products"),
  meaning: Phrase(
    nl: "Alle gemeentelijke producten, met de praktijken en plannen ervoor.",
    en: "All municipal products, with the practices and plans for them."),
  [
    .text("product", nl: "De naam in adressen.", en: "The name in addresses.") { row, _ in
      row.product.text
    },
    .text(
      "naam", nl: "De naam in de Uniforme Productnamenlijst.",
      en: "Its name in the Dutch list of product names (UPL)."
    ) { row, site in site.productName(row.product) },
    .flag("wettelijke taak", nl: "Of de wet het vraagt.", en: "Whether national law asks for it.") {
      $0.isLegalDuty
    },
    .text(
      "praktijken", nl: "De praktijken, met een spatie ertussen.",
      en: "The practices, with a space between."
    ) { row, _ in row.practices.map(\.text).joined(separator: " ") },
    .number("plannen", nl: "Plannen die lopen.", en: "Live plans.") { $0.plans.count },
    .number(
      "gemeenten", nl: "Gemeenten die ten minste één praktijk gebruiken (hard).",
      en: "Municipalities that use at least one practice (hard)."
    ) { $0.coverage.count },
    .number(
      "gemeenten in totaal", nl: "Gemeenten op de dag.", en: "Municipalities on the day."
    ) { $0.coverage.total },
    .text("adres", nl: "Het adres van de pagina.", en: "The address of the page.") { row, site in
      site.absoluteAddress(of: site.path(of: .product(row.product)))
    },
  ], rows: { $0.reuse.products })

/// `data/witte-vlekken.csv`
let whiteSpotTable = TableLayout<WhiteSpotRow>(
  "witte-vlekken", title: Phrase(nl: "Witte vlekken", en: "White spots"),
  meaning: Phrase(
    nl: "Waar geen hergebruik bekend is. Het kan er wel zijn.",
    en: "Where no reuse is known. It may exist all the same."),
  [
    .text(
      "soort", nl: "product, praktijk, provincie of grootteklasse.",
      en: "product, praktijk (practice), provincie (province) or grootteklasse (size class)."
    ) { row, _ in row.sort },
    .text("code", nl: "De naam in adressen, of de code.", en: "The name in addresses, or the code.")
    { row, _ in row.code },
    .text("naam", nl: "De naam.", en: "The name.") { row, _ in row.name },
    .text(
      "wettelijke taak", nl: "Of de wet het product vraagt; bij het andere leeg.",
      en: "Whether national law asks for the product; empty otherwise."
    ) { row, _ in row.isLegalDuty.map { $0 ? "ja" : "nee" } },
  ], rows: whiteSpotRows)

/// Something of which no reuse is known.
struct WhiteSpotRow: Sendable {
  let sort: String
  let code: String
  let name: String?
  let isLegalDuty: Bool?
}

@Sendable private func whiteSpotRows(of site: Site) -> [WhiteSpotRow] {
  let spots = site.reuse.whiteSpots
  let products = spots.products.map {
    WhiteSpotRow(
      sort: "product", code: $0.text, name: site.productName($0),
      isLegalDuty: site.facts.register.product(named: $0.text)?.isLegalDuty)
  }
  let practices = spots.practices.map {
    WhiteSpotRow(
      sort: "praktijk", code: $0.text, name: site.practiceTitle($0), isLegalDuty: nil)
  }
  let provinces = spots.provinces.map {
    WhiteSpotRow(
      sort: "provincie", code: $0.text, name: site.organisationName($0), isLegalDuty: nil)
  }
  let classes = spots.sizeClasses.map {
    WhiteSpotRow(sort: "grootteklasse", code: String($0), name: nil, isLegalDuty: nil)
  }
  return products + practices + provinces + classes
}
