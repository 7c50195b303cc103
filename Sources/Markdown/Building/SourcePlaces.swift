import Core

/// Finds where in the file something stands that the parser recognised.
///
/// The parser's positions are right for blocks, and for inline things on one line. They drift after
/// a code span or a link over several lines, on lines with another indent and after reference
/// definitions. So a position is believed only where the byte there fits; else the text itself is
/// looked for in the block, from the last thing found on.
struct SourcePlaces: Sendable {
  private let source: SourceText
  /// The index of the line on which the body begins, and the byte column of its first byte, from 0.
  private let firstLine: Int
  private let firstColumn: Int
  /// The block that is being read.
  private(set) var block: SourceRange
  /// What lies before it has been found already.
  private var cursor: Int

  /// How many bytes may still be looked through. Only texts that are made to be costly come to the
  /// end of it; what is not found then gets the place of its block.
  private var budget = 20_000_000

  /// How far is looked for something whose end is not known.
  private static let reach = 8192

  init(_ source: SourceText, from offset: Int) {
    self.source = source
    firstLine = source.lineIndex(of: offset)
    firstColumn = offset - source.lineRange(firstLine).start
    block = SourceRange(offset, source.bytes.count)
    cursor = offset
  }

  /// Makes the range of an event the block to look in.
  mutating func enterBlock(_ event: CMarkEvent) {
    block = range(of: event)
    cursor = block.start
  }

  /// The range of a block; the whole of its first line where the parser gives no end.
  func range(of event: CMarkEvent) -> SourceRange {
    guard event.startLine > 0 else { return block }
    let start = offset(event.startLine, event.startColumn)
    guard event.endLine > event.startLine || event.endColumn >= event.startColumn,
      event.endLine >= event.startLine
    else { return SourceRange(start, lineEnd(event.startLine)) }
    return SourceRange(start, offset(event.endLine, event.endColumn + 1))
  }

  /// The first line of the block that holds an event.
  func range(near index: Int, of document: CMarkDocument) -> SourceRange {
    for event in document.events[...min(index, document.events.count - 1)].reversed() {
      if event.isEnter, event.startLine > 0 { return firstLine(of: event) }
    }
    return SourceRange(block.start, lineEnd(1))
  }

  /// The range from the start of a block to the end of its first line.
  func firstLine(of event: CMarkEvent) -> SourceRange {
    let whole = range(of: event)
    return SourceRange(whole.start, min(whole.end, max(whole.start, lineEnd(event.startLine))))
  }

  /// Where a text stands in the block from the cursor on; moves the cursor past it.
  mutating func find(_ needle: [UInt8]) -> SourceRange? {
    guard let start = search(for: needle, from: cursor, to: block.end) else { return nil }
    cursor = start + needle.count
    return SourceRange(start, cursor)
  }

  /// Leaves all before a text behind, where what stands at its position begins like it.
  mutating func advance(toText literal: ArraySlice<UInt8>, of event: CMarkEvent) {
    guard event.startLine > 0 else { return }
    let start = offset(event.startLine, event.startColumn)
    let beginning = literal.prefix(8)
    guard start >= cursor, start + beginning.count <= block.end,
      source.bytes[start..<(start + beginning.count)].elementsEqual(beginning)
    else { return }
    cursor = start
  }

  /// Where a wiki link stands, brackets included; nil where its brackets are escaped (`\[[not a
  /// link]]`) or coded.
  ///
  /// - Parameter literal: the link in the decoded text, in which a line may have ended and `\|` has
  ///   lost its backslash.
  mutating func findWikiLink(_ literal: ArraySlice<UInt8>) -> SourceRange? {
    let firstLine = Array(literal.prefix { $0 != UInt8(ascii: "\n") })
    let escaped = firstLine.flatMap { $0 == UInt8(ascii: "|") ? [UInt8(ascii: "\\"), $0] : [$0] }
    guard let found = find(firstLine) ?? find(escaped),
      byte(before: found.start) != UInt8(ascii: "\\")
    else { return nil }
    return found
  }

