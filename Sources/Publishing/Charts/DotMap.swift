import Content
import Core

/// Where the municipalities of a day stand on the map of the Netherlands.
///
/// The projection is a plane that touches the earth's grid at 52.2° north, which is true enough for
/// a map of this size: `x = (longitude − 3.2°) · cos 52.2° · 100` and `y = (53.65° − latitude) ·
/// 100`, both in units of the chart. It is worked out in whole numbers: see `chartLength`.
struct DotMapGround: Sendable {
  struct Place: Sendable {
    let code: OrganisationCode
    /// In tenths of a unit.
    let x: Int
    let y: Int
    /// The dot as a step of a path.
    let step: String
  }

  /// Ordered by code; municipalities of which the register names no point are absent.
  let places: [Place]

  init(_ register: Register, on day: Day) {
    places = register.organisations.compactMap { organisation in
      guard organisation.sort == .municipality, organisation.isValid(on: day),
        let point = organisation.point
      else { return nil }
      let x = (Self.millionths(point.longitude) - 3_200_000) * 6129 / 10_000_000
      let y = (53_650_000 - Self.millionths(point.latitude)) / 1000
      return Place(
        code: organisation.code, x: x, y: y, step: "M\(chartLength(x)) \(chartLength(y))h0")
    }
  }

  private static func millionths(_ number: DecimalNumber) -> Int {
    var value = number.mantissa
    for _ in 0..<max(0, 6 - number.scale) { value *= 10 }
    for _ in 0..<max(0, number.scale - 6) { value /= 10 }
    return value
  }
}

/// A map with one dot for each municipality: users large and filled, those that are only named
/// large and open, all others small.
struct DotMap {
  /// Confirmed users. Ordered.
  let hard: [OrganisationCode]
  /// Municipalities that only the owner names. Ordered.
  let soft: [OrganisationCode]

  /// Nil where nobody that stands on the map is a user.
  func html(on ground: DotMapGround, _ words: ChartWords) -> HTML? {
    let hard = Set(hard)
    let soft = Set(soft)
    var others = ""
    var users: [(place: DotMapGround.Place, style: String)] = []
    for place in ground.places {
      if hard.contains(place.code) {
        users.append((place, "map-hard"))
      } else if soft.contains(place.code) {
        users.append((place, "map-soft"))
      } else {
        others += place.step
      }
    }
    guard !users.isEmpty else { return nil }
    return words.chart("map", width: 245, height: 300) { svg in
      svg.empty("path", [("class", "map-other"), ("d", others)])
      for (place, style) in users {
        svg.empty(
          "circle",
          [
            ("class", style), ("cx", chartLength(place.x)), ("cy", chartLength(place.y)),
            ("r", style == "map-hard" ? "4.6" : "3.6"),
          ])
      }
    }
  }
}
