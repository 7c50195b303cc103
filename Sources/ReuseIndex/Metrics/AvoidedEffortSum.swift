import Content
import Core

/// Adds up what organisations saved, one record at a time.
struct AvoidedEffortSum {
  private var recordCount = 0
  private var costs: [Int?: (euros: Int, records: Int)] = [:]
  private var tenthsOfDays = 0
  private var dayRecordCount = 0

  /// Counts a record that could have told.
  mutating func add(_ saving: Saving) {
    recordCount += 1
    if let euros = saving.euros { add(euros, of: 1, in: saving.priceYear) }
    if let tenths = saving.tenthsOfDays {
      tenthsOfDays += tenths
      dayRecordCount += 1
    }
  }

  mutating func add(_ effort: AvoidedEffort) {
    recordCount += effort.recordCount
    for cost in effort.costs { add(cost.euros, of: cost.recordCount, in: cost.priceYear) }
    tenthsOfDays += effort.tenthsOfDays
    dayRecordCount += effort.dayRecordCount
  }

  var total: AvoidedEffort {
    let years = costs.sorted { ($0.key ?? Int.max) < ($1.key ?? Int.max) }
    return AvoidedEffort(
      recordCount: recordCount,
      costs: years.map { year, sum in
        AvoidedEffort.Cost(priceYear: year, euros: sum.euros, recordCount: sum.records)
      }, tenthsOfDays: tenthsOfDays, dayRecordCount: dayRecordCount)
  }

  private mutating func add(_ euros: Int, of records: Int, in year: Int?) {
    costs[year, default: (0, 0)].euros += euros
    costs[year, default: (0, 0)].records += records
  }
}
