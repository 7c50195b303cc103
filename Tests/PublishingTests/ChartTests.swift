import Content
import Core
import Foundation
import ReuseIndex
import Testing

@testable import Publishing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Charts")
struct ChartTests {
  private let words = ChartWords(id: "kaart", title: "Kaart & <lijst>", text: "Zeeland: 1 van 2.")

  /// The elements of a drawing by name; a drawing that is no XML is a failed test.
  private func elements(_ html: HTML) -> [ChartElement] {
    let reader = ChartReader()
    let parser = XMLParser(data: Data(html.markup.utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(html.markup)")
    return reader.elements
  }

  private func municipality(
    _ code: String, _ place: (longitude: String, latitude: String)?, until: String? = nil
  ) throws -> RegisterOrganisation {
    let point = try place.map {
      RegisterOrganisation.Point(
        longitude: try #require(DecimalNumber($0.longitude)),
        latitude: try #require(DecimalNumber($0.latitude)))
    }
    return RegisterOrganisation(
      code: try #require(OrganisationCode(code)), name: code, sort: .municipality, province: nil,
      validFrom: nil, validTo: until.flatMap { Day($0) }, successors: [], inhabitants: nil,
      area: nil, sizeClass: nil, point: point)
  }

  private func ground() throws -> DotMapGround {
    let organisations = [
      try municipality("GM0001", ("4.2", "52.65")), try municipality("GM0002", ("5.2", "51.65")),
      try municipality("GM0003", ("6.2", "53.15")), try municipality("GM0004", nil),
      try municipality("GM0005", ("6.9", "52.0"), until: "2020-12-31"),
    ]
    return DotMapGround(
      Register(organisations: organisations, neighbours: [], products: [], themes: []),
      on: try #require(Day("2026-11-24")))
  }

  @Test("A map has one dot for every municipality of the day that has a point")
  func dots() throws {
    let ground = try ground()
    let hard = try #require(OrganisationCode("GM0001"))
    let soft = try #require(OrganisationCode("GM0003"))
    let html = try #require(DotMap(hard: [hard], soft: [soft]).html(on: ground, words))
    let drawn = elements(html)
    let circles = drawn.filter { $0.name == "circle" }
    #expect(circles.map { $0.attributes["class"] } == ["map-hard", "map-soft"])
    let others = drawn.first { $0.attributes["class"] == "map-other" }?.attributes["d"]
    // One degree east is 61.29 units, one degree south is 100.
    #expect(others == "M122.5 200h0")
    #expect(circles.first?.attributes["cx"] == "61.2")
    #expect(circles.first?.attributes["cy"] == "100")
  }

  @Test("A map without a user is not drawn")
  func emptyMap() throws {
    #expect(DotMap(hard: [], soft: []).html(on: try ground(), words) == nil)
  }

  @Test(
    "Every drawing is an image with a name and its numbers in words, and has no style of its own")
  func textAlternative() throws {
    let line = LineChart(words: words, points: try points([0, 3]), label: { String($0) })
    let bars = BarChart(words: words, bars: shares([1, 0]))
    let code = try #require(OrganisationCode("GM0001"))
    let map = DotMap(hard: [code], soft: []).html(on: try ground(), words)
    for html in [line.html(), bars.html(), map] {
      let drawn = elements(try #require(html))
      let svg = try #require(drawn.first)
      #expect(svg.attributes["role"] == "img")
      #expect(svg.attributes["aria-labelledby"] == "kaart-titel kaart-tekst")
      let named = drawn.filter { $0.attributes["id"] != nil }
      #expect(named.map(\.text) == ["Kaart & <lijst>", "Zeeland: 1 van 2."])
      #expect(drawn.allSatisfy { $0.attributes["style"] == nil })
    }
  }

  @Test("A line has a point for every day, inside an axis that begins at nothing")
  func line() throws {
    let chart = LineChart(words: words, points: try points([0, 7, 23]), label: { "\($0) st" })
    let drawn = elements(try #require(chart.html()))
    let circles = drawn.filter { $0.name == "circle" }
    #expect(circles.count == 3)
    #expect(circles.first?.attributes["cy"] == "164")
    let texts = drawn.filter { $0.name == "text" }.map(\.text)
    #expect(texts == ["0 st", "20 st", "40 st", "2020", "2021", "2022", "23 st"])
    #expect(LineChart(words: words, points: try points([3]), label: { "\($0)" }).html() == nil)
  }

  @Test(
    "A full bar is the smallest round share that holds every bar, and a small share stays visible")
  func bars() throws {
    let chart = BarChart(words: words, bars: shares([1, 240, 0]))
    #expect(chart.fullPercentage == 25)
    let parts = elements(try #require(chart.html())).filter {
      $0.attributes["class"] == "chart-part"
    }
    #expect(parts.map { $0.attributes["width"] } == ["1.5", "149.7"])
    #expect(BarChart(words: words, bars: shares([0, 0])).html() == nil)
  }

  @Test("Lengths are whole tenths, whatever their sign")
  func lengths() {
    #expect(
      [0, 7, 123, 1230, -5, -15].map(chartLength) == ["0", "0.7", "12.3", "123", "-0.5", "-1.5"])
  }

  private func points(_ values: [Int]) throws -> [LineChart.Point] {
    try values.enumerated().map { index, value in
      LineChart.Point(
        day: try #require(Day(year: 2020 + index, month: 1, day: 1)), value: value)
    }
  }

  /// Of a thousand each.
  private func shares(_ counts: [Int]) -> [BarChart.Bar] {
    counts.map { BarChart.Bar(label: "L", share: Fraction(count: $0, of: 1000), value: "\($0)") }
  }
}

/// An element of a drawing with the text in it.
private struct ChartElement {
  let name: String
  let attributes: [String: String]
  var text = ""
}

private final class ChartReader: NSObject, XMLParserDelegate {
  var elements: [ChartElement] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.append(ChartElement(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    guard !elements.isEmpty else { return }
    elements[elements.count - 1].text += text
  }
}
