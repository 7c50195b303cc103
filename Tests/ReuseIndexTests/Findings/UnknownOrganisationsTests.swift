import Content
import Core
import ReuseIndex
import Testing

struct UnknownOrganisationsTests {
  private func findings(_ documents: [Document]) -> [Diagnostic] {
    indexReuse(register: realRegister, documents: documents, asOf: today).diagnostics
      .sorted(by: Diagnostic.isOrderedBefore)
  }

  @Test("Every place that can name an organisation is looked at, and points there")
  func everyPlace() {
    let found = findings([
      practice(owner: "geen-een", partners: ["geen-twee"], namedUse: [namedUse("geen-drie")]),
      adoption("geen-vier"), plan("plan", of: "geen-vijf"), round("ronde", promises: ["geen-zes"]),
      organisation("club", members: ["geen-zeven", "GM0716"]),
    ])
    #expect(found.allSatisfy { $0.code == .unknownOrganisation && $0.severity == .error })
    #expect(
      found.compactMap(\.location?.range) == [
        Place.partner, Place.organisation, Place.organisation, Place.organisation, Place.partner,
        Place.named, Place.partner,
      ])
    #expect(found.allSatisfy { $0.hint?.dutch.contains("organisaties.csv") ?? false })
  }

  @Test(
    "The organisation that was meant is suggested with code and name",
    arguments: [
      ("GM0761", "Bedoelt u GM0716 (Tholen)?"), ("GM716", "Bedoelt u GM0716 (Tholen)?"),
      ("tholen", "Schrijf de code in plaats van de naam: GM0716 (Tholen)"),
      ("tholenn", "Bedoelt u GM0716 (Tholen)?"),
      ("groningen", "Schrijf de code in plaats van de naam: GM0014 (Groningen)"),
      ("haren", "Schrijf de code in plaats van de naam: GM0017 (Haren)"),
      ("zeeland", "Schrijf de code in plaats van de naam: PV29 (Zeeland)"),
      ("zeeuws-archeif", "Bedoelt u zeeuws-archief (Zeeuws Archief)?"),
    ])
  func suggestion(written: String, hint: String) {
    let found = findings([
      practice(owner: written), organisation("zeeuws-archief", called: "Zeeuws Archief"),
    ])
    #expect(found.map(\.hint?.dutch) == [hint])
  }

  @Test("A code of the register's form that nobody has gets a code of the same sort")
  func sameSort() throws {
    let found = findings([practice(owner: "GM9999")])
    let hint = try #require(found.first?.hint?.dutch)
    #expect(hint.hasPrefix("Bedoelt u GM"))
    #expect(hint.contains("("))
  }

  @Test("A name is replaced by its code")
  func fix() throws {
    let fix = try #require(findings([practice(owner: "tholen")]).first?.fixes.first)
    #expect(fix.replacement == "GM0716")
    #expect(fix.location.range == Place.organisation)
    #expect(findings([practice(owner: fix.replacement)]).isEmpty)
  }

  @Test("A folder with a code that is not in the register is unknown, though it has a file")
  func folderOfUnknownCode() {
    let found = findings([organisation("GM9998", called: "Nergens"), adoption("GM9998")])
    #expect(found.map(\.code) == [.unknownOrganisation, .unknownOrganisation])
  }

  @Test("A practice or live plan of a municipality that ended names the successor")
  func ended() {
    let found = findings([
      practice(owner: "GM0017"), plan("nieuw", of: "GM0009"),
      plan("oud", of: "GM0009", expires: "2018-01-01"),
    ])
    #expect(found.map(\.code) == [.organisationEnded, .organisationEnded])
    #expect(found.map(\.hint?.dutch).allSatisfy { $0 == "Noem de opvolger: Groningen (GM0014)" })
  }
}
