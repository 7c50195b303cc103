package import Content
package import Core

/// A promise made in a round by the day of the index, and whether it was kept.
package struct RoundPromise: Hashable, Sendable {
  package let round: Slug
  /// As written, possibly a former municipality.
  package let organisation: OrganisationCode
  package let date: Day
  /// The practice that was promised, or that a winning plan became; nil where nothing names it yet.
  package let practice: Slug?
  /// The record that keeps the promise: hard, in use, of the organisation or a successor.
  package let keptBy: UseRecord?
  /// Of an example organisation: shown, never counted.
  package let isExample: Bool

  package init(
    round: Slug, organisation: OrganisationCode, date: Day, practice: Slug?, keptBy: UseRecord?,
    isExample: Bool
  ) {
    self.round = round
    self.organisation = organisation
    self.date = date
    self.practice = practice
    self.keptBy = keptBy
    self.isExample = isExample
  }
}
