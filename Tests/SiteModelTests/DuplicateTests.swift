import Content
import Core
import SiteModel
import TestSupport
import Testing

@Suite("Documents that get in each other's way")
struct DuplicateTests {
  /// Two files that become one page, with the code that says so.
  static let pairs: [(String, String, String)] = [
    ("paginas/Over.md", "paginas/over.md", "duplicate-document"),
    ("paginas/over ons.md", "paginas/over-ons.md", "duplicate-document"),
    ("paginas/over_ons.md", "paginas/over-ons.md", "duplicate-document"),
    ("paginas/caf\u{E9}.md", "paginas/cafe\u{301}.md", "duplicate-document"),
    ("paginas/café.md", "paginas/cafe.md", "duplicate-document"),
    ("paginas/hulp/README.md", "paginas/hulp/index.md", "duplicate-document"),
    ("paginas/Hulp/a.md", "paginas/hulp/a.md", "duplicate-document"),
    ("paginas/hulp!.md", "paginas/hulp.md", "duplicate-document"),
    ("paginas/hulp.md", "paginas/hulp/index.md", "duplicate-route"),
    ("paginas/praktijken.md", "", "duplicate-route"),
    ("paginas/praktijken/index.md", "", "duplicate-route"),
    ("paginas/index.md", "", "duplicate-route"),
    ("paginas/zoeken.md", "", "duplicate-route"),
    ("paginas/404.md", "", "duplicate-route"),
    ("paginas/en.md", "", "duplicate-route"),
    ("paginas/en/begrippen.md", "", "duplicate-route"),
    ("paginas/organisaties/gm0715.md", "", "duplicate-route"),
    ("paginas/trefwoorden/balie.md", "", "duplicate-route"),
    ("paginas/themas/bestuur.md", "", "duplicate-route"),
    ("paginas/praktijken/a.md", "praktijken/a.md", "duplicate-route"),
    ("paginas/hergebruik/praktijken/a.md", "praktijken/a.md", "duplicate-route"),
    ("organisaties/a-b/plannen/c.md", "organisaties/a/plannen/b-c.md", "duplicate-route"),
    ("paginas/en/over.md", "paginas/over.en.md", "duplicate-route"),
  ]

  private func text(_ path: String) -> String {
    if path.isEmpty { return "" }
    let parts = path.split(separator: "/")
    let frontMatter =
      parts.contains("plannen") ? plan() : parts[0] == "praktijken" ? practice() : article()
    return "-- content/\(path) --\n\(frontMatter)Tekst.\n"
  }

  @Test("Two files for one page are an error that names both", arguments: pairs)
  func pairIsFound(_ one: String, _ other: String, _ code: String) {
    let organisations = ["a", "a-b"].filter { (one + other).contains("organisaties/\($0)/") }
      .map { "-- content/organisaties/\($0)/index.md --\n---\nnaam: X\nsoort: stichting\n---\n" }
    let site = SiteText(text(one) + text(other) + organisations.joined())
    let found = site.resolved().diagnostics.filter {
      ["duplicate-document", "duplicate-route"].contains($0.code.name)
    }
    #expect(found.map(\.code.name) == [code])
    #expect(found.allSatisfy { $0.severity == .error })
    let message = found.first?.message.dutch ?? ""
    #expect(message.contains(one) && message.contains(other))
    let reversed = resolve(site.documents.reversed(), site.facts, attachments: [])
    #expect(reversed.diagnostics == site.resolved().diagnostics)
  }

  @Test("Planted collisions among many pages are all found")
  func plantedCollisions() {
    var generator = SeededGenerator(seed: 7)
    var names: Set<String> = []
    while names.count < 300 {
      names.insert("pagina-\(UInt32.random(in: 0..<1_000_000, using: &generator))")
    }
    let planted = names.sorted().shuffled(using: &generator).prefix(40)
    let files = names.sorted().map { text("paginas/\($0).md") }
    let twins = planted.map { text("paginas/\($0.uppercased()).md") }
    let found = SiteText((files + twins).joined()).resolved().diagnostics
      .filter { $0.code == .duplicateDocument }
    #expect(found.count == 40)
    for name in planted {
      #expect(found.contains { $0.message.dutch.contains("/\(name).md") })
    }
  }

  @Test("What is left out of a pair is not missed by links to it")
  func linksToTheOther() {
    let site = SiteText(
      """
      -- content/paginas/Over.md --
      \(article("Groot"))
      -- content/paginas/over.md --
      \(article("Klein"))
      -- content/paginas/x.md --
      \(article())
      [a](Over.md) [b](over.md)
      """)
    #expect(site.entry("pagina:x")?.links.map(\.described) == ["Groot nl", "Groot nl"])
    #expect(site.site.entries.count == 2)
  }

  @Test("A page in a language that the site does not have is left out with a warning")
  func unbuiltLanguage() {
    let site = SiteText(
      """
      -- content/site.yaml --
      titel: Handboek
      adres: https://handboek.example/
      -- content/praktijken/a.md --
      \(practice())
      -- content/praktijken/a.en.md --
      1️⃣\(practice())
      """)
    #expect(site.differences(.at("1️⃣", .unbuiltLanguage)) == [])
    #expect(site.site.entries.count == 1)
  }

  @Test("A translation needs an original, except for an ordinary page")
  func missingOriginal() {
    let site = SiteText(
      """
      -- content/praktijken/a.en.md --
      1️⃣\(practice())
      -- content/paginas/about.en.md --
      \(article())
      """)
    #expect(site.differences(.at("1️⃣", .missingOriginal)) == [])
  }
}
