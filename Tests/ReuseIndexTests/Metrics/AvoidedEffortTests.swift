import Content
import Core
import ReuseIndex
import Testing

struct AvoidedEffortTests {
  private func saving(
    _ organisation: String, alone: Int? = nil, once: Int? = nil, yearly: Int? = nil,
    year: Int? = nil, daysAlone: String? = nil, days: String? = nil,
    status: AdoptionStatus = .inUse, from provenance: Provenance = .ownStatement
  ) -> Document {
    adoption(
      organisation, status, from: provenance,
      effort: days.map { Effort(days: DecimalNumber($0)) },
      costs: once == nil && yearly == nil && year == nil
        ? nil : Costs(once: once, yearly: yearly, priceYear: year),
      withoutReuse: alone == nil && daysAlone == nil
        ? nil
        : Adoption.WithoutReuse(
          days: daysAlone.flatMap { DecimalNumber($0) }, cost: alone, method: .quotation))
  }

  private func avoided(_ documents: [Document]) throws -> AvoidedEffort {
    let index = indexReuse(
      register: smallRegister, documents: [practice()] + documents, asOf: today
    ).value
    let avoided = try #require(index.practices.first).metrics.avoided
    #expect(index.figures.avoided == avoided)
    return avoided
  }

  @Test("Price years are summed apart, the unknown year last")
  func priceYears() throws {
    let avoided = try avoided([
      saving("GM0001", alone: 50_000, once: 10_000, year: 2025),
      saving("GM0002", alone: 30_000, once: 5_000, yearly: 1_000, year: 2024),
      saving("GM0003", alone: 20_000, once: 1_000),
      saving("GM0004", alone: 1_000, yearly: 4_000, year: 2025),
    ])
    #expect(
      avoided.costs == [
        AvoidedEffort.Cost(priceYear: 2024, euros: 24_000, recordCount: 1),
        AvoidedEffort.Cost(priceYear: 2025, euros: 37_000, recordCount: 2),
        AvoidedEffort.Cost(priceYear: nil, euros: 19_000, recordCount: 1),
      ])
    #expect(avoided.recordCount == 4)
  }

  @Test("A record with one half only is counted as one that could have told, and filled in nowhere")
  func missingHalves() throws {
    let avoided = try avoided([
      saving("GM0001", alone: 50_000, year: 2025), saving("GM0002", once: 5_000, year: 2025),
      saving("GM0003", daysAlone: "10"), saving("GM0004", days: "3"),
      saving("GM0005", daysAlone: "10.5", days: "2.25"), saving("GM0006"),
    ])
    #expect(avoided.costs.isEmpty)
    #expect(avoided.tenthsOfDays == 105 - 23)
    #expect(avoided.dayRecordCount == 1)
    #expect(avoided.recordCount == 6)
  }

  @Test("Taking over may have taken more; what is not in use or not hard tells nothing")
  func negativeAndNotInUse() throws {
    let avoided = try avoided([
      saving("GM0001", alone: 1_000, once: 3_000, daysAlone: "1", days: "4"),
      saving("GM0002", alone: 9_000, once: 1, status: .stopped),
      saving("GM0003", alone: 9_000, once: 1, from: .namedByOwner),
      saving("GM0004", alone: 9_000, once: 1, status: .introducing),
    ])
    #expect(avoided.costs.map(\.euros) == [-2_000])
    #expect(avoided.tenthsOfDays == -30)
    #expect(avoided.recordCount == 1)
  }

  @Test("The figures of the site add up practices, year by year")
  func site() {
    let index = indexReuse(
      register: smallRegister,
      documents: [
        practice("balie"), practice("archief"),
        adoption(
          "GM0001", of: "archief", costs: Costs(once: 10, priceYear: 2025),
          withoutReuse: Adoption.WithoutReuse(cost: 100, method: .ownEstimate)),
        saving("GM0001", alone: 50, once: 20, year: 2025), saving("GM0002"),
      ], asOf: today
    ).value
    #expect(
      index.figures.avoided.costs == [
        AvoidedEffort.Cost(priceYear: 2025, euros: 120, recordCount: 2)
      ])
    #expect(index.figures.avoided.recordCount == 3)
  }
}
