import Content
import Core

/// How much a record weighs against others on the same organisation and practice; lower comes
/// first.
///
/// 1. A record that still holds before a stale one: what has worn out counts as not said.
/// 2. The adopter's own statement, then a public source, then the owner's word.
/// 3. The one confirmed later.
/// 4. The one that began later; without a beginning comes last.
struct RecordRank: Comparable {
  private let wear: Int
  private let provenance: Int
  private let daysSinceConfirmed: Int
  private let daysSinceBeginning: Int

  init(_ record: UseRecord) {
    self.wear = record.isStale ? 1 : 0
    self.provenance =
      switch record.provenance {
      case .ownStatement: 0
      case .publicSource: 1
      case .namedByOwner: 2
      }
    self.daysSinceConfirmed = -record.confirmed.daysSinceEpoch
    self.daysSinceBeginning = record.since?.firstDay.map { -$0.daysSinceEpoch } ?? Int.max
  }

  static func < (left: RecordRank, right: RecordRank) -> Bool {
    (left.wear, left.provenance, left.daysSinceConfirmed, left.daysSinceBeginning)
      < (right.wear, right.provenance, right.daysSinceConfirmed, right.daysSinceBeginning)
  }
}
