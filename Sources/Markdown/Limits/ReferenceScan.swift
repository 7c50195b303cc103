import Core

/// Bounds the memory that reference links can take: each use copies the address and title of its
/// definition.
struct ReferenceScan {
  private let limits: Limits
  private var uses = 0
  private var definitions = 0
  private var longest = 0
  /// After the first `]:` of each line: nothing after a later one can be longer.
  private var candidates: [Int] = []

  /// What the copies may take together, while parsing; what reaches the page is limited by
  /// ``Limits/referenceExpansion``.
  private static let memoryLimit = 32 * 1024 * 1024

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
    var closes: [UInt8: Int] = [:]
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
    of start: Int, in bytes: borrowing Span<UInt8>, end: Int, _ closes: inout [UInt8: Int]
  ) -> Int {
    let address = skipGap(bytes, start, end)
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

  private func skipGap(_ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, bytes[index].isASCIISpace || bytes[index] == UInt8(ascii: ">") { index += 1 }
    return index
  }

  /// Where the title ends whose opening quote stands at an offset; 0 where there is none.
  private func titleEnd(
    _ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int, _ closes: inout [UInt8: Int]
  ) -> Int {
    let close: UInt8
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): close = bytes[start]
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return 0
    }
    if let known = closes[close], known > start { return known == Int.max ? 0 : known }
    var index = start + 1
    while index < end {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 1
      } else if bytes[index] == close {
        closes[close] = index
        return index
      }
      index += 1
    }
    closes[close] = Int.max
    return 0
  }
}
