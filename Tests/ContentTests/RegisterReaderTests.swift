import Content
import Core
import TestSupport
import Testing

@Suite("The register")
struct RegisterReaderTests {
  static let head =
    "code,naam,soort,provincie,geldig-van,geldig-tot,opvolgers,inwoners,oppervlakte-km2,grootteklasse,breedte,lengte\n"
  static let tholen =
    "GM0716,Tholen,gemeente,,,,,,,,,\nGM0001,Oud,gemeente,,,2015-12-31,GM0716,,,,,\n"

  static let organisations: [(String, [ExpectedDiagnostic])] = [
    (head + tholen + "1️⃣GM0716,Tholen,gemeente,,,,,,,,,\n", [.at("1️⃣", .duplicateRow)]),
    (head + tholen + "GM0002,B,gemeente,1️⃣PV92,,,,,,,,\n", [.at("1️⃣", .unknownRegisterCode)]),
    (
      head + tholen + "GM0002,B,gemeente,,,2015-12-31,GM0716 1️⃣GM0717,,,,,\n",
      [.at("1️⃣", .unknownRegisterCode, hint: "GM0716")]
    ),
    (
      head + tholen
        + "GM0002,B,gemeente,,,2015-12-31,GM0003,,,,,\nGM0003,C,gemeente,,,2016-12-31,1️⃣GM0002,,,,,\n",
      [.at("1️⃣", .successionCycle)]
    ),
    (head + tholen + "GM0002,B,gemeente,,,,1️⃣GM0716,,,,,\n", [.at("1️⃣", .successorOfCurrent)]),
    (head + tholen + "GM0002,B,gemeente,,1️⃣2015-02-30,,,,,,,\n", [.at("1️⃣", .badDate)]),
    (
      head + tholen + "GM0002,B,gemeente,,2016-01-01,1️⃣2015-01-01,,,,,,\n",
      [.at("1️⃣", .datesReversed)]
    ),
    (head + tholen + "GM0002,B,gemeente,,,,,1️⃣veel,,,,\n", [.at("1️⃣", .badNumber)]),
    (head + tholen + "GM0002,B,gemeente,,,,,,,1️⃣9,,\n", [.at("1️⃣", .badNumber)]),
    (head + tholen + "GM0002,B,1️⃣gemente,,,,,,,,,\n", [.at("1️⃣", .unknownValue, hint: "gemeente")]),
    (
      head + tholen + "1️⃣gm0002,B,gemeente,,,,,,,,,\n",
      [.at("1️⃣", .badOrganisationCode, hint: "GM0002")]
    ),
    (head + tholen + "1️⃣,B,gemeente,,,,,,,,,\n", [.at("1️⃣", .missingKey)]),
    (head + tholen + "1️⃣GM0002,B,gemeente\n", [.at("1️⃣", .cellCount)]),
    (head + tholen + "GM0002,1️⃣\"B\" C,gemeente,,,,,,,,,\n", [.at("1️⃣", .badQuoting)]),
    (
      head + tholen + "1️⃣GM0002,2️⃣\"B,gemeente,,,,,,,,,\n",
      [.at("2️⃣", .badQuoting), .at("1️⃣", .cellCount)]
    ),
    (
      "1️⃣" + head.replacing("inwoners", with: "2️⃣inwoner") + "GM0716,Tholen,gemeente,,,,,,,,,\n",
      [
        .at("1️⃣", .missingColumn, hint: "inwoners"), .at("2️⃣", .unknownColumn, hint: "inwoners"),
        .at("3️⃣", .unknownRegisterCode), .at("4️⃣", .unknownRegisterCode),
      ]
    ),
    (
      head.replacing("lengte\n", with: "lengte,1️⃣extra\n")
        + "GM0716,Tholen,gemeente,,,,,,,,,,\nGM0001,Oud,gemeente,,,,,,,,,,\n",
      [.at("1️⃣", .unknownColumn)]
    ),
  ]

  @Test("A mistake in a row is one finding at its cell", arguments: organisations)
  func organisation(_ text: String, _ expected: [ExpectedDiagnostic]) {
    var replaced: [String: String?] = ["content/register/organisaties.csv": text]
    if expected.contains(where: { $0.mark == "3️⃣" }) {
      // Without organisations no neighbour is known either.
      replaced["content/register/buren.csv"] = "code-a,code-b,soort\n3️⃣GM0716,4️⃣GM0001,land\n"
    }
    #expect(factsDifferences(replaced, expected) == [])
  }

