import Content
import Core

/// All live plans and all practices, with an index from each strong key and each rare word to the
/// texts that have it.
///
/// Pairs that share nothing are never looked at: a text is compared only with those that share a
/// product, process, legal basis or rare word with it. Nothing is lost by that, because what other
/// keys weigh together stays under ``MatchWeights/listed``. A rare word stands in at most 100 texts
/// (``MatchWeights/rareLimit(amongTexts:)``), and a text is matched by a bounded number of words:
/// those of its title and summary, and the most telling of the rest. So the work for one text has a
/// bound that does not grow with the collection, but for the texts on its own products, processes
/// and laws; and the work for all grows about linearly. Reading the words costs one pass over all
/// texts, with one look-up for each word.
struct MatchCollection {
  /// In the order of the texts given.
  let items: [MatchItem]
  let table: FeatureTable
  let words: WordIndex
  /// See ``MatchWeights/chance(amongTexts:)``.
  let chance: Int
  /// The items with each strong key; empty for weak ones.
  private let keyHolders: [[Int]]
  /// The items with each rare word.
  private let wordHolders: [[WordHolder]]

  private struct WordHolder {
    let item: Int32
    let weight: Int32
  }

  init(_ texts: [MatchText], register: Register, tags: TagVocabulary) {
    var collector = WordCollector()
    let counted = texts.map {
      collector.words(named: [$0.title, $0.summary], texts: $0.texts)
    }
    let words = WordIndex(collector, counted)
    var table = FeatureTable(register, tags)
    let items = zip(texts, counted).map { text, counted in
      MatchItem(
        target: text.target, isExample: text.isExample, keys: table.keys(of: text.subject),
        words: words.uses(of: counted), period: text.period)
    }
    var keyHolders = [[Int]](repeating: [], count: table.kinds.count)
    var wordHolders = [[WordHolder]](repeating: [], count: words.halvings.count)
    for (index, item) in items.enumerated() {
      for key in item.keys where table.kinds[key].isStrong { keyHolders[key].append(index) }
      for use in item.words {
        wordHolders[use.word].append(WordHolder(item: Int32(index), weight: Int32(use.weight)))
      }
    }
    self.items = items
    self.table = table
    self.words = words
    self.chance = MatchWeights.chance(amongTexts: texts.count)
    self.keyHolders = keyHolders
    self.wordHolders = wordHolders
  }

  /// An empty board for ``likeItems(of:from:on:)``.
  func board() -> [LikenessScore] {
    [LikenessScore](repeating: LikenessScore(), count: items.count)
  }

  /// The other items that are alike enough, each once, with their score.
  ///
  /// - Parameters:
  ///   - least: the score from which on an item is alike.
  ///   - chance: the halvings that words lose; those of the collection unless told otherwise.
  ///   - board: one score for each item; all are empty before and after.
  func likeItems(
    of index: Int, from least: Int = MatchWeights.listed, chance: Int? = nil,
    on board: inout [LikenessScore]
  ) -> [(item: Int, score: Int)] {
    let chance = chance ?? self.chance
    var like: [(item: Int, score: Int)] = []
    for candidate in candidates(of: index, on: &board) {
      defer { board[candidate] = LikenessScore() }
      guard candidate != index,
        board[candidate].total(chance: chance, overlaps: false) + MatchWeights.mostWeak >= least
      else { continue }
      forEachSharedKey(index, candidate) { key in
        if !table.kinds[key].isStrong { board[candidate].add(table.kinds[key]) }
      }
      let score = board[candidate].total(
        chance: chance, overlaps: overlap([index, candidate]) != nil)
      if score >= least { like.append((candidate, score)) }
    }
    return like
  }

  /// The items that share something strong, with what that weighs on the board.
  private func candidates(of index: Int, on board: inout [LikenessScore]) -> [Int] {
    var candidates: [Int] = []
    for key in items[index].keys where table.kinds[key].isStrong {
      for holder in keyHolders[key] {
        if board[holder].isEmpty { candidates.append(holder) }
        board[holder].add(table.kinds[key])
      }
    }
    for use in items[index].words {
      let halvings = words.halvings[use.word]
      for holder in wordHolders[use.word] {
        let item = Int(holder.item)
        if board[item].isEmpty { candidates.append(item) }
        board[item].add(halvings: halvings, use.weight, Int(holder.weight))
      }
    }
    return candidates
  }

  private func forEachSharedKey(_ left: Int, _ right: Int, _ body: (Int) -> Void) {
    let rightKeys = items[right].keys
    var rightIndex = 0
    for key in items[left].keys {
      while rightIndex < rightKeys.count, rightKeys[rightIndex] < key { rightIndex += 1 }
      if rightIndex < rightKeys.count, rightKeys[rightIndex] == key { body(key) }
    }
  }

  /// The days in which all of the items run; nil where one does not say or there are none.
  func overlap(_ indices: [Int]) -> ClosedRange<Day>? {
    let periods = indices.compactMap { items[$0].period }
    guard periods.count == indices.count, let start = periods.map(\.lowerBound).max(),
      let end = periods.map(\.upperBound).min(), start <= end
    else { return nil }
    return start...end
  }
}
