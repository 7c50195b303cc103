import Content
import Core

extension Pace {
  /// - Parameter beginnings: one for each hard adopter; nil where its record names none.
  init(beginnings: [Day?]) {
    let days = beginnings.compactMap { $0 }.sorted()
    let lags = days.first.map { first in
      days.dropFirst().map { $0.daysSinceEpoch - first.daysSinceEpoch }
    }
    func lag(of rank: Int) -> Int? {
      lags.flatMap { $0.indices.contains(rank - 2) ? $0[rank - 2] : nil }
    }
    self.init(
      dated: Fraction(count: days.count, of: beginnings.count), first: days.first,
      daysToFifth: lag(of: 5), daysToTenth: lag(of: 10), daysToFiftieth: lag(of: 50),
      medianLag: lags.flatMap { $0.isEmpty ? nil : $0[($0.count - 1) / 2] })
  }
}
