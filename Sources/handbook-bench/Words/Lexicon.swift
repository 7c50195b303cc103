/// The words of a made-up language with a real frequency curve: function words first, then content words.
///
/// - Invariant: the number of a word is its rank of frequency, counted from 0.
struct Lexicon: Sendable {
  private let bytes: [UInt8]
  private let ends: [Int]
  let functionWordCount: Int
  /// Draws any word.
  let anyWord: RankSampler
  /// Draws words that are no function words.
  let contentWord: RankSampler

  init(seed: UInt64) {
    let words = WordParts.functionWords + WordMaker.contentWords(seed: seed)
    var bytes: [UInt8] = []
    var ends = [0]
    for word in words {
      bytes.append(contentsOf: word.utf8)
      ends.append(bytes.count)
    }
    self.bytes = bytes
    self.ends = ends
    functionWordCount = WordParts.functionWords.count
    anyWord = RankSampler(ranks: 0..<words.count)
    contentWord = RankSampler(ranks: functionWordCount..<words.count)
  }

  var count: Int { ends.count - 1 }

  /// The word's UTF-8 bytes.
  subscript(word: Int) -> ArraySlice<UInt8> { bytes[ends[word]..<ends[word + 1]] }

  func text(of word: Int) -> String { String(decoding: self[word], as: UTF8.self) }

  /// Content words of middling frequency, as things have that people write about: rank `span`, the frequent ones more.
  func subjectWord(in span: Range<Int>, _ random: inout RandomNumbers) -> Int {
    let offset = min(random.below(span.count), random.below(span.count))
    return min(functionWordCount + span.lowerBound + offset, count - 1)
  }
}
