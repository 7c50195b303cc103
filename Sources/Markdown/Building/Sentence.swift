/// The sentence around a link, for lists of backlinks.
struct Sentence: Hashable, Sendable {
  let text: String
  /// Where the link's text stands, in UTF-8 bytes.
  let highlight: Range<Int>

  /// How far a sentence may reach on each side of the link, in bytes. Bounds the cost of many links
  /// in one paragraph.
  private static let reach = 240
  private static let maximumHighlight = 400

  /// - Parameters:
  ///   - range: the link's text in `text`.
  ///   - block: the paragraph around it.
  init(around range: Range<Int>, in text: [UInt8], block: Range<Int>) {
    let end = min(range.upperBound, Self.boundary(text, range.lowerBound + Self.maximumHighlight))
    let first = Self.start(in: text, before: range.lowerBound, from: block.lowerBound)
    let last = Self.end(in: text, after: end, to: block.upperBound)
    var lower = first.offset
    var upper = last.offset
    while lower < range.lowerBound, text[lower].isASCIISpace { lower += 1 }
    while upper > end, text[upper - 1].isASCIISpace { upper -= 1 }
    let before = first.isCut ? "…" : ""
    let after = last.isCut ? "…" : ""
    let words = text[lower..<upper].map { $0.isASCIISpace ? 0x20 : $0 }
    self.text = before + String(decoding: words, as: UTF8.self) + after
    let shift = before.utf8.count - lower
    highlight = (range.lowerBound + shift)..<(end + shift)
  }

  private static func start(
    in text: [UInt8], before offset: Int, from lower: Int
  ) -> (offset: Int, isCut: Bool) {
    let limit = max(lower, offset - reach)
    var index = offset
    while index > limit {
      if text[index - 1].isASCIISpace, index - 1 > lower,
        isEnd(text, at: index - 2, from: lower), isBeginning(text, at: index, to: text.count)
      {
        return (index, false)
      }
      index -= 1
    }
    guard limit > lower else { return (lower, false) }
    return (wordStart(text, limit, before: offset), true)
  }

  private static func end(
    in text: [UInt8], after offset: Int, to upper: Int
  ) -> (offset: Int, isCut: Bool) {
    let limit = min(upper, offset + reach)
    var index = offset
    while index < limit {
      if isEnd(text, at: index, from: max(0, index - reach)),
        index + 1 == upper
          || (text[index + 1].isASCIISpace && isBeginning(text, at: index + 2, to: upper))
      {
        return (index + 1, false)
      }
      index += 1
    }
    guard limit < upper else { return (upper, false) }
    var cut = limit
    while cut > offset, !text[cut].isASCIISpace { cut -= 1 }
    return (cut == offset ? boundary(text, limit) : cut, true)
  }

  /// Whether a sentence can end at a byte: `.`, `!` or `?`, and not the point of an abbreviation.
  private static func isEnd(_ text: [UInt8], at index: Int, from lower: Int) -> Bool {
    switch text[index] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "."): break
    default: return false
    }
    var start = index
    while start > lower, index - start < 12, !text[start - 1].isASCIISpace { start -= 1 }
    let word = text[start..<index]
    guard word.count > 1, !word.contains(UInt8(ascii: ".")) else { return false }
    return !abbreviations.contains(String(decoding: word, as: UTF8.self).lowercased())
  }

  /// Whether a sentence can begin at a byte: with a capital, a digit or a quote.
  private static func isBeginning(_ text: [UInt8], at index: Int, to upper: Int) -> Bool {
    guard index < upper else { return true }
    return !(0x61...0x7A).contains(text[index])
  }

  private static func wordStart(_ text: [UInt8], _ limit: Int, before offset: Int) -> Int {
    var index = limit
    while index < offset, !text[index].isASCIISpace { index += 1 }
    return index == offset ? boundary(text, limit) : index
  }

  /// The nearest offset at or before another at which a character begins.
  private static func boundary(_ text: [UInt8], _ offset: Int) -> Int {
    var index = min(offset, text.count)
    while index > 0, index < text.count, text[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }

  private static let abbreviations: Set<String> = [
    "art", "bijv", "blz", "ca", "dhr", "dr", "drs", "excl", "fig", "incl", "ing", "ir", "jl", "lid",
    "max", "mevr", "min", "mr", "mw", "nr", "nrs", "ong", "prof", "resp", "st", "tel", "vgl", "vs",
  ]
}
