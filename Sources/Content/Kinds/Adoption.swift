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

  /// What it would have taken alone (`zonder-hergebruik`).
  package struct WithoutReuse: Hashable, Sendable {
    package let days: DecimalNumber?
    /// Whole euros.
    package let cost: Int?
    package let method: EstimateMethod
  }
}
