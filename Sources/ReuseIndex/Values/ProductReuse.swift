package import Content
package import Core

/// The practices (wheels) for one municipal product, and who uses them.
package struct ProductReuse: Sendable {
  package let product: Slug
  package let isLegalDuty: Bool
  /// Practices that name the product and had begun by the day, stopped ones included, those of
  /// examples left out. Ordered.
  package let practices: [Slug]
  /// Live plans for the product, those of examples left out. Ordered.
  package let plans: [PlanReference]
  /// Current municipalities that use at least one of the practices (hard). Ordered.
  package let hardAdopters: [OrganisationCode]
  /// Those of all municipalities on the day.
  package let coverage: Fraction
  /// Whether the wheels grow together over the years; one point for 1 January of each year from the
  /// last one before the first use, and the day itself last. Empty without use.
  package let convergence: [ConvergencePoint]

  /// How the users of one product were spread over its practices on a day.
  package struct ConvergencePoint: Hashable, Sendable {
    package let day: Day
    /// Practices with at least one hard adopter.
    package let practicesInUse: Int
    /// Users of the most used practice, of all users (a municipality counts for each practice that
    /// it uses): the nearer to the whole, the more one wheel is shared.
    package let largestShare: Fraction

    package init(day: Day, practicesInUse: Int, largestShare: Fraction) {
      self.day = day
      self.practicesInUse = practicesInUse
      self.largestShare = largestShare
    }
  }

  package init(
    product: Slug, isLegalDuty: Bool, practices: [Slug], plans: [PlanReference],
    hardAdopters: [OrganisationCode], coverage: Fraction, convergence: [ConvergencePoint]
  ) {
    self.product = product
    self.isLegalDuty = isLegalDuty
    self.practices = practices
    self.plans = plans
    self.hardAdopters = hardAdopters
    self.coverage = coverage
    self.convergence = convergence
  }
}
