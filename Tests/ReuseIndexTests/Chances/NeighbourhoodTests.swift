import Content
import Core
import Foundation
import TestSupport
import Testing

@testable import ReuseIndex

struct NeighbourhoodTests {
  @Test("Neighbours and theirs come by distance, and those of the same size outside both lists")
  func row() {
    let around = finder([]).neighbourhood(of: code("GM0010"))
    #expect(around.neighbours == ["GM0009", "GM0011"].map(code))
    #expect(around.secondNeighbours == ["GM0008", "GM0012"].map(code))
    #expect(around.alike.prefix(4) == ["GM0006", "GM0014", "GM0004", "GM0016"].map(code)[...])
    #expect(around.alike.count == 12)
  }

  @Test("At most twenty are alike, and one without a point in the register comes last")
  func limits() {
    let crowd = Register(
      organisations: (1...30).map { located(inRow($0), longitude: "5.\($0 + 10)", sizeClass: 4) }
        + [municipality("GM0000")], neighbours: [], products: [], themes: [])
    let map = MunicipalityMap(crowd, RegisterOnDay(crowd, on: today))
    let last = map.surroundings(of: 1).others.last.map { map.codes[$0] }
    #expect(last == code("GM0000"))
    let index = indexReuse(register: crowd, documents: [], asOf: today).value
    #expect(
      index.chances.neighbourhood(of: code("GM0001")).alike == (2...21).map { code(inRow($0)) })
    #expect(index.chances.neighbourhood(of: code("GM0000")).alike == [])
  }

  @Test("A pair of a former municipality counts for its successors, and for itself in its time")
  func formerMunicipalities() {
    let register = Register(
      organisations: [
        municipality("GM0001"), municipality("GM0002", from: "2019-01-01"),
        municipality("GM0003", from: "2019-01-01"),
        municipality("GM0101", to: "2018-12-31", successors: ["GM0002", "GM0003"]),
      ],
      neighbours: [
        NeighbourPair(first: code("GM0001"), second: code("GM0101"), isByLand: true),
        NeighbourPair(first: code("GM0002"), second: code("GM0101"), isByLand: true),
      ], products: [], themes: [])
    func neighbours(_ text: String, _ asOf: Day) -> [OrganisationCode] {
      indexReuse(register: register, documents: [], asOf: asOf).value.chances
        .neighbourhood(of: code(text)).neighbours
    }
    #expect(neighbours("GM0001", today) == ["GM0002", "GM0003"].map(code))
    #expect(neighbours("GM0002", today) == ["GM0001", "GM0003"].map(code))
    #expect(neighbours("GM0101", today) == [])
    let before = day("2018-12-31")
    #expect(neighbours("GM0001", before) == [code("GM0101")])
    #expect(neighbours("GM0101", before) == [code("GM0001")])
    #expect(neighbours("GM0002", before) == [])
  }

  @Test(
    "Only municipalities that exist have a neighbourhood",
    arguments: ["GM0101", "WS0001", "GM9999"])
  func others(text: String) {
    #expect(finder([]).neighbourhood(of: code(text)) == .empty)
  }

  @Test("A distance differs less than half a percent from that over the sphere", arguments: 1...20)
  func distance(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func random(_ range: ClosedRange<Int>) -> DecimalNumber {
      let digits = String(Int.random(in: range, using: &generator))
      return DecimalNumber("\(digits.dropLast(4)).\(digits.suffix(4))")!
    }
    func point() -> GroundPoint {
      GroundPoint(
        RegisterOrganisation.Point(
          longitude: random(33_600...72_300), latitude: random(507_500...535_500)))
    }
    let (left, right) = (point(), point())
    let expected = haversine(left, right)
    let actual = Double(left.squaredMetres(to: right)).squareRoot()
    #expect(abs(actual - expected) <= expected * 0.005 + 1)
    #expect(left.squaredMetres(to: right) == right.squaredMetres(to: left))
    #expect(left.squaredMetres(to: left) == 0)
  }

  /// Metres along the great circle (R. W. Sinnott, "Virtues of the Haversine", 1984).
  private func haversine(_ left: GroundPoint, _ right: GroundPoint) -> Double {
    let degree = Double.pi / 180
    let north = sin((left.latitude - right.latitude) * degree / 2)
    let east = sin((left.longitude - right.longitude) * degree / 2)
    let chord =
      north * north + cos(left.latitude * degree) * cos(right.latitude * degree) * east * east
    return 2 * 6_371_009 * asin(chord.squareRoot())
  }
}
