import Content
import Core

extension ReuseFigures {
  /// What is counted over the whole handbook.
  ///
  /// - Parameters:
  ///   - users: municipalities that use at least one practice (hard).
  ///   - livePlans: all live plans; those of examples are left out here.
  ///   - planGroups: groups of like plans; those of examples are left out here.
  init(
    _ practices: [PracticeReuse], _ ledgers: [PracticeLedger], _ tallies: [Tally],
    products: [ProductReuse], whiteSpots: WhiteSpots, promises: [RoundPromise], growth: Growth,
    users: [Int], livePlans: [Plan], planGroups: [PlanGroup],
    isExample: (OrganisationCode) -> Bool, _ day: RollOnDay
  ) {
    let counted = zip(ledgers, tallies).filter { $0.0.isCounted(on: day.register.day) }
    let plans = Set(
      livePlans.filter { !isExample($0.organisation.value) }.map(\.reference))
    let grouped = Set(planGroups.filter { !$0.isExample && $0.plans.count > 1 }.flatMap(\.plans))
    let duties = Set(products.filter(\.isLegalDuty).map(\.product))
    let bareDuties = whiteSpots.products.count(where: duties.contains)
    let realPromises = promises.filter { !$0.isExample }
    var avoided = AvoidedEffortSum()
    for practice in practices { avoided.add(practice.metrics.avoided) }
    self.init(
      users: Fraction(count: users.count, of: day.register.municipalities.count),
      growth: growth.points(of: growth.users),
      usedPractices: Fraction(
        count: counted.count { $0.1.hasHardAdopter }, of: counted.count),
      products: Fraction(
        count: products.count - whiteSpots.products.count, of: products.count),
      legalDuties: Fraction(count: duties.count - bareDuties, of: duties.count),
      doubling: Fraction(count: plans.intersection(grouped).count, of: plans.count),
      promises: Fraction(
        count: realPromises.count { $0.keptBy != nil }, of: realPromises.count),
      confirmedRecords: Fraction(
        count: practices.reduce(0) { $0 + $1.metrics.confirmedRecords.count },
        of: practices.reduce(0) { $0 + $1.metrics.confirmedRecords.total }),
      avoided: avoided.total)
  }
}
