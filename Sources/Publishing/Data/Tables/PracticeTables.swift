import Content
import Core
import ReuseIndex
import SiteModel

/// `data/praktijken.csv`
let practiceTable = TableLayout<ExportedPractice>(
  "praktijken", title: Phrase(nl: "Praktijken", en: "Practices"),
  meaning: Phrase(
    nl: "Alle praktijken, met hoeveel gemeenten ze gebruiken.",
    en: "All practices, with how many municipalities use them."),
  [
    .text("praktijk", nl: "De naam in adressen.", en: "The name in addresses.") { row, _ in
      row.practice.slug.text
    },
    .text("titel", nl: "De titel.", en: "The title.") { row, _ in row.practice.title.value },
    .text("samenvatting", nl: "De samenvatting.", en: "The summary.") { row, _ in
      row.practice.summary.value
    },
    .text("soort", nl: "De soort.", en: "The sort.") { row, _ in row.practice.sort.rawValue },
    .text("status", nl: "Hoe ver het is.", en: "How far it is.") { row, _ in
      row.practice.status.value.rawValue
    },
    .text("eigenaar", nl: "De code van wie ervoor instaat.", en: "The code of who answers for it.")
    { row, _ in row.practice.owner.value.text },
    .text(
      "naam eigenaar", nl: "De naam van wie ervoor instaat.", en: "The name of who answers for it."
    ) { row, site in site.organisationName(row.practice.owner.value) },
    .text("begonnen", nl: "Wanneer het begon.", en: "When it began.") { row, _ in
      row.practice.started.value.description
    },
    .text(
      "gecontroleerd", nl: "Wanneer de eigenaar het nakeek.", en: "When the owner checked it."
    ) { row, _ in row.practice.checked.value.description },
    .number(
      "bewijs", nl: "Hoe goed blijkt dat het werkt, van 0 tot en met 4.",
      en: "How well it is shown to work, from 0 to 4."
    ) { $0.reuse.evidence.level.rawValue },
    .number(
      "gemeenten hard", nl: "Gemeenten die het gebruiken, volgens henzelf of een openbare bron.",
      en: "Municipalities that use it, said by themselves or a public source."
    ) { $0.reuse.hardAdopters.count },
    .number(
      "gemeenten zacht", nl: "Gemeenten die alleen de eigenaar noemt.",
      en: "Municipalities that only the owner names."
    ) { $0.reuse.softAdopters.count },
    .number(
      "andere gebruikers", nl: "Gebruikers die geen gemeente zijn.",
      en: "Users that are no municipality."
    ) { $0.reuse.otherAdopters.count },
    .number(
      "gemeenten in totaal", nl: "Gemeenten op de peildatum.", en: "Municipalities on the day."
    ) { $0.reuse.coverage.total },
    .text("peildatum", nl: "De dag waarop is geteld.", en: "The day as of which is counted.") {
      _, site in site.reuse.asOf.description
    },
    .text("licentie", nl: "De licentie (SPDX).", en: "The licence (SPDX).") { row, _ in
      row.practice.licence
    },
    .text("adres", nl: "Het adres van de pagina.", en: "The address of the page.") { row, site in
      row.entry.route.map { site.absoluteAddress(of: $0.path) }
    },
  ], rows: { $0.exportedPractices })

