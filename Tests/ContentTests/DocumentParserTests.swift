import Content
import Core
import Markdown
import TestSupport
import Testing

@Suite("Documents")
struct DocumentParserTests {
  private func parse(
    _ text: String, at path: String, settings: SiteSettings = SiteSettings()
  ) throws -> Diagnosed<Document?> {
    let path = try #require(SourcePath(path))
    return parseDocument(SourceFile(path: path, text: SourceText(text)), settings: settings)
  }

  static let names = [
    ("content/praktijken/e-depot.md", "praktijk:e-depot"),
    ("content/praktijken/e-depot.en.md", "praktijk:e-depot"),
    ("content/organisaties/gm0716/index.md", "organisatie:GM0716"),
    ("content/organisaties/gm0716/gebruik/e-depot.md", "gebruik:GM0716/e-depot"),
    ("content/organisaties/vng/plannen/balie.md", "plan:vng/balie"),
    ("content/rondes/balie.md", "ronde:balie"), ("content/begrippen/e-depot.md", "begrip:e-depot"),
    ("content/reacties/e-depot/12.md", "reactie:e-depot/12"),
    ("content/paginas/over.md", "pagina:over"), ("content/paginas/README.md", "pagina:index"),
    ("content/paginas/Mijn Map/Vraag & Antwoord.md", "pagina:mijn-map/vraag-antwoord"),
    ("content/paginas/handboek/index.md", "pagina:handboek/index"),
  ]

  @Test("The path says what a file is", arguments: names)
  func place(_ path: String, _ id: String) throws {
    let found = documentPlaceName(try #require(SourcePath(path)))
    #expect(found == id)
  }

  static let wrongPlaces: [(String, DiagnosticCode, String)] = [
    ("content/praktijk/a.md", .misplacedFile, "praktijken"),
    ("content/a.md", .misplacedFile, "praktijken"),
    ("content/praktijken/map/a.md", .misplacedFile, "praktijken"),
    ("content/organisaties/gm0716/gebruikt/a.md", .misplacedFile, "gebruik"),
    ("content/organisaties/gm0716/readme.md", .misplacedFile, "index.md"),
    ("content/praktijken/E-Depot.md", .badFileName, "e-depot.md"),
    ("content/praktijken/é.md", .badFileName, "e.md"),
    ("content/praktijken/a.de.md", .badFileName, "a-de.md"),
    ("content/praktijken/_a.md", .badFileName, "a.md"),
    ("content/organisaties/GM0716/index.md", .badFileName, "gm0716"),
    ("content/reacties/e-depot/01.md", .badFileName, "1.md"),
    ("content/reacties/e-depot/eerste.md", .badFileName, "1.md"),
    ("content/paginas/한국.md", .badFileName, "mijn-pagina.md"),
    ("content/paginas/_sjabloon.md", .pageSkipped, "andere naam"),
    ("content/paginas/_map/a.md", .pageSkipped, "andere naam"),
    ("content/paginas/.verborgen/a.md", .pageSkipped, "andere naam"),
  ]

  @Test(
    "A wrong place or name is one finding that says what would be right", arguments: wrongPlaces)
  func misplaced(_ path: String, _ code: DiagnosticCode, _ hint: String) throws {
    let parsed = try parse("---\ntitel: a\n---\n", at: path)
    #expect(parsed.value == nil)
    #expect(parsed.diagnostics.map(\.code) == [code])
    #expect(parsed.diagnostics.first?.hint?.dutch.contains(hint) ?? false)
  }

  @Test("The language comes from the key, else the file name, else the site")
  func language() throws {
    let term = "---\nterm: a\nomschrijving: b\n---\n"
    var english = SiteSettings()
    english.language = .english
    #expect(try parse(term, at: "content/begrippen/a.md").value?.language == .dutch)
    #expect(try parse(term, at: "content/begrippen/a.en.md").value?.language == .english)
    #expect(
      try parse(term, at: "content/begrippen/a.md", settings: english).value?.language == .english)
    let written = "---\nterm: a\nomschrijving: b\ntaal: en\n---\n"
    #expect(try parse(written, at: "content/begrippen/a.md").value?.language == .english)
    let conflict = try parse(
      "---\nterm: a\nomschrijving: b\ntaal: nl\n---\n", at: "content/begrippen/a.en.md")
    #expect(conflict.diagnostics.map(\.code) == [.languageConflict])
  }

