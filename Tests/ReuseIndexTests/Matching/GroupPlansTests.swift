import Content
import Core
import TestSupport
import Testing

@testable import ReuseIndex

struct GroupPlansTests {
  private func groups(_ documents: [Document]) -> [PlanGroup] {
    indexReuse(register: MatchPlansTests.register, documents: documents, asOf: today).value
      .planGroups
  }

  private let passport = subject(products: ["paspoort"], laws: ["Paspoortwet"])
  private let archive = subject(products: ["archief inzage"], processes: ["Archiveren"])
  /// Resembles plans on passports by product and law, and plans on archives by product and process.
  private let both = subject(
    products: ["paspoort", "archief inzage"], processes: ["Archiveren"], laws: ["Paspoortwet"])

  @Test("A chain of plans makes no group of all: each plan of a group resembles each other one")
  func chain() {
    let found = groups([
      plan("links", of: "GM0002", subject: passport),
      plan("midden", of: "GM0003", subject: both),
      plan("rechts", of: "GM0004", subject: archive),
    ])
    #expect(found.map { $0.plans.map(\.slug) } == [[slug("links"), slug("midden")]])
    let more = groups([
      plan("links", of: "GM0002", subject: passport),
      plan("midden", of: "GM0003", subject: both),
      plan("rechts", of: "GM0004", subject: archive),
      plan("rechts", of: "GM0005", subject: archive),
    ])
    #expect(
      more.map { $0.plans.map(\.organisation.text) } == [
        ["GM0002", "GM0003"], ["GM0004", "GM0005"],
      ])
  }

  @Test("A group says what all plans share, which practices exist, and until when to join")
  func contents() throws {
    let found = groups([
      practice("paspoort-thuis", subject: passport),
      practice("archief-open", subject: archive),
      plan("een", of: "GM0002", subject: passport, joinBefore: "2026-06-29"),
      plan("twee", of: "GM0003", subject: passport, joinBefore: "2026-07-10"),
      plan("drie", of: "GM0004", subject: both, joinBefore: "2026-09-01"),
      plan("los", of: "GM0005", subject: subject(themes: ["verkeer"])),
    ])
    let group = try #require(found.first)
    #expect(found.count == 1)
    #expect(group.plans.map(\.slug) == ["een", "twee", "drie"].map(slug))
    #expect(
      group.reasons.map(\.dutch) == [
        "Gaat over hetzelfde product: paspoort.",
        "Heeft dezelfde wettelijke grondslag: Paspoortwet.",
      ])
    #expect(group.practices == [slug("paspoort-thuis")], "the other resembles one of three plans")
    #expect(group.joinBefore == day("2026-07-10"))
    #expect(group.daysLeft == 10)
    #expect(!group.isExample)
  }

  @Test("Without a day that is still to come there are no days left")
  func noDays() throws {
    let group = try #require(
      groups([
        plan("een", of: "GM0002", subject: passport, joinBefore: "2026-06-29"),
        plan("twee", of: "GM0003", subject: passport),
      ]).first)
    #expect(group.joinBefore == nil && group.daysLeft == nil)
    let last = try #require(
      groups([
        plan("een", of: "GM0002", subject: passport, joinBefore: "2026-06-30"),
        plan("twee", of: "GM0003", subject: passport),
      ]).first)
    #expect(last.daysLeft == 0)
  }

  @Test("Example plans make groups among themselves")
  func examples() {
    let found = groups([
      organisation("voorbeelddorp", isExample: true),
      plan("een", of: "GM0002", subject: passport), plan("twee", of: "GM0003", subject: passport),
      plan("drie", of: "voorbeelddorp", subject: passport),
      plan("vier", of: "voorbeelddorp", subject: passport),
    ])
    #expect(found.map(\.isExample) == [false, true])
    #expect(found.map { $0.plans.count } == [2, 2])
  }

  @Test(
    "In made-up handbooks each pair of a group is alike, and the order of files changes nothing",
    arguments: 0..<20)
  func properties(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let documents = madeUp(&random)
    let index = indexReuse(register: MatchPlansTests.register, documents: documents, asOf: today)
    let groups = index.value.planGroups
    let listed = Dictionary(
      uniqueKeysWithValues: index.value.likePlans.map { ($0.plan, Set($0.plans.map(\.target))) })
    var seen: Set<PlanReference> = []
    for group in groups {
      #expect(group.plans.count >= 2 && group.plans == group.plans.sorted())
      #expect(!group.reasons.isEmpty)
      for plan in group.plans {
        #expect(seen.insert(plan).inserted, "\(plan) is in two groups")
        let others = Set(group.plans).subtracting([plan])
        // A list holds ten at most; handbooks of this test have no plan that resembles more.
        #expect(others.isSubset(of: listed[plan] ?? []))
      }
    }
    let shuffled = indexReuse(
      register: MatchPlansTests.register, documents: documents.shuffled(using: &random),
      asOf: today
    ).value
    #expect(shuffled.planGroups.map(\.plans) == groups.map(\.plans))
    #expect(shuffled.planGroups.map(\.reasons) == groups.map(\.reasons))
    #expect(shuffled.planGroups.map(\.practices) == groups.map(\.practices))
    #expect(shuffled.likePlans.map(\.plans) == index.value.likePlans.map(\.plans))
    #expect(shuffled.likePlans.map(\.practices) == index.value.likePlans.map(\.practices))
  }

  private func madeUp(_ random: inout SeededGenerator) -> [Document] {
    let words = [
      "laadpalen", "laadpaal", "plaatsen", "archief", "e-depot", "bewaren", "paspoort", "bezorgen",
      "parkeren", "parkeervergunning", "vergunning", "scanauto", "wijk", "warmtenet",
    ]
    func sentence(_ random: inout SeededGenerator) -> String {
      (0..<6).compactMap { _ in words.randomElement(using: &random) }.joined(separator: " ")
    }
    func about(_ random: inout SeededGenerator) -> Subject {
      subject(
        products: [["paspoort"], ["archief inzage"], [], []].randomElement(using: &random)!,
        processes: [["Archiveren"], ["Parkeren"], []].randomElement(using: &random)!,
        tags: [["balie"], ["e-depot"], []].randomElement(using: &random)!)
    }
    var documents: [Document] = []
    for number in 2...10 {
      let organisation = number < 10 ? "GM000\(number)" : "GM0010"
      let text = sentence(&random)
      documents.append(plan("plan", of: organisation, title: text, subject: about(&random)))
    }
    for number in 1...6 {
      let text = sentence(&random)
      documents.append(practice("praktijk-\(number)", title: text, subject: about(&random)))
    }
    return documents
  }
}
