/// Writes running text: words by their frequency, mixed with the words of a subject, in sentences and paragraphs.
///
/// One content word in five comes from the subject, and one in a hundred is a new compound; so a subject's words return in
/// its own texts, and the list of different words keeps growing with the corpus, as in real Dutch.
struct TextMaker {
  let lexicon: Lexicon
  /// The subject's words; empty for text about nothing in particular.
  let subject: [Int]
  var random: RandomNumbers
  private(set) var bytes: [UInt8] = []

  init(lexicon: Lexicon, subject: [Int] = [], random: RandomNumbers, capacity: Int = 8192) {
    self.lexicon = lexicon
    self.subject = subject
    self.random = random
    bytes.reserveCapacity(capacity)
  }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Ends a block with an empty line.
  mutating func endBlock() { append("\n\n") }

  /// Sentences with so many words in all, on one line; each insertion stands in the middle of a sentence of its own.
  mutating func paragraph(words: Int, inserting insertions: [String] = []) {
    var rest = words
    var pending = insertions[...]
    var isFirst = true
    repeat {
      if !isFirst { append(" ") }
      isFirst = false
      let length = min(max(rest, 5), random.number(in: 5...11) + random.below(10))
      sentence(words: length, inserting: pending.popFirst())
      rest -= length
    } while rest > 0 || !pending.isEmpty
    endBlock()
  }

  /// A sentence with a capital and a full stop.
  mutating func sentence(words: Int, inserting insertion: String? = nil) {
    let middle = words / 2
    let figure = random.chance(8) ? random.below(words) : -1
    let stress = random.chance(5) ? random.below(words) : -1
    for position in 0..<words {
      if position > 0 { append(position > 3 && random.chance(6) ? ", " : " ") }
      if position == middle, let insertion { append(insertion + " ") }
      if position == figure, position > 0 { append(figureText() + " ") }
      let isStressed = position == stress && position > 0
      if isStressed { append("**") }
      word(isContent: position == words - 1, hasCapital: position == 0)
      if isStressed { append("**") }
    }
    append(".")
  }

  /// Words without a full stop, such as a heading or the cell of a table.
  mutating func phrase(words: Int, hasCapital: Bool = true) {
    for position in 0..<words {
      if position > 0 { append(" ") }
      word(isContent: position == words - 1, hasCapital: hasCapital && position == 0)
    }
  }

  /// Sentences of at most so many bytes in all, as a text of its own: for front matter.
  mutating func shortText(words: Int, maximumBytes: Int) -> String {
    var maker = TextMaker(lexicon: lexicon, subject: subject, random: random, capacity: 256)
    var length = words
    repeat {
      maker.bytes.removeAll(keepingCapacity: true)
      for position in 0..<length {
        if position > 0 { maker.append(" ") }
        maker.word(isContent: position == length - 1, hasCapital: position == 0)
      }
      maker.append(".")
      length = max(1, length - 2)
    } while maker.bytes.count > maximumBytes && length > 1
    random = maker.random
    return String(decoding: maker.bytes, as: UTF8.self)
  }

  private mutating func word(isContent: Bool, hasCapital: Bool) {
    let start = bytes.count
    let word = isContent ? lexicon.contentWord.draw(&random) : lexicon.anyWord.draw(&random)
    if word < lexicon.functionWordCount {
      bytes.append(contentsOf: lexicon[word])
    } else if !subject.isEmpty, random.chance(20) {
      bytes.append(contentsOf: lexicon[random.pickEarly(subject)])
    } else if random.chance(1) {
      bytes.append(contentsOf: lexicon[word])
      if random.chance(40) { append("s") }
      bytes.append(contentsOf: lexicon[lexicon.contentWord.draw(&random)])
    } else {
      bytes.append(contentsOf: lexicon[word])
    }
    if hasCapital, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[start]) {
      bytes[start] -= 32
    }
  }

  private mutating func figureText() -> String {
    switch random.below(4) {
    case 0: "in \(random.number(in: 2009...2026))"
    case 1: "\(random.number(in: 2...95)) procent"
    case 2: "€ \(random.number(in: 1...90)).\(random.number(in: 100...999))"
    default: "\(random.number(in: 2...40))"
    }
  }
}
