/// Cuts a text into tokens, by the rules of the article `SearchFormat`.
///
/// Keeps its buffers from text to text; the result depends on the text alone.
package struct Tokenizer: Sendable {
  private let latin = LatinFolding()
  private var units: [TextUnit] = []
  private var folded: [UInt8] = []

  package init() {}

  /// All tokens of a text in order; a word with hyphens is followed by its parts.
  package mutating func tokens(in text: String, as kind: TextKind) -> [Token] {
    var tokens: [Token] = []
    forEachToken(in: text, as: kind) { tokens.append($0) }
    return tokens
  }

  /// Hands every token to `body`, in order.
  package mutating func forEachToken(
    in text: String, as kind: TextKind, _ body: (Token) -> Void
  ) {
    readUnits(of: Array(text.utf8))
    var index = 0
    while index < units.count {
      if units[index].kind.isWord {
        index = scanRun(from: index, kind, body)
      } else {
        index += 1
      }
    }
  }

  // MARK: Units

  private mutating func readUnits(of bytes: [UInt8]) {
    units.removeAll(keepingCapacity: true)
    folded.removeAll(keepingCapacity: true)
    units.reserveCapacity(bytes.count)
    folded.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        addASCII(byte, at: index)
        index += 1
      } else {
        let (codePoint, length) = Self.decode(bytes, at: index)
        addOther(codePoint, index..<index + length)
        index += length
      }
    }
  }

  private mutating func addASCII(_ byte: UInt8, at index: Int) {
    let place = index..<index + 1
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): add(.letter, place, byte: byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      add(.letter, place, byte: byte | 0x20, isUpper: true)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): add(.digit, place, byte: byte)
    case UInt8(ascii: "'"), UInt8(ascii: "`"): add(.apostrophe, place, byte: byte)
    case UInt8(ascii: "-"): add(.hyphen, place, byte: byte)
    case UInt8(ascii: "."): add(.point, place, byte: byte)
    case UInt8(ascii: ":"), UInt8(ascii: ","): add(.mark, place, byte: byte)
    default: add(.other, place, byte: byte)
    }
  }

  private mutating func addOther(_ codePoint: UInt32, _ place: Range<Int>) {
    switch codePoint {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF, 0x300...0x36F: return
    case 0x2018, 0x2019, 0x2BC, 0xB4: return add(.apostrophe, place, byte: 0x27)
    case 0x2010, 0x2011, 0x2212: return add(.hyphen, place, byte: 0x2D)
    default: break
    }
    guard let scalar = Unicode.Scalar(codePoint) else { return }
    let lower = scalar.properties.lowercaseMapping
    let isUpper = lower != String(Character(scalar))
    if let letters = latin.folded(codePoint) {
      add(letters.isEmpty ? .other : .letter, place, letters, isUpper: isUpper)
      return
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark:
      add(.letter, place, Array(lower.utf8), isUpper: isUpper)
    case .decimalNumber:
      add(.digit, place, Array(String(Character(scalar)).utf8))
    default: add(.other, place, [])
    }
  }

  private mutating func add(
    _ kind: TextUnit.Kind, _ place: Range<Int>, byte: UInt8, isUpper: Bool = false
  ) {
    units.append(
      TextUnit(
        kind: kind, isUpper: isUpper, folded: folded.count, start: place.lowerBound,
        end: place.upperBound))
    folded.append(byte)
  }

  private mutating func add(
    _ kind: TextUnit.Kind, _ place: Range<Int>, _ bytes: [UInt8], isUpper: Bool = false
  ) {
    units.append(
      TextUnit(
        kind: kind, isUpper: isUpper, folded: folded.count, start: place.lowerBound,
        end: place.upperBound))
    folded += bytes
  }

  /// The bytes come from a string, so they are whole UTF-8.
  private static func decode(_ bytes: [UInt8], at index: Int) -> (UInt32, Int) {
    let first = UInt32(bytes[index])
    func next(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset]) & 0x3F }
    if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3) }
    return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
  }

  // MARK: Runs

  private func kind(at index: Int) -> TextUnit.Kind {
    index >= 0 && index < units.count ? units[index].kind : .other
  }

  /// Reads one run and gives its tokens; returns the unit after it.
  private func scanRun(from first: Int, _ textKind: TextKind, _ body: (Token) -> Void) -> Int {
    var segments = [RunSegment(first: first)]
    var sincePoint = 0
    var index = first
    run: while index < units.count {
      switch units[index].kind {
      case .letter, .digit:
        segments[segments.count - 1].take(index, units[index])
        sincePoint += 1
      case .apostrophe where kind(at: index - 1).isWord && kind(at: index + 1) == .letter:
        segments[segments.count - 1].hasGap = true
      case .point where joinsDigits(index):
        segments[segments.count - 1].last = index
        sincePoint = 0
      case .mark where joinsDigits(index):
        segments[segments.count - 1].last = index
      case .point where sincePoint == 1 && joinsInitials(index):
        segments[segments.count - 1].hasGap = true
        sincePoint = 0
      case .hyphen where kind(at: index - 1).isWord && kind(at: index + 1).isWord:
        segments.append(RunSegment(first: index + 1))
        sincePoint = 0
      default: break run
      }
      index += 1
    }
    giveTokens(of: segments, textKind, body)
    return index
  }

  private func joinsDigits(_ index: Int) -> Bool {
    kind(at: index - 1) == .digit && kind(at: index + 1) == .digit
  }

  private func joinsInitials(_ index: Int) -> Bool {
    kind(at: index - 1) == .letter && kind(at: index + 1) == .letter
      && !kind(at: index + 2).isWord
  }

  private func giveTokens(
    of segments: [RunSegment], _ textKind: TextKind, _ body: (Token) -> Void
  ) {
    if segments.count > 1, segments.contains(where: { $0.letters > 0 }) {
      give(segments, isPart: false, textKind, body)
      for segment in segments { give([segment], isPart: true, .running, body) }
    } else {
      for segment in segments { give([segment], isPart: false, textKind, body) }
    }
  }

  private func give(
    _ segments: [RunSegment], isPart: Bool, _ textKind: TextKind, _ body: (Token) -> Void
  ) {
    let bytes = segments.count == 1 ? text(of: segments[0]) : ArraySlice(segments.flatMap(text))
    let isSingleDigit =
      textKind == .titleOrQuery && bytes.count == 1
      && bytes.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard (2...64).contains(bytes.count) || isSingleDigit else { return }
    let letters = segments.reduce(0) { $0 + $1.letters }
    let capitals = segments.reduce(0) { $0 + $1.capitals }
    body(
      Token(
        form: String(decoding: bytes, as: UTF8.self), isPart: isPart,
        isUpper: letters >= 2 && letters == capitals,
        start: units[segments[0].first].start, end: units[segments[segments.count - 1].last].end))
  }

  private func text(of segment: RunSegment) -> ArraySlice<UInt8> {
    let range = segment.first...segment.last
    if !segment.hasGap {
      return folded[units[range.lowerBound].folded..<foldedEnd(range.upperBound)]
    }
    var bytes: ArraySlice<UInt8> = []
    for index in range {
      switch units[index].kind {
      case .letter, .digit, .mark: bytes += folded[units[index].folded..<foldedEnd(index)]
      case .point where joinsDigits(index): bytes.append(UInt8(ascii: "."))
      default: break
      }
    }
    return bytes
  }

  private func foldedEnd(_ index: Int) -> Int {
    index + 1 < units.count ? units[index + 1].folded : folded.count
  }
}

/// A code point as the tokeniser sees it.
private struct TextUnit: Sendable {
  let kind: Kind
  let isUpper: Bool
  /// Where its folded text begins.
  let folded: Int
  let start: Int
  let end: Int

  enum Kind: UInt8 {
    case letter, digit, apostrophe, hyphen, point, mark, other

    var isWord: Bool { self == .letter || self == .digit }
  }
}

/// What stands between two hyphens of a run.
private struct RunSegment {
  let first: Int
  var last: Int
  var letters = 0
  var capitals = 0
  /// Whether it holds a joiner that is left out.
  var hasGap = false

  init(first: Int) {
    self.first = first
    self.last = first
  }

  mutating func take(_ index: Int, _ unit: TextUnit) {
    last = index
    if unit.kind == .letter {
      letters += 1
      if unit.isUpper { capitals += 1 }
    }
  }
}
