import Content
import Core

/// What a statement says on one day, as far as counting needs it, with nothing that is counted by
/// reference.
struct Voice: Sendable {
  /// The place of the statement in its ledger.
  let statement: Int
  /// The place of its organisation in the roll.
  let organisation: Int
  let rank: RecordRank
  let isHard: Bool
  let isInUse: Bool
  /// The day on which it was confirmed that the use is over; nil where it is not.
  let ending: Day?

  init(_ statement: Int, of organisation: Int, _ dates: UseDates, on day: Day) {
    self.statement = statement
    self.organisation = organisation
    self.rank = RecordRank(dates, on: day)
    self.isHard = dates.isHard
    self.isInUse = dates.isInUse(on: day)
    self.ending =
      dates.hasEnded(on: day) && !dates.isStale(on: day) ? dates.confirmed : nil
  }
}

/// Voices settled to one for each organisation.
struct SettledVoices: Sendable {
  /// The best of each organisation, ordered by organisation.
  private(set) var best: [Voice] = []
  /// The others, ordered by organisation, best first.
  private(set) var others: [Voice] = []

  var all: [Voice] { best + others }

  /// Between equals the place of the statement decides.
  init(_ voices: [Voice]) {
    let sorted = voices.sorted { left, right in
      left.organisation == right.organisation
        ? (left.rank, left.statement) < (right.rank, right.statement)
        : left.organisation < right.organisation
    }
    best.reserveCapacity(sorted.count)
    for voice in sorted {
      if best.last?.organisation == voice.organisation {
        others.append(voice)
      } else {
        best.append(voice)
      }
    }
  }
}
