import Content
import Core
import Testing

@Suite("Files to start from")
struct StartingTextTests {
  private func fields(title: String = "Slimme balie") throws -> StartingFields {
    StartingFields(
      title: title, slug: try #require(Slug("slimme-balie")),
      organisation: try #require(OrganisationCode("GM0716")),
      practice: try #require(Slug("e-depot")), number: 3, today: try #require(Day("2026-06-30")))
  }

  @Test("A new file of every kind reads without a finding", arguments: AuthoredKind.allCases)
  func reads(_ kind: AuthoredKind) throws {
    let fields = try fields()
    let path = try #require(startingPath(for: kind, fields))
    let file = SourceFile(path: path, text: SourceText(startingText(for: kind, fields)))
    let parsed = parseDocument(file, settings: SiteSettings())
    #expect(parsed.diagnostics.map(\.message.dutch) == [])
    #expect(parsed.value != nil)
    #expect(parsed.value?.isForeign == false)
  }

  @Test(
    "Every key that stands in a comment is one the parser knows", arguments: AuthoredKind.allCases)
  func comments(_ kind: AuthoredKind) throws {
    let fields = try fields()
    let path = try #require(startingPath(for: kind, fields))
    let uncommented = startingText(for: kind, fields).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { line in
      let rest = line.dropFirst(2)
      let isKey =
        line.hasPrefix("# ") && (rest.first == " " || rest.contains(": ") || rest.hasSuffix(":"))
      return isKey && !line.hasPrefix("# Verplicht") ? String(rest) : String(line)
    }
    let file = SourceFile(path: path, text: SourceText(uncommented.joined(separator: "\n")))
    let codes = parseDocument(file, settings: SiteSettings()).diagnostics.map(\.code)
    #expect(!codes.contains(.unknownKey))
    #expect(!codes.contains(.yamlSyntax))
  }

  @Test(
    "A title with anything in it arrives as it was given",
    arguments: [
      "Zeg \"ja\": nu", "50% & meer \\ *x*", "- lijst", "{a}", "# kop", "'s avonds", "@x", "~",
    ])
  func titles(_ title: String) throws {
    let fields = try fields(title: title)
    let path = try #require(startingPath(for: .plan, fields))
    let file = SourceFile(path: path, text: SourceText(startingText(for: .plan, fields)))
    let parsed = parseDocument(file, settings: SiteSettings())
    guard case .plan(let plan) = parsed.value?.kind else {
      Issue.record("no plan")
      return
    }
    #expect(plan.title.value == title)
    #expect(parsed.diagnostics.isEmpty)
  }
}
