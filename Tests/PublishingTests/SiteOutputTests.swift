import Core
import Foundation
import Publishing
import Testing

@Suite("A published site")
struct SiteOutputTests {
  @Test("Every page of every kind renders, in both languages, and nothing is found")
  func everyPageRenders() async throws {
    let sample = try SampleSite()
    #expect(sample.findings.filter { $0.severity > .notice }.map(\.message.english) == [])
    let outputs = await sample.outputs()
    for path in [
      "index.html", "praktijken/balie/index.html", "hergebruik/praktijken/balie/index.html",
      "organisaties/gm0716/index.html", "organisaties/gm0900/index.html",
      "plannen/voorbeeld-app/index.html",
      "rondes/najaar/index.html", "begrippen/zaaksysteem/index.html",
      "trefwoorden/zaken/index.html",
      "trefwoorden/dienstverlening/index.html", "themas/wonen/index.html",
      "toegankelijk/index.html",
      "zoeken/index.html", "404.html", "oude-balie/index.html", "en/index.html",
      "en/toegankelijk/index.html",
      "en/hergebruik/index.html", "search.json", "en/search.json", "hergebruik.json", "feed.xml",
      "sitemap.xml",
      "robots.txt", "data/praktijken.csv", "schema/search.schema.json",
    ] {
      #expect(outputs[path] != nil, "\(path) is missing")
    }
  }

  @Test("Every link in every page leads to an output and to an anchor in it")
  func linksLeadSomewhere() async throws {
    for style in ["mappen", "bestanden"] {
      let settings = """
        -- content/site.yaml --
        titel: Proefboek
        adres: https://proef.example/
        taal: nl
        talen: [nl, en]
        adressen: \(style)
        navigatie: [{titel: Praktijken, naar: /praktijken/}]
        """
      let outputs = try await SampleSite(settings).outputs()
      let problems = brokenLinks(in: outputs)
      #expect(problems.isEmpty, "\(style): \(problems.prefix(5))")
      #expect(outputs.count > 50)
    }
  }

  /// Every relative `href` and `src` that leads to nothing, as `page: link`.
  private func brokenLinks(in outputs: [String: String]) -> [String] {
    var problems: [String] = []
    for (path, text) in outputs.sorted(by: { $0.key < $1.key }) where path.hasSuffix(".html") {
      guard let base = URL(string: "https://proef.example/\(path)") else { continue }
      for match in text.matches(of: /(?:href|src)="([^"]*)"/) {
        let link = String(match.1).replacing("&amp;", with: "&")
        guard let url = URL(string: link, relativeTo: base)?.absoluteURL,
          url.host() == "proef.example",
          url.scheme == "https"
        else { continue }
        var target = String(url.path(percentEncoded: false).dropFirst())
        if target.isEmpty || target.hasSuffix("/") { target += "index.html" }
        guard let content = outputs[target] else {
          problems.append("\(path): \(link)")
          continue
        }
        if let fragment = url.fragment(), !content.contains("id=\"\(fragment)\"") {
          problems.append("\(path): \(link) (no anchor)")
        }
      }
    }
    return problems
  }

  @Test("One job gives the same outputs as many")
  func jobsDoNotMatter() async throws {
    let one = await plan(try SampleSite(jobs: 1).edition).value
    let many = await plan(try SampleSite(jobs: 7).edition).value
    #expect(one.map(\.path) == many.map(\.path))
    #expect(one.map(\.inputs) == many.map(\.inputs))
  }

  @Test("A change in one document changes the inputs of the pages that show it, and of no others")
  func inputsFollowContent() async throws {
    let before = await plan(try SampleSite().edition).value
    let after = await plan(
      try SampleSite(
        """
        -- content/begrippen/zaaksysteem.md --
        ---
        term: zaaksysteem
        omschrijving: Een andere uitleg.
        ---

        Meer uitleg.
        """
      ).edition
    ).value
    let old = Dictionary(uniqueKeysWithValues: before.map { ($0.path.description, $0.inputs) })
    let changed = after.filter { old[$0.path.description] != $0.inputs }.map(\.path.description)
    let pages = changed.filter { $0.hasSuffix(".html") }
    #expect(pages.contains("begrippen/zaaksysteem/index.html"))
    #expect(
      pages.contains("praktijken/balie/index.html"), "the definition stands in the link to the term"
    )
    #expect(!pages.contains("praktijken/loket/index.html"))
    #expect(!pages.contains("organisaties/gm0716/index.html"))
  }

  @Test("No text of an author becomes markup, wherever it is shown")
  func textStaysText() async throws {
    let hostile = #"<script>alert(1)</script>\" onload=\"x"#
    let outputs = try await SampleSite(
      """
      -- content/organisaties/archief/index.md --
      ---
      naam: "\(hostile)"
      soort: archiefdienst
      ---

      Tekst.
      -- content/trefwoorden.yaml --
      trefwoorden:
        - {id: zaken, label: "\(hostile)"}
      -- content/begrippen/zaaksysteem.md --
      ---
      term: zaaksysteem
      omschrijving: "\(hostile)"
      ---

      Meer uitleg.
      """
    ).outputs()
    var shown = 0
    for (path, text) in outputs where path.hasSuffix(".html") || path.hasSuffix(".xml") {
      #expect(!text.contains("<script>alert"), "\(path)")
      #expect(!text.contains("\" onload=\"x"), "\(path)")
      shown += text.contains("&lt;script&gt;alert(1)") ? 1 : 0
    }
    #expect(shown > 8)
    for path in ["search.json", "hergebruik.json"] {
      #expect(outputs[path]?.contains("<") == false, "\(path)")
    }
  }

  @Test(
    "The page for missing addresses links from the root of the web server, for it is shown at any depth"
  )
  func notFoundLinksFromRoot() async throws {
    let page = try #require(await SampleSite().outputs()["404.html"])
    let links = page.matches(of: /(?:href|src|action)="([^"]*)"/).map { String($0.1) }
    #expect(links.count > 10)
    for link in links
    where !link.hasPrefix("#") && !link.hasPrefix("https:") && !link.hasPrefix("mailto:") {
      #expect(link.hasPrefix("/boek/"), "\(link)")
    }
  }

  @Test("A former address leads on to the page that took its place")
  func redirects() async throws {
    let page = try #require(await SampleSite().outputs()["oude-balie/index.html"])
    #expect(page.contains("0; url=../praktijken/balie/"))
    #expect(page.contains("https://proef.example/boek/praktijken/balie/"))
  }
}
