import Core

/// Counts the marks of inline markup in one run of lines without a blank line.
struct MarkScan {
  /// Where the run begins; nil between runs.
  private(set) var start: Int?
  private var emphasis = 0
  private var tildes = 0
  private var brackets = 0
  private var stops = 0
  private var declarations = 0
  private var closings = 0
  private var mostClosings = 0

  /// Runs of `*`, `_` and `~`: matching them is quadratic. 10,000 cost about 0.03 s.
  private static let emphasisLimit = 10_000
  /// Tildes times all such runs: strikethrough that does not fit is looked for again from every
  /// tilde.
  private static let tildeWorkLimit = 4_000_000
  /// `<!` and `<?`: each looks for its end in all the text that follows.
  private static let declarationLimit = 200
  /// `)` in one word: an address is searched again for each one at its end.
  private static let closingLimit = 500
  /// Brackets times the places where the autolink extension walks through all open ones.
  private static let bracketWorkLimit = 200_000_000

  mutating func readLine(_ bytes: borrowing Span<UInt8>, _ range: SourceRange, content: Int) {
    if start == nil { start = range.start }
    var previous = UInt8(ascii: " ")
    for index in range.start..<range.end {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "*"):
        stops += 1
        if previous != byte { emphasis += 1 }
      case UInt8(ascii: "~"):
        stops += 1
        if previous != byte {
          emphasis += 1
          tildes += 1
        }
      case UInt8(ascii: "_"):
        stops += 1
        let next = index + 1 < range.end ? bytes[index + 1] : UInt8(ascii: " ")
        if previous != byte, !(previous.isWordByte && next.isWordByte) { emphasis += 1 }
      case UInt8(ascii: "["):
        stops += 1
        brackets += 1
      case UInt8(ascii: ":"), UInt8(ascii: "w"), UInt8(ascii: "]"),
        UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "`"), UInt8(ascii: "\\"):
        stops += 1
      case UInt8(ascii: "!"), UInt8(ascii: "?"):
        stops += 1
        if previous == UInt8(ascii: "<") { declarations += 1 }
      case UInt8(ascii: ")"):
        closings += 1
        mostClosings = max(mostClosings, closings)
      case UInt8(ascii: " "), UInt8(ascii: "\t"): closings = 0
      default: break
      }
      previous = byte
    }
    closings = 0
    stops += 1
  }

  /// Ends the run and says which of its counts is too high.
  mutating func endBlock() -> LimitBreach? {
    defer { self = MarkScan() }
    if emphasis > Self.emphasisLimit {
      return .marksTooDense("* _ ~", count: emphasis, limit: Self.emphasisLimit)
    }
    if tildes * emphasis > Self.tildeWorkLimit {
      return .marksTooDense("~", count: tildes, limit: Self.tildeWorkLimit / emphasis)
    }
    if declarations > Self.declarationLimit {
      return .marksTooDense("<! <?", count: declarations, limit: Self.declarationLimit)
    }
    if mostClosings > Self.closingLimit {
      return .marksTooDense(")", count: mostClosings, limit: Self.closingLimit)
    }
    let work = brackets * stops
    if work > Self.bracketWorkLimit {
      return .marksTooDense("[", count: brackets, limit: Self.bracketWorkLimit / (work / brackets))
    }
    return nil
  }
}

extension UInt8 {
  /// Whether a byte is a letter or digit; of other scripts every byte counts as one.
  fileprivate var isWordByte: Bool { isASCIILetter || isASCIIDigit || self >= 0x80 }
}
