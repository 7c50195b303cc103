/// A date that may be known only to its year or month: `2016`, `2016-04` or `2016-04-12`.
package enum PartialDay: Hashable, Sendable, CustomStringConvertible {
  case year(Int)
  case month(year: Int, month: Int)
  case day(Day)

  package init?(_ text: String) {
    if let day = Day(text) {
      self = .day(day)
    } else if text.utf8.count == 7, let day = Day(text + "-01") {
      self = .month(year: day.year, month: day.month)
    } else if text.utf8.count == 4, let day = Day(text + "-01-01") {
      self = .year(day.year)
    } else {
      return nil
    }
  }

  package var year: Int {
    switch self {
    case .year(let year), .month(let year, _): year
    case .day(let day): day.year
    }
  }

  /// The first day that it can mean. Counting from it never says that something was there too late.
  package var firstDay: Day? {
    switch self {
    case .year(let year): Day(year: year, month: 1, day: 1)
    case .month(let year, let month): Day(year: year, month: month, day: 1)
    case .day(let day): day
    }
  }

  /// The last day that it can mean.
  package var lastDay: Day? {
    switch self {
    case .year(let year): Day(year: year, month: 12, day: 31)
    case .month(let year, let month):
      Day(year: year, month: month, day: Day.length(ofMonth: month, in: year))
    case .day(let day): day
    }
  }

  /// As it was written.
  package var description: String {
    switch self {
    case .year(let year): "\(year)"
    case .month(let year, let month): "\(year)-\(month < 10 ? "0" : "")\(month)"
    case .day(let day): day.description
    }
  }
}
