/// How much each thing that two texts share weighs, and from which sum on they are alike.
///
/// The only place with these figures. They follow three rules:
/// - the same product is enough to be listed, and nothing weak (tags, theme, time) ever is, even
///   all together; so candidates need to be looked up by product, process, legal basis and rare
///   words only;
/// - a finding needs more than one product or one legal basis in common: a second, independent
///   sign;
/// - a text without any keys can still be found by its words alone.
enum MatchWeights {
  /// At least one product in common.
  static let product = 40
  /// At least one process in common.
  static let process = 20
  /// At least one legal basis in common.
  static let legalBasis = 15
  /// At least one theme in common.
  static let theme = 8
  /// Each tag in common, up to `mostTags`.
  static let tag = 5
  static let mostTags = 3
  /// A rare word weighs as many points as the collection's size can be halved until the texts with
  /// the word remain, kept inside these bounds.
  static let word = 6...8
  /// All rare words together.
  static let mostWords = 40
  /// Two plans that run in the same time.
  static let overlap = 6

  /// From this sum on, two texts are listed as alike.
  static let listed = 40
  /// From this sum on, an author is told.
  static let reported = 60
  /// Entries of one list.
  static let mostPerList = 10

  /// The number of texts that may hold a word before it is no longer rare: a twentieth of all, but
  /// at least 5, so that a small handbook has rare words too, and at most 100, which bounds the
  /// work.
  static func rareLimit(amongTexts count: Int) -> Int { min(max(count / 20, 5), 100) }

  /// The points of one word that stands in `frequency` of `count` texts.
  static func word(frequency: Int, amongTexts count: Int) -> Int {
    guard (2...rareLimit(amongTexts: count)).contains(frequency) else { return 0 }
    let halvings = Int.bitWidth - (count / frequency).leadingZeroBitCount
    return min(max(halvings, word.lowerBound), word.upperBound)
  }
}
