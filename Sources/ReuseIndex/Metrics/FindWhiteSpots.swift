import Content
import Core

extension WhiteSpots {
  /// - Parameter users: the places in the roll of municipalities that use at least one practice
  ///   (hard).
  init(
    _ register: Register, products: [ProductReuse], _ ledgers: [PracticeLedger],
    _ tallies: [Tally], users: [Int], spread: SpreadByRegister, _ day: RollOnDay
  ) {
    let current = ledgers.filter { !$0.isStopped }.map(\.practice.value.slug)
    let alive = Set(current)
    let bare = zip(register.products, products).filter { _, reuse in
      !reuse.practices.contains(where: alive.contains)
    }.map(\.0)
    let unused = zip(ledgers, tallies).filter { ledger, tally in
      ledger.isCounted(on: day.register.day) && !ledger.isStopped && !tally.hasHardAdopter
    }
    self.init(
      products: bare.sorted { left, right in
        (left.isLegalDuty ? 0 : 1, left.name, left.id)
          < (right.isLegalDuty ? 0 : 1, right.name, right.id)
      }.map(\.id),
      practices: unused.map(\.0.practice.value.slug),
      provinces: spread.provinces(of: users).filter { $0.coverage.count == 0 }
        .compactMap(\.province),
      sizeClasses: spread.sizeClasses(of: users).filter { $0.coverage.count == 0 }
        .compactMap(\.sizeClass))
  }
}

extension Tally {
  /// Whether an organisation of any sort uses it (hard).
  var hasHardAdopter: Bool { !hardAdopters.isEmpty || !otherAdopters.isEmpty }
}
