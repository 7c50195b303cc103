/// What is counted over the whole handbook; example organisations are in none of it.
package struct ReuseFigures: Sendable {
  /// Municipalities that use at least one practice (hard), of the day's municipalities.
  package let users: Fraction
  /// The same over the years.
  package let growth: [GrowthPoint]
  /// Practices with a hard adopter of any sort, of all that had begun by the day.
  package let usedPractices: Fraction
  /// Products with a practice that has not stopped, of all municipal products.
  package let products: Fraction
  /// The same for products that rest on national law.
  package let legalDuties: Fraction
  /// Live plans in a group of two or more, of all live plans.
  package let doubling: Fraction
  /// Promises of rounds that were kept, of all promises.
  package let promises: Fraction
  /// Records confirmed within 24 months, of all records that count or would count but for that.
  package let confirmedRecords: Fraction
  package let avoided: AvoidedEffort

  package init(
    users: Fraction, growth: [GrowthPoint], usedPractices: Fraction, products: Fraction,
    legalDuties: Fraction, doubling: Fraction, promises: Fraction, confirmedRecords: Fraction,
    avoided: AvoidedEffort
  ) {
    self.users = users
    self.growth = growth
    self.usedPractices = usedPractices
    self.products = products
    self.legalDuties = legalDuties
    self.doubling = doubling
    self.promises = promises
    self.confirmedRecords = confirmedRecords
    self.avoided = avoided
  }
}
