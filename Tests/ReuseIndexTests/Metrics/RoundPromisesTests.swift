import Content
import Core
import ReuseIndex
import Testing

struct RoundPromisesTests {
  private func index(_ documents: [Document]) -> ReuseIndex {
    indexReuse(register: smallRegister, documents: documents, asOf: today).value
  }

  @Test("A promise is kept by a hard record in use of the organisation or a successor")
  func kept() {
    let index = index([
      practice("balie", namedUse: [namedUse("GM0007")]), practice("archief"),
      adoption("GM0001"), adoption("GM0006", .introducing),
      adoption("GM0005", of: "archief"), adoption("GM0004", confirmed: "2020-01-01"),
      adoption("GM0103", since: "2016"),
      round(
        "ronde",
        promises: ["GM0101", "GM0007", "GM0006", "GM0005", "GM0004", "GM0102", "GM9999"],
        of: "balie"),
    ])
    #expect(
      index.promises.map { $0.keptBy?.organisation.text } == [
        "GM0001", nil, nil, nil, nil, "GM0103", nil,
      ])
    #expect(index.promises.map(\.organisation.text).first == "GM0101")
    #expect(index.promises.allSatisfy { $0.practice == slug("balie") })
    #expect(index.figures.promises == Fraction(count: 2, of: 7))
  }

  @Test("Without a practice the promise is about what a winning plan became")
  func winningPlan() {
    let documents = [
      practice("balie"), practice("archief"), adoption("GM0005", of: "archief"),
      plan("eerste", of: "GM0002", status: .finished, becomes: "balie"),
      plan("tweede", of: "GM0003", expires: "2025-01-01", becomes: "archief"),
      plan("derde", of: "GM0003", becomes: "archief"),
    ]
    let winners = [("GM0002", "eerste"), ("GM0003", "tweede")]
    let index = index(
      documents + [
        round("a", promises: ["GM0005", "GM0006"], winners: winners),
        round("b", plans: [("GM0003", "derde")], promises: ["GM0005"]),
      ])
    #expect(index.promises.map(\.round.text) == ["a", "a", "b"])
    #expect(index.promises.map(\.practice) == [slug("archief"), slug("balie"), nil])
    #expect(index.promises.map { $0.keptBy != nil } == [true, false, false])
  }

  @Test("The promise of an example organisation is shown, never counted")
  func example() {
    let index = index([
      practice(), organisation("voorbeelddorp", isExample: true), adoption("voorbeelddorp"),
      round("ronde", promises: ["voorbeelddorp", "GM0001"], of: "balie"),
    ])
    #expect(index.promises.map(\.isExample) == [true, false])
    #expect(index.figures.promises == Fraction(count: 0, of: 1))
  }
}
