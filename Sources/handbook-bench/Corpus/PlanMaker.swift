import Core

/// Makes the file of one plan.
struct PlanMaker {
  private let outline: CorpusOutline
  private let plan: CorpusOutline.Plan
  private var statements: Statements
  private var text = FrontMatterText()

  static func bytes(of index: Int, in outline: CorpusOutline) -> [UInt8] {
    var maker = PlanMaker(outline, index)
    return maker.make()
  }

  private init(_ outline: CorpusOutline, _ index: Int) {
    self.outline = outline
    plan = outline.plans[index]
    statements = Statements(random: outline.random(for: .plan, index), today: outline.today)
  }

  private mutating func make() -> [UInt8] {
    var words = TextMaker(
      lexicon: outline.lexicon, subject: outline.tags[plan.tags[0]].subject,
      random: statements.random, capacity: 2048)
    text.field("titel", plan.name.text)
    text.field("samenvatting", words.shortText(words: 16, maximumBytes: 156))
    statements.random = words.random
    writeSubject()
    writeDays()
    writeCooperation()
    text.close()
    words.random = statements.random
    for _ in 0..<3 { words.paragraph(words: 50) }
    return text.bytes + words.bytes
  }

  private mutating func writeSubject() {
    text.field(
      "status",
      statements.random.pick(weighted: [
        ("idee", 30), ("voorgenomen", 35), ("inkoop", 15), ("bouw", 20),
      ]))
    if statements.random.chance(50) {
      text.field("moscow", statements.random.pick(["should", "could"]))
    }
    text.field("product", statements.random.pickEarly(outline.register.products).id)
    if statements.random.chance(40) {
      text.field("thema", statements.random.pick(outline.register.themes))
    }
    text.list("trefwoorden", plan.tags.map { outline.tags[$0].name.slug.text })
  }

  /// Changed in the last ten months, so that no plan has lapsed.
  private mutating func writeDays() {
    let joinBefore = statements.day(daysAhead: 20...150)
    text.field(
      "start",
      String(
        statements.day(from: joinBefore, to: joinBefore.adding(months: 3)).description.prefix(7)))
    text.field("meedoen-voor", joinBefore.description)
    text.field(
      "klaar",
      String(joinBefore.adding(months: statements.random.number(in: 5...20)).description.prefix(7)))
    text.field("gewijzigd", statements.day(daysAgo: 2...290).description)
  }

  private mutating func writeCooperation() {
    if statements.random.chance(70) {
      text.field(
        "budget", statements.random.pick(["tot-25k", "25k-100k", "100k-500k", "500k-plus"]))
    }
    text.list(
      "samenwerken",
      statements.random.sample(2, of: ["delen", "meedenken", "samen-inkopen", "samen-bouwen"]))
    if statements.random.chance(45) {
      let practice = outline.practices[statements.random.below(outline.practices.count)]
      text.line("bekeken:")
      text.line("  - praktijk: " + practice.name.slug.text)
      text.field("waarom-niet", "Past niet bij onze omvang", indent: 4)
    }
  }
}
