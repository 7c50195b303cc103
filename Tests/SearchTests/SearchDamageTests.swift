import Core
import Search
import TestSupport
import Testing

@Suite("Damaged files of the search index")
struct SearchDamageTests {
  private static let queries = ["gemeente", "informatie huishoudng", "\"een zin\" -raad", "beheer"]

  private func memory() async -> MemoryIndex {
    let pages = (0..<40).map { number in
      SearchDocument.Page(
        url: "p\(number)/", title: "Praktijk \(number)", summary: "Kort", kind: "praktijk",
        updated: nil, facets: [("tag", number % 3 == 0 ? ["a"] : [])], synonyms: [],
        sections: [
          .init(
            anchor: "s", level: 2, heading: "Doel",
            text:
              "Een zin over informatiehuishouding nummer \(number) van de gemeente beheerd\(number)"
          )
        ])
    }
    var limits = SearchIndexLimits()
    limits.bundleBytes = 0
    limits.shardBytes = 700
    limits.ownFileBytes = 4
    let document = SearchDocument(
      language: .dutch, base: "https://wielwijzer.example/", licence: nil,
      facets: [
        .init(
          key: "tag", label: "T", isMultiple: true, values: [.init(id: "a", label: "A", count: 1)])
      ], pages: pages)
    return await MemoryIndex(document, limits: limits)
  }

  private func ask(_ files: [String: [UInt8]]) -> Bool {
    do {
      var searcher = try Searcher(SearchStore { files[$0] })
      for query in Self.queries {
        _ = try searcher.answer(
          SearchRequest(query: query, narrowing: [("tag", ["a"])], countsFacets: true))
      }
      return true
    } catch {
      return false
    }
  }

  @Test("A packed file that was cut or changed is told from a whole one")
  func packedFiles() async throws {
    let memory = await memory()
    let shard = try #require(memory.files.first { $0.name.hasPrefix("s/0-") })
    var files = memory.packed
    #expect(ask(files))
    var bytes = shard.fileBytes()
    bytes[bytes.count / 2] ^= 16
    files[shard.name] = bytes
    #expect(failure(files) == .damaged(shard.name))
    files[shard.name] = nil
    #expect(failure(files) == .missing(shard.name))
  }

  private func failure(_ files: [String: [UInt8]]) -> SearchFailure? {
    do throws(SearchFailure) {
      var searcher = try Searcher(SearchStore { files[$0] })
      _ = try searcher.answer(SearchRequest(query: "aaa"))
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "Any cut and any flipped byte of an unpacked file gives an answer or a failure, and no crash")
  func unpackedFiles() async throws {
    let memory = await memory()
    let whole = Dictionary(uniqueKeysWithValues: memory.files.map { ($0.name, $0.content) })
    let names = whole.keys.filter { $0 != "schijf.js" }.sorted()
    var random = SeededGenerator(seed: 7)
    var failures = 0
    for _ in 0..<400 {
      let name = try #require(names.randomElement(using: &random))
      var files = whole
      var bytes = try #require(whole[name])
      let place = Int.random(in: bytes.indices, using: &random)
      if Bool.random(using: &random) {
        bytes.removeLast(bytes.count - place)
      } else {
        bytes[place] ^= UInt8.random(in: 1...255, using: &random)
      }
      files[name] = bytes
      if !ask(files) { failures += 1 }
    }
    #expect(failures > 60)
  }
}
