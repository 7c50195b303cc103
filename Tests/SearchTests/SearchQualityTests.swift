import Core
import Foundation
import Search
import Testing

@Suite("Quality of the search on our own content")
struct SearchQualityTests {
  private static let content = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "content")

  @Test("Known items are found, by every way of asking, as well as was set beforehand")
  func knownItems() async throws {
    let document = searchDocument(markdownPages(in: Self.content))
    let memory = await MemoryIndex(document)
    var searcher = try memory.searcher()
    var maker = QuerySetMaker(document, memory.index, seed: 42)
    for set in maker.sets(forTuning: false) {
      let outcome = try Outcome(set, &searcher)
      print(
        "search quality: \(set.name): MRR@10 \(outcome.meanReciprocalRank), goal \(set.goal), "
          + "\(outcome.count) queries, \(outcome.withoutResults) without results")
      #expect(outcome.meanReciprocalRank >= set.goal, "\(set.name): \(outcome.misses)")
      #expect(outcome.withoutResults * 100 <= outcome.count, "\(set.name)")
    }
  }

  @Test("A part of a compound finds the pages of the compound, and few others")
  func partsOfCompounds() async throws {
    let document = searchDocument(markdownPages(in: Self.content))
    let memory = await MemoryIndex(document)
    var searcher = try memory.searcher()
    let outcome = try PartOutcome(document, memory.index, &searcher)
    print(
      "search quality: part of a compound: recall \(outcome.recall), goal 0.85; "
        + "precision \(outcome.precision), goal 0.80; \(outcome.count) queries")
    #expect(outcome.recall >= 0.85)
    #expect(outcome.precision >= 0.80)
  }
}
