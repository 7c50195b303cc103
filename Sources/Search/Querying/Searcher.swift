import Core

/// What a reader asks.
package struct SearchRequest: Sendable {
  package var query: String
  /// Facet key with the values of which a page has one.
  package var narrowing: [(key: String, values: [String])]
  /// Whether words are taken as they were typed.
  package var isAsTyped: Bool
  /// How many results are described; nil for all.
  package var top: Int?
  /// Whether the values of facets are counted.
  package var countsFacets: Bool

  package init(
    query: String, narrowing: [(key: String, values: [String])] = [], isAsTyped: Bool = false,
    top: Int? = 10, countsFacets: Bool = false
  ) {
    self.query = query
    self.narrowing = narrowing
    self.isAsTyped = isAsTyped
    self.top = top
    self.countsFacets = countsFacets
  }
}

/// Answers queries from the files of an index, by the steps of the article `SearchFormat`.
///
/// Keeps the files that it opened.
package struct Searcher: Sendable {
  let entry: SearchEntry
  private var store: SearchStore
  private var shards: [Int: Shard] = [:]
  private var ownLists: [String: PostingList] = [:]
  private var columns: [String: FacetColumn] = [:]
  private var cardBlocks: [Int: JSONValue] = [:]
  private var textBlocks: [Int: JSONValue] = [:]
  private var openedLexicon: Lexicon?

  package init(_ store: SearchStore) throws(SearchFailure) {
    var store = store
    entry = try SearchEntry(&store)
    self.store = store
  }

  package var pageCount: Int { entry.pageCount }

  // MARK: Files

  /// The shard in which a key stands if it stands anywhere.
  func shardNumber(of key: String) -> Int {
    var low = 0
    var high = entry.firstKeys.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if key.precedes(entry.firstKeys[middle]) { high = middle } else { low = middle }
    }
    return low
  }

  mutating func shard(_ number: Int) throws(SearchFailure) -> Shard {
    if let shard = shards[number] { return shard }
    let name = entry.shards[number]
    let shard = try Shard(store.open(name), name: name, pageCount: entry.pageCount)
    shards[number] = shard
    return shard
  }

  mutating func lexicon() throws(SearchFailure) -> Lexicon {
    if let openedLexicon { return openedLexicon }
    let lexicon =
      if let name = entry.lexicon {
        try Lexicon(store.open(name), name: name)
      } else {
        Lexicon(try shard(0))
      }
    openedLexicon = lexicon
    return lexicon
  }

  /// The pages of a form; empty where the index has none.
  mutating func pages(of form: String) throws(SearchFailure) -> PostingList {
    let shard = try shard(shardNumber(of: form))
    guard let place = shard.place(of: form) else { return PostingList() }
    return try pages(at: place, of: shard)
  }

  mutating func pages(at place: Int, of shard: Shard) throws(SearchFailure) -> PostingList {
    guard let own = shard.ownFiles[place] else { return try shard.list(shard.lists[place]) }
    if let list = ownLists[own] { return list }
    let name = "p/\(own).zok"
    let bytes = try store.open(name)
    let count = shard.lists[place].count
    let impacts = (count + 1) / 2
    guard bytes.count >= impacts else { throw .damaged(name) }
    let list = try Shard.list(
      count: count, pages: bytes[..<(bytes.count - impacts)], impacts: bytes.suffix(impacts),
      pageCount: entry.pageCount, name: name)
    ownLists[own] = list
    return list
  }

  /// The column of a facet; nil where the index has no such facet.
  mutating func column(_ key: String) throws(SearchFailure) -> FacetColumn? {
    if let column = columns[key] { return column }
    guard let facet = entry.facets.first(where: { $0.key == key }) else { return nil }
    let column = try FacetColumn(
      store.json(facet.file), name: facet.file, pageCount: entry.pageCount)
    columns[key] = column
    return column
  }

  mutating func card(of page: Int) throws(SearchFailure) -> JSONValue {
    let block = try cardBlock(page / entry.cardSize)
    let cards = block["cards"]?.elements ?? []
    let place = page % entry.cardSize
    guard place < cards.count else { throw .damaged(entry.cards[page / entry.cardSize]) }
    return cards[place]
  }

  private mutating func cardBlock(_ number: Int) throws(SearchFailure) -> JSONValue {
    if let block = cardBlocks[number] { return block }
    let block = try store.json(entry.cards[number])
    cardBlocks[number] = block
    return block
  }

  mutating func sections(of page: Int) throws(SearchFailure) -> [SearchDocument.Section] {
    let number = page / entry.textSize
    let names = try cardBlock(page / entry.cardSize)["texts"]?.elements ?? []
    let place = number - page / entry.cardSize * (entry.cardSize / entry.textSize)
    guard place < names.count, let hash = names[place].string else {
      throw .damaged(entry.cards[page / entry.cardSize])
    }
    let name = "t/\(number)-\(hash).json.zok"
    let block: JSONValue
    if let known = textBlocks[number] { block = known } else { block = try store.json(name) }
    textBlocks[number] = block
    let pages = block["pages"]?.elements ?? []
    guard page % entry.textSize < pages.count else { throw .damaged(name) }
    return pages[page % entry.textSize].elements.compactMap { section in
      let parts = section.elements
      guard parts.count == 4, let anchor = parts[0].string, let level = parts[1].integer,
        let heading = parts[2].string, let text = parts[3].string
      else { return nil }
      return SearchDocument.Section(anchor: anchor, level: level, heading: heading, text: text)
    }
  }
}

/// Which values of a facet each page has.
struct FacetColumn: Sendable {
  let label: String
  let values: [(id: String, label: String)]
  /// Per page the numbers of its values.
  let pages: [[Int]]

  init(_ value: JSONValue, name: String, pageCount: Int) throws(SearchFailure) {
    label = value["label"]?.string ?? ""
    let values = (value["values"]?.elements ?? []).compactMap { value -> (String, String)? in
      let parts = value.elements
      guard parts.count == 3, let id = parts[0].string, let label = parts[1].string else {
        return nil
      }
      return (id, label)
    }
    var pages: [[Int]] = []
    for run in value["runs"]?.elements ?? [] {
      let numbers = run.elements.compactMap(\.integer)
      guard let count = numbers.first, count > 0, count <= pageCount - pages.count,
        numbers.dropFirst().allSatisfy({ values.indices.contains($0) })
      else { throw .damaged(name) }
      pages += Array(repeating: Array(numbers.dropFirst()), count: count)
    }
    guard pages.count == pageCount else { throw .damaged(name) }
    self.values = values.map { (id: $0.0, label: $0.1) }
    self.pages = pages
  }
}
