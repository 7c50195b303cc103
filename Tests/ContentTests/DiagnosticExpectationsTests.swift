import Core
import TestSupport
import Testing

@Suite("Expected findings")
struct DiagnosticExpectationsTests {
  private let code = DiagnosticCode("a-code", .error)

  private func finding(_ path: String, _ offset: Int, hint: String = "Doe dit.") throws
    -> Diagnostic
  {
    Diagnostic(
      code, Phrase(same: "x"),
      at: Location(try #require(SourcePath(path)), SourceRange(at: offset)),
      hint: Phrase(same: hint))
  }

  @Test("Marks are taken out, and their places are those of the plain text")
  func marks() throws {
    let text = MarkedText("-- a.md --\né1️⃣b\n-- b.md --\n2️⃣c\n3️⃣")
    #expect(text.files.map { String(decoding: $0.text.bytes, as: UTF8.self) } == ["éb\n", "c\n"])
    #expect(text.marks["1️⃣"] == Location(try #require(SourcePath("a.md")), SourceRange(at: 2)))
    #expect(text.marks["3️⃣"] == Location(try #require(SourcePath("b.md")), SourceRange(at: 2)))
  }

  @Test("Every mark needs a finding and every finding a mark")
  func bothWays() throws {
    let text = MarkedText("1️⃣a2️⃣b", at: "a.md")
    let first = try finding("a.md", 0)
    let second = try finding("a.md", 1)
    #expect(
      differences(in: text, found: [first, second], expected: [.at("1️⃣", code), .at("2️⃣", code)])
        == [])
    #expect(
      differences(in: text, found: [first], expected: [.at("1️⃣", code), .at("2️⃣", code)]).count == 1)
    #expect(differences(in: text, found: [first, second], expected: [.at("1️⃣", code)]).count == 2)
    #expect(
      differences(
        in: text, found: [first, second],
        expected: [.at("1️⃣", code), .at("2️⃣", code, hint: "Anders")]
      )
      .count == 2)
  }
}
