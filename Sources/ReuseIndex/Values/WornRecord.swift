package import Content
package import Core

/// A record that has to be confirmed again: its last confirmation is 24 months old, or will be soon.
///
/// Hard records only: the owner's word is confirmed by checking the practice.
package struct WornRecord: Hashable, Sendable {
  package let practice: Slug
  package let record: UseRecord
  /// The last day on which the record counts.
  package let countsUntil: Day
  /// Whether it has left the counts already; otherwise `countsUntil` is at most 90 days ahead.
  package let hasLeftCounts: Bool
  /// Who can confirm it: the organisation, or the successors of a former one. Ordered.
  package var askedOf: [OrganisationCode] {
    record.carriedBy.isEmpty ? [record.organisation] : record.carriedBy
  }

  package init(practice: Slug, record: UseRecord, countsUntil: Day, hasLeftCounts: Bool) {
    self.practice = practice
    self.record = record
    self.countsUntil = countsUntil
    self.hasLeftCounts = hasLeftCounts
  }
}
