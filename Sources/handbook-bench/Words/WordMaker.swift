/// Makes words that sound Dutch: stems of syllables, their inflections and derivations, and compounds of two stems.
///
/// The list starts with the words that are to be frequent: short stems first, inflections near their stem, compounds late.
struct WordMaker {
  private var random: RandomNumbers
  private var taken: Set<String>
  /// Words with the place that they want in the list; smaller is earlier.
  private var words: [(key: Int, word: String)] = []

  private static let stemCount = 9000
  private static let compoundCount = 30_000

  /// Words by frequency, without the function words.
  static func contentWords(seed: UInt64) -> [String] {
    var maker = WordMaker(
      random: RandomNumbers(seed: seed, purpose: 1, index: 0),
      taken: Set(WordParts.functionWords + WordParts.unwantedWords))
    return maker.make()
  }

  private init(random: RandomNumbers, taken: Set<String>) {
    self.random = random
    self.taken = taken
    words.reserveCapacity(Self.stemCount * 4 + Self.compoundCount)
  }

  private mutating func make() -> [String] {
    var stems: [String] = []
    while stems.count < Self.stemCount {
      let stem = stem(at: stems.count)
      guard taken.insert(stem).inserted else { continue }
      words.append((stems.count * 16, stem))
      addForms(of: stem, at: stems.count)
      stems.append(stem)
    }
    for stem in WordParts.accentedStems { add(stem, key: 16 * random.number(in: 400...9000)) }
    for _ in 0..<Self.compoundCount { addCompound(of: stems) }
    let order = words.indices.sorted { (words[$0].key, $0) < (words[$1].key, $1) }
    return order.map { words[$0].word }
  }

  private mutating func add(_ word: String, key: Int) {
    if taken.insert(word).inserted { words.append((key, word)) }
  }

  /// A stem; the first ones are short, because frequent words are.
  private mutating func stem(at index: Int) -> String {
    var text = random.chance(index < 1500 ? 4 : 18) ? random.pickEarly(WordParts.prefixes) : ""
    let openSyllables = random.chance(index < 1500 ? 30 : 75) ? 1 : 0
    for _ in 0..<openSyllables {
      text += random.pickEarly(WordParts.onsets) + random.pickEarly(WordParts.openVowels)
    }
    text += random.pickEarly(WordParts.onsets) + random.pickEarly(WordParts.closedVowels)
    return text + random.pickEarly(WordParts.codas)
  }

  /// Inflections and derivations: some of plural, past participle, adjective with and without e, and two nouns.
  private mutating func addForms(of stem: String, at index: Int) {
    let plural = stem + (random.chance(80) ? "en" : "s")
    if random.chance(70) { add(plural, key: later(index, times: 2...6)) }
    if random.chance(35) { add("ge" + stem + "d", key: later(index, times: 3...9)) }
    if random.chance(30) { add(stem + "e", key: later(index, times: 2...8)) }
    if random.chance(30) {
      let adjective = stem + random.pickEarly(WordParts.adjectiveEndings)
      add(adjective, key: later(index, times: 3...9))
      add(adjective + "e", key: later(index, times: 4...12))
    }
    if random.chance(45) {
      let noun = stem + random.pickEarly(WordParts.nounEndings)
      add(noun, key: later(index, times: 2...9))
      add(noun + "en", key: later(index, times: 5...20))
    }
  }

  private mutating func later(_ index: Int, times range: ClosedRange<Int>) -> Int {
    (index + 8) * 16 * random.number(in: range)
  }

  private mutating func addCompound(of stems: [String]) {
    let first = random.pickEarly(stems)
    let link = random.pick(weighted: [("", 60), ("s", 25), ("en", 15)])
    add(
      first + link + random.pickEarly(stems), key: 16 * random.number(in: 300...Self.stemCount * 6))
  }
}
