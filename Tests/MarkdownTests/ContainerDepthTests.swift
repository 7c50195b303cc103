import Core
import TestSupport
import Testing

@testable import Markdown

@Suite("The depth of containers is known before the parse")
struct ContainerDepthTests {
  /// The deepest line by the scan of the line starts.
  private func scanned(_ text: SourceText) -> Int {
    var depth = ContainerDepth()
    var deepest = 0
    for line in 0..<text.lineCount {
      _ = depth.readLine(text.bytes.span, text.lineRange(line))
      deepest = max(deepest, depth.current)
    }
    return deepest
  }

  /// The deepest container in the parser's tree.
  private func parsedDepth(_ text: SourceText) -> Int {
    var depth = 0
    var deepest = 0
    for event in CMarkDocument(parsing: text, from: 0, with: .protected).events {
      guard [.blockQuote, .list, .footnoteDefinition].contains(event.kind) else { continue }
      depth += event.isEnter ? 1 : -1
      deepest = max(deepest, depth)
    }
    return deepest
  }

  @Test("The scan never finds less than the parser, and rarely more")
  func bound() {
    var generator = SeededGenerator(seed: 32)
    let starts = [
      "- ", "* ", "+ ", "1. ", "12) ", "> ", ">", "  ", "   ", "    ", "\t", " ", "-\t", "[^a]: ",
      "",
      "- - -", "***", "```", "#", "",
    ]
    let ends = ["a", "a", "b c", "", "", "[^a]", "---", "-", "1."]
    var exact = 0
    for _ in 0..<6000 {
      let lines = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
        (0..<Int.random(in: 0...5, using: &generator))
          .compactMap { _ in starts.randomElement(using: &generator) }.joined()
          + (ends.randomElement(using: &generator) ?? "")
      }
      let text = SourceText(lines.joined(separator: "\n"))
      let found = scanned(text)
      let real = parsedDepth(text)
      #expect(found >= real, "\(lines)")
      if found == real { exact += 1 }
    }
    #expect(exact > 2000)
  }

  @Test(
    "What authors write is measured exactly",
    arguments: [
      ("- a\n  - b\n    - c\n- d\n", 3), ("1. a\n   - b\n2. c\n   - d\n", 2), ("> a\n> - b\n", 2),
      ("- a\n\n  b\n\n  - c\n\nd\n\n- e\n", 2), ("* * *\n- - -\n", 0), ("> > a\n\n> b\n", 2),
      ("a\n- b\nc\n", 1), ("- a\nlui\n  - b\n    - c\n", 3), ("", 0), ("- - a\n", 2),
    ])
  func exact(text: String, depth: Int) {
    #expect(scanned(SourceText(text)) == depth)
    #expect(parsedDepth(SourceText(text)) == depth)
  }
}
