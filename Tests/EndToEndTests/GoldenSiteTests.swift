import Foundation
import TestSupport
import Testing

@Suite("The small site, as it is kept")
struct GoldenSiteTests {
  /// Pages whose words are kept, by the name of the file that keeps them.
  private let pages = [
    "index.html", "praktijken/digitaal-verhuizen/index.html",
    "praktijken/meldpunt-buitenruimte/index.html", "organisaties/gm0715/index.html",
    "organisaties/gm0650/index.html", "organisaties/voorbeeldstad/index.html",
    "plannen/gm0715-balie-zonder-rij/index.html", "rondes/balies/index.html",
    "hergebruik/index.html", "hergebruik/praktijken/meldpunt-buitenruimte/index.html",
    "trefwoorden/dienstverlening/index.html", "begrippen/zaaksysteem/index.html",
    "handleiding/deel-een/index.html", "praktijken/verhuizen-oud/index.html",
    "en/praktijken/digitaal-verhuizen/index.html", "en/index.html",
  ]

  private let dataFiles = [
    "search.json", "en/search.json", "hergebruik.json", "data/praktijken.csv", "data/gebruik.csv",
    "data/plannen.csv", "feed.xml", "sitemap.xml", "robots.txt",
  ]

  @Test(
    "Data files whole, and the words of a page of every sort, are those in Fixtures/klein/expected")
  func golden() async throws {
    let handbook = try SampleHandbook.small()
    let run = try await handbook.build(["--strict"])
    #expect(run.status == 0, "\(run.text)")
    let site = try PublishedSite(of: handbook)
    var produced: [String: String] = [
      "bevindingen.txt": run.output, "bestanden.txt": fileList(site),
    ]
    for path in dataFiles {
      let text: String = try #require(site.text(path), "no \(path)")
      produced[path] = text
    }
    for path in pages {
      let page = HTMLPage(try #require(site.text(path), "no \(path)"))
      let name = path.replacing("/index.html", with: "").replacing(".html", with: "")
      produced["paginas/\(name).txt"] = page.inside("main").readableText
    }
    // Here the markup itself matters: it is what every form of Markdown becomes.
    let markup = try #require(site.text("alle-opmaak/index.html"))
    produced["paginas/alle-opmaak.html"] = mainMarkup(of: markup)
    let golden = GoldenFolder(SampleHandbook.fixtures.appendingPathComponent("klein/expected").path)
    for difference in try golden.differences(from: produced) { Issue.record("\(difference)") }
  }

  /// Every file of the site by name; an asset without the digits that its bytes give it.
  private func fileList(_ site: PublishedSite) -> String {
    site.files.keys.map {
      $0.replacing(/\.[0-9a-f]{8}\./, with: ".DIGEST.")
        .replacing(/-[a-z2-7]{4}\.(?=zok|json\.zok)/, with: "-DIGEST.")
    }.sorted()
      .map { $0 + "\n" }.joined()
  }

  private func mainMarkup(of page: String) -> String {
    guard let start = page.range(of: "<main"), let end = page.range(of: "</main>") else {
      return ""
    }
    return String(page[start.lowerBound..<end.upperBound]) + "\n"
  }
}
