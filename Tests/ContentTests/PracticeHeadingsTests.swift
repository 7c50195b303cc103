import Content
import Core
import TestSupport
import Testing

@Suite("Fixed headings of a practice")
struct PracticeHeadingsTests {
  private func differencesOf(
    _ body: String, path: String = "content/praktijken/e-depot.md",
    _ expected: [ExpectedDiagnostic]
  ) -> [String] {
    let frontMatter = Sample.smallPractice.frontMatter
    let text = MarkedText("---\n\(frontMatter)\n---\n\(body)\n", at: path)
    let found = text.files.flatMap {
      parseDocument(SourceFile(path: $0.path, text: $0.text), settings: SiteSettings()).diagnostics
    }
    return differences(in: text, found: found, expected: expected)
  }

  @Test("A heading without text is reported at the heading")
  func empty() {
    let body = practiceBody.replacing("## Aanpak\n\na", with: "1️⃣## Aanpak\n")
    #expect(differencesOf(body, [.at("1️⃣", .emptyHeading)]) == [])
  }

  @Test("A heading with text under a deeper heading is not empty")
  func deeper() {
    let body = practiceBody.replacing("## Aanpak\n\na", with: "## Aanpak\n\n### Stap 1\n\na")
    #expect(differencesOf(body, []) == [])
  }

  @Test("A misspelt heading, or one of another level, is where the missing one is reported")
  func nearMiss() {
    let misspelt = practiceBody.replacing("## Randvoorwaarden", with: "1️⃣## Randvoorwarden")
    #expect(differencesOf(misspelt, [.at("1️⃣", .missingHeading, hint: "## Randvoorwaarden")]) == [])
    let deeper = practiceBody.replacing("## Doel\n", with: "1️⃣### Doel\n")
    #expect(differencesOf(deeper, [.at("1️⃣", .missingHeading, hint: "## Doel")]) == [])
  }

  @Test("A heading that is nowhere is reported where the text begins")
  func missing() {
    let body = "1️⃣" + practiceBody.replacing("## Ervaringen\n\na\n", with: "")
    #expect(differencesOf(body, [.at("1️⃣", .missingHeading, hint: "Ervaringen")]) == [])
  }

  @Test("An English text has the English headings")
  func english() {
    let names = [
      "Reason", "Audience", "Goal", "Approach", "Conditions", "Taking over", "Experiences",
      "What did not work",
    ]
    let body = names.map { "## \($0)\n\na\n" }.joined(separator: "\n")
    #expect(differencesOf(body, path: "content/praktijken/e-depot.en.md", []) == [])
  }

  @Test("The document knows what is missing or empty")
  func value() {
    let sample = Sample.smallPractice
    let text = sample.text.replacing("## Doel\n\na", with: "## Doel\n").replacing(
      "## Aanpak\n\na\n", with: "")
    guard case .practice(let practice) = sample.document(text)?.kind else {
      Issue.record("no practice")
      return
    }
    #expect(practice.missingHeadings == [.goal, .approach])
  }
}