  static let others: [(String, String, [ExpectedDiagnostic])] = [
    (
      "buren", "code-a,code-b,soort\nGM0716,1️⃣GM0002,land\n",
      [.at("1️⃣", .unknownRegisterCode, hint: "GM0001")]
    ),
    (
      "buren", "code-a,code-b,soort\nGM0716,GM0001,land\n1️⃣GM0001,GM0716,overig\n",
      [.at("1️⃣", .duplicateRow)]
    ),
    ("buren", "code-a,code-b,soort\nGM0716,GM0001,1️⃣water\n", [.at("1️⃣", .unknownValue)]),
    ("themas", "id,naam,breder,tooi\na,a,1️⃣b,c\n", [.at("1️⃣", .unknownRegisterCode)]),
    ("themas", "id,naam,breder,tooi\na,a,b,c\nb,b,1️⃣a,c\n", [.at("1️⃣", .themeCycle)]),
    ("themas", "id,naam,breder,tooi\na,a,,c\n1️⃣a,b,,c\n", [.at("1️⃣", .duplicateRow)]),
    (
      "producten", "id,naam,doelgroep,basis,grondslag,sdg\n1️⃣A b,naam,burger 2️⃣bedrijven,,,\n",
      [.at("1️⃣", .badSlug, hint: "a-b"), .at("2️⃣", .unknownValue, hint: "bedrijf")]
    ),
    (
      "producten", "1️⃣",
      [
        .at("1️⃣", .missingColumn, hint: "'id'"), .at("1️⃣", .missingColumn, hint: "'naam'"),
        .at("1️⃣", .missingColumn, hint: "'doelgroep'"), .at("1️⃣", .missingColumn, hint: "'basis'"),
        .at("1️⃣", .missingColumn, hint: "'grondslag'"), .at("1️⃣", .missingColumn, hint: "'sdg'"),
      ]
    ),
  ]

  @Test("A mistake in another list is one finding at its cell", arguments: others)
  func other(_ name: String, _ text: String, _ expected: [ExpectedDiagnostic]) {
    #expect(factsDifferences(["content/register/\(name).csv": text], expected) == [])
  }

  @Test("Rows arrive as values")
  func values() throws {
    let register = try facts().register
    let code = try #require(OrganisationCode("GM0716"))
    let tholen = try #require(register.organisation(code))
    #expect(tholen.inhabitants == 26000)
    #expect(tholen.area == DecimalNumber("147.57"))
    #expect(tholen.point?.latitude == DecimalNumber("51.555"))
    #expect(tholen.province?.text == "PV29")
    let formerCode = try #require(OrganisationCode("GM0001"))
    let old = try #require(register.organisation(formerCode))
    #expect(old.successors.map(\.text) == ["GM0716"])
    #expect(old.validTo == Day("2015-12-31"))
    #expect(register.neighbours.map(\.first.text) == ["GM0001"])
    let passport = try #require(register.product(named: "Paspoort"))
    #expect(passport.isLegalDuty && passport.isForResidents && !passport.isForCompanies)
    #expect(passport.legalBases == ["Artikel 26 Paspoortwet", "Artikel 28 Paspoortwet, lid 2"])
    #expect(register.theme(named: "RECHT")?.broader?.text == "bestuur")
  }

  @Test("The order of the columns does not matter")
  func columnOrder() throws {
    let register = try facts([
      "content/register/themas.csv": "tooi,breder,naam,id\nc_1,,bestuur,bestuur\n"
    ]).register
    #expect(register.themes.map(\.tooiID) == ["c_1"])
  }

  @Test("A long chain of successors is followed without harm")
  func longChain() {
    let rows = (1000..<9000).map { "GM\($0),A,gemeente,,,2015-12-31,GM\($0 + 1),,,,,\n" }
    let text = Self.head + Self.tholen + rows.joined() + "GM9000,A,gemeente,,,,,,,,,\n"
    #expect(factsDifferences(["content/register/organisaties.csv": text], []) == [])
  }
}
