package import Content
package import Core

/// Who reuses what from whom on one day, with every figure and the records behind it.
///
/// - Invariant: made only from the register, organisations, practices, adoptions, plans and rounds;
///   records of example organisations are kept apart and count nowhere. Lists are ordered by slug
///   or code.
package struct ReuseIndex: Sendable {
  /// The day as of which everything is counted.
  package let asOf: Day
  /// Municipalities that exist on that day: the denominator of coverage.
  package let municipalityCount: Int
  package let figures: ReuseFigures
  /// Ordered by slug.
  package let practices: [PracticeReuse]
  /// Every organisation of the register and of the site's own list, ordered by code.
  package let organisations: [OrganisationReuse]
  /// Every municipal product of the register, ordered by slug.
  package let products: [ProductReuse]
  package let whiteSpots: WhiteSpots
  /// Records that have to be confirmed again, the first to leave the counts first.
  package let worn: [WornRecord]
  /// Ordered by round, in the order in which a round names them.
  package let promises: [RoundPromise]
  /// Live plans that resemble each other or a practice, ordered by plan; the others are absent.
  package let likePlans: [LikePlans]
  /// Ordered by their first plan.
  package let planGroups: [PlanGroup]
  /// What each organisation could take over, worked out when asked: pages are prepared on all
  /// cores.
  package let chances: ChanceFinder

  private let practiceIndex: [Slug: Int]
  private let organisationIndex: [OrganisationCode: Int]
  private let productIndex: [Slug: Int]
  private let likePlanIndex: [PlanReference: Int]

  package init(
    asOf: Day, municipalityCount: Int, figures: ReuseFigures, practices: [PracticeReuse],
    organisations: [OrganisationReuse], products: [ProductReuse], whiteSpots: WhiteSpots,
    worn: [WornRecord], promises: [RoundPromise], likePlans: [LikePlans], planGroups: [PlanGroup],
    chances: ChanceFinder
  ) {
    self.asOf = asOf
    self.municipalityCount = municipalityCount
    self.figures = figures
    self.practices = practices
    self.organisations = organisations
    self.products = products
    self.whiteSpots = whiteSpots
    self.worn = worn
    self.promises = promises
    self.likePlans = likePlans
    self.planGroups = planGroups
    self.chances = chances
    self.practiceIndex = positions(practices.map(\.practice))
    self.organisationIndex = positions(organisations.map(\.code))
    self.productIndex = positions(products.map(\.product))
    self.likePlanIndex = positions(likePlans.map(\.plan))
  }

  package func practice(_ slug: Slug) -> PracticeReuse? {
    practiceIndex[slug].map { practices[$0] }
  }

  package func organisation(_ code: OrganisationCode) -> OrganisationReuse? {
    organisationIndex[code].map { organisations[$0] }
  }

  package func product(_ slug: Slug) -> ProductReuse? { productIndex[slug].map { products[$0] } }

  package func likePlans(_ plan: PlanReference) -> LikePlans? {
    likePlanIndex[plan].map { likePlans[$0] }
  }
}

/// Where each key stands; the first place of a key that is there twice.
private func positions<Key: Hashable>(_ keys: [Key]) -> [Key: Int] {
  Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
}
