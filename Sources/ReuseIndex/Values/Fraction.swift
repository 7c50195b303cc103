/// A count of a whole; the fraction is always shown, never only a percentage.
package struct Fraction: Hashable, Sendable {
  package let count: Int
  package let total: Int

  package init(count: Int, of total: Int) {
    self.count = count
    self.total = total
  }

  /// Tenths of a percent, rounded half up; 0 where the whole is empty.
  package var permille: Int {
    total > 0 ? (count * 2000 + total) / (total * 2) : 0
  }
}
