import Foundation
import Search
import TestSupport

/// Known-item queries made of the pages themselves (Azzopardi and De Rijke, 2006): a query, and the page that it must find.
struct QuerySet {
  struct Query {
    let text: String
    /// The address of the page it was made of.
    let page: String
  }

  let name: String
  /// The mean reciprocal rank, of ten results, that is asked for.
  let goal: Double
  var queries: [Query] = []
}

/// Makes the query sets of a site; the same seed gives the same queries.
struct QuerySetMaker {
  private let pages: [SearchDocument.Page]
  private let index: SearchIndex
  private var random: SeededGenerator
  private var tokenizer = Tokenizer()
  /// On how many pages each form stands.
  private var pageCounts: [String: Int] = [:]
  private var counts: [[String: Int]] = []
  private let stopWords: Set<String>
  /// A page with fewer words is no item that a reader could have in mind.
  private static let fewestWords = 120

  init(_ document: SearchDocument, _ index: SearchIndex, seed: UInt64) {
    pages = document.pages
    self.index = index
    stopWords = Set(stopWordList(of: document.language))
    random = SeededGenerator(seed: seed)
    for page in pages {
      var own: [String: Int] = [:]
      for text in [page.title, page.summary ?? ""] + page.sections.map(\.text) {
        for token in tokenizer.tokens(in: text, as: .running) where !token.isPart {
          own[token.form, default: 0] += 1
        }
      }
      counts.append(own)
      for form in own.keys { pageCounts[form, default: 0] += 1 }
    }
  }

  /// Every set; a page is drawn once per set, half of them for tuning and half for reporting by their place.
  mutating func sets(forTuning: Bool) -> [QuerySet] {
    [
      make("title words", 0.98) { $0.titleWords($1) },
      make("two topical terms", 0.97) { $0.topicalTerms($1, 2) },
      make("one word with one typo", 0.85) { maker, page in
        maker.topicalWord(page).map { maker.withTypo($0) }
      },
      make("title with one typo", 0.95) { $0.titleWithTypo($1) },
      make("other inflection", 0.91) { $0.otherInflection($1) },
      make("compound as two words", 0.90) { $0.splitCompound($1) },
    ].map { set in
      var half = set
      half.queries = set.queries.enumerated().filter { ($0.offset % 2 == 0) == forTuning }
        .map(\.element)
      return half
    }
  }

  private mutating func make(
    _ name: String, _ goal: Double, _ text: (inout QuerySetMaker, Int) -> String?
  ) -> QuerySet {
    var set = QuerySet(name: name, goal: goal)
    for number in pages.indices where counts[number].values.reduce(0, +) >= Self.fewestWords {
      if let query = text(&self, number) {
        set.queries.append(.init(text: query, page: pages[number].url))
      }
    }
    return set
  }

  // MARK: Queries

  private mutating func titleTokens(_ page: Int) -> [String] {
    tokenizer.tokens(in: pages[page].title, as: .titleOrQuery).filter { !$0.isPart }.map(\.form)
  }

  /// Up to four words of a title that no other page has.
  private mutating func titleWords(_ page: Int) -> String? {
    let title = pages[page].title
    guard pages.count(where: { $0.title == title }) == 1 else { return nil }
    let words = titleTokens(page).filter { !stopWords.contains($0) }
    return words.isEmpty ? nil : words.prefix(6).joined(separator: " ")
  }

  private mutating func titleWithTypo(_ page: Int) -> String? {
    guard let title = titleWords(page) else { return nil }
    var words = title.split(separator: " ").map(String.init)
    let long = words.indices.filter { words[$0].utf8.count >= 5 && isPlain(words[$0]) }
    guard words.count > 1, let place = long.randomElement(using: &random) else { return nil }
    words[place] = withTypo(words[place])
    return words.joined(separator: " ")
  }

  /// The words of a page by how often they stand on it and how rarely elsewhere.
  private func topical(_ page: Int) -> [String] {
    let own = counts[page].filter {
      $0.key.utf8.count >= 4 && isPlain($0.key) && !stopWords.contains($0.key)
        && (pageCounts[$0.key] ?? 0) >= 2
    }
    func value(_ form: String, _ count: Int) -> Double {
      Double(count) * log(Double(pages.count) / Double(pageCounts[form] ?? 1))
    }
    return own.sorted {
      let (left, right) = (value($0.key, $0.value), value($1.key, $1.value))
      return left == right ? $0.key < $1.key : left > right
    }.map(\.key)
  }

  private func topicalTerms(_ page: Int, _ count: Int) -> String? {
    let words = topical(page)
    return words.count < count ? nil : words.prefix(count).joined(separator: " ")
  }

  /// A word that stands on this page most, so that the page is a fair answer.
  private mutating func topicalWord(_ page: Int) -> String? {
    topical(page).prefix(12).first { $0.utf8.count >= 6 && isMost($0, on: page, times: 2) }
  }

