import Core
import Markdown
import TestSupport
import Testing

@Suite("Costly texts end soon, in a page or in a named error")
struct HostileTextTests {
  /// The errors that a refused text may end in.
  private static let refusals: Set<DiagnosticCode> = [
    .textTooLarge, .lineTooLong, .nestingTooDeep, .tableTooLarge, .tooManyLinks,
    .referencesTooLarge, .marksTooDense, .pageTooLarge,
  ]

  /// How long a text may take on a busy machine. The optimised program needs at most 0.2 s; without
  /// optimisation our own code is twenty times slower.
  private static var longest: Duration {
    #if DEBUG
      .seconds(20)
    #else
      .seconds(2)
    #endif
  }

  /// Parses a text and says what is wrong with the way it ended.
  private func problems(_ text: String) throws -> [String] {
    var problems: [String] = []
    let clock = ContinuousClock()
    let start = clock.now
    let result = try parsed(text)
    let time = clock.now - start
    if time > Self.longest { problems.append("took \(time)") }
    let refused = result.diagnostics.filter { Self.refusals.contains($0.code) }
    for finding in refused {
      if finding.severity != .error { problems.append("\(finding.code.name) is no error") }
      if finding.location == nil { problems.append("\(finding.code.name) has no place") }
      if finding.code.severityInForeignText != .error { problems.append("milder in foreign text") }
    }
    if !refused.isEmpty, result.value != .empty { problems.append("refused and not empty") }
    if refused.isEmpty {
      let written = result.value.segments.reduce(0) { $0 + size(of: $1) }
      if written > max(1 << 20, 20 * text.utf8.count) {
        problems.append("page of \(written) bytes")
      }
    }
    return problems
  }

  private func size(of segment: Segment) -> Int {
    switch segment {
    case .html(let html): html.markup.utf8.count
    case .text(let text, _): text.utf8.count
    default: 0
    }
  }

  @Test("At 4, 16, 64 and 256 KiB", arguments: HostileText.all)
  func sizes(text: HostileText) throws {
    for kilobytes in [4, 16, 64, 256] {
      let found = try problems(text.make(kilobytes * 1024 - 300))
      #expect(found == [], "\(kilobytes) KiB")
    }
  }

  @Test("Slices of ordinary text and markup, repeated to 256 KiB")
  func slices() throws {
    var generator = SeededGenerator(seed: 4)
    let pieces = [
      "*", "_", "~", "[", "]", "(", ")", "!", "<", ">", "`", "\\", "&", "\n", " ", "-", "|", ":",
      "w",
      "www.", "http://", "@", "a", "#", "=", "1. ", "- ", "> ", "\"", "<!--", "<?", "[^a]",
      "[a]: u",
      "    ", "|-|", "\n\n", "é", "woord ",
    ]
    for _ in 0..<40 {
      let unit = (0..<Int.random(in: 1...9, using: &generator))
        .compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      let width = [5, 80, 2000, 15_000].randomElement(using: &generator) ?? 80
      let line = String(repeating: unit, count: width / unit.utf8.count + 1) + "\n"
      let text = String(repeating: line, count: 255 * 1024 / line.utf8.count)
      let found = try problems(text)
      #expect(found == [], "\(unit.debugDescription) in lines of \(width)")
    }
  }

  @Test(
    "Containers and inline markup inside each other", arguments: [30, 32, 33, 99, 100, 101, 30_000])
  func depths(depth: Int) throws {
    func nested(_ open: String, _ close: String) -> String {
      String(repeating: open, count: depth) + "a" + String(repeating: close, count: depth)
    }
    let containers = ["> ", ">", "- ", "1. ", "> - "].map { nested($0, "") }
    for text in containers {
      let isAllowed = depth <= 32 && !(text.hasPrefix("> -") && depth > 16)
      #expect(try codes(text).isEmpty == isAllowed, "\(text.prefix(10))")
      #expect(try problems(text) == [])
    }
    let stairs = (0..<min(depth, 400)).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
    #expect(try codes(stairs).isEmpty == (depth <= 32))
    for text in [nested("*a ", " a*"), nested("![", "](b)"), nested("_a **a ", " a** a_")] {
      let isAllowed = depth <= 100 && !(text.hasPrefix("_") && depth > 50)
      let found = try codes(text)
      #expect(found.isEmpty == isAllowed, "\(text.prefix(10)) \(found)")
      #expect(try problems(text) == [])
    }
    // Links do not go into each other: the rest is text.
    if depth < 3000 { #expect(try parsed(nested("[", "](b.md)")).value.links.count == 1) }
  }
}
