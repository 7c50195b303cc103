import Content
import Core

/// What a statement says on one day, as far as counting needs it, with nothing that is counted by
/// reference.
struct Voice: Sendable {
  /// The place of the statement in its ledger.
  let statement: Int
  /// The place of its organisation in the roll.
  let organisation: Int
  let dates: UseDates
  let rank: RecordRank
  var isHard: Bool { dates.isHard }
  let isInUse: Bool
  /// The day on which it was confirmed that the use is over; nil where it is not.
  let ending: Day?

  init(_ statement: Int, of organisation: Int, _ dates: UseDates, on day: Day) {
    self.statement = statement
    self.organisation = organisation
    self.rank = RecordRank(dates, on: day)
    self.dates = dates
    self.isInUse = dates.isInUse(on: day)
    self.ending =
      dates.hasEnded(on: day) && !dates.isStale(on: day) ? dates.confirmed : nil
  }
}
