import Testing

@testable import ReuseIndex

struct CompoundPartsTests {
  /// The parts of the first word, in a collection that holds the others.
  private func parts(of word: String, among others: String) -> Set<String> {
    var collector = WordCollector()
    let first = collector.words(named: [word], texts: [])
    _ = collector.words(named: [], texts: [others])
    guard let stem = first.first?.stem else { return [] }
    return Set(CompoundParts(collector).all()[stem].map { collector.labels[$0] })
  }

  @Test(
    "A compound is parted where the collection holds both parts",
    arguments: [
      ("parkeervergunning", "vergunningen parkeren", ["parkeren", "vergunningen"]),
      ("verkeersveiligheid", "verkeer veiligheid", ["verkeer", "veiligheid"]),
      ("laadpalen", "laden paal", ["laden", "paal"]),
      ("warmtenetwerk", "warmte netwerk", ["warmte", "netwerk"]),
      ("bomenkap", "bomen kappen", []),
      ("woo-verzoek", "woo verzoeken", ["woo", "verzoeken"]),
      ("afvalwaterlozing", "afval water lozing", ["afval", "water", "lozing"]),
      ("archieven", "archief", []),
      ("vergunning", "parkeren", []),
      ("parkeervergunning", "vergunning", []),
    ] as [(String, String, [String])])
  func parted(word: String, others: String, parts expected: [String]) {
    #expect(parts(of: word, among: others) == Set(expected))
  }
}
