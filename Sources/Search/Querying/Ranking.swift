/// A page with how well it answers a query.
struct RankedPage {
  let page: Int
  let score: Double
  let hasAllWords: Bool

  /// Pages with all words first; then by score; then by number.
  func isBefore(_ other: RankedPage) -> Bool {
    if hasAllWords != other.hasAllWords { return hasAllWords }
    if score != other.score { return score > other.score }
    return page < other.page
  }
}

extension Searcher {
  /// Scores every page that has one of the concepts; sets what each concept is worth.
  mutating func rank(
    _ concepts: inout [Concept], _ query: QueryWords
  ) throws(SearchFailure) -> [RankedPage] {
    let weights = try concepts.map { concept throws(SearchFailure) in
      try self.weights(of: concept)
    }
    let total = Double(entry.pageCount)
    for index in concepts.indices {
      let count = weights[index].count { $0 > 0 }
      concepts[index].pageCount = count
      let n = Double(count)
      concepts[index].idf = naturalLogarithm(1 + (total - n + 0.5) / (n + 0.5))
    }
    let all = concepts.reduce(0.0) { $0 + $1.idf }
    let priors = try priors()
    let boosts = try titleBoosts(query.titleKey)
    let excluded = try excludedPages(query.excluded)
    var ranked: [RankedPage] = []
    for page in 0..<entry.pageCount where !excluded.contains(page) {
      var got = 0.0
      var sum = 0.0
      var found = 0
      var hasPhrases = true
      for index in concepts.indices {
        let weight = weights[index][page]
        if weight == 0 {
          if concepts[index].isInPhrase { hasPhrases = false }
          continue
        }
        found += 1
        let x = Double(weight) / 100_000
        got = got + concepts[index].idf
        sum = sum + concepts[index].idf * ((x * 2.2) / (x + 1.2))
      }
      guard found > 0, hasPhrases else { continue }
      let cov = got / all
      let score = cov * cov * (priors?[page] ?? 1) * sum * (boosts[page] ?? 1)
      ranked.append(RankedPage(page: page, score: score, hasAllWords: found == concepts.count))
    }
    return ranked
  }

  /// Per page its share by the facet of the entry; nil where there is none.
  private mutating func priors() throws(SearchFailure) -> [Double]? {
    guard let key = entry.priorFacet, let column = try column(key) else { return nil }
    let percents = column.values.map { entry.priorPercents[$0.id] }
    return column.pages.map { numbers in
      numbers.lazy.compactMap { percents[$0] }.first.map { Double($0) / 100 } ?? 1
    }
  }

  /// The pages whose title is the query, or begins with it.
  private mutating func titleBoosts(_ key: String) throws(SearchFailure) -> [Int: Double] {
    guard !key.isEmpty else { return [:] }
    var boosts: [Int: Double] = [:]
    let first = shardNumber(of: key)
    for number in first..<min(first + 2, entry.shards.count) {
      let shard = try shard(number)
      var place = shard.lowerBound(key)
      while place < shard.keys.count, shard.keys[place].utf8.starts(with: key.utf8) {
        if shard.isTitle(place) {
          let isWhole = shard.keys[place].utf8.count == key.utf8.count
          for page in try pages(at: place, of: shard).pages {
            boosts[Int(page)] = isWhole ? 1.5 : max(1.2, boosts[Int(page)] ?? 1)
          }
        }
        place += 1
      }
      if place < shard.keys.count { break }
    }
    return boosts
  }

  /// The pages on which an excluded word stands, or an inflection of it.
  private mutating func excludedPages(_ words: [String]) throws(SearchFailure) -> Set<Int> {
    var excluded: Set<Int> = []
    for word in words {
      let shard = try shard(shardNumber(of: word))
      guard let place = shard.place(of: word) else { continue }
      var forms = [word]
      if shard.classes[place] >= 0 {
        forms += shard.links[shard.classes[place]].filter { $0.strength == 75 }.map(\.key)
      }
      for form in forms {
        for page in try pages(of: form).pages { excluded.insert(Int(page)) }
      }
    }
    return excluded
  }
}
