import Content

/// A place on the ground, for telling which municipality is nearer.
struct GroundPoint: Hashable, Sendable {
  /// Degrees in WGS84.
  let latitude: Double
  let longitude: Double

  init(_ point: RegisterOrganisation.Point) {
    self.latitude = Self.degrees(point.latitude)
    self.longitude = Self.degrees(point.longitude)
  }

  /// The square of the distance in metres, over the ground.
  ///
  /// Formula: the equirectangular approximation on a sphere ("Spherical Earth projected to a
  /// plane", Wikipedia, "Geographical distance"), with the mean radius of the earth of 6 371 009
  /// metres (International Union of Geodesy and Geophysics). Inside the Netherlands it differs less
  /// than half a percent from the distance over the ellipsoid.
  ///
  /// The sides are rounded to whole metres, so that equal distances compare as equal in both
  /// directions. Only additions, multiplications and divisions are used, which give the same result
  /// on every machine (IEEE 754).
  func squaredMetres(to other: GroundPoint) -> Int {
    let north = abs(latitude - other.latitude) * Self.metresPerDegree
    let east =
      abs(longitude - other.longitude) * Self.metresPerDegree
      * Self.cosine(ofDegrees: (latitude + other.latitude) / 2)
    let height = Int(north.rounded())
    let width = Int(east.rounded())
    return height * height + width * width
  }

  private static let metresPerDegree = 6_371_009 * Double.pi / 180

  /// The Taylor series of the cosine to its sixteenth power: exact to nine decimals up to a right
  /// angle.
  private static func cosine(ofDegrees degrees: Double) -> Double {
    let radians = degrees * Double.pi / 180
    let square = radians * radians
    var term = 1.0
    var sum = 1.0
    for step in 1...8 {
      term *= -square / Double((2 * step - 1) * (2 * step))
      sum += term
    }
    return sum
  }

  private static func degrees(_ number: DecimalNumber) -> Double {
    var divisor = 1.0
    for _ in 0..<number.scale { divisor *= 10 }
    return Double(number.mantissa) / divisor
  }
}
