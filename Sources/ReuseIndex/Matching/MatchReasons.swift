import Core

extension MatchCollection {
  /// What all of the items share, one sentence for each kind of thing, the heaviest first.
  func reasons(_ indices: [Int]) -> [Phrase] {
    guard let first = indices.first else { return [] }
    var keys = items[first].keys
    for index in indices.dropFirst() {
      let others = Set(items[index].keys)
      keys.removeAll { !others.contains($0) }
    }
    let keyReasons = Feature.Kind.allCases.compactMap { kind in
      let names = keys.filter { table.kinds[$0] == kind }.map { table.names[$0] }.sorted()
      return names.isEmpty ? nil : matchReason(kind, names)
    }
    let overlapReason = overlap(indices).map { matchReason(overlap: $0) }
    return keyReasons + wordReasons(indices) + [overlapReason].compactMap(\.self)
  }

  /// Words that stand in every title or summary, words that stand in every text, and parts of
  /// compounds; a word is named in the first of these that fits, and no part of a compound that is
  /// named itself.
  private func wordReasons(_ indices: [Int]) -> [Phrase] {
    let shared = sharedWords(indices)
    let compounds = Set(shared.flatMap { words.parts[$0.word] })
    let isPart = { (use: WordUse) in use.weight == MatchWeights.partInText }
    let named = shared.filter { $0.weight == MatchWeights.named }
    let inText = shared.filter {
      $0.weight != MatchWeights.named && !isPart($0) && !compounds.contains($0.word)
    }
    let parts = shared.filter { isPart($0) && !compounds.contains($0.word) }
    return [
      matchReason(namedWords: labels(named)), matchReason(otherWords: labels(inText + parts)),
    ].compactMap(\.self)
  }

  /// The words of all items, ascending, each with the least of its weights.
  private func sharedWords(_ indices: [Int]) -> [WordUse] {
    guard let first = indices.first else { return [] }
    var shared = items[first].words
    for index in indices.dropFirst() {
      let weights = Dictionary(
        items[index].words.map { ($0.word, $0.weight) }, uniquingKeysWith: { first, _ in first })
      shared = shared.compactMap { use in
        weights[use.word].map { WordUse(word: use.word, weight: min(use.weight, $0)) }
      }
    }
    return shared
  }

  /// The rarest words as they are shown, ordered by name.
  private func labels(_ uses: [WordUse]) -> [String] {
    let ranked = uses.map { (-words.halvings[$0.word], words.labels[$0.word]) }.sorted { $0 < $1 }
    return ranked.prefix(MatchWeights.mostWordsNamed).map(\.1).sorted()
  }
}
