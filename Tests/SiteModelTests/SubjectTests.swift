import Content
import Core
import SiteModel
import TestSupport
import Testing

@Suite("Subjects")
struct SubjectTests {
  @Test("Unknown tags, products and themes are reported with the nearest name")
  func unknown() {
    let site = SiteText(
      """
      -- content/praktijken/a.md --
      \(practice(
        "trefwoorden: [1️⃣e-depo, Archivering, 2️⃣zwembad]\nproduct: [3️⃣paspoor, Paspoort]\n"
          + "thema: [4️⃣cultureel ergoed, Bestuur, 5️⃣ruimtevaart]"))
      -- content/rondes/r.md --
      ---
      titel: Ronde
      samenvatting: Een ronde.
      thema: 6️⃣bestur
      open-tot: 2026-12-31
      ---
      """)
    #expect(
      site.differences(
        .at("1️⃣", .unknownTag, hint: "‘e-depot’"),
        .at("2️⃣", .unknownTag, hint: "trefwoorden.yaml"),
        .at("3️⃣", .unknownProduct, hint: "‘paspoort’"),
        .at("4️⃣", .unknownTheme, hint: "‘cultureel erfgoed’"),
        .at("5️⃣", .unknownTheme, hint: "themas.csv"), .at("6️⃣", .unknownTheme, hint: "‘bestuur’"))
        == [])
    let subject = site.entry("praktijk:a")?.subject
    #expect(subject?.tags == [slug("archief")])
    #expect(subject?.products == [slug("paspoort")])
    #expect(subject?.themes == [slug("bestuur")])
  }

  @Test("A deprecated tag becomes the one that took its place, with a warning and an edit")
  func deprecated() {
    let site = SiteText(
      """
      -- content/praktijken/a.md --
      \(practice("trefwoorden: [balie, 1️⃣loket]"))
      """)
    #expect(site.differences(.at("1️⃣", .deprecatedTag, hint: "‘balie’")) == [])
    #expect(site.entry("praktijk:a")?.subject.tags == [slug("balie")])
    #expect(site.resolved().diagnostics.first?.fixes.map(\.replacement) == ["balie"])
  }

  @Test("Deprecated tags that name each other as replacement end, without a tag")
  func deprecatedCircle() {
    let site = SiteText(
      """
      -- content/trefwoorden.yaml --
      trefwoorden:
        - {id: a, label: A, vervallen: ja, vervangen-door: b}
        - {id: b, label: B, vervallen: ja, vervangen-door: a}
      -- content/praktijken/a.md --
      \(practice("trefwoorden: [1️⃣a]"))
      """)
    #expect(site.differences(.at("1️⃣", .deprecatedTag)) == [])
    #expect(site.entry("praktijk:a")?.subject.tags == [])
  }

  private let tagged = SiteText(
    """
    -- content/trefwoorden.yaml --
    trefwoorden:
      - {id: informatie, label: Informatie}
      - {id: archief, label: Archief, breder: [informatie]}
      - {id: e-depot, label: e-Depot, breder: [archief]}
      - {id: balie, label: Balie}
      - {id: leeg, label: Leeg, breder: [balie]}
    -- content/praktijken/a.md --
    \(practice("trefwoorden: [e-depot, balie]"))
    -- content/praktijken/a.en.md --
    \(practice("trefwoorden: [e-depot, balie]"))
    -- content/praktijken/b.md --
    \(practice("trefwoorden: [e-depot, archief]"))
    -- content/praktijken/c.md --
    \(practice("trefwoorden: [e-depot, archief]"))
    -- content/organisaties/gm0716/plannen/p.md --
    \(plan("trefwoorden: [e-depot, balie]"))
    -- content/rondes/r.md --
    \(round())
    """)

  @Test("A tag knows its documents, those of narrower tags, and its neighbours")
  func tagIndex() throws {
    let tags = tagged.site.tags
    #expect(tags.entries.map(\.tag.id.text) == ["archief", "balie", "e-depot", "informatie"])
    let archive = try #require(tags.entry(slug("archief")))
    let plan = DocumentID.plan(code("GM0716"), slug("p"))
    #expect(archive.documents == [.practice(slug("b")), .practice(slug("c"))])
    #expect(archive.narrowerDocuments == [plan, .practice(slug("a"))])
    #expect(archive.broader == [slug("informatie")])
    #expect(archive.narrower == [slug("e-depot")])
    let information = try #require(tags.entry(slug("informatie")))
    #expect(information.documents == [])
    #expect(
      information.narrowerDocuments == [plan] + ["a", "b", "c"].map { .practice(slug($0)) })
    #expect(tags.entry(slug("balie"))?.narrower == [])
    #expect(tags.entry(slug("leeg")) == nil)
  }

  @Test(
    "Related tags are those that stand on the same documents most often; translations count once")
  func relatedTags() {
    #expect(tagged.site.tags.entry(slug("e-depot"))?.related == [slug("archief"), slug("balie")])
    #expect(tagged.site.tags.entry(slug("balie"))?.related == [slug("e-depot")])
  }

  @Test("A theme knows its documents and those of narrower themes, rounds included")
  func themeIndex() throws {
    let site = SiteText(
      """
      -- content/praktijken/a.md --
      \(practice("thema: cultureel erfgoed"))
      -- content/rondes/r.md --
      \(round())
      """
    ).site
    #expect(
      site.themes.entries.map(\.theme.id.text) == ["bestuur", "cultureel-erfgoed", "cultuur"])
    #expect(site.themes.entry(slug("cultuur"))?.narrowerDocuments == [.practice(slug("a"))])
    #expect(site.themes.entry(slug("cultuur"))?.narrower == [slug("cultureel-erfgoed")])
    #expect(site.themes.entry(slug("bestuur"))?.documents == [.round(slug("r"))])
  }

  @Test("Only tags and themes in use have a page, in every language of the interface")
  func pages() {
    let pages = tagged.site.pages
    #expect(pages.page(at: "/trefwoorden/informatie/")?.page == .tag(slug("informatie")))
    #expect(pages.page(at: "/en/trefwoorden/informatie/")?.language == .english)
    #expect(pages.page(at: "/trefwoorden/leeg/") == nil)
    #expect(pages.page(at: "/themas/cultuur/") == nil)
    #expect(!pages.contains(PageReference(.tag(slug("leeg")), .dutch)))
  }
}
