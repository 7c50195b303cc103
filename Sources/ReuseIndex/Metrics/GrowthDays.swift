import Content
import Core

/// The days for which growth is counted: 1 January of each year since before the first use, and the
/// day of the index; with the organisations of each.
///
/// The register is laid out once for each of its periods, because it rarely changes.
struct GrowthDays: Sendable {
  /// Ordered, never empty; the last one is the day of the index.
  let days: [Day]
  private let periods: [RollOnDay]
  /// Which of the periods each day lies in.
  private let periodOfDay: [Int]
  private let firstYear: Int

  /// - Parameter today: the roll on the day of the index.
  init(_ ledgers: [PracticeLedger], _ directory: OrganisationDirectory, _ today: RollOnDay) {
    let last = today.register.day
    let firstUse = ledgers.lazy.flatMap(\.statements).compactMap(\.dates.inUse?.lowerBound).min()
    let firstYear = min(firstUse?.year ?? last.year, last.year) - 1
    let newYears = (firstYear...last.year).compactMap { Day(year: $0, month: 1, day: 1) }
    let days = newYears.filter { $0 < last } + [last]
    var periods: [RollOnDay] = []
    var periodOfDay: [Int] = []
    let changes = Self.changes(in: today.roll)
    var previous: Int?
    for day in days {
      let period = changes.partitioningPosition { $0 > day }
      if period != previous {
        periods.append(
          day == last
            ? today : RollOnDay(today.roll, directory, RegisterOnDay(directory.register, on: day)))
        previous = period
      }
      periodOfDay.append(periods.count - 1)
    }
    self.days = days
    self.periods = periods
    self.periodOfDay = periodOfDay
    self.firstYear = days[0].year
  }

  /// The organisations of a day by its place.
  func roll(at place: Int) -> RollOnDay { periods[periodOfDay[place]] }

  /// Municipalities on a day by its place.
  func municipalityCount(at place: Int) -> Int { roll(at: place).register.municipalities.count }

  /// The places of the days that lie in a range; nil where none does.
  func places(in range: ClosedRange<Day>) -> ClosedRange<Int>? {
    let today = days.count - 1
    guard range.lowerBound <= days[today], range.upperBound >= days[0] else { return nil }
    let isNewYear = range.lowerBound.month == 1 && range.lowerBound.day == 1
    let first = max(0, range.lowerBound.year - firstYear + (isNewYear ? 0 : 1))
    let last = range.upperBound >= days[today] ? today : range.upperBound.year - firstYear
    return min(first, today) <= last ? min(first, today)...last : nil
  }

  /// The days on which an organisation began or was gone. Ordered.
  private static func changes(in roll: OrganisationRoll) -> [Day] {
    let begins = roll.validFrom.compactMap { $0 }
    let ends = roll.validTo.compactMap { $0 }.compactMap {
      Day(daysSinceEpoch: $0.daysSinceEpoch + 1)
    }
    return Set(begins + ends).sorted()
  }
}

extension Array {
  /// How many elements at the start do not satisfy a condition that all after them satisfy.
  fileprivate func partitioningPosition(where belongsAfter: (Element) -> Bool) -> Int {
    firstIndex(where: belongsAfter) ?? count
  }
}
