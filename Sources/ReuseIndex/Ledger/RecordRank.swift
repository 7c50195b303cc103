import Content
import Core

/// How much a statement weighs on a day against others on the same organisation and practice; lower
/// comes first.
///
/// 1. A statement that has begun and still holds; then a stale one: what has worn out counts as not
///    said; then one that begins after the day. (A use that stopped before another began comes after
///    all of them: ``SettledVoices``.)
/// 2. The adopter's own statement, then a public source, then the owner's word.
/// 3. The one confirmed later.
/// 4. The one that began later; without a beginning comes last.
struct RecordRank: Comparable, Sendable {
  private let wear: Int
  private let provenance: Int
  private let daysSinceConfirmed: Int
  private let daysSinceBeginning: Int

  init(_ dates: UseDates, on day: Day) {
    self.wear = !dates.hasBegun(on: day) ? 2 : dates.isStale(on: day) ? 1 : 0
    self.provenance =
      switch dates.provenance {
      case .ownStatement: 0
      case .publicSource: 1
      case .namedByOwner: 2
      }
    self.daysSinceConfirmed = -dates.confirmed.daysSinceEpoch
    self.daysSinceBeginning = dates.since.map { -$0.lowerBound.daysSinceEpoch } ?? Int.max
  }

  static func < (left: RecordRank, right: RecordRank) -> Bool {
    (left.wear, left.provenance, left.daysSinceConfirmed, left.daysSinceBeginning)
      < (right.wear, right.provenance, right.daysSinceConfirmed, right.daysSinceBeginning)
  }
}
