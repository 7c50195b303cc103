import Content
import Core
import ReuseIndex
import TestSupport
import Testing

struct MetricProperties {
  @Test("No figure exceeds its whole, and the parts of a whole sum to it", arguments: 1...20)
  func wholes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let documents = randomDocuments(&generator)
    let asOf = Day(year: Int.random(in: 2010...2026, using: &generator), month: 6, day: 30)!
    let index = indexReuse(register: realRegisterWithProducts, documents: documents, asOf: asOf)
      .value
    for use in index.practices {
      let metrics = use.metrics
      let classes = metrics.sizeClasses.map(\.coverage)
      #expect(classes.map(\.count).reduce(0, +) == use.coverage.count)
      #expect(classes.map(\.total).reduce(0, +) == use.coverage.total)
      let parts =
        classes + use.provinces.map(\.coverage) + metrics.growth.map(\.hardAdopters) + [
          metrics.inhabitants, metrics.loyalty, metrics.confirmedRecords, metrics.pace.dated,
        ]
      #expect(parts.allSatisfy { 0 <= $0.count && $0.count <= $0.total })
      #expect(metrics.pace.dated.total == use.hardAdopters.count)
      #expect(metrics.loyalty.count == use.hardAdopters.count + use.otherAdopters.count)
      #expect(
        metrics.growth.last.map { $0.hardAdopters == use.coverage } ?? use.hardAdopters.isEmpty)
      #expect(metrics.growth.dropLast().map(\.day) == metrics.growth.dropLast().map(\.day).sorted())
      let told = metrics.avoided.costs.map(\.recordCount).reduce(0, +)
      #expect(told <= metrics.avoided.recordCount)
      #expect(metrics.avoided.dayRecordCount <= metrics.avoided.recordCount)
      #expect(metrics.avoided.recordCount == metrics.confirmedRecords.count)
    }
    for product in index.products {
      let shares = product.convergence.map(\.largestShare)
      #expect(shares.allSatisfy { $0.count <= $0.total })
      #expect(product.coverage.count <= product.coverage.total)
      #expect(product.hardAdopters.count == product.coverage.count)
    }
    let figures = index.figures
    let fractions = [
      figures.users, figures.usedPractices, figures.products, figures.legalDuties,
      figures.doubling, figures.promises, figures.confirmedRecords,
    ]
    #expect(fractions.allSatisfy { 0 <= $0.count && $0.count <= $0.total })
    #expect(figures.users.count == Set(index.practices.flatMap(\.hardAdopters)).count)
    #expect(index.whiteSpots.products.count == figures.products.total - figures.products.count)
    for record in index.worn {
      #expect(record.hasLeftCounts == record.record.isStale)
      #expect(record.record.isHard)
    }
  }

  @Test("What an organisation gave was taken by others")
  func takers() throws {
    let index = indexReuse(
      register: smallRegister,
      documents: [
        practice(owner: "GM0101", namedUse: [namedUse("GM0009")]), adoption("GM0001"),
        adoption("GM0005"), adoption("WS0001"), adoption("GM0006", confirmed: "2020-01-01"),
      ], asOf: today
    ).value
    for giver in ["GM0101", "GM0001"] {
      let organisation = try #require(index.organisation(code(giver)))
      #expect(organisation.takers == [code("GM0005"), code("WS0001")])
    }
    #expect(index.organisation(code("GM0005"))?.takers == [])
  }

  @Test("A total that a source reports without names is added to no count")
  func reportedUse() throws {
    let reported = Practice.ReportedUse(
      count: 241, unit: .municipalities, total: 388, asOf: .year(2017),
      source: SourceCitation(title: "Bron", url: Located("https://example.org/", at: Place.title)))
    func text(_ documents: [Document]) throws -> String {
      let index = indexReuse(register: realRegister, documents: documents, asOf: day("2017-06-30"))
        .value
      #expect(index.figures.users == Fraction(count: 1, of: 388))
      let use = try #require(index.practices.first)
      #expect(use.coverage == Fraction(count: 1, of: 388))
      return "\(index.figures)\(use)\(index.products)\(index.whiteSpots)"
    }
    let joined = adoption("GM0716", since: "2016")
    #expect(
      try text([practice(reportedUse: [reported]), joined]) == text([practice(), joined]))
  }
}
