import Content
import Core

extension WornRecord {
  /// The whole days ahead within which a record is said to wear out soon.
  static let daysAhead = 90
}

/// The records that have to be confirmed again, the first to leave the counts first.
///
/// Only the hard record that counts for each organisation: the owner's word is confirmed by checking
/// the practice. Not one whose own end comes first, and none of examples and unknown organisations.
func wornRecords(_ ledgers: [PracticeLedger], _ day: RollOnDay) -> [WornRecord] {
  let today = day.register.day
  let limit = Day(daysSinceEpoch: today.daysSinceEpoch + WornRecord.daysAhead) ?? today
  var worn: [(day: Int, ledger: Int, voice: Voice)] = []
  for (place, ledger) in ledgers.enumerated() {
    for voice in ledger.voices.best where voice.isHard && day.roll.isKnown[voice.organisation] {
      let dates = voice.dates
      let endsFirst = dates.until.map { $0.upperBound <= dates.countsUntil } ?? false
      guard dates.countsUntil <= limit, dates.status != .stopped, dates.status != .rejected,
        !endsFirst, !dates.hasEnded(on: today)
      else { continue }
      worn.append((dates.countsUntil.daysSinceEpoch, place, voice))
    }
  }
  let sorted = worn.sorted { left, right in
    (left.day, left.ledger, left.voice.organisation)
      < (right.day, right.ledger, right.voice.organisation)
  }
  return sorted.map { _, place, voice in
    WornRecord(
      practice: ledgers[place].practice.value.slug,
      record: ledgers[place].statements[voice.statement].record,
      countsUntil: voice.dates.countsUntil, hasLeftCounts: voice.dates.countsUntil < today)
  }
}
