import Core

/// Collects the output of a body: markup, words and holes, in reading order.
///
/// - Invariant: no two `.html` segments stand next to each other.
struct SegmentWriter: Sendable {
  private var segments: [Segment] = []
  private var markup: [UInt8] = []
  private var words: [UInt8] = []
  private var section = 0
  private var lastByte = UInt8(ascii: "\n")
  /// What the page will take in bytes so far, with what is known about the holes.
  private(set) var size = 0

  /// Writes markup of our own.
  mutating func html(_ text: String) {
    endWords()
    markup.append(contentsOf: text.utf8)
    size += text.utf8.count
    lastByte = text.utf8.last ?? lastByte
  }

  /// Writes finished markup that was made elsewhere.
  mutating func html(_ html: HTML) { self.html(html.markup) }

  /// Writes text that no term may be linked in.
  mutating func escaped(_ text: ArraySlice<UInt8>) {
    guard let last = text.last else { return }
    endWords()
    let before = markup.count
    Self.escape(text, into: &markup)
    size += markup.count - before
    lastByte = last
  }

  /// Writes text in which terms may be linked.
  mutating func words(_ text: ArraySlice<UInt8>, section: Int) {
    guard let last = text.last else { return }
    if section != self.section { endWords() }
    self.section = section
    endMarkup()
    words.append(contentsOf: text)
    size += text.count
    lastByte = last
  }

  /// Begins a new line, unless one has just begun.
  mutating func newLine() {
    if lastByte != UInt8(ascii: "\n") { html("\n") }
  }

  /// - Parameter size: what the hole will take in bytes, as far as is known.
  mutating func hole(_ segment: Segment, size: Int) {
    endWords()
    endMarkup()
    segments.append(segment)
    self.size += size
    lastByte = UInt8(ascii: ">")
  }

  mutating func finish() -> [Segment] {
    endWords()
    endMarkup()
    return segments
  }

  private mutating func endMarkup() {
    guard !markup.isEmpty else { return }
    segments.append(.html(HTML(safe: String(decoding: markup, as: UTF8.self))))
    markup.removeAll(keepingCapacity: true)
  }

  private mutating func endWords() {
    guard !words.isEmpty else { return }
    segments.append(.text(String(decoding: words, as: UTF8.self), section: section))
    words.removeAll(keepingCapacity: true)
  }

  /// The same escapes as ``HTML/init(escaping:)``, from bytes to bytes.
  static func escape(_ text: ArraySlice<UInt8>, into result: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): result.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): result.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): result.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): result.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): result.append(contentsOf: "&#39;".utf8)
      default: result.append(byte)
      }
    }
  }
}
