import Content
import Core
import ReuseIndex
import TestSupport
import Testing

struct GrowthTests {
  private func growth(
    _ documents: [Document], in register: Register = smallRegister, asOf day: Day = today
  ) throws -> [GrowthPoint] {
    let index = indexReuse(register: register, documents: documents, asOf: day).value
    return try #require(index.practices.first).metrics.growth
  }

  @Test("Every point is what an index of that day counts", arguments: 1...6)
  func pointsAreIndexes(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let documents = randomDocuments(&generator)
    let asOf = seed % 3 == 0 ? day("2024-01-01") : today
    let register = realRegisterWithProducts
    let index = indexReuse(register: register, documents: documents, asOf: asOf).value
    let days = try #require(index.figures.growth.map(\.day).nonEmpty)
    for point in days {
      let then = indexReuse(register: register, documents: documents, asOf: point).value
      for (now, past) in zip(index.practices, then.practices) {
        let points = now.metrics.growth
        guard let found = points.first(where: { $0.day == point }) else {
          #expect(past.hardAdopters.isEmpty || points.isEmpty)
          continue
        }
        #expect(found.hardAdopters == past.coverage, "\(now.practice) on \(point)")
      }
      let users = index.figures.growth.first { $0.day == point }
      #expect(users?.hardAdopters == then.figures.users, "users on \(point)")
      for (now, past) in zip(index.products, then.products) where !now.convergence.isEmpty {
        guard let found = now.convergence.first(where: { $0.day == point }),
          now.practices == past.practices
        else { continue }
        let counts = past.practices.map { then.practice($0)!.hardAdopters.count }
        #expect(found.practicesInUse == counts.count { $0 > 0 })
        #expect(
          found.largestShare == Fraction(count: counts.max() ?? 0, of: counts.reduce(0, +)))
      }
    }
  }

  @Test("A series begins at the last New Year without an adopter and ends with the day itself")
  func range() throws {
    let points = try growth([practice(), adoption("GM0005", since: "2023-03-01")])
    #expect(
      points.map(\.day.description) == [
        "2023-01-01", "2024-01-01", "2025-01-01", "2026-01-01", "2026-06-30",
      ])
    #expect(points.map(\.hardAdopters.count) == [0, 1, 1, 1, 1])
    #expect(points.map(\.hardAdopters.total) == [10, 10, 10, 10, 10])
    #expect(try growth([practice(), adoption("GM0005", .exploring)]).isEmpty)
    #expect(try growth([practice(namedUse: [namedUse("GM0005", since: "2019")])]).isEmpty)
  }

  @Test("On a New Year's Day the day itself is the last point, once")
  func newYear() throws {
    let points = try growth(
      [practice(), adoption("GM0005", since: "2024-01-01")], asOf: day("2025-01-01"))
    #expect(points.map(\.day.year) == [2023, 2024, 2025])
    #expect(points.map(\.hardAdopters.count) == [0, 1, 1])
  }

  @Test(
    "A record of each year counts from its first New Year on, for whoever carries it then",
    arguments: 2010...2026)
  func recordOfEachYear(year: Int) throws {
    let midsummer = try #require(Day(year: year, month: 7, day: 1))
    let users = realRegister.organisations.filter {
      $0.sort == .municipality && $0.isValid(on: midsummer)
    }
    let leavers = users.filter { $0.validTo != nil }
    let together = users.map { adoption($0.code.text, since: "\(year)-07-01") }
    let apart = leavers.flatMap { user in
      let name = "van-\(user.code.slug)"
      return [practice(name), adoption(user.code.text, of: name, since: "\(year)-07-01")]
    }
    let documents = [practice()] + together + apart
    let index = indexReuse(register: realRegister, documents: documents, asOf: day("2026-11-24"))
      .value
    let days = index.figures.growth.map(\.day)
    #expect(days.map(\.year) == Array(year...2026) + [2026])
    let registers = days.dropFirst().map { RegisterOnDay(realRegister, on: $0) }
    for user in leavers {
      let expected = registers.map { register in
        Fraction(
          count: register.carriers(of: user.code).count, of: register.municipalities.count)
      }
      let growth = index.practice(slug("van-\(user.code.slug)"))?.metrics.growth ?? []
      #expect(growth.dropFirst().map(\.hardAdopters) == expected, "\(user.name)")
      #expect(expected.allSatisfy { $0.count > 0 })
    }
    #expect(
      index.figures.growth.dropFirst().map(\.hardAdopters.count)
        == registers.map(\.municipalities.count), "everybody used something")
  }

  @Test("A split counts for all who carry it on, a merger of users once")
  func splitsAndMergers() throws {
    let split = try growth([practice(), adoption("GM0104", since: "2016-05-01")])
    #expect(split.map(\.hardAdopters.count) == [0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2])
    let merger = try growth([
      practice(), adoption("GM0101", since: "2016-05-01"), adoption("GM0001", since: "2016-06-01"),
    ])
    #expect(merger.map(\.hardAdopters.count) == [0, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1])
    let chain = try growth([practice(), adoption("GM0102", since: "2012-05-01")])
    #expect(chain.map(\.hardAdopters.count).dropFirst().allSatisfy { $0 == 1 })
  }

  @Test("A use that stopped counts for its own years, one that wore out until it wore out")
  func endings() throws {
    let stopped = try growth([
      practice(),
      adoption("GM0005", .stopped, since: "2020", until: "2022-12-31", confirmed: "2023-01-10"),
    ])
    #expect(stopped.map(\.hardAdopters.count) == [0, 1, 1, 1, 0, 0, 0, 0, 0])
    let worn = try growth([
      practice(), adoption("GM0005", since: "2020-01-01", confirmed: "2022-01-01"),
    ])
    #expect(worn.map(\.day.year).first == 2019)
    #expect(worn.map(\.hardAdopters.count) == [0, 1, 1, 1, 1, 1, 0, 0, 0])
  }

  @Test("A very old beginning makes a long series, and nothing else")
  func veryOld() throws {
    let points = try growth([practice(), adoption("GM0005", since: "1000")])
    #expect(points.count == 1028)
    #expect(points.allSatisfy { $0.hardAdopters.count == 1 })
  }
}

extension Array {
  fileprivate var nonEmpty: [Element]? { isEmpty ? nil : self }
}
