/// What a reader gets for a query.
package struct SearchAnswer: Sendable {
  /// Pages with one of the words at least.
  package let total: Int
  /// Of these, pages with every word.
  package let withAllWords: Int
  /// Words that were taken for others.
  package let corrections: [(word: String, meant: String)]
  /// Words that are known, and what is much more common.
  package let suggestions: [(word: String, meant: String)]
  /// Best first.
  package let results: [Result]
  /// Facets with their values and the number of pages that each would leave.
  package let facets: [Facet]

  package struct Result: Sendable {
    package let url: String
    package let title: String
    package let kind: String
    /// Sections that say most of it, at most three.
    package let sections: [Link]
    package let excerpt: String
    package let score: Double
  }

  package struct Link: Sendable, Equatable {
    package let anchor: String
    package let heading: String
  }

  package struct Facet: Sendable {
    package let key: String
    package let label: String
    package let values: [(id: String, label: String, count: Int)]
  }
}

/// Pages among which a phrase is looked for in full.
private let phrasePages = 50

extension Searcher {
  /// Answers a query.
  ///
  /// - Throws: ``SearchFailure`` where a file of the index is absent or damaged.
  package mutating func answer(_ request: SearchRequest) throws(SearchFailure) -> SearchAnswer {
    let query = try words(of: request.query)
    var concepts = try concepts(of: query, isAsTyped: request.isAsTyped)
    let found = concepts.isEmpty ? [] : try rank(&concepts, query)
    let narrowing = try Narrowing(request.narrowing, &self)
    var pages = found.filter { narrowing.keeps($0.page, without: nil) }
      .sorted { $0.isBefore($1) }
    if !query.phrases.isEmpty {
      var holding: [RankedPage] = []
      for page in pages.prefix(phrasePages) where try hasPhrases(query.phrases, page.page) {
        holding.append(page)
      }
      pages = holding
    }
    var results: [SearchAnswer.Result] = []
    for page in pages.prefix(request.top ?? pages.count) {
      results.append(try result(page, concepts))
    }
    var suggestions: [(String, String)] = []
    for concept in concepts where concept.correction == nil {
      if let meant = try suggestion(for: concept, resultCount: pages.count) {
        suggestions.append((concept.word, meant))
      }
    }
    return SearchAnswer(
      total: pages.count, withAllWords: pages.count { $0.hasAllWords },
      corrections: concepts.compactMap { concept in
        concept.correction.map { (concept.word, $0) }
      },
      suggestions: suggestions, results: results,
      facets: request.countsFacets ? try counts(found.map(\.page), narrowing) : [])
  }

  private mutating func words(of query: String) throws(SearchFailure) -> QueryWords {
    var copy = self
    let words = try QueryWords(query) { form throws(SearchFailure) in
      let shard = try copy.shard(copy.shardNumber(of: form))
      return shard.place(of: form) != nil
    }
    self = copy
    return words
  }

  private mutating func result(
    _ ranked: RankedPage, _ concepts: [Concept]
  ) throws(SearchFailure) -> SearchAnswer.Result {
    let card = try card(of: ranked.page)
    let sections = try sections(of: ranked.page)
    var matcher = SectionMatcher(concepts)
    return SearchAnswer.Result(
      url: card["u"]?.string ?? "", title: card["t"]?.string ?? "", kind: card["k"]?.string ?? "",
      sections: matcher.links(sections),
      excerpt: matcher.excerpt(sections, summary: card["s"]?.string), score: ranked.score)
  }

  /// Whether the title, a heading or a section has the words of every phrase one after another.
  private mutating func hasPhrases(
    _ phrases: [[String]], _ page: Int
  ) throws(SearchFailure) -> Bool {
    var tokenizer = Tokenizer()
    func forms(_ text: String, _ kind: TextKind) -> [String] {
      tokenizer.tokens(in: text, as: kind).filter { !$0.isPart }.map(\.form)
    }
    var texts = [forms(try card(of: page)["t"]?.string ?? "", .titleOrQuery)]
    for section in try sections(of: page) {
      texts.append(forms(section.heading, .running))
      texts.append(forms(section.text, .running))
    }
    return phrases.allSatisfy { phrase in texts.contains { $0.contains(phrase) } }
  }

  private mutating func counts(
    _ pages: [Int], _ narrowing: Narrowing
  ) throws(SearchFailure) -> [SearchAnswer.Facet] {
    var facets: [SearchAnswer.Facet] = []
    for facet in entry.facets {
      guard let column = try column(facet.key) else { continue }
      var counts = [Int](repeating: 0, count: column.values.count)
      for page in pages where narrowing.keeps(page, without: facet.key) {
        for number in column.pages[page] { counts[number] += 1 }
      }
      facets.append(
        SearchAnswer.Facet(
          key: facet.key, label: facet.label,
          values: column.values.indices.map {
            (column.values[$0].id, column.values[$0].label, counts[$0])
          }))
    }
    return facets
  }
}

/// The choice of facet values by which results are narrowed.
struct Narrowing {
  private var choices: [(key: String, column: FacetColumn?, numbers: Set<Int>)] = []

  init(
    _ chosen: [(key: String, values: [String])], _ searcher: inout Searcher
  ) throws(SearchFailure) {
    for (key, values) in chosen where !values.isEmpty {
      let column = try searcher.column(key)
      let numbers = column.map { column in
        column.values.indices.filter { values.contains(column.values[$0].id) }
      }
      choices.append((key, column, Set(numbers ?? [])))
    }
  }

  /// Whether a page has one of the chosen values of every facet, one facet left out.
  func keeps(_ page: Int, without key: String?) -> Bool {
    choices.allSatisfy { choice in
      choice.key == key
        || choice.column?.pages[page].contains { choice.numbers.contains($0) } ?? false
    }
  }
}
