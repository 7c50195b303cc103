import Content
import Core
import ReuseIndex
import Testing

struct TallyTests {
  private func use(
    _ documents: [Document], in register: Register = smallRegister, asOf day: Day = today
  ) throws -> PracticeReuse {
    let index = indexReuse(register: register, documents: documents, asOf: day).value
    return try #require(index.practices.first)
  }

  @Test("Only a municipality that says itself or by a public source that it uses it is hard")
  func hardAndSoft() throws {
    let use = try use([
      practice(namedUse: [namedUse("GM0007"), namedUse("GM0005"), namedUse("GM0008", .decided)]),
      adoption("GM0005"), adoption("GM0006", from: .publicSource),
      adoption("GM0009", from: .namedByOwner),
      adoption("GM0004", .exploring), adoption("GM0003", .decided),
      adoption("GM0002", .introducing),
      adoption("GM0010", .stopped), adoption("GM0001", .rejected),
    ])
    #expect(use.hardAdopters == [code("GM0005"), code("GM0006")])
    #expect(use.softAdopters == [code("GM0007"), code("GM0009")])
    #expect(use.coverage == Fraction(count: 2, of: 10))
    #expect(use.records.count == 10, "every record is shown, whether it counts or not")
  }

  @Test("Organisations that are no municipality are counted apart, and only hard ones")
  func otherOrganisations() throws {
    let use = try use([
      practice(namedUse: [namedUse("archief-twee")]), organisation("archief-een", sort: .archive),
      organisation("archief-twee", sort: .archive), adoption("WS0001"), adoption("archief-een"),
    ])
    #expect(use.hardAdopters.isEmpty && use.softAdopters.isEmpty)
    #expect(use.otherAdopters == [code("WS0001"), code("archief-een")])
    #expect(use.coverage == Fraction(count: 0, of: 10))
  }

  @Test(
    "A record leaves the counts on the day after 24 months, and on the day after its end",
    arguments: [
      ("2024-06-30", nil, true), ("2024-06-29", nil, false), ("2026-01-01", "2026-06-30", true),
      ("2026-01-01", "2026-06-29", false), ("2026-01-01", "2026-06", true),
      ("2026-01-01", "2026", true), ("2026-01-01", "2025", false),
    ] as [(String, String?, Bool)])
  func limits(confirmed: String, until: String?, counts: Bool) throws {
    let use = try use([practice(), adoption("GM0005", until: until, confirmed: confirmed)])
    #expect(use.hardAdopters.isEmpty == !counts)
    #expect(use.records.map(\.isInUse) == [counts])
    #expect(use.records.count == 1)
  }

  @Test(
    "Looking back, use counts from its first day; without one from its confirmation",
    arguments: [
      ("2019-12-31", 0, 0), ("2020-01-01", 1, 0), ("2026-05-29", 1, 0), ("2026-05-30", 1, 1),
    ])
  func lookingBack(on text: String, hard: Int, soft: Int) throws {
    let use = try use(
      [practice(namedUse: [namedUse("GM0007")]), adoption("GM0005", since: "2020")],
      asOf: day(text))
    #expect(use.hardAdopters.count == hard)
    #expect(use.softAdopters.count == soft)
  }

  @Test("A former municipality counts once for its successor, also when that has a record")
  func merger() throws {
    let former = adoption("GM0101", since: "2016")
    #expect(try use([practice(), former]).hardAdopters == [code("GM0001")])
    let both = try use([practice(), former, adoption("GM0001", since: "2019")])
    #expect(both.hardAdopters == [code("GM0001")])
    #expect(both.coverage == Fraction(count: 1, of: 10))
    #expect(both.records.count == 2)
    let exploring = try use([practice(), former, adoption("GM0001", .exploring)])
    #expect(exploring.hardAdopters == [code("GM0001")])
  }

  @Test("A split municipality counts for all its successors, a chain for the last one")
  func splitAndChain() throws {
    let use = try use([
      practice(), adoption("GM0104", since: "2016"), adoption("GM0102", since: "2012"),
    ])
    #expect(use.hardAdopters == ["GM0002", "GM0003", "GM0004"].map(code))
  }

  @Test("Haren and Ten Boer count once for Groningen, Littenseradiel for its three successors")
  func realMergers() throws {
    let documents = [
      practice(), adoption("GM0017", since: "2016"), adoption("GM0009", since: "2017"),
      adoption("GM0140", since: "2015"),
    ]
    let now = try use(documents, in: realRegister)
    #expect(now.hardAdopters == ["GM0014", "GM0080", "GM1900", "GM1949"].map(code))
    #expect(now.coverage == Fraction(count: 4, of: 342))
    let then = try use(documents, in: realRegister, asOf: day("2017-12-31"))
    #expect(then.hardAdopters == ["GM0009", "GM0017", "GM0140"].map(code))
    #expect(then.coverage == Fraction(count: 3, of: 388))
  }

  @Test(
    "A successor that says after the merger that the use is over ends what it took over",
    arguments: [("2020-05-01", 0), ("2018-05-01", 1)])
  func successorStops(confirmed: String, adopters: Int) throws {
    let use = try use([
      practice(), adoption("GM0101", since: "2016"),
      adoption("GM0001", .rejected, since: "2017", confirmed: confirmed),
    ])
    #expect(use.hardAdopters.count == adopters)
  }

  @Test("What a link of the chain ended after its merger does not reach the last successor")
  func chainEndsHalfway() throws {
    let use = try use([
      practice(), adoption("GM0102", since: "2012"),
      adoption("GM0103", .stopped, since: "2015", until: "2017", confirmed: "2017-06-01"),
    ])
    #expect(use.hardAdopters.isEmpty)
  }

  @Test("A hard record of a predecessor makes its successor hard, though the owner names it too")
  func hardBeforeSoft() throws {
    let use = try use([practice(namedUse: [namedUse("GM0001")]), adoption("GM0101", since: "2016")])
    #expect(use.hardAdopters == [code("GM0001")])
    #expect(use.softAdopters.isEmpty)
  }

  @Test("Example organisations and unknown codes count nowhere")
  func examplesAndUnknown() throws {
    let use = try use([
      practice(), organisation("voorbeelddorp", isExample: true),
      organisation("GM0005", isExample: true),
      adoption("voorbeelddorp"), adoption("GM0005"), adoption("GM9999"), adoption("nergens"),
    ])
    #expect(use.hardAdopters.isEmpty && use.otherAdopters.isEmpty && use.softAdopters.isEmpty)
    #expect(use.exampleRecords.map(\.organisation) == [code("GM0005"), code("voorbeelddorp")])
    #expect(use.records.map(\.organisation) == [code("GM9999"), code("nergens")])
    #expect(use.records.allSatisfy { $0.carriedBy.isEmpty })
  }

  @Test("Coverage per province sums to the whole, with the municipalities of the day")
  func provinces() throws {
    let use = try use([practice(), adoption("GM0001"), adoption("GM0002"), adoption("GM0007")])
    #expect(use.provinces.map(\.province) == [code("PV01"), code("PV02")])
    #expect(
      use.provinces.map(\.coverage) == [Fraction(count: 2, of: 4), Fraction(count: 1, of: 6)])
  }
}
