import Content
import Core
import Foundation
import ReuseIndex
import SiteModel
import TestSupport
import Testing

@testable import Publishing

@Suite("The views of the reuse index")
struct ReuseViewTests {
  /// The register of the sample with places on the map, and a municipality of which nothing is known.
  private let places = """
    -- content/register/organisaties.csv --
    code,naam,soort,provincie,geldig-van,geldig-tot,opvolgers,inwoners,oppervlakte-km2,grootteklasse,breedte,lengte
    GM0715,Terneuzen,gemeente,PV29,,,,54000,,5,51.335,3.828
    GM0716,Tholen,gemeente,PV29,,,,27000,,4,51.533,4.217
    GM0718,Vlissingen,gemeente,PV29,,,,45000,,4,51.454,3.571
    GM0900,Oudstad,gemeente,PV29,,2018-12-31,GM0715,,,,,
    PV29,Zeeland,provincie,,,,,,,,,
    -- content/register/buren.csv --
    code-a,code-b,soort
    GM0716,GM0718,land
    """

  private func words(_ markup: String) -> String {
    markup.replacing(/<[^>]*>/, with: " ").replacing(/\s+/, with: " ")
  }

  @Test("The reuse of a practice shows a dot for every municipality, and its users by province")
  func map() async throws {
    let page = try #require(
      await SampleSite(places).outputs()["hergebruik/praktijken/balie/index.html"])
    #expect(page.matches(of: /<circle class="map-hard" cx=/).count == 2)
    #expect(page.matches(of: /<circle class="map-soft" cx=/).count == 2)
    #expect(page.matches(of: /h0/).count == 1)
    #expect(page.contains("Kadaster / Centraal Bureau voor de Statistiek, 2022, bewerkt"))
    #expect(page.contains("<a href=\"#gebruik-gm0716\">Tholen</a>"))
  }

  @Test("No page has a style or a script of its own, which the site forbids")
  func contentSecurity() async throws {
    for (path, text) in try await SampleSite(places).outputs() where path.hasSuffix(".html") {
      #expect(!text.contains(" style="), "\(path)")
      #expect(text.matches(of: /<script(?![^>]*(?:src=|ld\+json))/).isEmpty, "\(path)")
    }
  }

  @Test("Every chart and view exists in English too")
  func english() async throws {
    let outputs = try await SampleSite(places).outputs()
    for path in [
      "hergebruik/zelfde-wiel", "hergebruik/witte-vlekken", "hergebruik/versleten",
      "hergebruik/door-de-jaren", "hergebruik/niet-overgenomen", "hergebruik/matrix",
      "hergebruik/matrix/pv29", "producten", "producten/verhuismelding",
    ] {
      #expect(outputs["\(path)/index.html"] != nil, "\(path)")
      #expect(outputs["en/\(path)/index.html"] != nil, "en/\(path)")
    }
    let page = words(outputs["en/hergebruik/praktijken/balie/index.html"] ?? "")
    #expect(page.contains("Map of municipalities"))
  }

  @Test("A cell of the matrix says the status in words and leads to the record behind it")
  func matrix() async throws {
    let outputs = try await SampleSite(places).outputs()
    let page = try #require(outputs["hergebruik/matrix/pv29/index.html"])
    let records = try #require(outputs["hergebruik/praktijken/balie/index.html"])
    let cells = page.matches(of: /<td><a href="([^"]*)#([^"]*)">([^<]*)<\/a><\/td>/)
    #expect(cells.map { String($0.3) } == ["In gebruik (genoemd)", "In gebruik"])
    for cell in cells {
      #expect(cell.1 == "../../praktijken/balie/")
      #expect(records.contains("id=\"\(cell.2)\""))
    }
  }

  @Test("A matrix that does not fit keeps the most used practices and counts the rest")
  func smallMatrix() throws {
    let maker = PageMaker(edition: try SampleSite(places).edition, language: .dutch)
    let municipalities = maker.matrixProvinces.flatMap(\.municipalities)
    let whole = Matrix(maker, municipalities)
    #expect(whole.rows.map(\.practice.text) == ["balie", "loket"])
    #expect(whole.leftOut == 0)
    let narrow = Matrix(maker, municipalities, filledCells: 10, cells: 3)
    #expect(narrow.rows.map(\.practice.text) == ["balie"])
    #expect(narrow.leftOut == 1)
  }

  @Test("An organisation without a record sees what it can take over, and which file to make")
  func firstRecord() async throws {
    let outputs = try await SampleSite(places).outputs()
    let page = words(try #require(outputs["organisaties/gm0718/index.html"]))
    #expect(page.contains("Wat kunnen wij overnemen"))
    #expect(page.contains("content/organisaties/gm0718/gebruik/&lt;praktijk&gt;.md"))
    #expect(page.contains("Vraag het aan: Tholen"))
    let user = words(try #require(outputs["organisaties/gm0716/index.html"]))
    #expect(!user.contains("content/organisaties/gm0716/gebruik/"))
    let former = words(try #require(outputs["organisaties/gm0900/index.html"]))
    #expect(!former.contains("Wat kunnen wij overnemen"))
  }

  @Test("A chance gives its reasons as sentences, and whom one can ask")
  func chances() throws {
    let maker = PageMaker(edition: try SampleSite(places).edition, language: .dutch)
    let chance = Recommendation(
      practice: try #require(Slug("balie")), score: 5,
      reasons: [Phrase(nl: "Een buur gebruikt het", en: ""), Phrase(nl: "Het is gratis.", en: "")],
      users: [try #require(OrganisationCode("GM0716"))])
    let view = try #require(
      maker.chanceViews([chance], maker.addresses(on: .organisations)).first)
    #expect(view.title == "De balie")
    #expect(view.reasons == ["Een buur gebruikt het.", "Het is gratis."])
    #expect(view.users?.items.map(\.title) == ["Tholen"])
    #expect(view.users?.items.map(\.url) == ["gm0716/"])
  }

  @Test("What reuse saved is told for each year of prices, with how many records tell it")
  func avoided() throws {
    let maker = PageMaker(edition: try SampleSite(places).edition, language: .dutch)
    let nothing = AvoidedEffort(recordCount: 9, costs: [], tenthsOfDays: 0, dayRecordCount: 0)
    #expect(maker.avoidedLines(nothing).isEmpty)
    let some = AvoidedEffort(
      recordCount: 9,
      costs: [
        .init(priceYear: 2024, euros: 12_000, recordCount: 3),
        .init(priceYear: nil, euros: -500, recordCount: 1),
      ], tenthsOfDays: 125, dayRecordCount: 2)
    #expect(
      maker.avoidedLines(some) == [
        "€ 12.000 bespaard (prijzen van 2024), volgens 3 van de 9 gegevens.",
        "€ 500 duurder dan alleen (prijspeil niet bekend), volgens 1 van de 9 gegevens.",
        "12,5 werkdagen minder werk, volgens 2 van de 9 gegevens.",
      ])
  }

  @Test("A product leads to its practices and says who uses none; one without says how to add it")
  func products() async throws {
    let more = """
      \(places)
      -- content/register/producten.csv --
      id,naam,doelgroep,basis,grondslag,sdg
      verhuismelding,verhuismelding,burger,medebewind,Artikel 2.39 Wet brp,D1
      aanleunwoning,aanleunwoning,burger,,,
      """
    let outputs = try await SampleSite(more).outputs()
    let known = words(try #require(outputs["producten/verhuismelding/index.html"]))
    #expect(known.contains("De balie"))
    #expect(known.contains("Zeeland 2 van de 3 66,7%"))
    let unknown = words(try #require(outputs["producten/aanleunwoning/index.html"]))
    #expect(unknown.contains("nog geen praktijk voor dit product"))
    #expect(unknown.contains("product: aanleunwoning"))
    let practice = try #require(outputs["praktijken/balie/index.html"])
    #expect(practice.contains("<a href=\"../../producten/verhuismelding/\">verhuismelding</a>"))
  }
}