/// `data/gebruik.csv`
let useTable = TableLayout<ExportedAdoption>(
  "gebruik", title: Phrase(nl: "Gebruik", en: "Use"),
  meaning: Phrase(
    nl: "Alle gegevens over wie wat gebruikt, ook wat niet meetelt.",
    en: "All records of who uses what, with those that do not count."),
  [
    .text("praktijk", nl: "De praktijk.", en: "The practice.") { row, _ in row.practice.text },
    .text(
      "organisatie", nl: "De code, mogelijk van vroeger.", en: "The code, possibly a former one."
    ) { row, _ in row.record.organisation.text },
    .text("naam organisatie", nl: "De naam.", en: "The name.") { row, site in
      site.organisationName(row.record.organisation)
    },
    .text(
      "nu van", nl: "De codes van wie het nu telt, met een spatie ertussen.",
      en: "The codes of those for whom it counts today, with a space between."
    ) { row, _ in row.record.carriedBy.map(\.text).joined(separator: " ") },
    .text("status", nl: "Hoe ver het is.", en: "How far it is.") { row, _ in
      row.record.status.rawValue
    },
    .text("sinds", nl: "Sinds wanneer.", en: "Since when.") { row, _ in
      row.record.since?.description
    },
    .text("tot", nl: "Tot en met wanneer.", en: "Until when.") { row, _ in
      row.record.until?.description
    },
    .text("mate", nl: "Hoe ver het is aangepast.", en: "How far it was adapted.") { row, _ in
      row.record.extent?.rawValue
    },
    .text("aansluitvorm", nl: "Hoe zij aansloot.", en: "How it joined.") { row, _ in
      row.record.joiningForm?.rawValue
    },
    .text("herkomst", nl: "Wie het zegt.", en: "Who says so.") { row, _ in
      row.record.provenance.rawValue
    },
    .text("bevestigd", nl: "Wanneer het is bevestigd.", en: "When it was confirmed.") { row, _ in
      row.record.confirmed.description
    },
    .flag(
      "versleten", nl: "Of het meer dan 24 maanden geleden is bevestigd: dan telt het niet mee.",
      en: "Whether it was confirmed more than 24 months ago: then it is in no count."
    ) { $0.record.isStale },
    .flag(
      "geldt", nl: "Of geen beter gegeven voorgaat.", en: "Whether no better record outranks it."
    ) { $0.prevails },
    .flag("voorbeeld", nl: "Of het verzonnen is.", en: "Whether it is invented.") { $0.isExample },
    .text("bron", nl: "De titel van de bron.", en: "The title of the source.") { row, _ in
      row.record.source?.title
    },
    .text("adres bron", nl: "Het adres van de bron.", en: "The address of the source.") { row, _ in
      row.record.source?.url.value
    },
  ], rows: { $0.reuse.practices.flatMap(\.exportedAdoptions) })

/// `data/spreiding.csv`
let spreadTable = TableLayout<SpreadRow>(
  "spreiding", title: Phrase(nl: "Spreiding", en: "Spread"),
  meaning: Phrase(
    nl: "Gebruik per provincie en per grootteklasse, van praktijken met een gebruiker.",
    en: "Use per province and per size class, of practices with a user."),
  [
    .text("praktijk", nl: "De praktijk.", en: "The practice.") { row, _ in row.practice.text },
    .text(
      "deel", nl: "provincie of grootteklasse.",
      en: "provincie (province) or grootteklasse (size class)."
    ) { row, _ in row.part },
    .text(
      "code", nl: "De code of de klasse; leeg waar het register niets noemt.",
      en: "The code or class; empty where the register names none."
    ) { row, _ in row.code },
    .text("naam", nl: "De naam van de provincie.", en: "The name of the province.") { row, site in
      row.province.map(site.organisationName)
    },
    .number(
      "gemeenten", nl: "Gemeenten die het gebruiken (hard).",
      en: "Municipalities that use it (hard)."
    ) { $0.coverage.count },
    .number(
      "gemeenten in totaal", nl: "Gemeenten in dit deel.", en: "Municipalities in this part."
    ) { $0.coverage.total },
  ], rows: { $0.reuse.practices.filter { !$0.hardAdopters.isEmpty }.flatMap(spreadRows) })

/// Use of a practice in a province or size class.
struct SpreadRow: Sendable {
  let practice: Slug
  let part: String
  let code: String?
  let province: OrganisationCode?
  let coverage: Fraction
}

private func spreadRows(of reuse: PracticeReuse) -> [SpreadRow] {
  reuse.provinces.map {
    SpreadRow(
      practice: reuse.practice, part: "provincie", code: $0.province?.text, province: $0.province,
      coverage: $0.coverage)
  }
    + reuse.metrics.sizeClasses.map {
      SpreadRow(
        practice: reuse.practice, part: "grootteklasse", code: $0.sizeClass.map(String.init),
        province: nil, coverage: $0.coverage)
    }
}
