import Content
import Core
import ReuseIndex
import Testing

struct ProductsTests {
  private let register = ReuseIndexTests.register(
    smallRegister.organisations,
    products: [
      product("paspoort", isLegalDuty: true), product("afval"), product("kapvergunning"),
      product("zorg", isLegalDuty: true), product("boom", isLegalDuty: true),
    ])

  private func index(_ documents: [Document], asOf day: Day = today) -> ReuseIndex {
    indexReuse(register: register, documents: documents, asOf: day).value
  }

  private var documents: [Document] {
    [
      practice("balie", subject: subject(products: ["paspoort", "Paspoort"])),
      practice("zuil", status: .stopped, subject: subject(products: ["paspoort", "zorg"])),
      practice("container", subject: subject(products: ["afval"])),
      organisation("voorbeelddorp", isExample: true),
      practice("proef", owner: "voorbeelddorp", subject: subject(products: ["boom"])),
      adoption("GM0001", of: "balie"), adoption("GM0002", of: "balie"),
      adoption("GM0002", of: "zuil"), adoption("GM0003", of: "zuil"),
      plan("nieuw", subject: subject(products: ["zorg"])),
      plan("oud", subject: subject(products: ["zorg"]), expires: "2026-01-01"),
      plan("spel", of: "voorbeelddorp", subject: subject(products: ["zorg"])),
    ]
  }

  @Test("A product has the practices and plans that name it, and each user once")
  func products() throws {
    let index = index(documents)
    #expect(
      index.products.map(\.product.text) == ["afval", "boom", "kapvergunning", "paspoort", "zorg"])
    let passport = try #require(index.product(slug("paspoort")))
    #expect(passport.practices == [slug("balie"), slug("zuil")])
    #expect(passport.hardAdopters == ["GM0001", "GM0002", "GM0003"].map(code))
    #expect(passport.coverage == Fraction(count: 3, of: 10))
    #expect(passport.isLegalDuty)
    #expect(index.product(slug("zorg"))?.plans.map(\.slug) == [slug("nieuw")])
    #expect(index.product(slug("boom"))?.practices == [])
    #expect(index.product(slug("afval"))?.convergence.isEmpty == true)
  }

  @Test("White spots name legal duties first, and practices that nobody uses")
  func whiteSpots() {
    let index = index(documents)
    #expect(index.whiteSpots.products == ["boom", "zorg", "kapvergunning"].map(slug))
    #expect(index.whiteSpots.practices == [slug("container")])
    #expect(index.whiteSpots.provinces == [code("PV02")])
    #expect(index.figures.products == Fraction(count: 2, of: 5))
    #expect(index.figures.legalDuties == Fraction(count: 1, of: 3))
    #expect(index.figures.usedPractices == Fraction(count: 2, of: 3))
  }

  @Test("Size classes without a user are white spots, smallest first; a soft user is no user")
  func sizeClasses() {
    let sized = ReuseIndexTests.register([
      municipality("GM0001", sizeClass: 7), municipality("GM0002", sizeClass: 2),
      municipality("GM0003", sizeClass: 5), municipality("GM0004"),
    ])
    let index = indexReuse(
      register: sized,
      documents: [practice(namedUse: [namedUse("GM0002")]), adoption("GM0003")], asOf: today
    ).value
    #expect(index.whiteSpots.sizeClasses == [2, 7])
  }

  @Test("Convergence follows the practices in use and the share of the largest over the years")
  func convergence() throws {
    let index = index([
      practice("een", subject: subject(products: ["afval"])),
      practice("twee", subject: subject(products: ["afval"])),
      adoption("GM0001", of: "een", .stopped, since: "2022-02-01", until: "2024-06-30"),
      adoption("GM0002", of: "twee", since: "2023-02-01"),
      adoption("GM0003", of: "twee", since: "2024-02-01"),
    ])
    let points = try #require(index.product(slug("afval"))).convergence
    #expect(points.map(\.day.year) == [2022, 2023, 2024, 2025, 2026, 2026])
    #expect(points.map(\.practicesInUse) == [0, 1, 2, 1, 1, 1])
    #expect(points.map(\.largestShare.count) == [0, 1, 1, 2, 2, 2])
    #expect(points.map(\.largestShare.total) == [0, 1, 2, 2, 2, 2])
  }
}