  /// Where the address of a link or image stands; the whole link, or else the block, where it is
  /// not written there; the cursor stays.
  mutating func findAddress(_ address: ArraySlice<UInt8>, of event: CMarkEvent) -> SourceRange {
    let found: SourceRange?
    let known = believed(event)
    if let known {
      let start = max(known.start, cursor)
      found = inlineAddress(address, start, known.end) ?? plainAddress(address, start, known.end)
    } else {
      let end = min(block.end, cursor + Self.reach)
      let bracketed = inlineAddress(address, cursor, end)
      let plain = plainAddress(address, cursor, end)
      found = [bracketed, plain].compactMap(\.self).min { $0.start < $1.start }
    }
    return found ?? known ?? block
  }

  /// Leaves all before an offset behind.
  mutating func advance(to offset: Int) {
    cursor = min(max(cursor, offset), block.end)
  }

  /// The range that the parser gives for a link, where what stands there looks like one.
  private func believed(_ event: CMarkEvent) -> SourceRange? {
    guard event.startLine > 0, event.endLine == event.startLine else { return nil }
    let range = SourceRange(
      offset(event.startLine, event.startColumn), offset(event.endLine, event.endColumn + 1))
    guard range.start >= block.start, range.end <= block.end, range.end - range.start >= 2 else {
      return nil
    }
    let first = source.bytes[range.start]
    let last = source.bytes[range.end - 1]
    let isBracketed = first == UInt8(ascii: "[") || first == UInt8(ascii: "!")
    let isClosed = last == UInt8(ascii: ")") || last == UInt8(ascii: "]")
    let isPointed = first == UInt8(ascii: "<") && last == UInt8(ascii: ">")
    return isBracketed && isClosed || isPointed ? range : nil
  }

  /// `](address` or `](<address`, after which the address may not go on.
  private mutating func inlineAddress(_ address: ArraySlice<UInt8>, _ from: Int, _ end: Int)
    -> SourceRange?
  {
    var index = from
    while let open = search(for: [UInt8(ascii: "]"), UInt8(ascii: "(")], from: index, to: end) {
      var start = open + 2
      while start < end, source.bytes[start].isASCIISpace { start += 1 }
      if start < end, source.bytes[start] == UInt8(ascii: "<") { start += 1 }
      let past = start + address.count
      if past < end, source.bytes[start..<past].elementsEqual(address),
        source.bytes[past].isASCIISpace || ")>".utf8.contains(source.bytes[past])
      {
        return SourceRange(start, past)
      }
      index = open + 2
    }
    return nil
  }

  /// The address as it stands in `<address>` or in bare text, without what the parser puts before
  /// it.
  private mutating func plainAddress(_ address: ArraySlice<UInt8>, _ from: Int, _ end: Int)
    -> SourceRange?
  {
    guard address.count >= 3 else { return nil }
    var candidates = [Array(address)]
    for prefix in ["mailto:", "http://"] where address.starts(with: prefix.utf8) {
      candidates.append(Array(address.dropFirst(prefix.utf8.count)))
    }
    for candidate in candidates where candidate.count >= 3 {
      if let start = search(for: candidate, from: from, to: end) {
        return SourceRange(start, start + candidate.count)
      }
    }
    return nil
  }

  /// Whether an address was written as `www.…`, without a scheme or brackets.
  func isBareHost(_ range: SourceRange) -> Bool {
    source.bytes[range.start..<range.end].starts(with: "www.".utf8)
      && byte(before: range.start) != UInt8(ascii: "[")
  }

  func byte(before offset: Int) -> UInt8? {
    offset > 0 ? source.bytes[offset - 1] : nil
  }

  private mutating func search(for needle: [UInt8], from start: Int, to end: Int) -> Int? {
    guard let first = needle.first, start >= 0, budget > 0 else { return nil }
    var index = start
    defer { budget -= index - start }
    let last = min(end, source.bytes.count) - needle.count
    while index <= last {
      if source.bytes[index] == first,
        source.bytes[index..<(index + needle.count)].elementsEqual(needle)
      {
        return index
      }
      index += 1
    }
    return nil
  }

  private func offset(_ line: Int32, _ column: Int32) -> Int {
    let shift = line == 1 ? firstColumn : 0
    return source.offset(line: firstLine + Int(line), byteColumn: Int(column) + shift)
  }

  private func lineEnd(_ line: Int32) -> Int {
    let index = min(max(firstLine + Int(line) - 1, 0), source.lineCount - 1)
    return source.lineRange(index).end
  }
}
