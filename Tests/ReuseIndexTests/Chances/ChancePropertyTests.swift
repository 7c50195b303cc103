import Content
import Core
import TestSupport
import Testing

@testable import ReuseIndex

struct ChancePropertyTests {
  @Test(
    "A nearer or better-proven practice never comes behind one that is equal but for that",
    arguments: 1...120)
  func improvement(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var worse = randomOffer(&generator)
    var users = Set(
      (0..<Int.random(in: 0...24, using: &generator)).map { _ in
        Int.random(in: 1...36, using: &generator)
      }.filter { $0 != asking })
    var better = worse
    var betterUsers = users
    switch seed % 6 {
    case 0: better.isDescribed = true
    case 1:
      worse.isDescribed = true
      better.isDescribed = true
      better.isMeasured = true
    case 2: better.products = ["paspoort"]
    case 3: better.checked = "2026-06-01"
    case 4: better.obligation = .must
    default:
      // A user of the same size class one step nearer.
      let near = user(steps: 1...2, &generator)
      let far = (1...36).filter {
        squareSteps($0, asking) == squareSteps(near, asking) + 1 && ($0 - near).isMultiple(of: 2)
      }.randomElement(using: &generator)!
      users.remove(near)
      users.insert(far)
      betterUsers = users.subtracting([far]).union([near])
    }
    // The better one comes later by name, so that it needs its points to come first.
    let documents =
      randomDocuments(&generator) + [worse.document("a-gelijk"), better.document("z-gelijk")]
      + users.map { adoption(inRow($0), of: "a-gelijk") }
      + betterUsers.map { adoption(inRow($0), of: "z-gelijk") }
    let list = finder(documents, in: squareRegister).chances(of: code(inRow(asking)), count: 100)
    let scores = Dictionary(uniqueKeysWithValues: list.map { ($0.practice.text, $0.score) })
    let places = places(list)
    let before = scores["a-gelijk"] ?? 0
    let after = scores["z-gelijk"] ?? 0
    #expect(after >= before)
    if after > before {
      #expect(places["z-gelijk", default: 999] < places["a-gelijk", default: 999])
    }
  }

  @Test("A user more never lowers the place of what it uses, whoever asks", arguments: 1...40)
  func user(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let documents = randomDocuments(&generator)
    let name = "praktijk-\(Int.random(in: 0..<12, using: &generator))"
    let user = Int.random(in: 1...36, using: &generator)
    let before = finder(documents, in: squareRegister)
    let after = finder(
      documents + [adoption(inRow(user), of: name, confirmed: "2026-06-01", number: 500)],
      in: squareRegister)
    for number in 1...36 where number != user {
      let asking = code(inRow(number))
      let old = places(before.chances(of: asking, count: 100))[name]
      let new = places(after.chances(of: asking, count: 100))[name]
      if let old { #expect(new.map { $0 <= old } == true, "GM\(number): \(old) → \(new ?? -1)") }
    }
  }

  @Test("Shuffling the documents changes nothing", arguments: 1...10)
  func shuffling(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let documents = randomDocuments(&generator)
    let expected = finder(documents, in: squareRegister)
    let actual = finder(documents.shuffled(using: &generator), in: squareRegister)
    for organisation in squareRegister.organisations {
      #expect(actual.chances(of: organisation.code) == expected.chances(of: organisation.code))
    }
    #expect(!expected.chances(of: code("GM0010")).isEmpty)
  }

  @Test(
    "Every chance has a reason, a score above zero, and users that are in use", arguments: 1...10)
  func soundness(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let index = indexReuse(
      register: squareRegister, documents: randomDocuments(&generator), asOf: today
    ).value
    for organisation in index.organisations {
      let chances = index.chances.chances(of: organisation.code, count: 100)
      #expect(chances.map(\.score) == chances.map(\.score).sorted(by: >))
      for chance in chances {
        let adopters = index.practice(chance.practice)!
        #expect(!chance.reasons.isEmpty && chance.score > 0)
        #expect(Set(chance.users).isSubset(of: adopters.hardAdopters + adopters.otherAdopters))
        #expect(!chance.users.contains(organisation.code))
      }
    }
  }

  /// In the middle of the square.
  private let asking = 15

  private func user(steps: ClosedRange<Int>, _ generator: inout SeededGenerator) -> Int {
    (1...36).filter { steps.contains(squareSteps($0, asking)) }.randomElement(using: &generator)!
  }

  private func places(_ list: [Recommendation]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: list.enumerated().map { ($1.practice.text, $0) })
  }

  private func randomOffer(_ generator: inout SeededGenerator) -> Offer {
    func pick<Value>(_ values: [Value]) -> Value { values.randomElement(using: &generator)! }
    return Offer(
      owner: inRow(Int.random(in: 20...30, using: &generator)),
      checked: pick(["2023-01-01", "2026-05-30"]), products: [pick(["fietstocht", "rijbewijs"])],
      obligation: pick([nil, .must, .should]),
      costs: pick([nil, Costs(once: 500), Costs(yearly: 40_000), Costs(once: 900_000)]),
      isDescribed: pick([true, false]), isMeasured: pick([true, false]))
  }

  private func randomDocuments(_ generator: inout SeededGenerator) -> [Document] {
    var documents = (0..<12).map { randomOffer(&generator).document("praktijk-\($0)") }
    for number in 0..<200 {
      documents.append(
        adoption(
          number % 9 == 0
            ? "WS000\(number % 3 + 1)" : inRow(Int.random(in: 1...36, using: &generator)),
          of: "praktijk-\(Int.random(in: 0..<12, using: &generator))",
          (AdoptionStatus.allCases + [.inUse, .inUse]).randomElement(using: &generator)!,
          from: Provenance.allCases.randomElement(using: &generator)!,
          confirmed: Bool.random(using: &generator) ? "2026-01-01" : "2023-01-01",
          effects: number % 4 == 0 ? [effect()] : [], number: number + 1))
    }
    return documents
  }
}
