package import Content
package import Core

/// The register as it stands on one day: which municipalities exist, and who carries on former
/// ones.
///
/// - Invariant: every list is ordered by code.
package struct RegisterOnDay: Sendable {
  package let day: Day
  /// Municipalities that exist on the day: the denominator of coverage.
  package let municipalities: [OrganisationCode]
  /// Provinces with the number of municipalities that each has on the day; nil where none is named.
  package let provinces: [ProvinceSize]
  private let register: Register
  /// The index in `provinces` of every municipality that exists on the day.
  private let provinceIndex: [OrganisationCode: Int]

  /// How many municipalities a province has on the day.
  package struct ProvinceSize: Hashable, Sendable {
    package let province: OrganisationCode?
    package let municipalityCount: Int
  }

  package init(_ register: Register, on day: Day) {
    let current = register.organisations.filter { $0.sort == .municipality && $0.isValid(on: day) }
    let sizes = Dictionary(grouping: current, by: \.province).mapValues(\.count)
    let provinces = sizes.map { ProvinceSize(province: $0.key, municipalityCount: $0.value) }
      .sorted { ($0.province?.text ?? "~") < ($1.province?.text ?? "~") }
    let positions = Dictionary(
      provinces.enumerated().map { ($1.province, $0) }, uniquingKeysWith: { first, _ in first })
    self.day = day
    self.register = register
    self.municipalities = current.map(\.code)
    self.provinces = provinces
    self.provinceIndex = Dictionary(
      current.compactMap { one in positions[one.province].map { (one.code, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether the code is a municipality that exists on the day.
  package func isMunicipality(_ code: OrganisationCode) -> Bool { provinceIndex[code] != nil }

  /// The place of a municipality's province in `provinces`.
  package func provincePosition(of code: OrganisationCode) -> Int? { provinceIndex[code] }

  /// Who answers on the day for an organisation of the register: itself while it exists, all its
  /// successors through any chain after it ended, nobody before it began.
  ///
  /// Safe where the register names successors in a circle.
  ///
  /// - Parameter passes: whether a successor takes over what came before it; where it does not, the
  ///   chain ends there.
  package func carriers(
    of code: OrganisationCode, passingTo passes: (OrganisationCode) -> Bool = { _ in true }
  ) -> [OrganisationCode] {
    var seen: Set<OrganisationCode> = [code]
    var waiting = [code]
    var carriers: [OrganisationCode] = []
    while let next = waiting.popLast() {
      guard let organisation = register.organisation(next) else { continue }
      if organisation.isValid(on: day) {
        carriers.append(next)
      } else if let end = organisation.validTo, end < day {
        for successor in organisation.successors where passes(successor) {
          if seen.insert(successor).inserted { waiting.append(successor) }
        }
      }
    }
    return carriers.sorted()
  }
}
