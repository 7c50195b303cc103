package import Core

/// A record of an organisation that takes over a practice (`organisaties/<code>/gebruik/<slug>.md`).
package struct Adoption: Hashable, Sendable {
  package let practice: Located<Slug>
  package let organisation: Located<OrganisationCode>
  package let status: Located<AdoptionStatus>
  package let since: Located<PartialDay>
  package let until: Located<PartialDay>?
  package let extent: AdoptionExtent
  package let changes: String?
  package let lessons: String?
  package let reason: String?
  package let joiningForm: JoiningForm?
  package let provenance: Located<Provenance>
  package let confirmed: Located<Day>
  package let source: SourceCitation?
  package let effort: Effort?
  package let costs: Costs?
  package let withoutReuse: WithoutReuse?
  package let effects: [Effect]

  package init(
    practice: Located<Slug>, organisation: Located<OrganisationCode>,
    status: Located<AdoptionStatus>, since: Located<PartialDay>, until: Located<PartialDay>? = nil,
    extent: AdoptionExtent, changes: String? = nil, lessons: String? = nil, reason: String? = nil,
    joiningForm: JoiningForm? = nil, provenance: Located<Provenance>, confirmed: Located<Day>,
    source: SourceCitation? = nil, effort: Effort? = nil, costs: Costs? = nil,
    withoutReuse: WithoutReuse? = nil, effects: [Effect] = []
  ) {
    self.practice = practice
    self.organisation = organisation
    self.status = status
    self.since = since
    self.until = until
    self.extent = extent
    self.changes = changes
    self.lessons = lessons
    self.reason = reason
    self.joiningForm = joiningForm
    self.provenance = provenance
    self.confirmed = confirmed
    self.source = source
    self.effort = effort
    self.costs = costs
    self.withoutReuse = withoutReuse
    self.effects = effects
  }

  /// What it would have taken alone (`zonder-hergebruik`).
  package struct WithoutReuse: Hashable, Sendable {
    package let days: DecimalNumber?
    /// Whole euros.
    package let cost: Int?
    package let method: EstimateMethod

    package init(
      days: DecimalNumber? = nil, cost: Int? = nil, method: EstimateMethod
    ) {
      self.days = days
      self.cost = cost
      self.method = method
    }
  }
}
