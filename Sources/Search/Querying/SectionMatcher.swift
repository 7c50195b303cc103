/// Finds what to show of a page: the words around the matches, and the sections that say most.
struct SectionMatcher {
  private let concepts: [Concept]
  /// Forms that were looked at, with the numbers of their concepts.
  private var known: [String: [Int]] = [:]
  /// Words of an excerpt.
  private static let excerptWords = 32

  init(_ concepts: [Concept]) { self.concepts = concepts }

  private mutating func matches(_ form: String) -> [Int] {
    if let numbers = known[form] { return numbers }
    let numbers = concepts.indices.filter { concepts[$0].match(in: form) != nil }
    known[form] = numbers
    return numbers
  }

  /// The words in which most of the query stands, close together.
  mutating func excerpt(_ sections: [SearchDocument.Section], summary: String?) -> String {
    var best: (value: Double, section: Int, window: Range<Int>, tokens: [Token])?
    var first: (section: Int, tokens: [Token])?
    var tokenizer = Tokenizer()
    for (number, section) in sections.enumerated() {
      let tokens = tokenizer.tokens(in: section.text, as: .running).filter { !$0.isPart }
      if tokens.isEmpty { continue }
      if first == nil { first = (number, tokens) }
      let found = tokens.map { matches($0.form) }
      let width = min(Self.excerptWords, tokens.count)
      var counts = [Int](repeating: 0, count: concepts.count)
      for end in tokens.indices {
        for concept in found[end] { counts[concept] += 1 }
        if end >= width { for concept in found[end - width] { counts[concept] -= 1 } }
        guard end >= width - 1 else { continue }
        let value = self.value { counts[$0] > 0 }
        if value > (best?.value ?? 0) {
          best = (value, number, centred(end - width + 1, width, found), tokens)
        }
      }
    }
    if let best { return text(of: sections[best.section], best.tokens, best.window) }
    if let summary { return summary }
    guard let first else { return "" }
    let width = min(Self.excerptWords, first.tokens.count)
    return text(of: sections[first.section], first.tokens, 0..<width)
  }

  /// The window moved so that its matches stand in its middle.
  private func centred(_ start: Int, _ width: Int, _ found: [[Int]]) -> Range<Int> {
    let matches = (start..<start + width).filter { !found[$0].isEmpty }
    guard let first = matches.first, let last = matches.last else { return start..<start + width }
    let wanted = max(0, first - (Self.excerptWords - (last - first + 1)) / 2)
    let begin = min(wanted, max(0, found.count - Self.excerptWords))
    return begin..<min(begin + Self.excerptWords, found.count)
  }

  private func text(
    of section: SearchDocument.Section, _ tokens: [Token], _ window: Range<Int>
  ) -> String {
    let bytes = Array(section.text.utf8)
    let range = tokens[window.lowerBound].start..<tokens[window.upperBound - 1].end
    return (window.lowerBound > 0 ? "… " : "") + String(decoding: bytes[range], as: UTF8.self)
      + (window.upperBound < tokens.count ? " …" : "")
  }

  /// At most three sections with an address of their own; a match in the heading counts twice.
  mutating func links(_ sections: [SearchDocument.Section]) -> [SearchAnswer.Link] {
    var tokenizer = Tokenizer()
    var valued: [(value: Double, number: Int)] = []
    for (number, section) in sections.enumerated() where !section.anchor.isEmpty {
      let values = [section.text, section.heading].map { text in
        var found: Set<Int> = []
        for token in tokenizer.tokens(in: text, as: .running) where !token.isPart {
          found.formUnion(matches(token.form))
        }
        return value { found.contains($0) }
      }
      valued.append((values[0] + 2 * values[1], number))
    }
    return valued.filter { $0.value > 0 }
      .sorted { $0.value == $1.value ? $0.number < $1.number : $0.value > $1.value }
      .prefix(3)
      .map { .init(anchor: sections[$0.number].anchor, heading: sections[$0.number].heading) }
  }

  /// The idf of the concepts that are found, in their order.
  private func value(_ isFound: (Int) -> Bool) -> Double {
    var sum = 0.0
    for index in concepts.indices where isFound(index) { sum = sum + concepts[index].idf }
    return sum
  }
}
