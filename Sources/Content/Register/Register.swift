package import Core

/// The official lists: organisations with validity and succession, their neighbours, products and themes.
package struct Register: Sendable {
  /// Ordered by code.
  package let organisations: [RegisterOrganisation]
  /// Pairs of municipalities that touch, each once, smaller code first.
  package let neighbours: [NeighbourPair]
  /// Ordered by id.
  package let products: [Product]
  /// Ordered by id.
  package let themes: [Theme]

  private let organisationIndex: [OrganisationCode: Int]
  private let productIndex: [String: Int]
  private let themeIndex: [String: Int]

  package init(
    organisations: [RegisterOrganisation], neighbours: [NeighbourPair], products: [Product],
    themes: [Theme]
  ) {
    self.organisations = organisations.sorted { $0.code < $1.code }
    self.neighbours = neighbours
    self.products = products.sorted { $0.id < $1.id }
    self.themes = themes.sorted { $0.id < $1.id }
    self.organisationIndex = Dictionary(
      self.organisations.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first }
    )
    self.productIndex = Dictionary(
      self.products.enumerated().flatMap { [($1.id.text, $0), ($1.name.lowercased(), $0)] },
      uniquingKeysWith: { first, _ in first })
    self.themeIndex = Dictionary(
      self.themes.enumerated().flatMap { [($1.id.text, $0), ($1.name.lowercased(), $0)] },
      uniquingKeysWith: { first, _ in first })
  }

  package static let empty = Register(organisations: [], neighbours: [], products: [], themes: [])

  package func organisation(_ code: OrganisationCode) -> RegisterOrganisation? {
    organisationIndex[code].map { organisations[$0] }
  }

  /// The product with this id or name; letter case of a name does not matter.
  package func product(named name: String) -> Product? {
    (productIndex[name] ?? productIndex[name.lowercased()]).map { products[$0] }
  }

  /// The theme with this id or name; letter case of a name does not matter.
  package func theme(named name: String) -> Theme? {
    (themeIndex[name] ?? themeIndex[name.lowercased()]).map { themes[$0] }
  }
}

/// A municipality, province or water board of the register, current or former.
package struct RegisterOrganisation: Hashable, Sendable {
  package let code: OrganisationCode
  package let name: String
  /// `.municipality`, `.province` or `.waterBoard`.
  package let sort: OrganisationSort
  /// PV code; nil for water boards.
  package let province: OrganisationCode?
  /// First day; nil where it is older than the register.
  package let validFrom: Day?
  /// Last day; nil while it exists.
  package let validTo: Day?
  /// Who took over directly; empty for a current organisation.
  package let successors: [OrganisationCode]
  package let inhabitants: Int?
  /// Square kilometres as in the register's file.
  package let area: DecimalNumber?
  /// 1 to 8, the scheme of Statistics Netherlands (CBS).
  package let sizeClass: Int?
  package let point: Point?

  /// A place in WGS84 degrees.
  package struct Point: Hashable, Sendable {
    package let longitude: DecimalNumber
    package let latitude: DecimalNumber

    package init(longitude: DecimalNumber, latitude: DecimalNumber) {
      self.longitude = longitude
      self.latitude = latitude
    }
  }

  package init(
    code: OrganisationCode, name: String, sort: OrganisationSort, province: OrganisationCode?,
    validFrom: Day?, validTo: Day?, successors: [OrganisationCode], inhabitants: Int?,
    area: DecimalNumber?, sizeClass: Int?, point: Point?
  ) {
    self.code = code
    self.name = name
    self.sort = sort
    self.province = province
    self.validFrom = validFrom
    self.validTo = validTo
    self.successors = successors
    self.inhabitants = inhabitants
    self.area = area
    self.sizeClass = sizeClass
    self.point = point
  }

  /// Whether the organisation exists on a day.
  package func isValid(on day: Day) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
  }
}

/// Two municipalities that touch by land, or by water, a dam or a bridge.
package struct NeighbourPair: Hashable, Sendable {
  package let first: OrganisationCode
  package let second: OrganisationCode
  package let isByLand: Bool

  package init(first: OrganisationCode, second: OrganisationCode, isByLand: Bool) {
    self.first = first
    self.second = second
    self.isByLand = isByLand
  }
}

/// A municipal product of the Uniforme Productnamenlijst.
package struct Product: Hashable, Sendable {
  package let id: Slug
  package let name: String
  package let isForResidents: Bool
  package let isForCompanies: Bool
  /// Rests on national law (`medebewind`).
  package let isLegalDuty: Bool
  package let legalBases: [String]

  package init(
    id: Slug, name: String, isForResidents: Bool, isForCompanies: Bool, isLegalDuty: Bool,
    legalBases: [String]
  ) {
    self.id = id
    self.name = name
    self.isForResidents = isForResidents
    self.isForCompanies = isForCompanies
    self.isLegalDuty = isLegalDuty
    self.legalBases = legalBases
  }
}

/// A theme of the TOOI list of themes.
package struct Theme: Hashable, Sendable {
  package let id: Slug
  package let name: String
  package let broader: Slug?
  /// `c_…`, the last part of the TOOI identifier.
  package let tooiID: String

  package init(id: Slug, name: String, broader: Slug?, tooiID: String) {
    self.id = id
    self.name = name
    self.broader = broader
    self.tooiID = tooiID
  }
}
