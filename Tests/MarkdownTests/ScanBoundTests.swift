import Core
import TestSupport
import Testing

@testable import Markdown

@Suite("The counts before the parse are never below what the parser makes")
struct ScanBoundTests {
  /// Random texts from pieces, a line at a time.
  private func texts(_ count: Int, seed: UInt64, _ pieces: [String]) -> [SourceText] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      let lines = (0..<Int.random(in: 2...10, using: &generator)).map { _ in
        (0..<Int.random(in: 0...6, using: &generator))
          .compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      }
      return SourceText(lines.joined(separator: "\n"))
    }
  }

  @Test("Tables and their cells")
  func tables() {
    let pieces = [
      "|", "|", "-", "-|", "|-|", ":-", "-:|", "a", "b|", "a|b", " ", "  ", "> ", "- ", "1. ", "\t",
      "[^a]: ", "[^a]", "    ", "\\|", "`|`", "|-|-|\n", "a|b\n-|-\n",
    ]
    var found = 0
    for text in texts(4000, seed: 64, pieces) {
      var depth = ContainerDepth()
      var scan = TableScan(Limits())
      for line in 0..<text.lineCount {
        let range = text.lineRange(line)
        let content = depth.readLine(text.bytes.span, range)
        _ = scan.readLine(
          text.bytes.span, range, content: content, isBlank: depth.lineIsBlank)
      }
      let events = CMarkDocument(parsing: text, from: 0, with: .protected).events
      let tables = events.count { $0.kind == .table && $0.isEnter }
      let cells = events.count { $0.kind == .tableCell && $0.isEnter }
      found += tables
      #expect(scan.tables >= tables, "\(text.string(in: SourceRange(0, text.bytes.count)))")
      #expect(scan.cells >= cells, "\(text.string(in: SourceRange(0, text.bytes.count)))")
    }
    #expect(found > 300)
  }

  @Test("The address and title of a definition")
  func definitions() {
    let pieces = [
      "[a]: ", "[a]:", "[b]: /u", "/u", "<x y>", " \"", "\"", " '", "'", " (", ")", "x", "yy zz",
      "\\\"", "\\",
      "> ", "  ", "[a]", "[b]", "\n", ">", "[a]: /u 'x\n", "[a]: /u \"",
    ]
    var found = 0
    for text in texts(6000, seed: 15, pieces) {
      var depth = ContainerDepth()
      var scan = ReferenceScan(Limits())
      for line in 0..<text.lineCount {
        let range = text.lineRange(line)
        _ = depth.readLine(text.bytes.span, range)
        if depth.lineIsBlank {
          _ = scan.endBlock(in: text.bytes.span, end: range.start)
        } else {
          scan.readLine(text.bytes.span, range)
        }
      }
      _ = scan.endBlock(in: text.bytes.span, end: text.bytes.count)
      for event in CMarkDocument(parsing: text, from: 0, with: .protected).events
      where event.kind == .link && event.isEnter {
        let size = event.first.count + event.second.count
        found += size > 4 ? 1 : 0
        #expect(
          scan.longest >= size,
          "\(text.string(in: SourceRange(0, text.bytes.count)).debugDescription)")
      }
    }
    #expect(found > 300)
  }
}
