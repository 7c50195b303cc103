import Content
import Core

extension PracticeMetrics {
  /// What is counted of one practice beside who uses it today.
  init(_ ledger: PracticeLedger, _ tally: Tally, _ register: RegisterOnDay) {
    let none = Fraction(count: 0, of: 0)
    self.init(
      inhabitants: none, sizeClasses: [], growth: [],
      pace: Pace(
        dated: none, first: nil, daysToFifth: nil, daysToTenth: nil, daysToFiftieth: nil,
        medianLag: nil), loyalty: none, confirmedRecords: none,
      avoided: AvoidedEffort(recordCount: 0, costs: [], tenthsOfDays: 0, dayRecordCount: 0),
      endings: [])
  }
}

extension ReuseFigures {
  init(_ practices: [PracticeReuse], _ register: RegisterOnDay) {
    let none = Fraction(count: 0, of: 0)
    self.init(
      users: none, growth: [], usedPractices: none, products: none, legalDuties: none,
      doubling: none, promises: none, confirmedRecords: none,
      avoided: AvoidedEffort(recordCount: 0, costs: [], tenthsOfDays: 0, dayRecordCount: 0))
  }
}
