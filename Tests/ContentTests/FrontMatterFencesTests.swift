import Content
import Core
import TestSupport
import Testing

@Suite("The fences around front matter")
struct FrontMatterFencesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let expected: [ExpectedDiagnostic]
  }

  static let cases = [
    Case(
      testDescription: "exact fences",
      text: "---\nterm: a\nomschrijving: b\n---\nTekst\n", expected: []),
    Case(
      testDescription: "closed at the end of the file without a line break",
      text: "---\nterm: a\nomschrijving: b\n---", expected: []),
    Case(
      testDescription: "a second fence in the text is a thematic break",
      text: "---\nterm: a\nomschrijving: b\n---\na\n\n---\n\nb\n", expected: []),
    Case(
      testDescription: "unclosed",
      text: "1️⃣---\nterm: a\nomschrijving: b\n\nTekst\n",
      expected: [.at("1️⃣", .unclosedFrontMatter, hint: "---")]),
    Case(
      testDescription: "closed with four dashes",
      text: "---\nterm: a\nomschrijving: b\n1️⃣----\nTekst\n",
      expected: [.at("1️⃣", .badFence, hint: "---")]),
    Case(
      testDescription: "opened with four dashes",
      text: "1️⃣----\nterm: a\nomschrijving: b\n---\nTekst\n",
      expected: [.at("1️⃣", .badFence)]),
    Case(
      testDescription: "a space behind the opening fence",
      text: "1️⃣--- \nterm: a\nomschrijving: b\n---\nTekst\n", expected: [.at("1️⃣", .badFence)]),
    Case(
      testDescription: "a space behind the closing fence",
      text: "---\nterm: a\nomschrijving: b\n1️⃣--- \nTekst\n\n---\n",
      expected: [.at("1️⃣", .badFence)]),
    Case(
      testDescription: "a space before the opening fence",
      text: "1️⃣ ---\nterm: a\nomschrijving: b\n---\nTekst\n", expected: [.at("1️⃣", .badFence)]),
    Case(
      testDescription: "closed with three points",
      text: "---\nterm: a\nomschrijving: b\n1️⃣...\nTekst\n", expected: [.at("1️⃣", .badFence)]),
    Case(
      testDescription: "a long dash of a word processor",
      text: "1️⃣—\nterm: a\nomschrijving: b\n---\nTekst\n", expected: [.at("1️⃣", .badFence)]),
    Case(
      testDescription: "executable front matter",
      text: "1️⃣---js\nmodule.exports = {}\n---\nTekst\n", expected: [.at("1️⃣", .badFence)]),
    Case(
      testDescription: "JSON front matter",
      text: "1️⃣---json\n{}\n---\nTekst\n", expected: [.at("1️⃣", .badFence)]),
    Case(
      testDescription: "TOML front matter",
      text: "1️⃣+++\ntitle = 1\n+++\nTekst\n", expected: [.at("1️⃣", .badFence)]),
    Case(
      testDescription: "JSON between semicolons",
      text: "1️⃣;;;\n{}\n;;;\nTekst\n", expected: [.at("1️⃣", .badFence)]),
    Case(
      testDescription: "an empty line before",
      text: "1️⃣\n---\nterm: a\nomschrijving: b\n---\nTekst\n",
      expected: [.at("1️⃣", .textBeforeFrontMatter)]),
    Case(
      testDescription: "text before",
      text: "1️⃣Kop\n\n---\nterm: a\nomschrijving: b\n---\nTekst\n",
      expected: [.at("1️⃣", .textBeforeFrontMatter)]),
    Case(
      testDescription: "a second byte order mark before",
      text: "1️⃣\u{FEFF}---\nterm: a\nomschrijving: b\n---\nTekst\n",
      expected: [.at("1️⃣", .badFence)]),
    Case(
      testDescription: "no front matter",
      text: "1️⃣Tekst\n", expected: [.at("1️⃣", .missingFrontMatter)]),
    Case(
      testDescription: "an empty file", text: "1️⃣", expected: [.at("1️⃣", .missingFrontMatter)]),
    Case(
      testDescription: "only an opening fence",
      text: "1️⃣---", expected: [.at("1️⃣", .unclosedFrontMatter)]),
  ]

  @Test(
    "Every bad form is one finding at its line, and the rest is read all the same", arguments: cases
  )
  func fences(_ example: Case) {
    let text = MarkedText(example.text, at: "content/begrippen/a.md")
    let found = text.files.flatMap {
      parseDocument(SourceFile(path: $0.path, text: $0.text), settings: SiteSettings()).diagnostics
    }
    #expect(differences(in: text, found: found, expected: example.expected) == [])
  }

  @Test("Each fix of a fence removes its finding", arguments: cases)
  func fixes(_ example: Case) {
    let text = MarkedText(example.text, at: "content/begrippen/a.md")
    for (path, source) in text.files {
      let found = parseDocument(SourceFile(path: path, text: source), settings: SiteSettings())
      for finding in found.diagnostics where finding.code != .badFence || !finding.fixes.isEmpty {
        for fix in finding.fixes {
          var bytes = source.bytes
          let range = fix.location.range
          bytes.replaceSubrange(range.start..<range.end, with: fix.replacement.utf8)
          let fixed = SourceFile(
            path: path, text: SourceText(String(decoding: bytes, as: UTF8.self)))
          let after = parseDocument(fixed, settings: SiteSettings()).diagnostics
          #expect(!after.contains { $0.code == finding.code }, "\(example.testDescription)")
        }
      }
    }
  }
}
