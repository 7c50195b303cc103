/// A word that a text is matched by.
struct WordUse {
  /// Number of the stem.
  let word: Int
  /// How much it says of the text; see ``MatchWeights/named``.
  let weight: Int
}

/// How rare each word of a collection is, and by which words each text is matched.
struct WordIndex {
  /// How each word is shown, by stem.
  let labels: [String]
  /// How rare each word is: ``MatchWeights/word(frequency:amongTexts:)``; 0 where it is not.
  let halvings: [Int]
  /// The parts of each compound.
  let parts: [[Int]]

  /// - Parameter texts: the words of every text of the collection, as `collector` read them.
  init(_ collector: WordCollector, _ texts: [[CountedWord]]) {
    let parts = CompoundParts(collector).all()
    let frequencies = Self.frequencies(texts, parts)
    self.parts = parts
    labels = collector.labels
    halvings = frequencies.map { MatchWeights.word(frequency: $0, amongTexts: texts.count) }
  }

  /// In how many texts each word stands, by itself or in a compound.
  private static func frequencies(_ texts: [[CountedWord]], _ parts: [[Int]]) -> [Int] {
    var frequencies = [Int](repeating: 0, count: parts.count)
    var lastText = [Int](repeating: -1, count: parts.count)
    for (number, text) in texts.enumerated() {
      for word in text {
        if lastText[word.stem] != number {
          lastText[word.stem] = number
          frequencies[word.stem] += 1
        }
        for part in parts[word.stem] where lastText[part] != number {
          lastText[part] = number
          frequencies[part] += 1
        }
      }
    }
    return frequencies
  }

  /// The rare words of a text, ascending: all of title and summary, the most telling of the rest
  /// (``MatchWeights/mostTextWords``), and the parts of both.
  func uses(of text: [CountedWord]) -> [WordUse] {
    var uses: [WordUse] = []
    for word in text where word.isNamed {
      add(word.stem, MatchWeights.named, MatchWeights.namedPart, to: &uses)
    }
    for stem in tellingWords(of: text) {
      add(stem, MatchWeights.inText, MatchWeights.partInText, to: &uses)
    }
    return merged(uses)
  }

  private func add(_ stem: Int, _ weight: Int, _ partWeight: Int, to uses: inout [WordUse]) {
    if halvings[stem] > 0 { uses.append(WordUse(word: stem, weight: weight)) }
    for part in parts[stem] where halvings[part] > 0 {
      uses.append(WordUse(word: part, weight: partWeight))
    }
  }

  /// Rare words of the text below title and summary: those that are rarest and stand there most
  /// often; of equals the one that came first in the collection.
  private func tellingWords(of text: [CountedWord]) -> [Int] {
    var ranked: [(rank: Int, stem: Int)] = []
    for word in text where !word.isNamed && halvings[word.stem] > 0 {
      let count = min(word.count, MatchWeights.mostRepeats)
      ranked.append((-count * halvings[word.stem], word.stem))
    }
    guard ranked.count > MatchWeights.mostTextWords else { return ranked.map(\.stem) }
    ranked.sort { $0 < $1 }
    return ranked.prefix(MatchWeights.mostTextWords).map(\.stem)
  }

  /// Each word once, ascending, with the heaviest of its weights.
  private func merged(_ uses: [WordUse]) -> [WordUse] {
    let sorted = uses.sorted { ($0.word, $1.weight) < ($1.word, $0.weight) }
    var result: [WordUse] = []
    result.reserveCapacity(sorted.count)
    for use in sorted where result.last?.word != use.word { result.append(use) }
    return result
  }
}