  private func isMost(_ form: String, on page: Int, times: Int) -> Bool {
    (pageCounts[form] ?? 0) <= 12
      && counts.indices.allSatisfy {
        $0 == page || (counts[$0][form] ?? 0) * times <= (counts[page][form] ?? 0)
      }
  }

  /// One letter left out, doubled, changed or exchanged with the next, never the first.
  mutating func withTypo(_ word: String) -> String {
    let letters = Array(word.utf8)
    for _ in 0..<20 {
      var typed = letters
      let place = Int.random(in: 1..<letters.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: typed.remove(at: place)
      case 1: typed.insert(letters[place], at: place)
      case 2:
        typed[place] = UInt8.random(in: 0x61...0x7A, using: &random)
      default:
        if place + 1 < typed.count { typed.swapAt(place, place + 1) }
      }
      let text = String(decoding: typed, as: UTF8.self)
      if text != word, pageCounts[text] == nil { return text }
    }
    return word + "x"
  }

  /// An inflection that stands elsewhere but not on this page, with a topical word beside it.
  private mutating func otherInflection(_ page: Int) -> String? {
    let words = topical(page)
    for word in words.prefix(8) where word.utf8.count >= 5 {
      let others = Self.inflections(of: word).filter {
        counts[page][$0] == nil && (pageCounts[$0] ?? 0) > 0
      }
      guard let other = others.first, let beside = words.first(where: { $0 != word }) else {
        continue
      }
      return "\(other) \(beside)"
    }
    return nil
  }

  /// Plurals and singulars by plain rules of their own, not those of the program.
  private static func inflections(of word: String) -> [String] {
    var forms = [word + "en", word + "s", word + "n"]
    for ending in ["en", "s", "n"] where word.hasSuffix(ending) {
      forms.append(String(word.dropLast(ending.count)))
    }
    return forms.filter { $0.utf8.count >= 4 }
  }

  private mutating func splitCompound(_ page: Int) -> String? {
    let splits = Dictionary(
      index.report.splits.map { ($0[0], $0) }, uniquingKeysWith: { first, _ in first })
    for word in topical(page).prefix(10) {
      guard let split = splits[word], split.count == 3, isMost(word, on: page, times: 1) else {
        continue
      }
      return split.dropFirst().joined(separator: " ")
    }
    return nil
  }

  private func isPlain(_ form: String) -> Bool {
    form.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }
}

/// How well parts of compounds find the pages of the compounds: a page is right where a word begins or ends with the part.
struct PartOutcome {
  private(set) var recall = 0.0
  private(set) var precision = 0.0
  private(set) var count = 0

  init(_ document: SearchDocument, _ index: SearchIndex, _ searcher: inout Searcher) throws {
    var tokenizer = Tokenizer()
    let words = document.pages.map { page in
      Set(
        ([page.title] + page.sections.flatMap { [$0.heading, $0.text] })
          .flatMap { tokenizer.tokens(in: $0, as: .running).map(\.form) })
    }
    let parts = Set(index.report.splits.flatMap { $0.dropFirst() }).filter { $0.utf8.count >= 5 }
    for part in parts.sorted() {
      let right = Set(
        document.pages.indices.filter { page in
          words[page].contains { $0.hasPrefix(part) || $0.hasSuffix(part) }
        }.map { document.pages[$0].url })
      guard (2...document.pages.count / 4).contains(right.count) else { continue }
      let found = Set(try searcher.pages(answering: part, top: nil))
      guard !found.isEmpty else {
        count += 1
        continue
      }
      recall += Double(found.intersection(right).count) / Double(right.count)
      precision += Double(found.intersection(right).count) / Double(found.count)
      count += 1
    }
    recall /= Double(max(1, count))
    precision /= Double(max(1, count))
  }
}

/// How well a set of queries is answered.
struct Outcome {
  var reciprocalRanks = 0.0
  var withoutResults = 0
  var misses: [String] = []
  var count = 0

  var meanReciprocalRank: Double { count == 0 ? 1 : reciprocalRanks / Double(count) }

  init(_ set: QuerySet, _ searcher: inout Searcher) throws {
    for query in set.queries {
      let pages = try searcher.pages(answering: query.text, top: 10)
      count += 1
      if pages.isEmpty { withoutResults += 1 }
      if let rank = pages.firstIndex(of: query.page) {
        reciprocalRanks += 1 / Double(rank + 1)
        if rank > 0 { misses.append("\(query.text) (\(rank + 1)) \(query.page)") }
      } else {
        misses.append("\(query.text) (-) \(query.page)")
      }
    }
  }
}

extension Searcher {
  /// The addresses of the best pages.
  mutating func pages(answering query: String, top: Int?) throws -> [String] {
    try answer(SearchRequest(query: query, top: top)).results.map(\.url)
  }
}
