import ReuseIndex
import Testing

struct FractionTests {
  @Test(
    "Tenths of a percent are rounded half up, and an empty whole is nothing",
    arguments: [
      (241, 388, 621), (1, 3, 333), (2, 3, 667), (1, 2000, 1), (0, 0, 0), (342, 342, 1000),
    ])
  func permille(count: Int, total: Int, expected: Int) {
    #expect(Fraction(count: count, of: total).permille == expected)
  }
}
