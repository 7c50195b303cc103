import Content
import Core
import ReuseIndex
import Testing

struct WornRecordsTests {
  private func worn(_ documents: [Document]) -> [WornRecord] {
    indexReuse(register: smallRegister, documents: documents, asOf: today).value.worn
  }

  @Test(
    "A record is worn after 24 months, and to be confirmed from 90 days before",
    arguments: [
      ("2024-06-29", true, true), ("2024-06-30", true, false), ("2024-09-28", true, false),
      ("2024-09-29", false, false),
    ])
  func edges(confirmed: String, isListed: Bool, hasLeftCounts: Bool) throws {
    let worn = worn([practice(), adoption("GM0005", confirmed: confirmed)])
    #expect(worn.count == (isListed ? 1 : 0))
    guard let record = worn.first else { return }
    #expect(record.countsUntil == day(confirmed).adding(months: 24))
    #expect(record.hasLeftCounts == hasLeftCounts)
    #expect(record.record.isInUse == !hasLeftCounts)
  }

  @Test("Ends, outranked records, the owner's word and unknown organisations are not asked for")
  func leftOut() {
    let worn = worn([
      practice(checked: "2020-01-01", namedUse: [namedUse("GM0007")]),
      adoption("GM0001", .stopped, until: "2019", confirmed: "2020-01-01"),
      adoption("GM0002", .rejected, confirmed: "2020-01-01"),
      adoption("GM0003", until: "2021", confirmed: "2020-01-01"),
      adoption("GM0004", until: "2026-07-20", confirmed: "2024-07-20"),
      adoption("GM0005", from: .namedByOwner, confirmed: "2020-01-01"),
      adoption("GM0006", confirmed: "2020-01-01"), adoption("GM0006", number: 2),
      adoption("GM9999", confirmed: "2020-01-01"),
      organisation("voorbeelddorp", isExample: true),
      adoption("voorbeelddorp", confirmed: "2020-01-01"),
    ])
    #expect(worn.isEmpty)
  }

  @Test("The first to leave the counts comes first; successors of a former one are asked")
  func order() {
    let worn = worn([
      practice("balie"), practice("archief"),
      adoption("GM0005", .exploring, confirmed: "2024-07-02"),
      adoption("GM0104", since: "2015", confirmed: "2024-07-01"),
      adoption("GM0006", of: "archief", confirmed: "2024-07-02"),
      adoption("GM0003", of: "archief", confirmed: "2024-07-02"),
    ])
    #expect(worn.map(\.record.organisation) == ["GM0104", "GM0003", "GM0006", "GM0005"].map(code))
    #expect(worn.map(\.practice.text) == ["balie", "archief", "archief", "balie"])
    #expect(worn.first?.askedOf == [code("GM0003"), code("GM0004")])
  }
}
