import Core

/// A row of `organisaties.csv`.
struct OrganisationRow: Sendable {
  let organisation: RegisterOrganisation
  let code: Located<OrganisationCode>
  let province: Located<OrganisationCode>?
  let successors: [Located<OrganisationCode>]

  static func read(_ fields: inout FieldReader) -> OrganisationRow? {
    let code = fields.required(
      "code", .located(.registerCode), nl: "Code uit TOOI, zoals GM0715.",
      en: "Code of TOOI, such as GM0715.")
    let name = fields.required(
      "naam", .text(max: 120), or: "", nl: "Officiële naam.", en: "Official name.")
    let sort = fields.required(
      "soort", FieldType<OrganisationSort>.word(), nl: "gemeente, provincie of waterschap.",
      en: "gemeente, provincie or waterschap.")
    let province = fields.optional(
      "provincie", .located(.registerCode), nl: "Code van de provincie.",
      en: "Code of the province.")
    let from = fields.optional("geldig-van", .day, nl: "Eerste dag.", en: "First day.")
    let to = fields.optional("geldig-tot", .day, nl: "Laatste dag.", en: "Last day.")
    let successors =
      fields.optional(
        "opvolgers", .words(of: .registerCode), nl: "Codes van wie direct opvolgen.",
        en: "Codes of the direct successors.") ?? []
    let figures = Figures(&fields)
    fields.expectOrder(from.map { .day($0) }, "geldig-van", to.map { .day($0) }, "geldig-tot")
    guard let code, let sort else { return nil }
    let organisation = RegisterOrganisation(
      code: code.value, name: name, sort: sort, province: province?.value, validFrom: from,
      validTo: to, successors: successors.map(\.value), inhabitants: figures.inhabitants,
      area: figures.area, sizeClass: figures.sizeClass, point: figures.point)
    return OrganisationRow(
      organisation: organisation, code: code, province: province, successors: successors)
  }

  private struct Figures {
    let inhabitants: Int?
    let area: DecimalNumber?
    let sizeClass: Int?
    let point: RegisterOrganisation.Point?

    init(_ fields: inout FieldReader) {
      inhabitants = fields.optional("inwoners", .count, nl: "Inwoners.", en: "Inhabitants.")
      area = fields.optional(
        "oppervlakte-km2", .amount, nl: "Vierkante kilometers.", en: "Square kilometres.")
      sizeClass = fields.optional(
        "grootteklasse", .integer(1...8), nl: "1 tot 8, indeling van het CBS.",
        en: "1 to 8, scheme of Statistics Netherlands.")
      let latitude = fields.optional(
        "breedte", .decimal, nl: "Graden noorderbreedte.", en: "Degrees north.")
      let longitude = fields.optional(
        "lengte", .decimal, nl: "Graden oosterlengte.", en: "Degrees east.")
      if let latitude, let longitude {
        point = RegisterOrganisation.Point(longitude: longitude, latitude: latitude)
      } else {
        point = nil
      }
    }
  }
}

/// A row of `buren.csv`.
struct NeighbourRow: Sendable {
  let pair: NeighbourPair
  let first: Located<OrganisationCode>
  let second: Located<OrganisationCode>

  static func read(_ fields: inout FieldReader) -> NeighbourRow? {
    let first = fields.required(
      "code-a", .located(.registerCode), nl: "De ene gemeente.", en: "One municipality.")
    let second = fields.required(
      "code-b", .located(.registerCode), nl: "De andere gemeente.", en: "The other municipality.")
    let border = fields.required(
      "soort", FieldType<Border>.word(), or: .land, nl: "land, of overig: water, dam of brug.",
      en: "land, or overig: water, dam or bridge.")
    guard let first, let second else { return nil }
    let codes = [first.value, second.value].sorted()
    let pair = NeighbourPair(first: codes[0], second: codes[1], isByLand: border == .land)
    return NeighbourRow(pair: pair, first: first, second: second)
  }

