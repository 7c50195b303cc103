import Content
import Core
import SiteModel
import TestSupport
import Testing

@Suite("Links")
struct LinkResolverTests {
  private let files = """
    -- content/begrippen/e-depot.md --
    \(term("e-Depot"))
    -- content/praktijken/zeeuws-e-depot.md --
    \(practice(titel: "Zeeuws e-Depot"))
    ## Aanpak

    Tekst.
    -- content/praktijken/schema.pdf --
    pdf

    """

  private func links(in body: String, language: String = "") -> [ResolvedLink] {
    let site = SiteText(files + "-- content/praktijken/a\(language).md --\n\(practice())\(body)\n")
    let id = Language(rawValue: String(language.dropFirst())) ?? .dutch
    return site.entry("praktijk:a", language: id)?.links ?? []
  }

  private func page(_ page: PageID, _ fragment: String?, _ title: String) -> ResolvedLink {
    .page(PageReference(page, .dutch), fragment: fragment, title: title)
  }

  @Test("A relative link leads to the page of the file it names")
  func relativeLink() {
    #expect(
      links(
        in: "[x](../begrippen/e-depot.md) [y](zeeuws-e-depot.md#aanpak) [z](./zeeuws-e-depot.md)")
        == [
          page(.document(.term(slug("e-depot"))), nil, "e-Depot"),
          page(.document(.practice(slug("zeeuws-e-depot"))), "aanpak", "Zeeuws e-Depot"),
          page(.document(.practice(slug("zeeuws-e-depot"))), nil, "Zeeuws e-Depot"),
        ])
  }

  @Test("A fragment alone leads to a heading of the same page")
  func ownFragment() {
    #expect(
      links(in: "## Kop\n\n[x](#kop)") == [page(.document(.practice(slug("a"))), "kop", "Praktijk")]
    )
  }

  @Test("A link to a file that is no page leads to the attachment, an address on the web stays")
  func attachmentAndWeb() throws {
    #expect(
      links(in: "[x](schema.pdf) [y](https://vng.nl/) [z](mailto:info@vng.nl)") == [
        .attachment(try #require(SourcePath("content/praktijken/schema.pdf"))),
        .external("https://vng.nl/"), .external("mailto:info@vng.nl"),
      ])
  }

  @Test("A wiki link finds every kind of page by slug, whatever its letter case")
  func wikiLinks() {
    let site = SiteText(
      """
      -- content/begrippen/mandaat.md --
      \(term("Mandaat"))
      -- content/organisaties/archief-x/index.md --
      ---
      naam: Archief X
      soort: archiefdienst
      ---
      -- content/organisaties/gm0716/plannen/balie.md --
      \(plan(titel: "Balie"))
      -- content/rondes/ronde-een.md --
      \(round())
      -- content/paginas/handboek/README.md --
      \(article("Handboek"))
      -- content/paginas/handboek/over.md --
      \(article("Over"))
      -- content/praktijken/a.md --
      \(practice("trefwoorden: [e-depot]"))
      [[Mandaat]] [[archief-x]] [[gm0716/balie]] [[balie]] [[ronde-een]] [[handboek]] [[over]]
      [[handboek/over]] [[GM0715]] [[e-depot]] [[trefwoord:archivering]] [[plan:balie]] [[A|zelf]]

      """)
    #expect(site.differences() == [])
    let pages = site.entry("praktijk:a")?.links.map { link in
      if case .page(let reference, _, let title) = link { "\(reference.page) \(title)" } else { "" }
    }
    let plan = "\(PageID.document(.plan(code("GM0716"), slug("balie")))) Balie"
    let over = "\(PageID.document(.article([slug("handboek"), slug("over")]))) Over"
    #expect(
      pages == [
        "\(PageID.document(.term(slug("mandaat")))) Mandaat",
        "\(PageID.document(.organisation(code("archief-x")))) Archief X", plan, plan,
        "\(PageID.document(.round(slug("ronde-een")))) Ronde",
        "\(PageID.document(.article([slug("handboek"), slug("index")]))) Handboek", over, over,
        "\(PageID.organisation(code("GM0715"))) Terneuzen",
        "\(PageID.tag(slug("e-depot"))) e-Depot",
        "\(PageID.tag(slug("archief"))) Archief", plan,
        "\(PageID.document(.practice(slug("a")))) Praktijk",
      ])
  }

  @Test("A wiki link that can mean two pages lists both")
  func ambiguousWikiLink() {
    let site = SiteText(
      files + """
        -- content/praktijken/a.md --
        \(practice("trefwoorden: [e-depot]"))
        Zie [[1️⃣e-depot]] en [[begrip:e-depot]].

        """)
    #expect(
      site.differences(
        .at("1️⃣", .ambiguousLink, hint: "‘begrip:e-depot’ of ‘trefwoord:e-depot’")) == [
          "unexpected: content/praktijken/schema.pdf:1:1: unused-attachment: geen pagina gebruikt ‘schema.pdf’, dus het komt niet op de site (Verwijs ernaar vanuit een pagina, of haal het bestand weg.)"
        ])
  }

  @Test("A link to a record leads to its place on the page of the practice's reuse")
  func linkToRecord() {
    let site = SiteText(
      """
      -- content/organisaties/gm0716/gebruik/a.md --
      \(adoption("a", "GM0716"))
      -- content/organisaties/gm0716/gebruik/a-2.md --
      \(adoption("a", "GM0716"))
      -- content/reacties/a/3.md --
      \(reaction())
      -- content/praktijken/a.md --
      \(practice())
      [x](../organisaties/gm0716/gebruik/a.md) [y](../organisaties/gm0716/gebruik/a-2.md)
      [z](../reacties/a/3.md) [eigen](#reactie-3)

      """)
    #expect(site.differences() == [])
    let reuse = PageID.reuseOfPractice(slug("a"))
    #expect(
      site.entry("praktijk:a")?.links == [
        page(reuse, "gebruik-gm0716", "Gebruik door Tholen: Praktijk"),
        page(reuse, "gebruik-gm0716-2", "Gebruik door Tholen: Praktijk"),
        page(.document(.practice(slug("a"))), "reactie-3", "Reactie 3 op: Praktijk"),
        page(.document(.practice(slug("a"))), "reactie-3", "Praktijk"),
      ])
  }

  @Test("An English page leads to the English page where there is one")
  func translations() {
    let site = SiteText(
      """
      -- content/praktijken/a.md --
      \(practice(titel: "Aa"))
      ## Kop

      Tekst.
      -- content/praktijken/a.en.md --
      \(practice(titel: "Ay"))
      ## Heading

      [x](b.md) [y](b.md#kop) [z](b.md#heading) [[b]] [c](c.md)
      -- content/praktijken/b.md --
      \(practice(titel: "Bee"))
      ## Kop

      [x](a.md) [y](a.en.md#heading)
      -- content/praktijken/b.en.md --
      \(practice(titel: "Bi"))
      ## Heading

      Text.
      -- content/praktijken/c.md --
      \(practice(titel: "Cee"))
      """)
    #expect(site.differences() == [])
    let titles = site.entry("praktijk:a", language: .english)?.links.map(\.described)
    #expect(titles == ["Bi en", "Bee nl #kop", "Bi en #heading", "Bi en", "Cee nl"])
    #expect(site.entry("praktijk:b")?.links.map(\.described) == ["Aa nl", "Ay en #heading"])
    #expect(site.entry("praktijk:a")?.translations == [.english])
  }

  @Test("The address of a page is accepted with the link to its file as remedy")
  func absoluteLinks() {
    let site = SiteText(
      """
      -- content/begrippen/mandaat.md --
      \(term("Mandaat", "aliassen: /oud/"))
      -- content/praktijken/a.md --
      \(practice())
      [x](1️⃣/begrippen/mandaat/) [y](/begrippen/) [z](2️⃣/oud/) [e](/en/praktijken/)
      """)
    #expect(
      site.differences(
        .at("1️⃣", .absoluteLink, hint: "../begrippen/mandaat.md"), .at("2️⃣", .absoluteLink)) == [])
    #expect(
      site.entry("praktijk:a")?.links.map(\.described) == [
        "Mandaat nl", "Handboek nl", "Mandaat nl", "Handboek en",
      ])
  }
}

extension ResolvedLink {
  var described: String {
    switch self {
    case .page(let reference, let fragment, let title):
      "\(title) \(reference.language.tag)\(fragment.map { " #\($0)" } ?? "")"
    case .attachment(let path): path.description
    case .external(let address): address
    case .unresolved: "unresolved"
    }
  }
}
