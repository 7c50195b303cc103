import Core

/// Makes titles and the slugs that go with them; no two things of a corpus get the same one.
struct NameMaker {
  private let lexicon: Lexicon
  private var taken: Set<String> = []

  init(lexicon: Lexicon, reserved: [String]) {
    self.lexicon = lexicon
    taken.formUnion(reserved)
  }

  struct Name: Sendable {
    let text: String
    let slug: Slug
  }

  /// A title of at most 90 characters from the words of a subject.
  mutating func title(
    of subject: [Int], _ random: inout RandomNumbers
  ) -> Name {
    while true {
      let words = random.sample(3, of: Array(subject.prefix(24))).map { lexicon.text(of: $0) }
      let first = words[0].capitalisedFirst
      let text =
        switch random.below(6) {
        case 0: "\(first) voor \(words[1])"
        case 1: "\(first) met \(words[1]) en \(words[2])"
        case 2: "Van \(words[0]) naar \(words[1])"
        case 3: "\(first) in de \(words[1]) van \(words[2])"
        case 4: "Samen \(words[0]) en \(words[1])"
        default: "\(first), \(words[1]) zonder \(words[2])"
        }
      if let name = name(text, maximumBytes: 90) { return name }
    }
  }

  /// A single word from a span of ranks, or now and then two.
  mutating func term(in span: Range<Int>, _ random: inout RandomNumbers) -> (name: Name, word: Int)
  {
    while true {
      let word = lexicon.subjectWord(in: span, &random)
      let second = lexicon.text(of: lexicon.subjectWord(in: span, &random))
      let text = random.chance(15) ? lexicon.text(of: word) + " " + second : lexicon.text(of: word)
      if let name = name(text.capitalisedFirst, maximumBytes: 80) { return (name, word) }
    }
  }

  /// The name where neither it nor its slug is taken.
  private mutating func name(_ text: String, maximumBytes: Int) -> Name? {
    guard text.utf8.count <= maximumBytes, let slug = Slug(from: text),
      taken.insert(slug.text).inserted
    else { return nil }
    return Name(text: text, slug: slug)
  }
}

extension String {
  /// The text with a capital at its start.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
