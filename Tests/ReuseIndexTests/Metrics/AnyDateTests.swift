import Content
import Core
import ReuseIndex
import Testing

struct AnyDateTests {
  private func use(
    _ documents: [Document], asOf text: String, in register: Register = smallRegister
  )
    throws -> PracticeReuse
  {
    let index = indexReuse(register: register, documents: documents, asOf: day(text)).value
    return try #require(index.practices.first)
  }

  @Test(
    "What stopped was in use from its first to its last day",
    arguments: [
      ("2018-12-31", false), ("2019-01-01", true), ("2023-06-15", true), ("2023-06-16", false),
      ("2026-06-30", false),
    ])
  func stopped(on text: String, isInUse: Bool) throws {
    let use = try use(
      [
        practice(),
        adoption("GM0005", .stopped, since: "2019", until: "2023-06-15", confirmed: "2023-07-01"),
      ], asOf: text)
    #expect(use.hardAdopters.isEmpty == !isInUse)
    #expect(use.records.map(\.isInUse) == [isInUse])
    #expect(use.records.map { $0.hasEnded(on: day(text)) } == [text > "2023-06-15"])
  }

  @Test("What stopped on an unknown day, or was rejected, was never in use")
  func unknownEnd() throws {
    for status in [AdoptionStatus.stopped, .rejected] {
      let use = try use(
        [practice(), adoption("GM0005", status, since: "2019")], asOf: "2020-06-30")
      #expect(use.hardAdopters.isEmpty)
    }
  }

  @Test("A record that begins later is silent, and the one before it speaks")
  func laterRecord() throws {
    let documents = [
      practice(),
      adoption(
        "GM0005", .stopped, since: "2015", until: "2018-06-30", from: .publicSource,
        confirmed: "2018-07-01"),
      adoption("GM0005", since: "2021-03-01", number: 2),
    ]
    for (text, count) in [
      ("2017-01-01", 1), ("2019-01-01", 0), ("2021-03-01", 1), ("2026-06-30", 1),
    ] {
      #expect(try use(documents, asOf: text).hardAdopters.count == count, "on \(text)")
    }
  }

  @Test("A use that began after another one stopped speaks, whoever states which")
  func beganAgain() throws {
    let stopped = adoption(
      "GM0005", .stopped, since: "2015", until: "2018-06-30", confirmed: "2026-01-01")
    func adopters(since: String) throws -> Int {
      try use(
        [practice(), stopped, adoption("GM0005", since: since, from: .publicSource, number: 2)],
        asOf: "2026-06-30"
      ).hardAdopters.count
    }
    #expect(try adopters(since: "2021") == 1)
    #expect(try adopters(since: "2017") == 0)
  }

  @Test("A confirmation after the day keeps a record fresh on it")
  func laterConfirmation() throws {
    let documents = [practice(), adoption("GM0005", since: "2012", confirmed: "2026-01-01")]
    let use = try use(documents, asOf: "2013-01-01")
    #expect(use.hardAdopters == [code("GM0005")])
    #expect(use.records.map(\.isStale) == [false])
  }

  @Test(
    "Denominators are those of the day",
    arguments: [
      ("2016-01-01", 390), ("2017-06-30", 388), ("2018-01-01", 380), ("2026-11-24", 342),
    ])
  func denominators(on text: String, count: Int) throws {
    let index = indexReuse(
      register: realRegister, documents: [practice(), adoption("GM0716", since: "2014")],
      asOf: day(text)
    ).value
    let use = try #require(index.practices.first)
    #expect(use.coverage == Fraction(count: 1, of: count))
    #expect(index.figures.users == Fraction(count: 1, of: count))
    #expect(use.provinces.map(\.coverage.total).reduce(0, +) == count)
    #expect(use.metrics.sizeClasses.map(\.coverage.total).reduce(0, +) == count)
  }

  @Test("Practices and promises from after the day are not there yet")
  func notThereYet() throws {
    let documents = [
      practice("balie", started: "2015"), practice("later", started: "2024"),
      round("ronde", promises: ["GM0005"], of: "balie", on: day("2023-01-01")),
    ]
    let before = indexReuse(register: smallRegister, documents: documents, asOf: day("2020-01-01"))
      .value
    #expect(before.figures.usedPractices.total == 1)
    #expect(before.whiteSpots.practices == [slug("balie")])
    #expect(before.promises.isEmpty)
    let after = indexReuse(register: smallRegister, documents: documents, asOf: today).value
    #expect(after.figures.usedPractices.total == 2)
    #expect(after.promises.count == 1)
  }
}
