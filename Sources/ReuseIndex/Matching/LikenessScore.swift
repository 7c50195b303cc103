/// The sum of what two texts share, as ``MatchWeights`` says.
struct LikenessScore {
  /// In parts of a halving: ``MatchWeights/partsOfHalving``.
  private var words: Int32 = 0
  private var keys: Int16 = 0
  private var kinds: UInt8 = 0
  private var tagCount: UInt8 = 0

  var isEmpty: Bool { words == 0 && kinds == 0 }

  /// Adds a key that both have.
  mutating func add(_ kind: Feature.Kind) {
    let bit = UInt8(1) << UInt8(kind.rawValue)
    if kind == .tag {
      guard tagCount < MatchWeights.mostTags else { return }
      tagCount += 1
    } else if kinds & bit != 0 {
      return
    }
    kinds |= bit
    keys += Int16(MatchWeights.key(kind))
  }

  /// Adds a word that both have, with its weight in each.
  mutating func add(halvings: Int, _ leftWeight: Int, _ rightWeight: Int) {
    words += Int32(halvings * leftWeight * rightWeight)
  }

  /// - Parameters:
  ///   - chance: the halvings that words lose; see ``MatchWeights/chance(amongTexts:)``.
  ///   - overlaps: whether two plans run in the same time.
  func total(chance: Int, overlaps: Bool) -> Int {
    let telling = max(Int(words) - chance * MatchWeights.partsOfHalving, 0)
    let wordPoints = telling * MatchWeights.halving / MatchWeights.partsOfHalving
    return min(wordPoints, MatchWeights.mostWords) + Int(keys)
      + (overlaps ? MatchWeights.overlap : 0)
  }
}
