package import Core

/// Something an organisation is going to make (`organisaties/<code>/plannen/<slug>.md`).
package struct Plan: Hashable, Sendable {
  package let slug: Slug
  package let organisation: Located<OrganisationCode>
  package let title: Located<String>
  package let summary: Located<String>
  package let status: Located<PlanStatus>
  package let obligation: Obligation?
  package let subject: Subject
  package let start: PartialDay?
  /// The last day on which others can join.
  package let joinBefore: Located<Day>?
  package let ready: PartialDay?
  package let budget: Budget?
  package let cooperation: [PlanCooperation]
  package let consideredPractices: [ConsideredPractice]
  package let changed: Located<Day>
  /// The day on which the plan leaves all counts: as written, or 12 months after `changed`.
  package let expires: Day
  package let becomes: Located<Slug>?

  /// A practice that was looked at first, and why it did not fit (`bekeken`).
  package struct ConsideredPractice: Hashable, Sendable {
    package let practice: Located<Slug>
    package let whyNot: String
  }
}
