package import Content
package import Core

/// Who reuses what from whom on one day, with every figure and the records behind it.
///
/// - Invariant: made only from the register, organisations, practices, adoptions and plans; records
///   of example organisations are kept apart and count nowhere. Lists are ordered by slug or code.
package struct ReuseIndex: Sendable {
  /// The day as of which everything is counted.
  package let asOf: Day
  /// Municipalities that exist on that day: the denominator of coverage.
  package let municipalityCount: Int
  /// Ordered by slug.
  package let practices: [PracticeReuse]
  /// Every organisation of the register and of the site's own list, ordered by code.
  package let organisations: [OrganisationReuse]
  /// Live plans that resemble each other or a practice, ordered by plan; the others are absent.
  package let likePlans: [LikePlans]

  private let practiceIndex: [Slug: Int]
  private let organisationIndex: [OrganisationCode: Int]
  private let likePlanIndex: [PlanReference: Int]

  package init(
    asOf: Day, municipalityCount: Int, practices: [PracticeReuse],
    organisations: [OrganisationReuse], likePlans: [LikePlans]
  ) {
    self.asOf = asOf
    self.municipalityCount = municipalityCount
    self.practices = practices
    self.organisations = organisations
    self.likePlans = likePlans
    self.practiceIndex = Dictionary(
      practices.enumerated().map { ($1.practice, $0) }, uniquingKeysWith: { first, _ in first })
    self.organisationIndex = Dictionary(
      organisations.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    self.likePlanIndex = Dictionary(
      likePlans.enumerated().map { ($1.plan, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package func practice(_ slug: Slug) -> PracticeReuse? {
    practiceIndex[slug].map { practices[$0] }
  }

  package func likePlans(_ plan: PlanReference) -> LikePlans? {
    likePlanIndex[plan].map { likePlans[$0] }
  }

  package func organisation(_ code: OrganisationCode) -> OrganisationReuse? {
    organisationIndex[code].map { organisations[$0] }
  }
}
