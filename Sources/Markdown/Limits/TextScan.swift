import Core

/// Counts in one pass over the bytes what makes a text expensive, before the parser sees it.
///
/// The parser in use is quadratic in places (cmark-gfm 0.29.0.gfm.6 has six open advisories). Each
/// count bounds one of them, so that every text that is let through is parsed within about a
/// second. All counts are upper bounds: the scan does not know what stands in a code block, so it
/// may refuse an absurd code block, never let a costly text pass.
///
/// 1. The size of the file.
/// 2. For each line: its length, and the quotes and lists that its start opens
///    (``ContainerDepth``).
/// 3. For each line: whether it makes the one before it a table (``TableScan``).
/// 4. For each run of lines without a blank one, which inline markup cannot leave: its marks
///    (``MarkScan``).
/// 5. For each reference definition: its length (``ReferenceScan``).
struct TextScan {
  private let source: SourceText
  private let limits: Limits
  private var depth = ContainerDepth()
  private var tables: TableScan
  private var marks = MarkScan()
  private var references: ReferenceScan
  private var findings: FindingCollector

  private init(_ source: SourceText, at path: SourcePath, _ limits: Limits) {
    self.source = source
    self.limits = limits
    tables = TableScan(limits)
    references = ReferenceScan(limits)
    // One finding of a kind says enough: the text is not read any further.
    findings = FindingCollector(path: path, limit: 1)
  }

  /// What is wrong with a text, each kind once; empty where it may be parsed.
  static func refusals(
    of source: SourceText, from offset: Int, at path: SourcePath, limits: Limits
  ) -> [Diagnostic] {
    var scan = TextScan(source, at: path, limits)
    if source.bytes.count > limits.markdownBytes {
      scan.refuse(.textTooLarge(bytes: source.bytes.count, limit: limits.markdownBytes), at: offset)
      return scan.findings.sorted(mentioningRest: false)
    }
    let bytes = source.bytes.span
    let first = source.lineIndex(of: offset)
    for line in first..<source.lineCount {
      let range = source.lineRange(line)
      scan.readLine(SourceRange(max(range.start, offset), range.end), of: bytes)
    }
    scan.endBlock(at: source.bytes.count, of: bytes)
    return scan.findings.sorted(mentioningRest: false)
  }

  private mutating func readLine(_ range: SourceRange, of bytes: borrowing Span<UInt8>) {
    let length = range.end - range.start
    if length > limits.lineBytes {
      refuse(.lineTooLong(bytes: length, limit: limits.lineBytes), at: range.start)
      return
    }
    let content = depth.readLine(bytes, range)
    if depth.current > limits.containerDepth {
      refuse(.nestingTooDeep(limit: limits.containerDepth), at: range.start)
    }
    if let breach = tables.readLine(
      bytes, range, content: content, isBlank: depth.lineIsBlank)
    {
      refuse(breach, at: range.start)
    }
    if depth.lineIsBlank {
      endBlock(at: range.start, of: bytes)
    } else {
      marks.readLine(bytes, range, content: content)
      references.readLine(bytes, range)
    }
  }

  private mutating func endBlock(at offset: Int, of bytes: borrowing Span<UInt8>) {
    let start = marks.start ?? offset
    if let breach = marks.endBlock() { refuse(breach, at: start) }
    if let breach = references.endBlock(in: bytes, end: offset) {
      refuse(breach, at: start)
    }
  }

  private mutating func refuse(_ breach: LimitBreach, at offset: Int) {
    let line = source.lineRange(source.lineIndex(of: offset))
    findings.report(breach.code, breach.message, at: line, hint: breach.hint)
  }
}