  private enum Border: String, CaseIterable, Sendable {
    case land
    case other = "overig"
  }
}

/// A row of `producten.csv`.
struct ProductRow: Sendable {
  let product: Product
  let id: Located<Slug>

  static func read(_ fields: inout FieldReader) -> ProductRow? {
    let id = fields.required(
      "id", .located(.slug), nl: "Naam voor adressen.", en: "Name for addresses.")
    let name = fields.required(
      "naam", .text(max: 200), nl: "Naam in de Uniforme Productnamenlijst.",
      en: "Name in the Uniforme Productnamenlijst.")
    let audiences =
      fields.optional(
        "doelgroep", .words(of: FieldType<ProductAudience>.word()), nl: "burger en bedrijf.",
        en: "burger and bedrijf.") ?? []
    let bases =
      fields.optional(
        "basis", .words(of: FieldType<LegalGround>.word()), nl: "medebewind en autonomie.",
        en: "medebewind and autonomie.") ?? []
    let laws =
      fields.optional(
        "grondslag", .text, nl: "Artikelen van wetten, met een puntkomma ertussen.",
        en: "Articles of law, separated by semicolons.") ?? ""
    _ = fields.optional("sdg", .text, nl: "Codes van de SDG.", en: "Codes of the SDG.")
    guard let id, let name else { return nil }
    let product = Product(
      id: id.value, name: name, isForResidents: audiences.contains { $0.value == .resident },
      isForCompanies: audiences.contains { $0.value == .company },
      isLegalDuty: bases.contains { $0.value == .imposed }, legalBases: separated(laws))
    return ProductRow(product: product, id: id)
  }

  private static func separated(_ laws: String) -> [String] {
    laws.utf8.split(separator: UInt8(ascii: ";")).compactMap { part in
      let law = part.drop { $0 == UInt8(ascii: " ") }
      return law.isEmpty ? nil : String(decoding: law, as: UTF8.self)
    }
  }

  private enum ProductAudience: String, CaseIterable, Sendable {
    case resident = "burger"
    case company = "bedrijf"
  }

  private enum LegalGround: String, CaseIterable, Sendable {
    case imposed = "medebewind"
    case own = "autonomie"
  }
}

/// A row of `themas.csv`.
struct ThemeRow: Sendable {
  let theme: Theme
  let id: Located<Slug>
  let broader: Located<Slug>?

  static func read(_ fields: inout FieldReader) -> ThemeRow? {
    let id = fields.required(
      "id", .located(.slug), nl: "Naam voor adressen.", en: "Name for addresses.")
    let name = fields.required(
      "naam", .text(max: 200), nl: "Naam in de lijst van TOOI.", en: "Name in the TOOI list.")
    let broader = fields.optional(
      "breder", .located(.slug), nl: "Id van het ruimere thema.", en: "Id of the broader theme.")
    let tooi = fields.optional("tooi", .text, nl: "Code van TOOI.", en: "Identifier of TOOI.")
    guard let id, let name else { return nil }
    let theme = Theme(id: id.value, name: name, broader: broader?.value, tooiID: tooi ?? "")
    return ThemeRow(theme: theme, id: id, broader: broader)
  }
}

extension FieldType {
  /// Several values in one cell, with spaces between them.
  fileprivate static func words<Item>(of type: FieldType<Item>) -> FieldType<[Located<Item>]>
  where Value == [Located<Item>] {
    FieldType<[Located<Item>]>(
      expectation: type.expectation, example: type.example, schema: type.schema,
      readText: { text, range, scope in
        var result: [Located<Item>] = []
        var start = range.start
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
          let place = SourceRange(start, start + word.utf8.count)
          start = place.end + 1
          guard !word.isEmpty else { continue }
          let value = YAMLValue(.scalar(String(word)), at: place)
          if let item = type.located.read(value, &scope) { result.append(item) }
        }
        return result
      })
  }
}
