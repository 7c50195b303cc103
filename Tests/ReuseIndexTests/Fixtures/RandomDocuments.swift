import Content
import Core
import TestSupport

/// The real municipalities with products that random practices name.
let realRegisterWithProducts = register(
  realRegister.organisations,
  products: randomWords.enumerated().map { product($1, isLegalDuty: $0 % 3 == 0) })

private let randomWords = [
  "depot", "balie", "paspoort", "vergunning", "archief", "planner", "zorg", "kaart",
]

/// Municipalities bound by splits and chains of mergers, on which random records pile up.
private let boundCodes = [
  "GM0140", "GM0080", "GM1900", "GM1949", "GM0788", "GM0757", "GM0865", "GM0017", "GM0009",
  "GM0014", "GM0053", "GM1966", "GM1969", "GM1671",
]

/// Practices, adoptions of any organisation that ever existed, plans and rounds.
func randomDocuments(_ generator: inout SeededGenerator) -> [Document] {
  var documents = [organisation("voorbeelddorp", isExample: true), organisation("archief")]
  let codes = realRegister.organisations.map(\.code.text) + ["voorbeelddorp", "archief", "GM9999"]
  func pick<Value>(_ values: [Value]) -> Value { values.randomElement(using: &generator)! }
  func anyCode() -> String {
    Int.random(in: 0..<3, using: &generator) == 0 ? pick(boundCodes) : pick(codes)
  }
  func date(_ years: ClosedRange<Int>) -> String {
    let month = Int.random(in: 1...12, using: &generator)
    return "\(Int.random(in: years, using: &generator))-\(month < 10 ? "0" : "")\(month)-15"
  }
  for number in 0..<4 {
    documents.append(
      practice(
        "praktijk-\(number)", title: "\(pick(randomWords)) \(pick(randomWords))",
        owner: pick(codes), status: number == 3 ? .stopped : .inUse, checked: date(2022...2026),
        subject: subject(products: [pick(randomWords)], tags: [pick(randomWords)]),
        effects: [effect()],
        namedUse: (0..<5).map { _ in namedUse(anyCode(), since: date(2005...2025)) },
        started: date(2008...2020)))
  }
  for number in 0..<160 {
    documents.append(
      adoption(
        anyCode(), of: "praktijk-\(number % 4)",
        pick(AdoptionStatus.allCases + [.inUse, .inUse, .stopped]),
        since: pick([date(2005...2026), "\(2005 + number % 22)"]),
        until: number % 4 == 0 ? date(2012...2030) : nil,
        from: pick(Provenance.allCases), confirmed: date(2010...2026),
        effects: number % 3 == 0 ? [effect()] : [], number: number + 1,
        reason: pick([nil, "Te duur.", "te  duur", "Anders"]),
        effort: Effort(days: DecimalNumber(number)),
        costs: Costs(once: pick([nil, 1000]), priceYear: pick([nil, 2024, 2025])),
        withoutReuse: Adoption.WithoutReuse(
          days: pick([nil, DecimalNumber(100)]), cost: pick([nil, 5000]), method: .ownEstimate)))
  }
  for number in 0..<20 {
    documents.append(
      plan(
        "plan-\(number)", of: pick(codes), title: "\(pick(randomWords)) en \(pick(randomWords))",
        subject: subject(
          products: [pick(randomWords)], laws: [pick(randomWords)], tags: [pick(randomWords)]),
        start: date(2025...2026), expires: date(2026...2027),
        becomes: pick([nil, "praktijk-1"])))
  }
  for number in 0..<3 {
    documents.append(
      round(
        "ronde-\(number)", promises: (0..<6).map { _ in anyCode() },
        of: pick([nil, "praktijk-2", "praktijk-0"]), on: day(date(2015...2026))))
  }
  return documents
}
