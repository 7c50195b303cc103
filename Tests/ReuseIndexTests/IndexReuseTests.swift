import Content
import Core
import ReuseIndex
import TestSupport
import Testing

struct IndexReuseTests {
  @Test("Every organisation of the register and the own list is there, named by its own file first")
  func organisations() throws {
    let index = indexReuse(
      register: realRegister,
      documents: [
        organisation("zeeuws-archief", called: "Zeeuws Archief", sort: .archive),
        organisation("GM0518", called: "Den Haag"), organisation("voorbeelddorp", isExample: true),
      ], asOf: today
    ).value
    #expect(index.organisations.count == realRegister.organisations.count + 2)
    #expect(index.organisations.map(\.code) == index.organisations.map(\.code).sorted())
    #expect(index.organisation(code("GM0518"))?.name == "Den Haag")
    #expect(index.organisation(code("GM0716"))?.name == "Tholen")
    #expect(index.organisation(code("zeeuws-archief"))?.sort == .archive)
    #expect(index.organisation(code("voorbeelddorp"))?.isExample == true)
    let former = try #require(index.organisation(code("GM0140")))
    #expect(former.successors == ["GM0080", "GM1900", "GM1949"].map(code))
    #expect(index.organisation(code("GM0716"))?.successors == [])
    #expect(index.municipalityCount == 342)
  }

  @Test("An organisation uses, gives and plans what it and its predecessors do")
  func turnedRound() throws {
    let index = indexReuse(
      register: smallRegister,
      documents: [
        practice("balie", owner: "GM0101"), practice("archief", owner: "GM0005"),
        adoption("GM0101", of: "archief", since: "2016"),
        adoption("GM0001", of: "archief", .exploring), adoption("GM0001", of: "balie", .rejected),
        plan("oud", of: "GM0101"), plan("nieuw", of: "GM0001"),
        plan("verlopen", of: "GM0001", expires: "2026-06-30"),
      ], asOf: today
    ).value
    let successor = try #require(index.organisation(code("GM0001")))
    #expect(successor.uses.map(\.practice) == [slug("archief"), slug("balie")])
    #expect(successor.uses.map(\.record.organisation) == [code("GM0101"), code("GM0001")])
    #expect(successor.gives == [slug("balie")])
    #expect(successor.plans.map(\.slug) == [slug("nieuw"), slug("oud")])
    let former = try #require(index.organisation(code("GM0101")))
    #expect(former.uses.map(\.practice) == [slug("archief")])
    #expect(former.plans.map(\.slug) == [slug("oud")])
  }

  @Test("A translation adds nothing, whichever comes first")
  func translations() {
    let original = practice(namedUse: [namedUse("GM0005")])
    let english = practice(namedUse: [namedUse("GM0006")], language: .english)
    for documents in [[original, english], [english, original]] {
      let index = indexReuse(register: smallRegister, documents: documents, asOf: today).value
      #expect(index.practices.map(\.softAdopters) == [[code("GM0005")]])
    }
  }

  @Test("The last change is the latest day on which anything was checked or confirmed")
  func lastChange() {
    func lastChange(_ documents: [Document]) -> Day? {
      indexReuse(register: smallRegister, documents: documents, asOf: today).value.practices.first?
        .lastChange
    }
    #expect(lastChange([practice()]) == day("2026-05-30"))
    #expect(
      lastChange([practice(), adoption("GM0005", confirmed: "2026-06-02")]) == day("2026-06-02"))
  }

  @Test("No figure exceeds its whole, and all figures agree with each other", arguments: 1...20)
  func consistency(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let documents = randomDocuments(&generator)
    let asOf = Day(year: Int.random(in: 2010...2026, using: &generator), month: 6, day: 30)!
    let index = indexReuse(register: realRegister, documents: documents, asOf: asOf).value
    let register = RegisterOnDay(realRegister, on: asOf)
    for use in index.practices {
      #expect(use.coverage == Fraction(count: use.hardAdopters.count, of: index.municipalityCount))
      #expect(use.hardAdopters.count + use.softAdopters.count <= index.municipalityCount)
      #expect(Set(use.hardAdopters).isDisjoint(with: use.softAdopters))
      #expect((use.hardAdopters + use.softAdopters).allSatisfy(register.isMunicipality))
      #expect(
        !use.otherAdopters.contains { realRegister.organisation($0)?.sort == .municipality },
        "former municipalities are no other organisations")
      for list in [use.hardAdopters, use.softAdopters, use.otherAdopters] {
        #expect(list == Set(list).sorted())
      }
      #expect(use.provinces.map(\.coverage.count).reduce(0, +) == use.hardAdopters.count)
      #expect(use.provinces.map(\.coverage.total).reduce(0, +) == index.municipalityCount)
      #expect(use.provinces.allSatisfy { $0.coverage.count <= $0.coverage.total })
    }
    for organisation in index.organisations where register.isMunicipality(organisation.code) {
      for use in organisation.uses {
        let practice = index.practice(use.practice)!
        let isAdopter = (practice.hardAdopters + practice.softAdopters).contains(organisation.code)
        #expect(use.record.isInUse == isAdopter || organisation.isExample)
      }
    }
  }

  @Test("Shuffling the documents changes nothing", arguments: 1...10)
  func shuffling(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let documents = randomDocuments(&generator)
    let expected = indexReuse(register: realRegister, documents: documents, asOf: today)
    let actual = indexReuse(
      register: realRegister, documents: documents.shuffled(using: &generator), asOf: today)
    #expect(text(of: actual.value) == text(of: expected.value))
    #expect(actual.diagnostics == expected.diagnostics)
    #expect(!expected.diagnostics.isEmpty)
  }

  @Test("Adding a stale record changes no count", arguments: 1...10)
  func staleRecord(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let documents = randomDocuments(&generator)
    let before = indexReuse(register: realRegister, documents: documents, asOf: today).value
    let open: [AdoptionStatus] = [.exploring, .decided, .introducing, .inUse]
    let stale = (0..<40).map { number in
      adoption(
        realRegister.organisations.randomElement(using: &generator)!.code.text,
        of: "praktijk-\(Int.random(in: 0..<4, using: &generator))",
        open.randomElement(using: &generator)!,
        from: Provenance.allCases.randomElement(using: &generator)!,
        confirmed: "2024-06-2\(number % 10)", effects: [effect()], number: 100 + number)
    }
    let after = indexReuse(register: realRegister, documents: documents + stale, asOf: today).value
    for (left, right) in zip(before.practices, after.practices) {
      #expect(left.hardAdopters == right.hardAdopters)
      #expect(left.softAdopters == right.softAdopters)
      #expect(left.otherAdopters == right.otherAdopters)
      #expect(left.evidence == right.evidence)
      #expect(left.records.count <= right.records.count)
    }
  }

  /// Everything in an index that a page can show.
  private func text(of index: ReuseIndex) -> String {
    """
    \(index.municipalityCount)\(index.figures)\(index.practices)\(index.organisations)\
    \(index.products)\(index.whiteSpots)\(index.worn)\(index.promises)\(index.likePlans)
    """
  }
}
