import Core
import Foundation
import Search

/// An index in memory, as a reader meets it.
struct MemoryIndex {
  let files: [SearchIndexFile]
  let index: SearchIndex

  init(
    _ document: SearchDocument, rules: WordRules = WordRules(),
    limits: SearchIndexLimits = SearchIndexLimits(), jobs: Int = 2
  ) async {
    index = await searchIndex(of: document, rules: rules, jobs: jobs)
    files = searchIndexFiles(index, limits: limits)
  }

  var packed: [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.fileBytes()) })
  }

  func searcher() throws -> Searcher {
    let packed = packed
    return try Searcher(SearchStore { packed[$0] })
  }
}

/// A document of pages without facets.
func searchDocument(_ pages: [SearchDocument.Page]) -> SearchDocument {
  SearchDocument(
    language: .dutch, base: "https://wielwijzer.example/", licence: nil, facets: [],
    pages: pages.sorted { $0.url.utf8.lexicographicallyPrecedes($1.url.utf8) })
}

/// Pages of a folder of Markdown, roughly: front matter is read for the title only.
func markdownPages(in folder: URL) -> [SearchDocument.Page] {
  guard
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap({ $0 as? String })
  else { return [] }
  return paths.filter { $0.hasSuffix(".md") }.sorted().compactMap { path in
    guard let text = try? String(contentsOf: folder.appending(path: path), encoding: .utf8) else {
      return nil
    }
    return markdownPage(text, url: path)
  }
}

private func markdownPage(_ text: String, url: String) -> SearchDocument.Page? {
  var title = ""
  var sections: [SearchDocument.Section] = []
  var heading = ""
  var lines: [String] = []
  var isFrontMatter = false
  func close() {
    let text = lines.joined(separator: " ").replacing(/\]\([^)]*\)/, with: "]")
      .replacing(/<[^>]*>/, with: " ")
    if !text.trimmingCharacters(in: .whitespaces).isEmpty || !heading.isEmpty {
      sections.append(
        .init(
          anchor: heading.isEmpty ? "" : "s\(sections.count)", level: heading.isEmpty ? 1 : 2,
          heading: heading.isEmpty ? title : heading, text: text))
    }
    lines = []
  }
  for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    if line.hasPrefix("---"), number == 0 || isFrontMatter {
      isFrontMatter.toggle()
    } else if isFrontMatter {
      if let match = line.wholeMatch(of: /(?:title|titel|naam): *["']?(.*?)["']?/) {
        title = String(match.1)
      }
    } else if let match = line.wholeMatch(of: /#+ +(.*)/) {
      if title.isEmpty, sections.isEmpty, lines.isEmpty {
        title = String(match.1)
      } else {
        close()
        heading = String(match.1)
      }
    } else {
      lines.append(String(line))
    }
  }
  close()
  guard !title.isEmpty else { return nil }
  return .init(
    url: url, title: title, summary: nil, kind: "pagina", updated: nil, facets: [], synonyms: [],
    sections: sections)
}
