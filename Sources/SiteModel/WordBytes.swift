/// What belongs to a word, decided on UTF-8 bytes.
///
/// Letters, digits and all scalars above U+00BF belong to words, except U+2000 to U+2FFF (dashes,
/// quotation marks, signs) and U+0080 to U+00BF. A hyphen or an apostrophe belongs to a word where
/// a letter or digit follows.
enum WordBytes {
  /// What a byte is on its own: the lower-case byte of an ASCII letter or digit, ``separator``, or
  /// ``unclear``.
  @inline(__always)
  static func classify(_ byte: UInt8) -> UInt8 {
    let lower = byte | 0x20
    if lower &- UInt8(ascii: "a") < 26 { return lower }
    if byte &- UInt8(ascii: "0") < 10 { return byte }
    let isUnclear = byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'")
    return isUnclear ? unclear : separator
  }

  /// Never part of a word.
  static let separator: UInt8 = 0
  /// Part of a word or not, depending on its neighbours.
  static let unclear: UInt8 = 1

  /// A word with a key that is the same however its letters are capitalised.
  struct Word {
    let end: Int
    /// The first eight bytes in lower case, mixed with the length: equal words have equal keys, few
    /// others do.
    let key: UInt64
  }

  static func isWord(_ bytes: Span<UInt8>, _ position: Int) -> Bool {
    let byte = bytes[position]
    if byte < 0x80 { return isASCIIWord(byte) }
    return byte != 0xC2 && byte != 0xE2
  }

  /// The length of the separator at a position, so that its later bytes are not taken for letters.
  static func separatorLength(_ bytes: Span<UInt8>, _ position: Int) -> Int {
    switch bytes[position] {
    case 0xC2: 2
    case 0xE2: 3
    default: 1
    }
  }

  /// The word that starts here. Eight bytes are looked at together as long as they are ASCII
  /// letters: that is nearly every word, and half the time.
  @inline(__always)
  static func word(in bytes: Span<UInt8>, from start: Int) -> Word {
    var key: UInt64 = 0
    var position = start
    while position &+ 8 <= bytes.count {
      // Safe: the eight bytes lie inside the span, and every pattern of bits is a number.
      let chunk = UInt64(
        littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(
          fromByteOffset: position, as: UInt64.self))
      let lower = chunk | eight(0x20)
      let count = letterCount(chunk, lower: lower)
      if position == start { key = count == 8 ? lower : lower & (1 << UInt64(count * 8) &- 1) }
      position &+= count
      if count < 8 { break }
    }
    while position < bytes.count {
      var byte = classify(bytes[position])
      if byte <= unclear {
        if byte == separator || !isInsideWord(bytes, position) { break }
        byte = lowered(bytes[position], after: position > start ? bytes[position - 1] : 0)
      }
      let index = position &- start
      if index < 8 { key |= UInt64(byte) << UInt64(index * 8) }
      position &+= 1
    }
    return Word(end: position, key: key ^ UInt64(position - start) << 56)
  }

  /// How many bytes from the first on are ASCII letters, of eight bytes, the first lowest.
  ///
  /// In `high`, whose bytes are all 0x80 or more, no subtraction borrows from the next byte; the
  /// highest bit stays where the byte was at least what is taken away.
  @inline(__always)
  private static func letterCount(_ chunk: UInt64, lower: UInt64) -> Int {
    let high = lower | eight(0x80)
    let isAtLeastA = high &- eight(UInt64(UInt8(ascii: "a")))
    let isAboveZ = high &- eight(UInt64(UInt8(ascii: "z") + 1))
    let isLetter = isAtLeastA & ~isAboveZ & ~chunk & eight(0x80)
    return (~isLetter & eight(0x80)).trailingZeroBitCount / 8
  }

  /// The byte eight times.
  @inline(__always)
  private static func eight(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// Whether the word before this position goes on here.
  static func isInsideWord(_ bytes: Span<UInt8>, _ position: Int) -> Bool {
    guard position < bytes.count else { return false }
    switch bytes[position] {
    case UInt8(ascii: "-"), UInt8(ascii: "'"):
      return position + 1 < bytes.count && isWord(bytes, position + 1)
    case 0xE2:
      return position + 3 < bytes.count && bytes[position + 1] == 0x80
        && bytes[position + 2] == 0x99 && isWord(bytes, position + 3)
    default:
      return isWord(bytes, position)
    }
  }

  /// The end of the white space that starts here: spaces, tabs, line breaks, and spaces that do not
  /// break.
  static func whitespaceEnd(in bytes: Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        position += 1
      } else if byte == 0xC2, position + 1 < bytes.count, bytes[position + 1] == 0xA0 {
        position += 2
      } else {
        break
      }
    }
    return position
  }

  /// A byte in lower case: ASCII letters, and the letters from À to Þ, whose second byte follows
  /// 0xC3.
  static func lowered(_ byte: UInt8, after previous: UInt8) -> UInt8 {
    if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) { return byte + 32 }
    if previous == 0xC3, (0x80...0x9E).contains(byte), byte != 0x97 { return byte + 32 }
    return byte
  }

  /// Whether a byte is a capital ASCII letter.
  static func isCapital(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  /// Whether a sentence starts at a word: it is the first of the text, or a mark that ends a
  /// sentence or opens a list stands before it, with quotation marks and brackets between or not.
  ///
  /// White space alone before the word means that other text, such as a link, stands before that.
  static func startsSentence(_ bytes: Span<UInt8>, _ position: Int) -> Bool {
    var before = position
    while before > 0 {
      switch bytes[before - 1] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"): return true
      case UInt8(ascii: "("), UInt8(ascii: "\""), UInt8(ascii: "'"), 0x20, 0x09...0x0D: before -= 1
      case 0x98, 0x99, 0x9C, 0x9D:
        guard before >= 3, bytes[before - 3] == 0xE2 else { return false }
        before -= 3
      default: return false
      }
    }
    return position == 0 || whitespaceEnd(in: bytes, from: 0) == 0
  }

  private static func isASCIIWord(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
