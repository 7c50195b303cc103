import Core

/// Finds the names of glossary terms in running text.
///
/// A text is walked once, byte by byte. The first word of every name is kept in a hash table, so a
/// word that starts no name costs one look. Where several names start with the same word, the
/// longest that fits wins.
///
/// A name with an abbreviation (a word with two capitals or more: `AVG`, `MoSCoW`) must be written
/// just so; any other name may be written with small or capital letters. But a name in small letters
/// fits a word with a capital at the start of a sentence only: elsewhere it is part of a proper name,
/// as the archive is in `Zeeuws Archief`. A name fits whole words
/// only: `e-depot` is no part of `e-depotvoorziening` or `e-depot-beheer`. White space in a name
/// fits any white space, a line break included.
struct GlossaryMatcher: Sendable {
  private struct Name: Sendable {
    /// Where its bytes stand in `bytes`.
    let range: Range<Int>
    let isExact: Bool
    /// Written with a small letter first.
    let startsSmall: Bool
    let term: Int
    let firstWord: UInt64
  }

  private let names: [Name]
  /// The bytes of all names, one after another.
  private let bytes: [UInt8]
  /// Slot of a first word → the longest name with it in `names`, or -1; the others follow in
  /// `next`.
  private let heads: [Int32]
  private let next: [Int32]

  /// - Parameter names: a term's names with the number by which matches refer to it; the first wins
  ///   a name given twice.
  init(_ names: [(name: String, term: Int)]) {
    let prepared = names.enumerated()
      .compactMap { offset, name in
        PreparedName(name.name).map { (name: $0, term: name.term, offset: offset) }
      }
      .sorted { ($0.name.bytes.count, -$0.offset) < ($1.name.bytes.count, -$1.offset) }
    var size = 256
    while size < prepared.count * 4 { size *= 2 }
    var heads = [Int32](repeating: -1, count: size)
    var next: [Int32] = []
    var bytes: [UInt8] = []
    self.names = prepared.enumerated().map { index, item in
      let slot = Self.slot(item.name.firstWord, of: size)
      next.append(heads[slot])
      heads[slot] = Int32(index)
      bytes += item.name.bytes
      return Name(
        range: bytes.count - item.name.bytes.count..<bytes.count, isExact: item.name.isExact,
        startsSmall: item.name.startsSmall, term: item.term, firstWord: item.name.firstWord)
    }
    self.bytes = bytes
    self.heads = heads
    self.next = next
  }

  struct Match: Hashable, Sendable {
    /// UTF-8 bytes in the text.
    let range: Range<Int>
    let term: Int
  }

  /// Every match, from left to right, none overlapping another.
  func matches(in text: String) -> [Match] {
    var matches: [Match] = []
    guard !names.isEmpty else { return matches }
    let text = text.utf8.span
    var position = 0
    while position < text.count {
      let first = WordBytes.classify(text[position])
      if first == WordBytes.separator {
        position &+= 1
        continue
      }
      if first == WordBytes.unclear, !WordBytes.isWord(text, position) {
        position += WordBytes.separatorLength(text, position)
        continue
      }
      let start = position
      let word = WordBytes.word(in: text, from: start)
      position = word.end
      var candidate = heads[Self.slot(word.key, of: heads.count)]
      while candidate >= 0 {
        let name = names[Int(candidate)]
        candidate = next[Int(candidate)]
        guard name.firstWord == word.key, let end = end(of: name, in: text, at: start) else {
          continue
        }
        matches.append(Match(range: start..<end, term: name.term))
        position = max(position, end)
        break
      }
    }
    return matches
  }

  /// The place of a word in a table of `size` slots, a power of two (multiplicative hashing; Knuth,
  /// volume 3, 6.4).
  private static func slot(_ key: UInt64, of size: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & (size - 1)
  }

  /// Where the name ends in the text, if it stands there.
  private func end(of name: Name, in text: Span<UInt8>, at start: Int) -> Int? {
    if name.startsSmall, WordBytes.isCapital(text[start]), !WordBytes.startsSentence(text, start) {
      return nil
    }
    var position = start
    var previous: UInt8 = 0
    for index in name.range {
      let expected = bytes[index]
      if expected == UInt8(ascii: " ") {
        let after = WordBytes.whitespaceEnd(in: text, from: position)
        guard after > position else { return nil }
        position = after
      } else {
        guard position < text.count else { return nil }
        let byte = text[position]
        guard (name.isExact ? byte : WordBytes.lowered(byte, after: previous)) == expected else {
          return nil
        }
        previous = byte
        position += 1
      }
    }
    return WordBytes.isInsideWord(text, position) ? nil : position
  }
}

/// A name with single spaces and, unless it must be written just so, in lower case.
private struct PreparedName {
  let bytes: [UInt8]
  let isExact: Bool
  let startsSmall: Bool
  let firstWord: UInt64

  /// Nil for a name that starts with no word.
  init?(_ name: String) {
    let text = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let raw = Array(text.utf8)
    guard !raw.isEmpty, WordBytes.isWord(raw.span, 0) else { return nil }
    isExact = text.split(separator: " ").contains { word in
      word.unicodeScalars.count(where: \.properties.isUppercase) >= 2
    }
    firstWord = WordBytes.word(in: raw.span, from: 0).key
    startsSmall = !WordBytes.isCapital(raw[0])
    var lowered = raw
    for index in raw.indices {
      lowered[index] = WordBytes.lowered(raw[index], after: index > 0 ? raw[index - 1] : 0)
    }
    bytes = isExact ? raw : lowered
  }
}
