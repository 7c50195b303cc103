import Content
import Core
import Testing

@Suite("Files of names and texts")
struct TextTableTests {
  private func read(_ text: String) throws -> Diagnosed<[NamedText]> {
    let path = try #require(SourcePath("templates/strings/nl.json"))
    return readTextTable(SourceFile(path: path, text: SourceText(text)))
  }

  @Test("Names come in the order of the file, each with its place")
  func names() throws {
    let table = try read("{\n  \"b\": \"één\",\n  \"a\": \"zeg \\\"ja\\\"\"\n}\n")
    #expect(table.diagnostics.isEmpty)
    #expect(table.value.map(\.name.value) == ["b", "a"])
    #expect(table.value.map(\.text) == ["één", "zeg \"ja\""])
    #expect(table.value.map(\.name.range.start) == [4, 20])
  }

  @Test("Anything but a text is a finding at its name, a second equal name too")
  func mistakes() throws {
    #expect(try read("{\"a\": [1], \"b\": \"c\"}").diagnostics.map(\.code) == [.textExpected])
    #expect(try read("{\"a\": \"b\", \"a\": \"c\"}").diagnostics.map(\.code) == [.duplicateKey])
    #expect(try read("{\"a\": \"b\"").diagnostics.map(\.code) == [.yamlSyntax])
  }
}
