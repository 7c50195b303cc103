import Core
import Markdown
import Testing

@Suite("Characters that nobody sees are found")
struct SuspectCharacterTests {
  @Test(
    "Each is reported at its place, with its code point",
    arguments: [
      (0x01, "control-character"), (0x0B, "control-character"), (0x1B, "control-character"),
      (0x7F, "control-character"), (0x80, "control-character"), (0x9F, "control-character"),
      (0xFFFE, "control-character"), (0x202A, "hidden-character"), (0x202E, "hidden-character"),
      (0x2066, "hidden-character"), (0x2069, "hidden-character"), (0xE0001, "hidden-character"),
      (0xE0041, "hidden-character"), (0x200B, "invisible-character"),
      (0x200C, "invisible-character"), (0x200D, "invisible-character"),
      (0x200E, "invisible-character"), (0x2060, "invisible-character"),
      (0x2063, "invisible-character"), (0xFEFF, "invisible-character"),
      (0x034F, "invisible-character"), (0x180E, "invisible-character"),
      (0xE0101, "invisible-character"),
    ])
  func reported(value: Int, code: String) throws {
    let scalar = try #require(Unicode.Scalar(UInt32(value)))
    let result = try parsed("eén a\(scalar)b `c`")
    #expect(result.diagnostics.map(\.code.name) == [code])
    let finding = try #require(result.diagnostics.first)
    #expect(finding.location?.range == SourceRange(6, 6 + UTF8.width(scalar)))
    let digits = String(value, radix: 16, uppercase: true)
    #expect(
      finding.message.dutch.contains(
        "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits))
    // What may not stand in a page does not.
    #expect(result.value.filled.unicodeScalars.contains(scalar) == (code == "invisible-character"))
  }

  @Test(
    "Emoji, flags, scripts that need joiners and ordinary marks are not suspect",
    arguments: [
      "👩‍👩‍👧 🏳️‍🌈 ❤️ ©️", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "می‌خواهم", "क्‍ष", "e\u{301} ﬁ “x” – … € ", "a\tb\u{A0}c\u{AD}d",
    ])
  func meant(text: String) throws {
    #expect(try codes("x\(text)x") == [])
  }

  @Test("A hidden character written as a code is reported and never shown")
  func encoded() throws {
    for text in ["a &#x202E; b", "`a` &#x1b;", "[a](b.md \"&#x2066;\")", "## a&#x202D;"] {
      let result = try parsed("Voor.\n\n\(text)\n\nNa.")
      #expect(result.diagnostics.map(\.code.name) == ["hidden-character"], "\(text)")
      for scalar: Unicode.Scalar in ["\u{202E}", "\u{1B}", "\u{2066}", "\u{202D}"] {
        #expect(!result.value.filled.unicodeScalars.contains(scalar))
      }
    }
  }

  @Test("The findings that fool a reviewer stay errors in text from elsewhere")
  func foreignText() {
    #expect(DiagnosticCode.hiddenCharacter.severityInForeignText == .error)
    #expect(DiagnosticCode.invisibleCharacter.severityInForeignText == .notice)
    #expect(DiagnosticCode.rawHTML.severityInForeignText == .notice)
  }
}
