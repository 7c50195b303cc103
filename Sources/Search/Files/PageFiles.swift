import Core

extension SearchIndex {
  /// Texts of 8 pages each.
  func textFiles() -> [SearchIndexFile] {
    blocks(of: SearchIndexLimits.textPages).enumerated().map { number, range in
      let content = JSONValue.object([
        ("from", .number(range.lowerBound)),
        ("pages", .array(document.pages[range].map(sectionsValue))),
      ]).encoded()
      return SearchIndexFile(
        name: "t/\(number)-\(FileHash.text(of: content)).json.zok", content: content, form: .packed)
    }
  }

  /// Cards of 16 pages each; they name the files of the texts of these pages.
  func cardFiles(texts: [SearchIndexFile]) -> [SearchIndexFile] {
    let labels = FacetLabels(document.facets)
    let perCard = SearchIndexLimits.cardPages / SearchIndexLimits.textPages
    return blocks(of: SearchIndexLimits.cardPages).enumerated().map { number, range in
      let names = texts[(number * perCard)..<min(texts.count, (number + 1) * perCard)].map(\.hash)
      let content = JSONValue.object([
        ("from", .number(range.lowerBound)), ("texts", .texts(names)),
        ("cards", .array(document.pages[range].map { cardValue($0, labels) })),
      ]).encoded()
      return SearchIndexFile(
        name: "c/\(number)-\(FileHash.text(of: content)).json.zok", content: content, form: .packed)
    }
  }

  /// One column per facet: the values, and which pages have them, as runs.
  func facetFiles() -> [SearchIndexFile] {
    document.facets.map { facet in
      let content = JSONValue.object([
        ("key", .string(facet.key)), ("label", .string(facet.label)),
        ("multiple", .bool(facet.isMultiple)),
        (
          "values",
          .array(
            facet.values.map { .array([.string($0.id), .string($0.label), .number($0.count)]) })
        ),
        ("runs", .array(runs(of: facet).map { .array($0.map(JSONValue.number)) })),
      ]).encoded()
      return SearchIndexFile(
        name: "f-\(facet.key)-\(FileHash.text(of: content)).zok", content: content, form: .packed)
    }
  }

  private func blocks(of size: Int) -> [Range<Int>] {
    stride(from: 0, to: document.pages.count, by: size).map {
      $0..<min($0 + size, document.pages.count)
    }
  }

  private func sectionsValue(_ page: SearchDocument.Page) -> JSONValue {
    .array(
      page.sections.map {
        .array([.string($0.anchor), .number($0.level), .string($0.heading), .string($0.text)])
      })
  }

  private func cardValue(_ page: SearchDocument.Page, _ labels: FacetLabels) -> JSONValue {
    let facets = page.facets.filter { !$0.values.isEmpty }
    let organisations = facets.filter { $0.key == "organisatie" }.flatMap(\.values)
      .map { labels.label(of: $0, in: "organisatie") }
    return .compact([
      ("u", .string(page.url)), ("t", .string(page.title)), ("s", .text(page.summary)),
      ("k", .string(page.kind)), ("o", organisations.isEmpty ? .null : .texts(organisations)),
      ("d", .text(page.updated?.description)),
      (
        "f",
        facets.isEmpty ? .null : .object(facets.map { ($0.key, .texts($0.values)) })
      ),
    ])
  }

  /// The number of consecutive pages, then the numbers of their values.
  private func runs(of facet: SearchDocument.Facet) -> [[Int]] {
    var numbers: [String: Int] = [:]
    for (number, value) in facet.values.enumerated() { numbers[value.id] = number }
    var runs: [[Int]] = []
    for page in document.pages {
      let values = (page.facets.first { $0.key == facet.key }?.values ?? [])
        .compactMap { numbers[$0] }
      if let last = runs.last, last.dropFirst().elementsEqual(values) {
        runs[runs.count - 1][0] += 1
      } else {
        runs.append([1] + values)
      }
    }
    return runs
  }
}

extension SearchIndexFile {
  /// The hash in its name: what stands between the last hyphen and the ending.
  var hash: String {
    guard let hyphen = name.lastIndex(of: "-") else { return "" }
    return String(name[name.index(after: hyphen)...].prefix { $0 != "." })
  }
}
