import Content
import Core
import ReuseIndex
import Testing

struct RecordFindingsTests {
  private func findings(_ documents: [Document], in register: Register = smallRegister)
    -> [Diagnostic]
  {
    indexReuse(register: register, documents: documents, asOf: today).diagnostics
  }

  @Test("A sound record has nothing to report")
  func sound() {
    #expect(findings([practice(namedUse: [namedUse("GM0006")]), adoption("GM0005")]).isEmpty)
    #expect(findings([practice(), adoption("GM0101", since: "2018")]).isEmpty)
  }

  @Test("Use from before the municipality existed names the predecessors of that day")
  func beforeItExisted() throws {
    let found = findings(
      [practice(owner: "GM0716"), adoption("GM1979", since: "2018")], in: realRegister)
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.code == .recordOutsideValidity)
    #expect(finding.location?.path.description == "content/organisaties/gm1979/gebruik/balie.md")
    #expect(finding.location?.range == Place.since)
    #expect(finding.message.dutch.contains("Eemsdelta (GM1979) bestaat pas sinds 2021-01-01"))
    for name in ["Appingedam (GM0003)", "Delfzijl (GM0010)", "Loppersum (GM0024)"] {
      #expect(finding.hint!.dutch.contains(name))
    }
  }

  @Test("Before a chain of mergers the organisation of that day is named, not the link between")
  func beforeTheChain() throws {
    let found = findings([
      practice(namedUse: [namedUse("GM0005")]), adoption("GM0103", .exploring, since: "2012"),
    ])
    #expect(found.map(\.code) == [.recordOutsideValidity])
    let message = try #require(found.first?.message.dutch)
    #expect(message.hasPrefix("‘sinds’ (2012) is te vroeg"))
    #expect(found.first?.hint?.dutch.hasSuffix("(GM0102)") == true)
    let direct = findings([practice(), adoption("GM0002", since: "2020", until: "2024")])
    #expect(direct.isEmpty, "GM0002 is older than the register")
  }

  @Test("Use that begins after the end names the successor; a year that touches it is left alone")
  func afterItEnded() throws {
    let found = findings(
      [practice(owner: "GM0716"), adoption("GM0017", since: "2019-01")], in: realRegister)
    #expect(found.map(\.code) == [.recordOutsideValidity])
    #expect(found[0].hint?.dutch == "Noem de opvolger: Groningen (GM0014)")
    #expect(
      findings([practice(owner: "GM0716"), adoption("GM0017", since: "2018")], in: realRegister)
        .isEmpty)
    #expect(
      findings([practice(owner: "GM0716"), adoption("GM1979", since: "2021")], in: realRegister)
        .isEmpty)
  }

  @Test("A record that no successor can bear says so at the organisation")
  func noSuccessor() {
    let lonely = register([municipality("GM0001"), municipality("GM0002", to: "2020-12-31")])
    let found = findings([practice(namedUse: [namedUse("GM0002")])], in: lonely)
    #expect(found.map(\.code) == [.recordOutsideValidity])
    #expect(found[0].location?.range == Place.named)
  }

  @Test(
    "‘in-gebruik’ after ‘gestopt’ is a contradiction unless it began again or is older",
    arguments: [
      ("2019", "2025-01-01", true), ("2024", "2025-01-01", false), ("2023-05", "2025-01-01", true),
      ("2023-07", "2025-01-01", false), ("2019", "2022-12-31", false),
    ])
  func contradiction(since: String, confirmed: String, contradicts: Bool) {
    let found = findings([
      practice(),
      adoption("GM0005", .stopped, since: "2019", until: "2023-06-15", confirmed: "2023-07-01"),
      adoption("GM0005", since: since, from: .publicSource, confirmed: confirmed, number: 2),
    ]).filter { $0.code == .contradictingRecords }
    #expect(found.count == (contradicts ? 1 : 0))
    if contradicts {
      #expect(found[0].location?.path.name == "balie-2.md")
      #expect(found[0].related.map(\.location.path.name) == ["balie.md"])
    }
  }

  @Test("An owner that still names a municipality which stopped is told so in the practice")
  func ownerContradicts() throws {
    let found = findings([
      practice(namedUse: [namedUse("GM0005", since: "2018")]),
      adoption("GM0005", .stopped, since: "2018", until: "2023", confirmed: "2024-01-01"),
      adoption("GM0006", .stopped, since: "2018", until: "2023", confirmed: "2024-01-01"),
    ])
    #expect(found.map(\.code) == [.contradictingRecords])
    #expect(found[0].location == Location(SourcePath("content/praktijken/balie.md")!, Place.named))
  }

  @Test("Use of a stopped practice is a notice, unless the use has ended too")
  func stoppedPractice() {
    let found = findings([
      practice(status: .stopped, namedUse: [namedUse("GM0007")]), adoption("GM0005"),
      adoption("GM0006", .stopped), adoption("GM0004", until: "2025"),
    ])
    #expect(found.map(\.code) == [.practiceStopped])
    #expect(found[0].severity == .notice)
    #expect(found[0].location?.range == Place.practice)
    #expect(found[0].related.map(\.location.range) == [Place.status])
  }

  @Test("A worn record is a notice where it counts; an end or an outranked record never wears")
  func worn() {
    let found = findings([
      practice(checked: "2020-01-01", namedUse: [namedUse("GM0007")]),
      adoption("GM0005", confirmed: "2024-06-29"), adoption("GM0006", confirmed: "2024-06-30"),
      adoption("GM0004", .rejected, confirmed: "2020-01-01"),
      adoption("GM0003", until: "2021", confirmed: "2021-01-01"),
      adoption("GM0006", from: .publicSource, confirmed: "2020-02-01", number: 2),
    ])
    #expect(found.map(\.code) == [.recordWorn])
    #expect(found[0].location?.path.description == "content/organisaties/gm0005/gebruik/balie.md")
    #expect(found[0].location?.range == Place.confirmed)
  }
}
