import Content
import Core
import Testing

@testable import ReuseIndex

/// Each case sets one ground against nothing: a practice with it beside one that is equal but for
/// it.
struct ChanceWeightsTests {
  /// The points and the sentence that a practice gains for GM0010.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let better: Offer
    var users: [String] = []
    let gain: Int
    let reason: String?

    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "legal duty",
      better: Offer(checked: "2026-05-30", products: ["rijbewijs", "paspoort"]),
      gain: 30, reason: "Het gaat om een wettelijke taak: paspoort en rijbewijs."),
    Case(
      name: "compulsory", better: Offer(checked: "2026-05-30", obligation: .must), gain: 15,
      reason: "Gemeenten zijn hiertoe verplicht."),
    Case(
      name: "recommended only", better: Offer(checked: "2026-05-30", obligation: .should), gain: 0,
      reason: nil),
    Case(
      name: "described", better: Offer(checked: "2026-05-30", isDescribed: true), gain: 10,
      reason: "Het is volledig beschreven (niveau 1 van 4)."),
    Case(
      name: "measured", better: Offer(checked: "2026-05-30", isDescribed: true, isMeasured: true),
      gain: 20, reason: "Het effect is gemeten (niveau 2 van 4)."),
    Case(
      name: "a neighbour", better: .fresh, users: ["GM0011"], gain: 8,
      reason: "Uw buurgemeente Gemeente GM0011 gebruikt het."),
    Case(
      name: "two neighbours", better: .fresh, users: ["GM0011", "GM0009"], gain: 16,
      reason: "Uw buurgemeenten Gemeente GM0009 en Gemeente GM0011 gebruiken het."),
    Case(
      name: "next to neighbours", better: .fresh, users: ["GM0012"], gain: 3 + 1,
      reason: "Een gemeente naast uw buren gebruikt het: Gemeente GM0012."),
    Case(
      name: "alike", better: .fresh, users: ["GM0020", "GM0022"], gain: 2,
      reason: "2 gemeenten van uw grootte gebruiken het."),
    Case(name: "far and of another size", better: .fresh, users: ["GM0021"], gain: 0, reason: nil),
    Case(
      name: "low costs",
      better: Offer(checked: "2026-05-30", costs: Costs(once: 8_000, yearly: 2_000)), gain: 8,
      reason: "De kosten zijn laag: € 8.000 eenmalig, € 2.000 per jaar."),
    Case(
      name: "moderate costs", better: Offer(checked: "2026-05-30", costs: Costs(yearly: 50_000)),
      gain: 4, reason: "De kosten zijn te overzien: € 50.000 per jaar."),
    Case(
      name: "costs neither low nor high",
      better: Offer(checked: "2026-05-30", costs: Costs(once: 250_000)), gain: 0, reason: nil),
    Case(
      name: "high costs", better: Offer(checked: "2026-05-30", costs: Costs(once: 1_250_000)),
      gain: -4, reason: "De kosten zijn hoog: € 1.250.000 eenmalig."),
    Case(
      name: "a price year alone",
      better: Offer(checked: "2026-05-30", costs: Costs(priceYear: 2025)),
      gain: 0, reason: nil),
    Case(name: "checked long ago", better: Offer(isDescribed: true), gain: -6, reason: nil),
  ]

  @Test("One ground more gives its points and its sentence", arguments: cases)
  func oneGround(row: Case) {
    let documents =
      [Offer.fresh.document("gelijk"), row.better.document("anders")]
      + row.users.map { adoption($0, of: "anders") }
    let list = finder(documents).chances(of: code("GM0010"))
    let equal = list.first { $0.practice == slug("gelijk") }
    let other = list.first { $0.practice == slug("anders") }
    #expect(equal?.score == ChanceWeights.fresh)
    #expect((other?.score ?? 0) - ChanceWeights.fresh == row.gain)
    if row.gain > 0 { #expect(list.first?.practice == slug("anders")) }
    if let reason = row.reason {
      #expect(other?.reasons.map(\.dutch).contains(reason) == true, "\(other?.reasons ?? [])")
    } else {
      #expect((other?.reasons.count ?? 0) <= 1)
    }
  }

  @Test("Reasons come heaviest first, in both languages, and users nearest first")
  func order() throws {
    let offer = Offer(
      checked: "2026-05-30", products: ["paspoort"], costs: Costs(once: 400_000),
      isDescribed: true, isMeasured: true)
    let users = ["GM0030", "GM0020", "GM0014", "GM0012", "GM0011", "GM0008", "GM0013"]
    let documents =
      [offer.document("balie")] + users.map { adoption($0, of: "balie") }
      + [adoption("GM0010", of: "balie", .exploring)]
    let chance = try #require(finder(documents).chances(of: code("GM0010")).first)
    #expect(
      chance.reasons.map(\.english) == [
        "It is about a legal duty: paspoort.", "Its effect was measured (level 2 of 4).",
        "Your neighbour Gemeente GM0011 uses it.",
        "2 municipalities next to your neighbours use it: Gemeente GM0008 and Gemeente GM0012.",
        "The owner checked it on 30 May 2026.", "5 municipalities of your size use it.",
        "The costs are high: €400,000 once.", "Your organisation is exploring it already.",
      ])
    #expect(chance.reasons[2].dutch == "Uw buurgemeente Gemeente GM0011 gebruikt het.")
    #expect(chance.score == 30 + 20 + 8 + 6 + 6 + 5 - 4)
    #expect(chance.users == ["GM0011", "GM0008", "GM0012", "GM0013", "GM0014"].map(code))
  }

  @Test("No user makes less of a practice, nor one that is nearer, beyond every ceiling too")
  func ceilings() {
    func points(_ neighbours: Int, _ secondNeighbours: Int) -> Int {
      ChanceGround.neighbourPoints(neighbours)
        + ChanceGround.secondNeighbourPoints(secondNeighbours, besides: neighbours)
    }
    for neighbours in 0...12 {
      for secondNeighbours in 0...12 {
        let now = points(neighbours, secondNeighbours)
        #expect(points(neighbours + 1, secondNeighbours) >= now)
        #expect(points(neighbours, secondNeighbours + 1) >= now)
        if secondNeighbours > 0 { #expect(points(neighbours + 1, secondNeighbours - 1) >= now) }
      }
    }
    #expect(points(100, 100) == points(3, 4) && points(3, 4) == 36)
  }

  @Test("The weights keep the rules that they state")
  func rules() {
    let company =
      ChanceGround.neighbourPoints(100) + ChanceGround.secondNeighbourPoints(100, besides: 100)
    #expect(4 * ChanceWeights.evidenceLevel > company)
    #expect(ChanceWeights.legalDuty == 3 * ChanceWeights.evidenceLevel)
    #expect(ChanceWeights.neighbour > 2 * ChanceWeights.secondNeighbour)
    #expect(ChanceWeights.secondNeighbour > 2 * ChanceWeights.alike)
    #expect(ChanceWeights.lowCosts > ChanceWeights.moderateCosts)
    #expect(ChanceWeights.moderateCosts > 0 && ChanceWeights.highCosts < 0)
  }
}
