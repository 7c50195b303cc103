package import Content
package import Core

/// What one organisation uses, gives and plans.
package struct OrganisationReuse: Sendable {
  package let code: OrganisationCode
  package let name: String
  package let sort: OrganisationSort
  package let isExample: Bool
  /// The organisations that carry on a former one; empty while it exists.
  package let successors: [OrganisationCode]
  /// Per practice the record that speaks for it, its own or a predecessor's, whatever the status.
  /// Ordered by practice.
  ///
  /// A current municipality is among the adopters of a practice exactly where `record.isInUse`.
  package let uses: [Use]
  /// Practices that it or a predecessor owns. Ordered.
  package let gives: [Slug]
  /// Other organisations that use (hard) a practice that it gives: what it gave to how many. Ordered.
  package let takers: [OrganisationCode]
  /// Plans of it or of a predecessor that are live on the day. Ordered.
  package let plans: [PlanReference]

  package struct Use: Hashable, Sendable {
    package let practice: Slug
    package let record: UseRecord

    package init(practice: Slug, record: UseRecord) {
      self.practice = practice
      self.record = record
    }
  }

  package init(
    code: OrganisationCode, name: String, sort: OrganisationSort, isExample: Bool,
    successors: [OrganisationCode], uses: [Use], gives: [Slug], takers: [OrganisationCode],
    plans: [PlanReference]
  ) {
    self.code = code
    self.name = name
    self.sort = sort
    self.isExample = isExample
    self.successors = successors
    self.uses = uses
    self.gives = gives
    self.takers = takers
    self.plans = plans
  }
}
