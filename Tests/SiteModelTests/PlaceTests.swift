import Content
import Core
import SiteModel
import TestSupport
import Testing

@Suite("Where documents are shown")
struct PlaceTests {
  private let site = SiteText(
    """
    -- content/praktijken/a.md --
    \(practice())
    -- content/praktijken/a.en.md --
    \(practice())
    -- content/organisaties/gm0716/gebruik/a.md --
    \(adoption("a", "GM0716"))
    -- content/organisaties/gm0716/gebruik/a-2.md --
    \(adoption("a", "GM0716"))
    -- content/reacties/a/2.md --
    \(reaction())
    -- content/organisaties/gm0718/index.md --
    ---
    website: https://vlissingen.example/
    ---
    """
  ).site

  private func place(_ id: DocumentID, _ language: Language = .dutch) -> String? {
    site.place(of: id, preferring: language).map { place in
      let route = site.routes.route(to: place.page)
      return route.path + (place.fragment.map { "#\($0)" } ?? "")
    }
  }

  @Test("Every document has a place, records and reactions on another's page")
  func places() {
    #expect(place(.practice(slug("a"))) == "praktijken/a/")
    #expect(place(.practice(slug("a")), .english) == "en/praktijken/a/")
    #expect(
      place(.adoption(code("GM0716"), slug("a-2"))) == "hergebruik/praktijken/a/#gebruik-gm0716-2")
    #expect(
      place(.adoption(code("GM0716"), slug("a")), .english)
        == "en/hergebruik/praktijken/a/#gebruik-gm0716")
    #expect(
      place(.reaction(practice: slug("a"), number: 2), .english) == "en/praktijken/a/#reactie-2")
    #expect(place(.practice(slug("weg"))) == nil)
  }

  @Test("An organisation has one page, its own file's or the register's")
  func organisations() {
    #expect(site.pages.organisationPage(code("GM0718")) == .document(.organisation(code("GM0718"))))
    #expect(site.pages.organisationPage(code("GM0716")) == .organisation(code("GM0716")))
    #expect(site.pages.organisationPage(code("GM9999")) == nil)
    let paths = site.pages.references.map { site.routes.route(to: $0).path }
    #expect(Set(paths).count == paths.count)
    #expect(paths.contains("organisaties/gm0718/") && paths.contains("en/organisaties/gm0716/"))
  }

  @Test("An address is found however its ends are written")
  func addresses() {
    for path in ["/praktijken/a/", "praktijken/a", "/praktijken/a.html", "praktijken/a/index.html"]
    {
      #expect(site.pages.page(at: path)?.page == .document(.practice(slug("a"))))
    }
    #expect(site.pages.page(at: "/")?.page == .home)
    #expect(site.pages.page(at: "/index.html")?.page == .home)
    #expect(site.pages.page(at: "/en/")?.language == .english)
  }
}
