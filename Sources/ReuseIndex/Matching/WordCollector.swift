/// A word of one text.
struct CountedWord {
  /// Number of the stem in a ``WordCollector``.
  let stem: Int
  /// How often it stands in the text.
  var count: Int
  /// Whether it stands in the title or the summary.
  let isNamed: Bool
}

/// Reads texts into words, and numbers their stems in the order in which they came.
///
/// Each different form is folded and stemmed once, so that a text costs little more than one
/// look-up for each of its words.
struct WordCollector {
  /// The stems.
  private(set) var stems = ByteStringTable()
  /// By stem, the form in which it came first, folded to ASCII letters: what compounds are cut by.
  private(set) var folded: [[UInt8]] = []
  /// By stem, the form in which it came first, as it is shown.
  private(set) var labels: [String] = []
  private var forms = ByteStringTable()
  /// By form; -1 for a word that tells nothing.
  private var stemOfForm: [Int32] = []
  /// By stem, its place among the words of the present text; counts only where `lastText` agrees.
  private var places: [Int32] = []
  private var lastText: [Int32] = []
  private var textCount: Int32 = 0

  /// The words of one text, each stem once, those of title and summary first.
  mutating func words(named: [String], texts: [String]) -> [CountedWord] {
    textCount += 1
    var found: [CountedWord] = []
    for text in named { read(text, isNamed: true, into: &found) }
    for text in texts { read(text, isNamed: false, into: &found) }
    return found
  }

  /// Words are split at everything that is no letter, digit, hyphen or apostrophe. A byte beyond
  /// ASCII is part of a word, except that a curved apostrophe is a straight one: folding makes
  /// hyphens of what is no letter there.
  private mutating func read(_ text: String, isNamed: Bool, into found: inout [CountedWord]) {
    let bytes = Array(text.utf8)
    var word: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 {
        // General punctuation: quotes, dashes and spaces.
        if bytes[index + 2] == 0x99, !word.isEmpty {
          word.append(UInt8(ascii: "'"))
        } else {
          finish(&word, isNamed: isNamed, into: &found)
        }
        index += 3
        continue
      }
      if let letter = wordByte(bytes[index]) {
        word.append(letter)
      } else {
        finish(&word, isNamed: isNamed, into: &found)
      }
      index += 1
    }
    finish(&word, isNamed: isNamed, into: &found)
  }

  private mutating func finish(
    _ word: inout [UInt8], isNamed: Bool, into found: inout [CountedWord]
  ) {
    defer { word.removeAll(keepingCapacity: true) }
    guard word.count >= 3 else { return }
    let stem = Int(stem(ofForm: word))
    guard stem >= 0 else { return }
    if lastText[stem] == textCount {
      found[Int(places[stem])].count += 1
    } else {
      lastText[stem] = textCount
      places[stem] = Int32(found.count)
      found.append(CountedWord(stem: stem, count: 1, isNamed: isNamed))
    }
  }

  private mutating func stem(ofForm word: [UInt8]) -> Int32 {
    let form = forms.add(word)
    if form < stemOfForm.count { return stemOfForm[form] }
    guard let significant = significantWord(word) else {
      stemOfForm.append(-1)
      return -1
    }
    let stem = stems.add(significant.stem)
    if stem == labels.count {
      folded.append(significant.folded)
      labels.append(String(decoding: word, as: UTF8.self).lowercased())
      lastText.append(0)
      places.append(0)
    }
    stemOfForm.append(Int32(stem))
    return Int32(stem)
  }
}

/// The byte in lower case where it can be part of a word.
private func wordByte(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
    UInt8(ascii: "-"), UInt8(ascii: "'"):
    byte
  default: byte >= 0x80 ? byte : nil
  }
}
