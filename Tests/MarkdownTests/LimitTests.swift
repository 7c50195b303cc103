import Core
import Markdown
import Testing

@Suite("Each limit has an error of its own, with its place")
struct LimitTests {
  private func check(
    _ text: String, _ code: DiagnosticCode, line: Int, change: (inout Limits) -> Void = { _ in }
  ) throws {
    var limits = Limits()
    change(&limits)
    let result = try parsed(text, limits: limits)
    #expect(result.value == .empty)
    #expect(result.diagnostics.map(\.code) == [code])
    let finding = try #require(result.diagnostics.first)
    let source = SourceText(text)
    #expect(source.position(of: finding.location?.range.start ?? 0).line == line)
    #expect(finding.hint != nil)
  }

  @Test("The file and the line")
  func sizes() throws {
    try check(String(repeating: "a\n", count: 51), .textTooLarge, line: 1) {
      $0.markdownBytes = 100
    }
    try check("a\n\n" + String(repeating: "b", count: 101), .lineTooLong, line: 3) {
      $0.lineBytes = 100
    }
    #expect(try codes(String(repeating: "b", count: 16 * 1024)) == [])
  }

  @Test("Containers, however they are opened")
  func containers() throws {
    for text in [
      "a\n\n> > > b", "a\n\n- - - b", "a\n\n- > 1. b", "- a\n  - b\n    - c", "> - a\n>\n>   > b",
      "x[^a]\n\n[^a]: - - b", "- a\nlui\n  - b\n    - c", "1. a\n\n   - b\n\n     - c",
      "- a\n\n\n  b\n  - c\n\n    + d",
    ] {
      let last = text.split(separator: "\n", omittingEmptySubsequences: false).count
      try check(text, .nestingTooDeep, line: last) { $0.containerDepth = 2 }
    }
    for text in [
      "> > a", "- a\n  - b\n- c\n  - d", "- - -\n\n* * * *\n", "- a\n\nb\n\n  - c\n    - d",
      "1. a\n2. b\n3. c", "- a\n  - b\n\n  c\n  - d",
    ] {
      var limits = Limits()
      limits.containerDepth = 2
      #expect(try codes(text, limits: limits) == [], "\(text)")
    }
  }

  @Test("Tables by columns, rows, cells and number")
  func tables() throws {
    let table = "|a|b|c|\n|-|-|-|\n|d|e|f|\n|g|h|i|\n"
    #expect(try codes(table) == [])
    try check(table, .tableTooLarge, line: 2) { $0.tableColumns = 2 }
    try check(table, .tableTooLarge, line: 4) { $0.tableRows = 2 }
    try check(table, .tableTooLarge, line: 4) { $0.tableCells = 8 }
    try check(table + "\n" + table, .tableTooLarge, line: 7) { $0.tables = 1 }
    try check("> - a|\n>   -|\n\n1. b|\n   -|", .tableTooLarge, line: 5) { $0.tables = 1 }
  }

  @Test("Links, definitions and footnotes")
  func links() throws {
    try check("[a](b)\n\n[c](d) ![e](f)", .tooManyLinks, line: 3) { $0.links = 2 }
    try check("[a]: b\n[c]: d\n[e]: f", .tooManyLinks, line: 1) { $0.links = 2 }
    try check("x[^a] [^a] [^a]\n\n[^a]: y", .tooManyLinks, line: 1) { $0.links = 2 }
    try check(
      "[a]: /\(String(repeating: "x", count: 200))\n\n[a] [a] [a]", .referencesTooLarge, line: 3
    ) {
      $0.referenceExpansion = 100
    }
    let long =
      "[a]: /u '" + String(repeating: "x\n", count: 20_000) + "'\n\n"
      + String(repeating: "[a]\n", count: 1000)
    try check(long, .referencesTooLarge, line: 20_003)
  }

  @Test("Marks in one paragraph")
  func marks() throws {
    try check("a\n\n" + String(repeating: "*a\n", count: 10_001), .marksTooDense, line: 3)
    try check("a\n\nb" + String(repeating: "<?x\n", count: 201), .marksTooDense, line: 3)
    try check("a\n\nhttps://b" + String(repeating: ")", count: 501), .marksTooDense, line: 3)
    try check("a\n\n" + String(repeating: "![\n", count: 9000), .marksTooDense, line: 3)
    #expect(try codes(String(repeating: "snake_case_woord\n", count: 12_000)) == [])
  }

  @Test("The page that comes out")
  func page() throws {
    // Twenty times the source is always allowed.
    try check("a\n\n" + String(repeating: "##\n", count: 8), .pageTooLarge, line: 7) {
      $0.htmlBytes = 60
    }
    #expect(try codes(String(repeating: "##\n", count: 8)) == [])
  }
}
