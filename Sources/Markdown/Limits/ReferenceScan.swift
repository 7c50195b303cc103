import Core

/// Bounds the memory that reference links can take: each use copies the address and title of its
/// definition.
struct ReferenceScan {
  private let limits: Limits
  private var uses = 0
  private var definitions = 0
  /// The bytes of the longest definition so far.
  private(set) var longest = 0
  /// After the first `]:` of each line: nothing after a later one can be longer.
  private var candidates: [Int] = []

  /// What the copies may take together, while parsing; what reaches the page is limited by
  /// ``Limits/referenceExpansion``.
  private static let memoryLimit = 32 * 1024 * 1024

  /// A closing quote of a kind, and whether none comes after it in the run of lines.
  private struct Close {
    let offset: Int
    let isLast: Bool
  }

  init(_ limits: Limits) { self.limits = limits }

  mutating func readLine(_ bytes: borrowing Span<UInt8>, _ range: SourceRange) {
    var previous: UInt8 = 0
    var isFirst = true
    for index in range.start..<range.end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "[") { uses += 1 }
      if byte == UInt8(ascii: ":"), previous == UInt8(ascii: "]") {
        definitions += 1
        if isFirst, definitions <= limits.links { candidates.append(index + 1) }
        isFirst = false
      }
      previous = byte
    }
  }

  /// Measures the definitions of the run of lines that ends here.
  mutating func endBlock(in bytes: borrowing Span<UInt8>, end: Int) -> LimitBreach? {
    var closes: [UInt8: Close] = [:]
    for start in candidates {
      longest = max(longest, length(of: start, in: bytes, end: end, &closes))
    }
    candidates.removeAll(keepingCapacity: true)
    if definitions > limits.links {
      return .tooManyLinks(count: definitions, limit: limits.links)
    }
    if longest * uses > Self.memoryLimit {
      return .referencesTooLarge(bytes: longest * uses, limit: Self.memoryLimit)
    }
    return nil
  }

  /// The bytes of address and title after `]:`; never less than what the parser takes.
  ///
  /// - Parameter closes: where the closing quote of each kind was found last, so that none is
  ///   looked for twice.
  private func length(
    of start: Int, in bytes: borrowing Span<UInt8>, end: Int, _ closes: inout [UInt8: Close]
  ) -> Int {
    var address = start
    while address < end, bytes[address] == 0x20 || bytes[address] == 0x09 { address += 1 }
    if address < end, bytes[address] == 0x0A { address = skipGap(bytes, address, end) }
    var lineEnd = address
    while lineEnd < end, bytes[lineEnd] != UInt8(ascii: "\n") { lineEnd += 1 }
    var result = lineEnd - address
    // A title begins after a space: on the line of the address, or on the next one.
    for place in address..<lineEnd where bytes[place].isASCIISpace && place + 1 < lineEnd {
      result = max(result, titleEnd(bytes, place + 1, end, &closes) - address)
    }
    let next = skipGap(bytes, lineEnd, end)
    if next < end { result = max(result, titleEnd(bytes, next, end, &closes) - address) }
    return result
  }

  /// Passes over a line break with the quote marks after it.
  private func skipGap(_ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, bytes[index].isASCIISpace || bytes[index] == UInt8(ascii: ">") { index += 1 }
    return index
  }

  /// Where the title ends whose opening quote stands at an offset; 0 where there is none.
  ///
  /// The parser takes the longest title it can: it passes quotes behind a backslash, and ends at the
  /// last of them where no other comes.
  private func titleEnd(
    _ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int, _ closes: inout [UInt8: Close]
  ) -> Int {
    let quote: UInt8
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = bytes[start]
    case UInt8(ascii: "("): quote = UInt8(ascii: ")")
    default: return 0
    }
    if let known = closes[quote] {
      if known.offset > start { return known.offset }
      if known.isLast { return 0 }
    }
    var escaped = 0
    for index in (start + 1)..<max(end, start + 1) where bytes[index] == quote {
      guard bytes[index - 1] == UInt8(ascii: "\\") else {
        closes[quote] = Close(offset: index, isLast: false)
        return index
      }
      escaped = index
    }
    closes[quote] = Close(offset: escaped, isLast: true)
    return escaped
  }
}
