import Core
import Markdown
import TestSupport
import Testing

@Suite("Parsing on several threads gives the same as on one")
struct ParallelTests {
  @Test("10,000 parallel renders with strikethrough and bare addresses equal the serial one")
  func renders() async {
    #expect(
      await countDifferingRenders(protection: .permanentCharacters, threads: 8, renders: 10_000)
        == 0)
  }

  @Test("In a process that is protected, the unprotected way is not tried")
  func unprotected() async {
    _ = await countDifferingRenders(protection: .permanentCharacters, threads: 1, renders: 1)
    #expect(await countDifferingRenders(protection: .none, threads: 2, renders: 10) == nil)
  }

  @Test("Different texts on several threads give the same bodies and findings as on one")
  func texts() async throws {
    let path = try #require(SourcePath("a.md"))
    let texts = HostileText.all.map { SourceText($0.make(1500)) }
    let parse: @Sendable (SourceText) -> Diagnosed<MarkdownBody> = { parseMarkdown($0, at: path) }
    let serial = texts.map(parse)
    for _ in 0..<3 {
      #expect(await parallelMap(texts, jobs: 4, parse) == serial)
    }
  }
}
