import Content
import Core
import ReuseIndex
import Testing

struct PracticeMetricsTests {
  private func metrics(_ documents: [Document], in register: Register = smallRegister) throws
    -> PracticeMetrics
  {
    let index = indexReuse(register: register, documents: documents, asOf: today).value
    return try #require(index.practices.first).metrics
  }

  @Test("Inhabitants and size classes are counted over the municipalities that have them")
  func inhabitantsAndClasses() throws {
    let sized = register([
      municipality("GM0001", inhabitants: 40_000, sizeClass: 4),
      municipality("GM0002", inhabitants: 9_000, sizeClass: 2),
      municipality("GM0003", sizeClass: 2), municipality("GM0004"),
      municipality("GM0005", to: "2020-12-31", successors: ["GM0001"], inhabitants: 1_000),
    ])
    let metrics = try metrics(
      [practice(), adoption("GM0005", since: "2019"), adoption("GM0003"), adoption("GM0004")],
      in: sized)
    #expect(metrics.inhabitants == Fraction(count: 40_000, of: 49_000))
    #expect(metrics.sizeClasses.map(\.sizeClass) == [2, 4, nil])
    #expect(
      metrics.sizeClasses.map(\.coverage) == [
        Fraction(count: 1, of: 2), Fraction(count: 1, of: 1), Fraction(count: 1, of: 1),
      ])
  }

  @Test("Pace counts days from the first adopter, over those who count today")
  func pace() throws {
    let empty = try metrics([practice()]).pace
    #expect(empty.first == nil && empty.medianLag == nil && empty.dated.total == 0)
    let one = try metrics([practice(), adoption("GM0005", since: "2020")]).pace
    #expect(one.first == day("2020-01-01") && one.medianLag == nil)
    let six = try metrics(
      [
        practice(namedUse: [namedUse("GM0009", since: "2010")]),
        adoption("GM0008", .exploring, since: "2011"),
        adoption("WS0001", since: "2012"),
        adoption("GM0001", since: "2020-01-01"), adoption("GM0002", since: "2020-01-11"),
        adoption("GM0003", since: "2020-01"), adoption("GM0004", since: "2020-02-10"),
        adoption("GM0005", since: "2021"), adoption("GM0006", since: "2020-01-21"),
      ]
    ).pace
    #expect(six.first == day("2020-01-01"))
    #expect(six.dated == Fraction(count: 6, of: 6))
    #expect(six.medianLag == 20, "of 0, 10, 20, 40 and 366 days")
    #expect(six.daysToFifth == 40)
    #expect(six.daysToTenth == nil && six.daysToFiftieth == nil)
  }

  @Test("Of an even number of lags the lower middle is the median")
  func evenMedian() throws {
    let pace = try metrics([
      practice(), adoption("GM0001", since: "2020-01-01"), adoption("GM0002", since: "2020-01-11"),
      adoption("GM0003", since: "2020-01-31"),
    ]).pace
    #expect(pace.medianLag == 10)
  }

  @Test("Fifty adopters have a fifth, a tenth and a fiftieth")
  func fiftieth() throws {
    let codes = realRegister.organisations.filter {
      $0.sort == .municipality && $0.validFrom == nil && $0.validTo == nil
    }.prefix(50).map(\.code.text)
    let start = day("2020-01-01").daysSinceEpoch
    let adoptions = codes.enumerated().map { number, code in
      adoption(code, since: Day(daysSinceEpoch: start + number * 3)!.description)
    }
    let pace = try metrics([practice()] + adoptions, in: realRegister).pace
    #expect(pace.daysToFifth == 12 && pace.daysToTenth == 27 && pace.daysToFiftieth == 147)
  }

  @Test("Loyalty is use of use and stopping; hard only, and without what was never in use")
  func loyalty() throws {
    let loyalty = try metrics([
      practice(namedUse: [namedUse("GM0009"), namedUse("GM0010", .stopped, until: "2020")]),
      adoption("GM0001"), adoption("WS0001"),
      adoption("GM0002", .stopped, since: "2019", until: "2024"),
      adoption("GM0003", since: "2019", until: "2024"), adoption("GM0004", .rejected),
      adoption("GM0005", .exploring, until: "2023"), adoption("GM0006", confirmed: "2020-01-01"),
      adoption("GM0103", .stopped, since: "2016", until: "2018"),
    ]).loyalty
    #expect(loyalty == Fraction(count: 2, of: 4), "GM0002 stands for itself and for GM0103")
  }

  @Test("The share of confirmed records leaves out what would not count anyway")
  func confirmedRecords() throws {
    let share = try metrics([
      practice(checked: "2020-01-01", namedUse: [namedUse("GM0009")]),
      adoption("GM0001", confirmed: "2024-06-30"), adoption("GM0002", confirmed: "2024-06-29"),
      adoption("GM0003", .exploring, confirmed: "2020-01-01"),
      adoption("GM0004", until: "2021", confirmed: "2021-01-01"),
      adoption("GM0005", .stopped, until: "2021"), adoption("WS0001"),
      adoption("GM9999", confirmed: "2020-01-01"),
    ]).confirmedRecords
    #expect(share == Fraction(count: 2, of: 3))
  }
}
