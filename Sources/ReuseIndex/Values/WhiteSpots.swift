package import Content
package import Core

/// Where nothing is known to be reused; what is absent from the handbook may exist all the same.
package struct WhiteSpots: Sendable {
  /// Products without a practice that has not stopped: legal duties first, then by name.
  package let products: [Slug]
  /// Practices that had begun by the day without a hard adopter of any sort; stopped ones and those
  /// of examples left out. Ordered.
  package let practices: [Slug]
  /// Provinces in which no municipality uses anything (hard). Ordered.
  package let provinces: [OrganisationCode]
  /// Size classes in which no municipality uses anything (hard), smallest first.
  package let sizeClasses: [Int]

  package init(
    products: [Slug], practices: [Slug], provinces: [OrganisationCode], sizeClasses: [Int]
  ) {
    self.products = products
    self.practices = practices
    self.provinces = provinces
    self.sizeClasses = sizeClasses
  }
}
