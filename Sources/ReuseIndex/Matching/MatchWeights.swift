/// How much each thing that two texts share weighs, and from which sum on they are alike.
///
/// The only place with these figures. They follow three rules:
/// - the same product weighs most, but is not enough by itself: one product has many wheels;
/// - nothing weak (tags, theme, time) is ever enough, even all together; so candidates need to be
///   looked up by product, process, legal basis and rare word only;
/// - a text without any keys can still be found by its words alone.
///
/// The figures were chosen on the tuning half of the labelled pairs, see `LabelledSet`.
enum MatchWeights {
  /// At least one product in common.
  static let product = 40
  /// At least one process in common.
  static let process = 16
  /// At least one legal basis in common.
  static let legalBasis = 16
  /// At least one theme in common.
  static let theme = 6
  /// Each tag in common, up to `mostTags`.
  static let tag = 5
  static let mostTags = 3
  /// Two plans that run in the same time.
  static let overlap = 4

  /// A rare word weighs as many points as the collection's size can be halved until the texts with
  /// the word remain, kept inside these bounds.
  static let word = 6...9
  /// All rare words together.
  static let mostWords = 70

  /// How much a word says of a text: in title or summary, as part of a compound there, in the text
  /// below, as part of a compound there. A word that two texts share counts for its points times
  /// the weight in each, of `partsOfPoint`.
  static let named = 4
  static let namedPart = 2
  static let inText = 2
  static let partInText = 1
  static let partsOfPoint = 16
  /// Of the words below title and summary only so many count: those that are rarest and stand there
  /// most often. That bounds the work for long texts.
  static let mostTextWords = 40
  /// A word that stands in the text more often than this is not more telling for that.
  static let mostRepeats = 4

  /// From this sum on, two texts are listed as alike.
  static let listed = 40
  /// From this sum on, an author is told.
  static let reported = 58
  /// From this sum on, a text is shown to whoever asks what resembles another: they judge
  /// themselves.
  static let asked = 20
  /// Entries of one list.
  static let mostPerList = 10
  /// Words that a reason names.
  static let mostWordsNamed = 8

  /// The points of a kind of key.
  static func key(_ kind: Feature.Kind) -> Int {
    switch kind {
    case .product: product
    case .process: process
    case .legalBasis: legalBasis
    case .theme: theme
    case .tag: tag
    }
  }

  /// The most that weak signs can add to strong ones.
  static let mostWeak = theme + mostTags * tag + overlap

  /// The number of texts that may hold a word before it is no longer rare: an eighth of all, but
  /// at least 5, so that a small handbook has rare words too, and at most 100, which bounds the
  /// work.
  static func rareLimit(amongTexts count: Int) -> Int { min(max(count / 8, 5), 100) }

  /// The points of one word that stands in `frequency` of `count` texts.
  static func word(frequency: Int, amongTexts count: Int) -> Int {
    guard (2...rareLimit(amongTexts: count)).contains(frequency) else { return 0 }
    let halvings = Int.bitWidth - (count / frequency).leadingZeroBitCount
    return min(max(halvings, word.lowerBound), word.upperBound)
  }
}
