import Foundation
import TestSupport
import Testing

/// Markdown that nobody wrote for this handbook, below `content/paginas`.
@Suite("Foreign Markdown")
struct ForeignMarkdownTests {
  private let archive = TextArchive(
    #"""
    -- content/paginas/elders/README.md --
    # Werken aan kwaliteit

    Welkom. Begin bij [de inleiding](01%20Inleiding.md), of lees [maatregel M01](maatregelen/M01-Toets.md).

    <p align="center"><img src="logo.png" alt="Logo"></p>

    -- content/paginas/elders/01 Inleiding.md --
    ---
    title: "Inleiding: wat & waarom"
    date: 05/11/2021
    tags:
      - kwaliteit
      - proces
    layout: post
    draft: false
    custom: {a: [1, 2], b: ~}
    ---

    # Inleiding

    Zie ![een schema](plaatjes/schema.png) en [een dode link](weg.md), of [een kopje](#bestaat-niet).

    Setext kop
    ----------

    Tekst met een <br> erin, en <!-- een opmerking -->.

    #### Niveau overgeslagen

    | a | b |
    |---|---|
    | 1 | 2 | 3 |

    [klik hier](http://www.onveilig.example/)

    -- content/paginas/elders/maatregelen/M01-Toets.md --
    +++
    title = "TOML"
    +++

    <details>
    <summary>Meer</summary>

    Verborgen tekst.

    </details>

    {{< shortcode >}} en {% liquid %} en {{ mustache }}.

    -- content/paginas/elders/_sidebar.md --
    - [zijbalk](README.md)

    -- content/paginas/elders/leeg.md --

    -- content/paginas/elders/Ünïcode & Co (2).md --
    Tekst zonder kop. Een [absolute link](/praktijken/) en [[een wiki-link]] en een voetnoot[^x].

    """#)

  @Test("A folder of ordinary Markdown builds with notices only, each with its place")
  func notices() async throws {
    let handbook = try SampleHandbook.small()
    handbook.folder.write(archive)
    let run = try await handbook.build(["--strict", "--format", "json"])
    #expect(run.status == 0, "\(run.text)")
    let findings = try Report(run).findings.filter { $0.path?.contains("/elders/") == true }
    #expect(findings.filter { $0.severity != "notice" }.map(\.place) == [])
    let codes = Set(findings.map(\.code))
    for code in ["raw-html", "unknown-image", "unknown-link", "unknown-key"] {
      #expect(codes.contains(code), "what cannot be shown is named: \(code)")
    }
    let rawHTML = findings.filter { $0.code == "raw-html" }.map(\.place)
    #expect(rawHTML.contains { $0.hasPrefix("content/paginas/elders/README.md:5:") }, "\(rawHTML)")
  }

  @Test("Its pages have a title, their text, and no markup from the files")
  func pages() async throws {
    let handbook = try SampleHandbook.small()
    handbook.folder.write(archive)
    _ = try await handbook.build()
    let site = try PublishedSite(of: handbook)
    let titles = [
      "elders": "Werken aan kwaliteit", "elders/01-inleiding": "Inleiding: wat & waarom",
      "elders/unicode-co-2": "Ünïcode & Co (2)",
    ]
    for (path, title) in titles {
      let text = try #require(site.text("\(path)/index.html"), "no page \(path)")
      #expect(HTMLPage(text).inside("h1").readableText == title + "\n")
    }
    let measure = try #require(site.text("elders/maatregelen/m01-toets/index.html"))
    #expect(measure.contains("Verborgen tekst."))
    #expect(!measure.contains("<summary>Meer"))
    #expect(measure.contains("{{ mustache }}"), "braces of other tools stay as they are")
    #expect(site.files["elders/sidebar/index.html"] == nil)
    #expect(LinkCheck(site, address: "https://klein.example/handboek/").problems == [])
  }
}
