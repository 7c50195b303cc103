import Content
import Core
import TestSupport
import Testing

@testable import ReuseIndex

struct ChanceFinderTests {
  private func names(_ documents: [Document], for text: String = "GM0010", asOf: Day = today)
    -> [String]
  {
    finder(documents, asOf: asOf).chances(of: code(text)).map(\.practice.text)
  }

  @Test(
    "What an organisation has, had or refused is left out; what it explores is not",
    arguments: AdoptionStatus.allCases)
  func knownPractices(status: AdoptionStatus) {
    let documents = [Offer.fresh.document("balie"), adoption("GM0001", of: "balie", status)]
    #expect(names(documents, for: "GM0001") == (status == .exploring ? ["balie"] : []))
    let former = [Offer.fresh.document("balie"), adoption("GM0101", of: "balie", status)]
    #expect(names(former, for: "GM0001") == (status == .exploring ? ["balie"] : []))
    #expect(names(documents, for: "GM0002") == ["balie"])
  }

  @Test("A worn record or one that lapsed still says that the practice is known")
  func wornRecords() {
    let offer = Offer.fresh.document("balie")
    #expect(names([offer, adoption("GM0010", of: "balie", confirmed: "2020-01-01")]) == [])
    #expect(names([offer, adoption("GM0010", of: "balie", until: "2025-01-01")]) == [])
    #expect(
      names([offer, adoption("GM0010", of: "balie", .exploring, until: "2025-01-01")]) == [])
    let explored = adoption("GM0010", of: "balie", .exploring, confirmed: "2020-01-01")
    #expect(
      finder([offer, explored]).chances(of: code("GM0010")).first?.reasons.map(\.english)
        == ["The owner checked it on 30 May 2026."])
  }

  @Test("On an earlier day, what had not begun was neither known nor there to be taken over")
  func earlierDay() {
    let documents = [
      Offer(started: "2015", checked: "2026-05-30").document("balie"),
      Offer(started: "2020-06", checked: "2026-05-30").document("nieuw"),
      adoption("GM0010", of: "balie", since: "2020-01-01"),
    ]
    #expect(names(documents) == ["nieuw"])
    #expect(names(documents, asOf: day("2019-12-31")) == ["balie"])
  }

  @Test("Owners and partners are not offered their own practice, nor are their successors")
  func ownPractices() {
    let documents = [
      Offer(owner: "GM0101", partners: ["GM0010"], checked: "2026-05-30").document("balie"),
      Offer(owner: "GM0030", partners: ["GM0101"], checked: "2026-05-30").document("loket"),
    ]
    #expect(names(documents, for: "GM0001") == [])
    #expect(names(documents, for: "GM0010") == ["loket"])
    #expect(names(documents, for: "GM0011") == ["balie", "loket"])
  }

  @Test("Nobody is offered a practice that has stopped or that is an example")
  func unfitPractices() {
    let documents = [
      organisation("voorbeelddorp", isExample: true),
      Offer(status: .stopped, checked: "2026-05-30").document("oud"),
      Offer(owner: "voorbeelddorp", checked: "2026-05-30").document("verzonnen"),
      Offer().document("zonder-reden"), Offer.fresh.document("balie"),
    ]
    #expect(names(documents) == ["balie"])
    #expect(names(documents, for: "voorbeelddorp") == [])
  }

  @Test("Former and unknown organisations get nothing", arguments: ["GM0101", "GM9999", "nergens"])
  func nobody(text: String) {
    #expect(names([Offer.fresh.document("balie")], for: text) == [])
  }

  @Test("An organisation that is no municipality gets what others of its sort use")
  func otherSorts() throws {
    let documents = [
      Offer(checked: "2026-05-30", products: ["paspoort"], obligation: .must).document("balie"),
      Offer.fresh.document("dijken"), Offer.fresh.document("gemalen"),
      adoption("WS0002", of: "dijken"), adoption("WS0003", of: "dijken"),
      adoption("WS0002", of: "gemalen"), adoption("GM0010", of: "balie"),
    ]
    let chances = finder(documents).chances(of: code("WS0001"))
    #expect(chances.map(\.practice.text) == ["dijken", "gemalen"])
    #expect(chances.map(\.score) == [22, 14])
    #expect(chances.first?.users == ["WS0002", "WS0003"].map(code))
    #expect(
      chances.last?.reasons.first?.dutch
        == "Een organisatie van uw soort gebruikt het: Waterschap WS0002.")
    #expect(names(documents, for: "WS0002") == [])
  }

  @Test(
    "At most as many as asked, the best of all; of equals the one with more users, then by name")
  func counts() {
    let documents =
      (10...40).map { Offer.fresh.document("praktijk-\($0)") }
      + [Offer(checked: "2026-05-30", obligation: .must).document("verplicht")]
      + [adoption("GM0021", of: "praktijk-33"), adoption("GM0023", of: "praktijk-33")]
      + [adoption("GM0021", of: "praktijk-35")]
    let chances = finder(documents)
    #expect(
      chances.chances(of: code("GM0010"), count: 4).map(\.practice.text)
        == ["verplicht", "praktijk-33", "praktijk-35", "praktijk-10"])
    #expect(chances.chances(of: code("GM0010")).count == 10)
    #expect(chances.chances(of: code("GM0010"), count: 100).count == 32)
    #expect(chances.chances(of: code("GM0010"), count: 0).isEmpty)
  }
}
