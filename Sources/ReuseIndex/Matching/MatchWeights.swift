/// How much each thing that two texts share weighs, and from which sum on they are alike.
///
/// The only place with these figures. They follow three rules:
/// - the same product weighs most of all keys, but is not enough by itself: one product has many
///   wheels;
/// - nothing weak (tags, theme, time) is ever enough, even all together; so candidates need to be
///   looked up by product, process, legal basis and rare word only;
/// - a text without any keys can still be found by its words alone.
///
/// The figures were chosen on the tuning half of the labelled pairs, see ``LabelledSet``, in the
/// middle of a range in which precision and recall hardly change.
enum MatchWeights {
  /// At least one product in common.
  static let product = 24
  /// At least one process in common.
  static let process = 12
  /// At least one legal basis in common.
  static let legalBasis = 12
  /// At least one theme in common.
  static let theme = 4
  /// Each tag in common, up to `mostTags`.
  static let tag = 3
  static let mostTags = 3
  /// Two plans that run in the same time.
  static let overlap = 3

  /// A word weighs by how often the size of the collection can be halved until the texts with the
  /// word remain, kept inside these bounds: a word in half of all texts says next to nothing.
  static let halvings = 1...10
  /// The points of each halving.
  static let halving = 4
  /// All rare words together.
  static let mostWords = 90

  /// How much a word says of a text: in title or summary, as part of a compound there, in the text
  /// below, as part of a compound there. A word that two texts share counts for its halvings times
  /// the weight in each, of `partsOfHalving`.
  static let named = 4
  static let namedPart = 2
  static let inText = 3
  static let partInText = 1
  static let partsOfHalving = 16
  /// Of the words below title and summary only so many count: those that are rarest and stand there
  /// most often. That bounds the work for long texts.
  static let mostTextWords = 40
  /// A word that stands in the text more often than this is not more telling for that.
  static let mostRepeats = 4

  /// From this sum on, two texts are listed as alike.
  static let listed = 32
  /// From this sum on, an author is told.
  static let reported = 44
  /// From this sum on, a text is shown to whoever asks what resembles another: they judge
  /// themselves.
  static let asked = 12
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
  /// at least 5, so that a small handbook has rare words too, and at most 100 or a fiftieth of all,
  /// which bounds the work and keeps the words of a subject rare in a large handbook.
  static func rareLimit(amongTexts count: Int) -> Int {
    min(max(count / 8, 5), max(100, count / 50))
  }

  /// How often a collection of so many texts can be halved until those with a word remain; 0 where
  /// the word is not rare, or is in no other text.
  static func word(frequency: Int, amongTexts count: Int) -> Int {
    guard (2...rareLimit(amongTexts: count)).contains(frequency) else { return 0 }
    return min(max(binaryDigits(count / frequency), halvings.lowerBound), halvings.upperBound)
  }

  /// The halvings that shared words lose, because among many texts some share a few words by
  /// chance: one for each time that the collection is twice as large, from eight texts on.
  static func chance(amongTexts count: Int) -> Int { max(binaryDigits(count) - 3, 0) }

  /// The same for a question with so many rare words: a short one shares little by chance.
  static func chance(amongTexts count: Int, askedWords: Int) -> Int {
    min(chance(amongTexts: count), askedWords / 4)
  }

  private static func binaryDigits(_ number: Int) -> Int {
    Int.bitWidth - number.leadingZeroBitCount
  }
}
