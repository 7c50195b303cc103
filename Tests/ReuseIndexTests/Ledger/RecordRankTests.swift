import Content
import Core
import ReuseIndex
import Testing

struct RecordRankTests {
  /// A pair of records on the same organisation and practice; the first must win.
  struct Pair: CustomTestStringConvertible {
    let testDescription: String
    let winner: Document
    let loser: Document
  }

  static let pairs = [
    Pair(
      testDescription: "own statement over public source",
      winner: adoption("GM0005", .exploring, from: .ownStatement, confirmed: "2025-01-01"),
      loser: adoption("GM0005", .inUse, from: .publicSource, confirmed: "2026-06-01", number: 2)),
    Pair(
      testDescription: "public source over the owner's word in an adoption",
      winner: adoption("GM0005", from: .publicSource, confirmed: "2025-01-01"),
      loser: adoption("GM0005", from: .namedByOwner, confirmed: "2026-06-01", number: 2)),
    Pair(
      testDescription: "later confirmed",
      winner: adoption("GM0005", .stopped, since: "2019-01-01", confirmed: "2026-02-01"),
      loser: adoption("GM0005", .inUse, since: "2022-01-01", confirmed: "2026-01-31", number: 2)),
    Pair(
      testDescription: "later begun where both were confirmed on one day",
      winner: adoption("GM0005", .inUse, since: "2022-01-01"),
      loser: adoption("GM0005", .exploring, since: "2021", number: 2)),
    Pair(
      testDescription: "what still holds over what is stale",
      winner: adoption("GM0005", from: .publicSource, confirmed: "2026-01-01"),
      loser: adoption("GM0005", .exploring, from: .ownStatement, confirmed: "2020-01-01", number: 2)
    ),
    Pair(
      testDescription: "an end does not wear out",
      winner: adoption(
        "GM0005", .stopped, until: "2021", from: .ownStatement, confirmed: "2021-06-01"),
      loser: adoption("GM0005", from: .namedByOwner, confirmed: "2026-06-01", number: 2)),
    Pair(
      testDescription: "the file that sorts first where all else is equal",
      winner: adoption("GM0005", number: 2), loser: adoption("GM0005")),
  ]

  @Test("Of two records the better one counts, the other is history", arguments: pairs)
  func better(_ pair: Pair) throws {
    for order in [[pair.winner, pair.loser], [pair.loser, pair.winner]] {
      let index = indexReuse(
        register: smallRegister, documents: [practice()] + order, asOf: today
      ).value
      let use = try #require(index.practice(slug("balie")))
      #expect(use.records.map(\.statedIn) == [pair.winner.id])
      #expect(use.history.map(\.statedIn) == [pair.loser.id])
    }
  }

  @Test("An adoption outranks what the practice says of the same organisation")
  func namedUseIsWeakest() throws {
    let index = indexReuse(
      register: smallRegister,
      documents: [
        practice(checked: "2026-06-29", namedUse: [namedUse("GM0005")]),
        adoption("GM0005", .rejected, confirmed: "2022-01-01"),
      ], asOf: today
    ).value
    let use = try #require(index.practice(slug("balie")))
    #expect(use.records.map(\.status) == [.rejected])
    #expect(use.history.map(\.provenance) == [.namedByOwner])
    #expect(use.history.map(\.confirmed) == [day("2026-06-29")])
    #expect(use.softAdopters.isEmpty)
  }
}