  @Test(
    "A page without titel is foreign and takes its title from title, its first heading or its name")
  func foreignTitle() throws {
    let cases = [
      ("---\ntitle: Van elders\nlayout: x\n---\n# Kop\n", "Van elders"),
      ("---\nlayout: x\n---\n# Kop\n\nTekst\n", "Kop"), ("# Kop\n", "Kop"),
      ("Tekst\n", "Mijn pagina"),
      ("---\ntitle: [a]\n---\nTekst\n", "Mijn pagina"),
      ("---\ntitle:\n---\nTekst\n", "Mijn pagina"),
      ("---\n\nTekst na een streep\n", "Mijn pagina"), ("", "Mijn pagina"),
      ("---\na: &x 1\n---\nTekst\n", "Mijn pagina"),
      ("+++\ntitle = 1\n+++\nTekst\n", "Mijn pagina"),
    ]
    for (text, title) in cases {
      let parsed = try parse(text, at: "content/paginas/mijn-pagina.md")
      guard case .article(let article) = parsed.value?.kind else {
        Issue.record("no page for \(text)")
        continue
      }
      #expect(article.title.value == title)
      #expect(parsed.value?.isForeign == true)
    }
    let folder = try parse("Tekst\n", at: "content/paginas/mijn_map/README.md")
    guard case .article(let article) = folder.value?.kind else {
      Issue.record("no page")
      return
    }
    #expect(article.title.value == "Mijn map")
    #expect(article.path.map(\.text) == ["mijn-map", "index"])
  }

  @Test("Every finding on a foreign page is a notice, whatever stands in it")
  func foreignFindings() throws {
    let texts = [
      "---\ntitle: a\nlayout: x\nauthor: jan.jansen@example.org\ntaal: fy\n---\n",
      "---\na: &x 1\n---\n", "---\na: b: c\n---\n", "---\n\na\n", "----\na: b\n---\n",
      "---js\nx\n---\n",
      "---\na: \"\\u202e\"\n---\n", "---\naliassen: [x y]\nvolgorde: a\n---\n",
    ]
    for text in texts {
      let parsed = try parse(text, at: "content/paginas/a.md")
      #expect(!parsed.diagnostics.isEmpty)
      let shown = applySeverities(
        parsed.diagnostics.filter { $0.code.severityInForeignText == .notice },
        settings: SiteSettings(), isForeign: { _ in parsed.value?.isForeign ?? false },
        isStrict: true)
      #expect(shown.allSatisfy { $0.severity == .notice }, "\(text)")
    }
  }

  @Test("A page of our own with front matter that cannot be read is not foreign")
  func ownPage() throws {
    let parsed = try parse("---\ntitel: a: b\n---\n", at: "content/paginas/a.md")
    #expect(parsed.value?.isForeign == false)
    #expect(parsed.diagnostics.map(\.code) == [.yamlSyntax])
  }

  @Test("An unknown key on a page of our own is a notice")
  func unknownKeyOnPage() throws {
    let parsed = try parse("---\ntitel: a\nlayout: b\n---\n", at: "content/paginas/a.md")
    #expect(parsed.diagnostics.map(\.code) == [.unknownKey])
    #expect(parsed.diagnostics.map(\.severity) == [.notice])
  }

  @Test(
    "A file whose front matter cannot be read keeps its place, except where nobody answers for it")
  func unreadable() throws {
    #expect(try parse("---\nterm: a: b\n---\n", at: "content/begrippen/a.md").value != nil)
    #expect(try parse("---\ntitel: a: b\n---\n", at: "content/praktijken/a.md").value == nil)
    let findings = try parse("---\nterm: a: b\n---\n", at: "content/begrippen/a.md").diagnostics
    #expect(findings.map(\.code) == [.yamlSyntax])
  }

  @Test("A reaction without text is an error")
  func emptyReaction() throws {
    let parsed = try parse(
      "---\ndatum: 2026-01-01\nrol: a\n---\n\n", at: "content/reacties/e-depot/1.md")
    #expect(parsed.diagnostics.map(\.code) == [.emptyBody])
  }

  private func documentPlaceName(_ path: SourcePath) -> String? {
    let samples = [
      "praktijken": Sample.smallPractice.text, "rondes": Sample.smallRound.text,
      "begrippen": Sample.smallTerm.text, "reacties": Sample.smallReaction.text,
      "paginas": Sample.smallArticle.text,
    ]
    var text = samples[path.components[1]] ?? Sample.smallOrganisation.text
    if path.components.contains("gebruik") { text = Sample.smallAdoption.text }
    if path.components.contains("plannen") { text = Sample.smallPlan.text }
    return parseDocument(SourceFile(path: path, text: SourceText(text)), settings: SiteSettings())
      .value?.id.name
  }
}
