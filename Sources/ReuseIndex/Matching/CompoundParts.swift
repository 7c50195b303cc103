/// Finds of which words of the collection a compound is made.
///
/// Dutch writes `parkeervergunning` as one word, so a text on a `vergunning` for `parkeren` would
/// share nothing with it. No dictionary is needed: a word is a compound where the collection itself
/// holds both of its parts as words.
///
/// - A hyphen always parts: pieces of three letters and more that are words of the collection.
/// - Else the word is cut where both sides have at least four letters and are words of the
///   collection; the left one possibly after dropping a linking `s`, `e` or `en`, or as a compound
///   itself. Of several places the leftmost is taken, and both sides are cut again.
struct CompoundParts {
  private let collector: WordCollector
  private static let fewestLetters = 4
  private static let links: [[UInt8]] = ["", "s", "e", "en"].map { Array($0.utf8) }

  init(_ collector: WordCollector) { self.collector = collector }

  /// Stems of the parts of each stem, ascending; empty for what is no compound.
  func all() -> [[Int]] {
    collector.folded.indices.map { stem in
      var parts: Set<Int> = []
      let pieces = collector.folded[stem].split(separator: UInt8(ascii: "-"))
      for piece in pieces {
        if pieces.count > 1, let part = self.stem(of: piece, fewest: 3) { parts.insert(part) }
        parts.formUnion(cut(piece))
      }
      parts.remove(stem)
      return parts.isEmpty ? [] : parts.sorted()
    }
  }

  /// The parts of a word without a hyphen; empty where it is no compound.
  private func cut(_ word: ArraySlice<UInt8>) -> [Int] {
    guard word.count >= 2 * Self.fewestLetters else { return [] }
    let first = word.startIndex + Self.fewestLetters
    for place in first...(word.endIndex - Self.fewestLetters) {
      guard let right = stem(of: word[place...], fewest: Self.fewestLetters) else { continue }
      let left = word[..<place]
      let inner = cut(left)
      if let known = leftPart(left) { return [known, right] + inner + cut(word[place...]) }
      if !inner.isEmpty { return inner + [right] + cut(word[place...]) }
    }
    return []
  }

  private func leftPart(_ word: ArraySlice<UInt8>) -> Int? {
    for link in Self.links where word.suffix(link.count).elementsEqual(link) {
      if let part = stem(of: word.dropLast(link.count), fewest: Self.fewestLetters) { return part }
    }
    return nil
  }

  private func stem(of word: ArraySlice<UInt8>, fewest: Int) -> Int? {
    word.count < fewest ? nil : collector.stems.number(of: dutchStem(of: Array(word)))
  }
}
