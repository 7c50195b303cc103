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

  package init(
    slug: Slug, organisation: Located<OrganisationCode>, title: Located<String>,
    summary: Located<String>, status: Located<PlanStatus>, obligation: Obligation? = nil,
    subject: Subject, start: PartialDay? = nil, joinBefore: Located<Day>? = nil,
    ready: PartialDay? = nil, budget: Budget? = nil, cooperation: [PlanCooperation] = [],
    consideredPractices: [ConsideredPractice] = [], changed: Located<Day>, expires: Day,
    becomes: Located<Slug>? = nil
  ) {
    self.slug = slug
    self.organisation = organisation
    self.title = title
    self.summary = summary
    self.status = status
    self.obligation = obligation
    self.subject = subject
    self.start = start
    self.joinBefore = joinBefore
    self.ready = ready
    self.budget = budget
    self.cooperation = cooperation
    self.consideredPractices = consideredPractices
    self.changed = changed
    self.expires = expires
    self.becomes = becomes
  }

  package var reference: PlanReference {
    PlanReference(organisation: organisation.value, slug: slug)
  }

  /// Whether it goes on as far as its author says: neither dropped nor finished.
  package var isOpen: Bool { status.value != .dropped && status.value != .finished }

  /// Whether it takes part in counts and matches on a day.
  package func isLive(on day: Day) -> Bool { isOpen && day < expires }

  /// A practice that was looked at first, and why it did not fit (`bekeken`).
  package struct ConsideredPractice: Hashable, Sendable {
    package let practice: Located<Slug>
    package let whyNot: String

    package init(
      practice: Located<Slug>, whyNot: String
    ) {
      self.practice = practice
      self.whyNot = whyNot
    }
  }
}
