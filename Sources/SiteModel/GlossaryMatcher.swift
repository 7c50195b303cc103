import Core

/// Finds the names of glossary terms in running text.
///
/// A text is walked once, byte by byte. The first word of every name is kept in a hash table, so a word that starts no
/// name costs one look. Where several names start with the same word, the longest that fits wins.
///
/// A name with an abbreviation (a word with two capitals or more: `AVG`, `MoSCoW`) must be written just so; any other name
/// may be written with small or capital letters. A name fits whole words only: `e-depot` is no part of
/// `e-depotvoorziening` or `e-depot-beheer`. White space in a name fits any white space, a line break included.
struct GlossaryMatcher: Sendable {
  private struct Name: Sendable {
    let bytes: [UInt8]
    let isExact: Bool
    let term: Int
    let firstWord: UInt64
  }

  private let names: [Name]
  /// Slot of a first word → the longest name with it in `names`, or -1; the others follow in `next`.
  private let heads: [Int32]
  private let next: [Int32]

  /// - Parameter names: a term's names with the number by which matches refer to it.
  init(_ names: [(name: String, term: Int)]) {
    let prepared = names.compactMap { Self.prepared($0.name, $0.term) }.enumerated()
      .sorted { ($0.element.bytes.count, -$0.offset) < ($1.element.bytes.count, -$1.offset) }
      .map(\.element)
    var size = 256
    while size < prepared.count * 4 { size *= 2 }
    var heads = [Int32](repeating: -1, count: size)
    var next = [Int32](repeating: -1, count: prepared.count)
    for (index, name) in prepared.enumerated() {
      let slot = Self.slot(name.firstWord, of: size)
      next[index] = heads[slot]
      heads[slot] = Int32(index)
    }
    self.names = prepared
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
    let bytes = text.utf8.span
    let folding = WordBytes.folding
    var position = 0
    while position < bytes.count {
      guard folding[Int(bytes[position])] != 0 || WordBytes.isWord(bytes, position) else {
        position += WordBytes.separatorLength(bytes, position)
        continue
      }
      let start = position
      let word = WordBytes.word(in: bytes, from: start, folding: folding)
      position = word.end
      var candidate = heads[Self.slot(word.key, of: heads.count)]
      while candidate >= 0 {
        let name = Int(candidate)
        candidate = next[name]
        guard names[name].firstWord == word.key, let end = end(of: name, in: bytes, at: start)
        else {
          continue
        }
        matches.append(Match(range: start..<end, term: names[name].term))
        position = max(position, end)
        break
      }
    }
    return matches
  }

  /// The place of a word in a table of `size` slots, a power of two (multiplicative hashing; Knuth, volume 3, 6.4).
  private static func slot(_ key: UInt64, of size: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & (size - 1)
  }

  /// Where the name ends in the text, if it stands there.
  private func end(of index: Int, in bytes: Span<UInt8>, at start: Int) -> Int? {
    let isExact = names[index].isExact
    var position = start
    var previous: UInt8 = 0
    for expected in names[index].bytes {
      if expected == UInt8(ascii: " ") {
        let after = WordBytes.whitespaceEnd(in: bytes, from: position)
        guard after > position else { return nil }
        position = after
      } else {
        guard position < bytes.count else { return nil }
        let byte = isExact ? bytes[position] : WordBytes.lowered(bytes[position], after: previous)
        guard byte == expected else { return nil }
        previous = bytes[position]
        position += 1
      }
    }
    return WordBytes.isInsideWord(bytes, position) ? nil : position
  }

  /// The name with single spaces and, unless it must be written just so, in lower case; nil for one that starts no word.
  private static func prepared(_ name: String, _ term: Int) -> Name? {
    let text = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isExact = text.split(separator: " ").contains { word in
      word.unicodeScalars.count(where: \.properties.isUppercase) >= 2
    }
    let raw = text.utf8.span
    guard raw.count > 0, WordBytes.isWord(raw, 0) else { return nil }
    let word = WordBytes.word(in: raw, from: 0, folding: WordBytes.folding)
    var bytes = Array(text.utf8)
    if !isExact {
      for index in bytes.indices.reversed() {
        bytes[index] = WordBytes.lowered(bytes[index], after: index > 0 ? bytes[index - 1] : 0)
      }
    }
    return Name(bytes: bytes, isExact: isExact, term: term, firstWord: word.key)
  }
}
