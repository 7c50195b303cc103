import Core
import Foundation
import Search
import Testing

@Suite("Search data")
struct SearchFilesTests {
  private func document(pages count: Int, words: Int = 3) -> SearchDocument {
    let pages = (0..<count).map { number in
      SearchDocument.Page(
        url: "praktijken/p\(number)/", title: "Praktijk \(number)", summary: "Kort",
        kind: "praktijk",
        updated: Day("2026-11-24"), facets: [("tag", ["archief"]), ("status", [])], synonyms: [],
        sections: [
          SearchDocument.Section(
            anchor: "doel", level: 2, heading: "Doel",
            text: String(repeating: "woord ", count: words))
        ])
    }
    return SearchDocument(
      language: .dutch, base: "https://wielwijzer.example/", licence: "CC-BY-4.0",
      facets: [
        SearchDocument.Facet(
          key: "tag", label: "Trefwoord", isMultiple: true,
          values: [.init(id: "archief", label: "Archief", count: count)])
      ], pages: pages)
  }

  private func object(_ file: SearchFile) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any])
  }

  @Test("A small site is one file with its full texts")
  func smallSite() throws {
    let files = searchFiles(document(pages: 3)) { _ in "" }
    #expect(files.map(\.path) == ["search.json"])
    let main = try object(files[0])
    #expect(main["schema"] as? String == "zoek-1")
    #expect(main["textLevel"] as? String == "full")
    #expect(main["parts"] == nil)
    let pages = try #require(main["pages"] as? [[String: Any]])
    #expect(pages.map { $0["id"] as? Int } == [0, 1, 2])
    #expect(pages[0]["facets"] as? [String: [String]] == ["tag": ["archief"]])
    let sections = try #require(pages[0]["sections"] as? [[String: Any]])
    #expect(sections[0]["text"] as? String == "woord woord woord ")
  }

  @Test("From 500 pages on the pages lie in parts that together hold each page once")
  func manyPages() throws {
    let files = searchFiles(document(pages: 1203)) { "\($0.count)" }
    let main = try object(files[0])
    #expect(main["pages"] == nil)
    let parts = try #require(main["parts"] as? [[String: Any]])
    #expect(parts.map { $0["url"] as? String } == files.dropFirst().map(\.path))
    #expect(parts.compactMap { $0["count"] as? Int }.allSatisfy { $0 <= 500 })
    var ids: [Int] = []
    for (part, file) in zip(parts, files.dropFirst()) {
      #expect(part["bytes"] as? Int == file.bytes.count)
      #expect(part["sha256"] as? String == "\(file.bytes.count)")
      let pages = try #require(try object(file)["pages"] as? [[String: Any]])
      ids += pages.compactMap { $0["id"] as? Int }
    }
    #expect(ids == Array(0..<1203))
  }

  @Test("More than a megabyte is cut up too, and a part stays below that size")
  func largeTexts() throws {
    let files = searchFiles(document(pages: 40, words: 10_000)) { _ in "x" }
    #expect(files.count > 2)
    #expect(files.dropFirst().allSatisfy { $0.bytes.count < 1_100_000 })
  }

  @Test("Above 2,000 pages only summaries are given")
  func hugeSite() throws {
    let files = searchFiles(document(pages: 2001)) { _ in "x" }
    #expect(try object(files[0])["textLevel"] as? String == "summary")
    let text = String(decoding: files[1].bytes, as: UTF8.self)
    #expect(!text.contains("woord"))
    #expect(text.contains("Kort"))
  }

  @Test("The schema is JSON")
  func schemaIsJSON() throws {
    let schema = try JSONSerialization.jsonObject(with: Data(searchSchema.utf8)) as? [String: Any]
    #expect(schema?["title"] as? String == "search.json (zoek-1)")
  }
}
