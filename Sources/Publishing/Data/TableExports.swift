import Content
import Core
import ReuseIndex
import SiteModel

/// `data/praktijken.csv`, `data/gebruik.csv` and `data/plannen.csv`, for spreadsheets.
let tablePublisher = Publisher("tables") { edition in
  let site = edition.site
  return [
    edition.wholeSiteOutput("data/praktijken.csv") { practiceTable(of: site).encoded() },
    edition.wholeSiteOutput("data/gebruik.csv") { useTable(of: site).encoded() },
    edition.wholeSiteOutput("data/plannen.csv") { planTable(of: site).encoded() },
  ].compactMap(\.self)
}

private func practiceTable(of site: Site) -> CSVTable {
  var table = CSVTable(header: [
    "praktijk", "titel", "samenvatting", "soort", "status", "eigenaar", "naam eigenaar", "begonnen",
    "gecontroleerd", "bewijs", "gemeenten hard", "gemeenten zacht", "andere gebruikers",
    "gemeenten in totaal", "peildatum", "licentie", "adres",
  ])
  for (practice, entry) in site.practices(preferring: site.settings.language)
    .sorted(by: { $0.practice.slug < $1.practice.slug })
  {
    let reuse = site.reuse.practice(practice.slug)
    table.rows.append([
      .text(practice.slug.text), .text(practice.title.value), .text(practice.summary.value),
      .text(practice.sort.rawValue), .text(practice.status.value.rawValue),
      .text(practice.owner.value.text), .text(site.organisationName(practice.owner.value)),
      .text(practice.started.value.description), .text(practice.checked.value.description),
      .number(reuse?.evidence.level.rawValue), .number(reuse?.hardAdopters.count),
      .number(reuse?.softAdopters.count), .number(reuse?.otherAdopters.count),
      .number(reuse?.coverage.total), .text(site.reuse.asOf.description), .text(practice.licence),
      .text(entry.route.map { site.absoluteAddress(of: $0.path) }),
    ])
  }
  return table
}

private func useTable(of site: Site) -> CSVTable {
  var table = CSVTable(header: [
    "praktijk", "organisatie", "naam organisatie", "nu van", "status", "sinds", "tot", "mate",
    "aansluitvorm", "herkomst", "bevestigd", "versleten", "geldt", "voorbeeld", "bron",
    "adres bron",
  ])
  for reuse in site.reuse.practices {
    let rows =
      reuse.records.map { ($0, true, false) } + reuse.history.map { ($0, false, false) }
      + reuse.exampleRecords.map { ($0, false, true) }
    for (record, prevails, isExample) in rows {
      table.rows.append([
        .text(reuse.practice.text), .text(record.organisation.text),
        .text(site.organisationName(record.organisation)),
        .text(record.carriedBy.map(\.text).joined(separator: " ")), .text(record.status.rawValue),
        .text(record.since?.description), .text(record.until?.description),
        .text(record.extent?.rawValue), .text(record.joiningForm?.rawValue),
        .text(record.provenance.rawValue), .text(record.confirmed.description),
        .text(record.isStale ? "ja" : "nee"), .text(prevails ? "ja" : "nee"),
        .text(isExample ? "ja" : "nee"), .text(record.source?.title),
        .text(record.source?.url.value),
      ])
    }
  }
  return table
}

private func planTable(of site: Site) -> CSVTable {
  var table = CSVTable(header: [
    "organisatie", "naam organisatie", "plan", "titel", "samenvatting", "status", "meedoen voor",
    "gewijzigd", "verloopt", "voorbeeld", "adres",
  ])
  for entry in site.entries where entry.document.language == site.settings.language {
    guard case .plan(let plan) = entry.document.kind else { continue }
    let isExample = site.reuse.organisation(plan.organisation.value)?.isExample ?? false
    table.rows.append([
      .text(plan.organisation.value.text), .text(site.organisationName(plan.organisation.value)),
      .text(plan.slug.text), .text(plan.title.value), .text(plan.summary.value),
      .text(plan.status.value.rawValue), .text(plan.joinBefore?.value.description),
      .text(plan.changed.value.description), .text(plan.expires.description),
      .text(isExample ? "ja" : "nee"), .text(entry.route.map { site.absoluteAddress(of: $0.path) }),
    ])
  }
  return table
}
