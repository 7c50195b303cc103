import Core
import Foundation
import Search
import Testing

@Suite("Tryout")
struct TryoutTests {
  @Test("tryout")
  func tryout() async throws {
    let pages = markdownPages(in: URL(filePath: "/work/shared/corpus"))
    let document = SearchDocument(language: .dutch, base: "https://x.example/", licence: nil, facets: [], pages: pages)
    let start = ContinuousClock.now
    let memory = await MemoryIndex(document)
    print("pages", pages.count, "built", ContinuousClock.now - start)
    let packed = memory.packed
    var sizes: [String: Int] = [:]
    for (name, bytes) in packed { sizes[String(name.prefix(1)), default: 0] += bytes.count }
    print(sizes.sorted { $0.key < $1.key })
    var searcher = try memory.searcher()
    for query in ["informatie huishouding", "toegankelijkhied", "gebruikersonderzoek formulieren", "kwaliteitseisen", "software-architectuur", "\"mijn omgeving\"", "gemeente -utrecht", "testen", "klachtenformuliern venray", "projectleidr"] {
      let t = ContinuousClock.now
      let answer = try searcher.answer(.init(query: query))
      print("==", query, answer.total, answer.withAllWords, answer.corrections, answer.suggestions, ContinuousClock.now - t)
      for r in answer.results.prefix(3) { print("  ", r.score, r.title, "|", r.excerpt.prefix(160), "|", r.sections.map(\.heading)) }
    }
    let splits = memory.index.report.splits
    print(splits.count, splits.enumerated().filter { $0.offset % 9 == 0 }.map { $0.element.joined(separator: "+") })
    print(memory.index.report.rejectedPairs.count, memory.index.report.rejectedPairs.prefix(60).map { $0.joined(separator: "/") })
  }
}
