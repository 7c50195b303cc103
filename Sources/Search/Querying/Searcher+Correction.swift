extension Searcher {
  private struct Candidate {
    let form: String
    let cost: Int
    let count: Int
    let startsAlike: Bool

    /// The order in which candidates are preferred.
    func isBefore(_ other: Candidate) -> Bool {
      if cost != other.cost { return cost < other.cost }
      if startsAlike != other.startsAlike { return startsAlike }
      if count != other.count { return count > other.count }
      return form.precedes(other.form)
    }
  }

  /// Adds what the word may have been meant to be.
  mutating func addCorrection(_ concept: inout Concept) throws(SearchFailure) {
    let candidates = try candidates(for: concept.word)
    guard let best = candidates.first else { return }
    for candidate in candidates.prefix(3) where candidate.cost == best.cost {
      try add(candidate.form, scale: candidate.cost <= 2 ? 70 : 45, to: &concept)
    }
    concept.correction = best.form
  }

  /// A form that is much more common than one that was typed and is known; nil where there is none.
  mutating func suggestion(
    for concept: Concept, resultCount: Int
  ) throws(SearchFailure) -> String? {
    let word = concept.word
    guard word.utf8.count >= 4, !concept.isInPhrase else { return nil }
    let shard = try shard(shardNumber(of: word))
    guard let place = shard.place(of: word), !shard.isAcronym(place) else { return nil }
    let least = max(1, shard.lists[place].count) * (resultCount < 3 ? 3 : 20)
    return try candidates(for: word).first {
      $0.cost <= 2 && $0.form != word && $0.count >= least
    }?.form
  }

  private mutating func candidates(for word: String) throws(SearchFailure) -> [Candidate] {
    let bytes = Array(word.utf8)
    guard bytes.count >= 4, bytes.allSatisfy({ (0x61...0x7A).contains($0) }) else { return [] }
    let limit = bytes.count < 8 ? 2 : 4
    let letters = letterSet(bytes)
    var found: [String: Candidate] = [:]
    let stopWords = entry.stopWords
    func consider(_ source: Lexicon) {
      for place in source.forms.indices where !source.isAcronym[place] {
        let form = source.forms[place]
        let length = form.utf8.count
        guard length >= 3, abs(length - bytes.count) <= 2 else { continue }
        let other = Array(form.utf8)
        guard let set = letterSet(other), let letters,
          (letters & ~set).nonzeroBitCount <= (limit + 2) / 2,
          (set & ~letters).nonzeroBitCount <= (limit + 2) / 2, !stopWords.contains(form)
        else { continue }
        let cost = EditCost.cost(bytes, other, limit: limit)
        guard cost <= limit, found[form] == nil else { continue }
        found[form] = Candidate(
          form: form, cost: cost, count: source.counts[place], startsAlike: other[0] == bytes[0])
      }
    }
    consider(try lexicon())
    consider(Lexicon(try shard(shardNumber(of: word))))
    return found.values.sorted { $0.isBefore($1) }
  }

  /// A bit per letter; nil where something else stands in the word.
  private func letterSet(_ bytes: [UInt8]) -> UInt32? {
    var set: UInt32 = 0
    for byte in bytes {
      guard (0x61...0x7A).contains(byte) else { return nil }
      set |= 1 << UInt32(byte - 0x61)
    }
    return set
  }
}
