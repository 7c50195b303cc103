/// The sum of what two texts share, as ``MatchWeights`` says.
struct LikenessScore {
  private var words: Int16 = 0
  private var tagCount: Int8 = 0
  private var product: Int8 = 0
  private var process: Int8 = 0
  private var legalBasis: Int8 = 0
  private var theme: Int8 = 0
  private(set) var isEmpty = true

  /// - Parameter wordPoints: of the feature, where it is a word.
  mutating func add(_ kind: Feature.Kind, wordPoints: Int) {
    isEmpty = false
    switch kind {
    case .product: product = Int8(MatchWeights.product)
    case .process: process = Int8(MatchWeights.process)
    case .legalBasis: legalBasis = Int8(MatchWeights.legalBasis)
    case .theme: theme = Int8(MatchWeights.theme)
    case .tag: tagCount = min(tagCount + 1, Int8(MatchWeights.mostTags))
    case .word: words = min(words + Int16(wordPoints), Int16(MatchWeights.mostWords))
    }
  }

  /// - Parameter overlaps: whether two plans run in the same time.
  func total(overlaps: Bool) -> Int {
    Int(words) + Int(tagCount) * MatchWeights.tag + Int(product) + Int(process) + Int(legalBasis)
      + Int(theme) + (overlaps ? MatchWeights.overlap : 0)
  }
}
