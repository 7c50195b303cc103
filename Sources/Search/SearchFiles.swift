import Core

/// A file of the search data with its path below the site's root.
package struct SearchFile: Sendable {
  package let path: String
  package let bytes: [UInt8]
}

/// Writes `search.json`, and its parts where the site is large.
///
/// 1. Up to 2,000 pages every page carries its full text, above that its summary only.
/// 2. From 500 pages or 1 MB on, the pages are written in parts of at most that size, and `search.json` lists the parts.
///
/// - Parameter sha256: the hexadecimal SHA-256 of a part, by which a reader can tell that it is whole.
package func searchFiles(
  _ document: SearchDocument, sha256: ([UInt8]) -> String
) -> [SearchFile] {
  let isFull = document.pages.count <= SearchLimits.fullTextPages
  let pages = document.pages.enumerated().map { pageObject($1, id: $0, isFull: isFull) }
  let encoded = pages.map { $0.encoded() }
  let byteCount = encoded.reduce(0) { $0 + $1.count }
  if pages.count < SearchLimits.partPages, byteCount < SearchLimits.partBytes {
    let whole = mainObject(document, isFull: isFull, ("pages", .array(pages)))
    return [SearchFile(path: "search.json", bytes: whole.encoded())]
  }
  return partedFiles(document, pages, encoded.map(\.count), isFull: isFull, sha256: sha256)
}

/// Sizes from which search data are cut down or up.
package enum SearchLimits {
  package static let fullTextPages = 2000
  package static let partPages = 500
  package static let partBytes = 1_000_000
}

private func partedFiles(
  _ document: SearchDocument, _ pages: [JSONValue], _ sizes: [Int], isFull: Bool,
  sha256: ([UInt8]) -> String
) -> [SearchFile] {
  var parts: [SearchFile] = []
  var listed: [JSONValue] = []
  for range in partRanges(sizes) {
    let number = String(parts.count + 1)
    let path =
      "search/search-" + String(repeating: "0", count: max(0, 4 - number.count)) + number + ".json"
    let object = JSONValue.object([
      ("schema", .string("zoek-1")), ("from", .number(range.lowerBound)),
      ("pages", .array(Array(pages[range]))),
    ])
    let bytes = object.encoded()
    parts.append(SearchFile(path: path, bytes: bytes))
    listed.append(
      .object([
        ("url", .string(path)), ("from", .number(range.lowerBound)),
        ("count", .number(range.count)),
        ("bytes", .number(bytes.count)), ("sha256", .string(sha256(bytes))),
      ]))
  }
  let main = mainObject(document, isFull: isFull, ("parts", .array(listed)))
  return [SearchFile(path: "search.json", bytes: main.encoded())] + parts
}

/// Consecutive pages that together stay within the size of a part; a page that is larger stands alone.
private func partRanges(_ sizes: [Int]) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  var start = 0
  var byteCount = 0
  for (index, size) in sizes.enumerated() {
    if index > start,
      index - start == SearchLimits.partPages || byteCount + size > SearchLimits.partBytes
    {
      ranges.append(start..<index)
      start = index
      byteCount = 0
    }
    byteCount += size
  }
  if start < sizes.count { ranges.append(start..<sizes.count) }
  return ranges
}

private func mainObject(
  _ document: SearchDocument, isFull: Bool, _ content: (String, JSONValue)
) -> JSONValue {
  .compact([
    ("schema", .string("zoek-1")), ("language", .string(document.language.tag)),
    ("base", .string(document.base)), ("licence", .text(document.licence)),
    ("pageCount", .number(document.pages.count)),
    ("textLevel", .string(isFull ? "full" : "summary")),
    ("facets", .array(document.facets.map(facetObject))), content,
  ])
}

private func facetObject(_ facet: SearchDocument.Facet) -> JSONValue {
  .object([
    ("key", .string(facet.key)), ("label", .string(facet.label)),
    ("multiple", .bool(facet.isMultiple)),
    (
      "values",
      .array(
        facet.values.map {
          .object([
            ("id", .string($0.id)), ("label", .string($0.label)), ("count", .number($0.count)),
          ])
        })
    ),
  ])
}

private func pageObject(_ page: SearchDocument.Page, id: Int, isFull: Bool) -> JSONValue {
  .compact([
    ("id", .number(id)), ("url", .string(page.url)), ("title", .string(page.title)),
    ("summary", .text(page.summary)), ("type", .string(page.kind)),
    ("updated", .text(page.updated?.description)),
    (
      "facets",
      .object(page.facets.filter { !$0.values.isEmpty }.map { ($0.key, .texts($0.values)) })
    ),
    ("synonyms", page.synonyms.isEmpty ? .null : .texts(page.synonyms)),
    (
      "sections",
      .array(
        page.sections.map {
          .object([
            ("anchor", .string($0.anchor)), ("level", .number($0.level)),
            ("heading", .string($0.heading)), ("text", .string(isFull ? $0.text : "")),
          ])
        })
    ),
  ])
}
