import Core

/// Makes the text of one practice, about 800 words under the eight fixed headings.
///
/// The length varies from two thirds to one and a third of that. Each text has paragraphs, lists, a table, an alert, a
/// footnote, and links of every kind: wiki and relative, to practices, terms, organisations and the outside.
struct PracticeBodyMaker {
  private let outline: CorpusOutline
  private let index: Int
  private let practice: CorpusOutline.Practice
  private var text: TextMaker
  /// Length of this text, in hundredths of the usual one.
  private let scale: Int

  static func bytes(of index: Int, in outline: CorpusOutline) -> [UInt8] {
    var maker = PracticeBodyMaker(outline, index)
    maker.writeReason()
    maker.writeAudienceAndGoal()
    maker.writeApproach()
    maker.writeConditions()
    maker.writeTakingOver()
    maker.writeExperiences()
    maker.writeFailures()
    return maker.text.bytes
  }

  private init(_ outline: CorpusOutline, _ index: Int) {
    self.outline = outline
    self.index = index
    practice = outline.practices[index]
    var random = outline.random(for: .practiceBody, index)
    scale = 67 + random.below(34) + random.below(34)
    text = TextMaker(
      lexicon: outline.lexicon, subject: outline.tags[practice.tags[0]].subject, random: random)
  }

  private func scaled(_ words: Int) -> Int { max(4, words * scale / 100) }

  private mutating func heading(_ heading: String) { text.append("## \(heading)\n\n") }

  private mutating func writeReason() {
    heading("Aanleiding")
    text.paragraph(words: scaled(58), inserting: [termLink()])
    text.paragraph(words: scaled(58), inserting: [practiceWikiLink()])
  }

  private mutating func writeAudienceAndGoal() {
    heading("Doelgroep")
    text.paragraph(words: scaled(50))
    heading("Doel")
    text.paragraph(words: scaled(52))
    list(marker: "- ", count: 3, words: 8)
  }

  private mutating func writeApproach() {
    heading("Aanpak")
    text.paragraph(words: scaled(55), inserting: [termLink()])
    subheading()
    list(marker: "1. ", count: 5, words: 10)
    text.paragraph(words: scaled(55), inserting: [practiceRelativeLink()])
    subheading()
    table()
    text.paragraph(words: scaled(30))
  }

  private mutating func writeConditions() {
    heading("Randvoorwaarden")
    list(marker: "- ", count: 4, words: 11)
    text.paragraph(words: scaled(48), inserting: [practiceAnchorLink()])
  }

  private mutating func writeTakingOver() {
    heading("Overnemen")
    text.paragraph(words: scaled(42), inserting: [organisationLink()])
    list(marker: "- [ ] ", count: 3, words: 8)
  }

  private mutating func writeExperiences() {
    heading("Ervaringen")
    text.paragraph(words: scaled(58))
    text.append("> [!TIP]\n> ")
    text.paragraph(words: scaled(22))
    let address = "https://bron.example/\(practice.name.slug)"
    text.paragraph(
      words: scaled(45), inserting: ["[het onderzoek van \(practice.started.year)](\(address))"])
  }

  private mutating func writeFailures() {
    heading("Wat niet werkte")
    text.paragraph(words: scaled(70), inserting: ["wat eerder bleek[^1]"])
    text.append("[^1]: ")
    text.sentence(words: 9)
    text.append("\n")
  }

  private mutating func subheading() {
    text.append("### ")
    text.phrase(words: 3)
    text.endBlock()
  }

  private mutating func list(marker: String, count: Int, words: Int) {
    for number in 0..<count {
      text.append(marker == "1. " ? "\(number + 1). " : marker)
      text.sentence(words: scaled(words))
      text.append("\n")
    }
    text.append("\n")
  }

  private mutating func table() {
    text.append("| ")
    for _ in 0..<3 {
      text.phrase(words: 1)
      text.append(" | ")
    }
    text.append("\n|---|---|---:|\n")
    for _ in 0..<4 {
      text.append("| ")
      text.phrase(words: 2)
      text.append(" | ")
      text.phrase(words: 3)
      text.append(" | \(text.random.number(in: 1...9999)) |\n")
    }
    text.append("\n")
  }

  private mutating func termLink() -> String {
    let term = outline.terms[text.random.below(outline.terms.count)].name
    return text.random.chance(50)
      ? "[[begrip:\(term.slug)|\(term.text)]]" : "[\(term.text)](../begrippen/\(term.slug).md)"
  }

  /// Another practice, the early ones more often, as in a real handbook where some are known to all.
  private mutating func otherPractice() -> CorpusOutline.Practice {
    guard outline.practices.count > 1 else { return practice }
    let other = min(
      text.random.below(outline.practices.count), text.random.below(outline.practices.count))
    return outline.practices[other == index ? (other + 1) % outline.practices.count : other]
  }

  private mutating func practiceWikiLink() -> String {
    let other = otherPractice().name
    return text.random.chance(50) ? "[[\(other.slug)]]" : "[[\(other.slug)|de aanpak van toen]]"
  }

  private mutating func practiceRelativeLink() -> String {
    let other = otherPractice().name
    return "[\(other.text)](\(other.slug).md)"
  }

  private mutating func practiceAnchorLink() -> String {
    let other = otherPractice().name
    return "[[\(other.slug)#randvoorwaarden|\(other.text)]]"
  }

  private mutating func organisationLink() -> String {
    let owner = outline.participants[practice.owner]
    return "[\(owner.name)](../organisaties/\(owner.folder)/index.md)"
  }
}
