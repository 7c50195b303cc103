import Content
import Core

/// The promises that were made in rounds by the day, each with the record that keeps it.
///
/// A promise that names no practice is kept by any practice that a winning plan of the round became
/// (`wordt`).
func roundPromises(
  _ documents: AuthoredDocuments, _ ledgers: [PracticeLedger], _ tallies: [Tally],
  _ directory: OrganisationDirectory, _ day: RollOnDay
) -> [RoundPromise] {
  let places = Dictionary(
    ledgers.enumerated().map { ($1.practice.value.slug, $0) },
    uniquingKeysWith: { first, _ in first })
  let becomes = Dictionary(
    documents.plans.compactMap { plan in
      plan.value.becomes.map { (plan.value.reference, $0.value) }
    }, uniquingKeysWith: { first, _ in first })

  func keeps(_ organisation: OrganisationCode, _ practice: Slug) -> UseRecord? {
    guard let place = places[practice],
      let position = day.roll.position(of: organisation)
    else { return nil }
    let bearers = day.carriers[position]
    let speaker = tallies[place].speakers.first {
      $0.isHard && $0.countsAsUse && bearers.contains($0.organisation)
    }
    return speaker.map { ledgers[place].statements[$0.statement].record }
  }

  return documents.rounds.map(\.value).sorted { $0.slug < $1.slug }.flatMap { round in
    let results = round.winners.compactMap { becomes[$0.value] }
    return round.commitments.filter { $0.date <= day.register.day }.map { promise in
      let organisation = promise.organisation.value
      let candidates = promise.practice.map { [$0.value] } ?? results
      let kept = candidates.lazy.compactMap { practice in
        keeps(organisation, practice).map { (practice: practice, record: $0) }
      }.first
      return RoundPromise(
        round: round.slug, organisation: organisation, date: promise.date,
        practice: kept?.practice ?? candidates.first, keptBy: kept?.record,
        isExample: directory.isExample(organisation))
    }
  }
}
