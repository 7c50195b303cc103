import Content
import Core
import ReuseIndex
import SiteModel

/// `data/door-de-jaren.csv`
let historyTable = TableLayout<HistoryRow>(
  "door-de-jaren", title: Phrase(nl: "Door de jaren", en: "Through the years"),
  meaning: Phrase(
    nl: "Hoeveel gemeenten iets gebruikten, op 1 januari van elk jaar en op de peildatum.",
    en: "How many municipalities used something, on 1 January of each year and on the day."),
  [
    .text(
      "praktijk", nl: "De praktijk; leeg voor het hele handboek.",
      en: "The practice; empty for the whole handbook."
    ) { row, _ in row.practice?.text },
    .text("titel", nl: "De titel.", en: "The title.") { row, site in
      row.practice.map(site.practiceTitle)
    },
    .text("dag", nl: "De dag.", en: "The day.") { row, _ in row.point.day.description },
    .number(
      "gemeenten", nl: "Gemeenten die het toen gebruikten (hard).",
      en: "Municipalities that used it then (hard)."
    ) { $0.point.hardAdopters.count },
    .number("gemeenten in totaal", nl: "Gemeenten op die dag.", en: "Municipalities on that day.") {
      $0.point.hardAdopters.total
    },
  ],
  rows: { site in
    site.reuse.figures.growth.map { HistoryRow(practice: nil, point: $0) }
      + site.reuse.practices.flatMap { reuse in
        reuse.metrics.growth.map { HistoryRow(practice: reuse.practice, point: $0) }
      }
  })

/// Use of a practice, or of anything, on a day.
struct HistoryRow: Sendable {
  let practice: Slug?
  let point: GrowthPoint
}

/// `data/versleten.csv`
let wornTable = TableLayout<WornRecord>(
  "versleten", title: Phrase(nl: "Opnieuw bevestigen", en: "To confirm again"),
  meaning: Phrase(
    nl: "Gegevens die oud zijn of dat binnen 90 dagen worden.",
    en: "Records that are old or will be within 90 days."),
  [
    .text("praktijk", nl: "De praktijk.", en: "The practice.") { row, _ in row.practice.text },
    .text("titel", nl: "De titel.", en: "The title.") { row, site in
      site.practiceTitle(row.practice)
    },
    .text("organisatie", nl: "De code.", en: "The code.") { row, _ in
      row.record.organisation.text
    },
    .text("naam organisatie", nl: "De naam.", en: "The name.") { row, site in
      site.organisationName(row.record.organisation)
    },
    .text(
      "gevraagd aan", nl: "De codes van wie het kan bevestigen, met een spatie ertussen.",
      en: "The codes of those that can confirm it, with a space between."
    ) { row, _ in row.askedOf.map(\.text).joined(separator: " ") },
    .text("herkomst", nl: "Wie het zegt.", en: "Who says so.") { row, _ in
      row.record.provenance.rawValue
    },
    .text("bevestigd", nl: "Wanneer het is bevestigd.", en: "When it was confirmed.") { row, _ in
      row.record.confirmed.description
    },
    .text(
      "telt tot en met", nl: "De laatste dag waarop het telt.",
      en: "The last day on which it counts."
    ) { row, _ in row.countsUntil.description },
    .flag("telt nog", nl: "Of het nu nog telt.", en: "Whether it counts today.") {
      !$0.hasLeftCounts
    },
  ], rows: { $0.reuse.worn })

/// `data/niet-overgenomen.csv`
let notAdoptedTable = TableLayout<EndingRow>(
  "niet-overgenomen", title: Phrase(nl: "Niet overgenomen", en: "Not taken over"),
  meaning: Phrase(
    nl: "Wie stopte of een praktijk niet overnam, en waarom.",
    en: "Who stopped or did not take a practice over, and why."),
  [
    .text("praktijk", nl: "De praktijk.", en: "The practice.") { row, _ in row.practice.text },
    .text("titel", nl: "De titel.", en: "The title.") { row, site in
      site.practiceTitle(row.practice)
    },
    .text("organisatie", nl: "De code.", en: "The code.") { row, _ in row.organisation.text },
    .text("naam organisatie", nl: "De naam.", en: "The name.") { row, site in
      site.organisationName(row.organisation)
    },
    .text(
      "status", nl: "gestopt of afgewezen.", en: "gestopt (stopped) or afgewezen (not taken over)."
    ) { row, _ in row.status.rawValue },
    .text(
      "reden", nl: "De reden; leeg waar er geen is genoemd.",
      en: "The reason; empty where none was given."
    ) { row, _ in row.reason },
  ], rows: { $0.reuse.practices.flatMap(endingRows) })

/// An organisation that stopped or did not take a practice over.
struct EndingRow: Sendable {
  let practice: Slug
  let organisation: OrganisationCode
  let status: AdoptionStatus
  let reason: String?
}

private func endingRows(of reuse: PracticeReuse) -> [EndingRow] {
  reuse.metrics.endings.flatMap { ending in
    [(ending.stopped, AdoptionStatus.stopped), (ending.rejected, .rejected)].flatMap {
      organisations, status in
      organisations.map {
        EndingRow(
          practice: reuse.practice, organisation: $0, status: status, reason: ending.text)
      }
    }
  }
}
