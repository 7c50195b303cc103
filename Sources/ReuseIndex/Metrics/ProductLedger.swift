import Content
import Core

/// What each municipal product has, ordered by slug.
///
/// Practices and plans of example organisations are left out.
func makeProducts(
  _ register: Register, _ ledgers: [PracticeLedger], _ tallies: [Tally], _ growth: Growth,
  livePlans: [Plan], isExample: (OrganisationCode) -> Bool, _ day: RollOnDay
) -> [ProductReuse] {
  var practices: [Slug: [Int]] = [:]
  for (place, ledger) in ledgers.enumerated() where ledger.isCounted(on: day.register.day) {
    for product in register.products(of: ledger.practice.value.subject) {
      practices[product, default: []].append(place)
    }
  }
  var plans: [Slug: [PlanReference]] = [:]
  for plan in livePlans where !isExample(plan.organisation.value) {
    for product in register.products(of: plan.subject) {
      plans[product, default: []].append(plan.reference)
    }
  }
  return register.products.map { product in
    let places = practices[product.id] ?? []
    let adopters = Set(places.flatMap { tallies[$0].hardAdopters }).sorted()
    return ProductReuse(
      product: product.id, isLegalDuty: product.isLegalDuty,
      practices: places.map { ledgers[$0].practice.value.slug },
      plans: (plans[product.id] ?? []).sorted(),
      hardAdopters: adopters.map { day.roll.codes[$0] },
      coverage: Fraction(count: adopters.count, of: day.register.municipalities.count),
      convergence: convergence(of: places.map { growth.practices[$0] }, growth.days))
  }
}

/// How the users of a product's practices were spread over them on each growth day since the last
/// one before the first use.
private func convergence(
  of practices: [AdopterCounts], _ days: GrowthDays
) -> [ProductReuse.ConvergencePoint] {
  let used = practices.filter { !$0.counts.isEmpty }
  guard let start = used.map(\.start).min() else { return [] }
  return (start..<days.days.count).map { place in
    let counts = used.map { $0.count(at: place) }
    return ProductReuse.ConvergencePoint(
      day: days.days[place], practicesInUse: counts.count { $0 > 0 },
      largestShare: Fraction(count: counts.max() ?? 0, of: counts.reduce(0, +)))
  }
}

extension Register {
  /// The products that a subject names, each once. Ordered.
  fileprivate func products(of subject: Subject) -> [Slug] {
    guard !subject.products.isEmpty else { return [] }
    return Set(subject.products.compactMap { product(named: $0.value)?.id }).sorted()
  }
}
