import Core

/// Makes the record of one adoption.
struct AdoptionMaker {
  private let adoption: CorpusOutline.Adoption
  private let practice: CorpusOutline.Practice
  private let municipality: RegisterLists.Municipality
  private let lexicon: Lexicon
  private let subject: [Int]
  private var statements: Statements
  private var text = FrontMatterText()

  static func bytes(of index: Int, in outline: CorpusOutline) -> [UInt8] {
    var maker = AdoptionMaker(outline, index)
    maker.writeUse()
    maker.writeConfirmation()
    maker.writeFigures()
    maker.text.close()
    return maker.text.bytes + maker.body()
  }

  private init(_ outline: CorpusOutline, _ index: Int) {
    adoption = outline.adoptions[index]
    practice = outline.practices[adoption.practice]
    municipality = outline.participants[adoption.participant]
    lexicon = outline.lexicon
    subject = outline.tags[practice.tags[0]].subject
    statements = Statements(random: outline.random(for: .adoption, index), today: outline.today)
  }

  private mutating func writeUse() {
    let status = statements.random.pick(weighted: [
      ("in-gebruik", 62), ("invoering", 12), ("verkent", 9), ("besloten", 7), ("gestopt", 6),
      ("afgewezen", 4),
    ])
    let first = max(practice.started, municipality.validFrom ?? practice.started)
    let since = statements.day(from: first, to: statements.day(daysAgo: 200...300))
    text.field("praktijk", practice.name.slug.text)
    text.field("organisatie", municipality.code)
    text.field("status", status)
    text.field("sinds", since.description)
    if status == "gestopt" || status == "afgewezen" {
      text.field("tot", statements.day(from: since, to: outlineEnd).description)
      text.field("reden", shortText(words: 9))
    }
    text.field(
      "mate",
      statements.random.pick(["ongewijzigd", "aangepast", "aangepast", "deels", "geinspireerd"]))
    if statements.random.chance(40) { text.field("aanpassingen", shortText(words: 12)) }
    if statements.random.chance(50) { text.field("geleerd", shortText(words: 14)) }
    if statements.random.chance(60) {
      text.field(
        "aansluitvorm",
        statements.random.pick(["open-licentie", "dienstverleningsovereenkomst", "zelf-inrichten"]))
    }
  }

  /// No record ends after the earliest day on which it can be confirmed.
  private var outlineEnd: Day {
    Day(daysSinceEpoch: statements.today.daysSinceEpoch - 190) ?? statements.today
  }

  private mutating func writeConfirmation() {
    let provenance = statements.random.pick(weighted: [
      ("eigen-opgave", 72), ("openbare-bron", 28),
    ])
    text.field("herkomst", provenance)
    text.field("bevestigd", statements.day(daysAgo: 1...180).description)
    if provenance == "openbare-bron" {
      text.line("bron:")
      text.source(statements.source(about: practice.name.slug.text), lead: "  ", indent: 2)
    }
  }

  private mutating func writeFigures() {
    if statements.random.chance(25) { statements.addEffort(to: &text) }
    if statements.random.chance(25) {
      statements.addCosts(to: &text)
      text.line("zonder-hergebruik:")
      text.field("dagen", String(statements.random.number(in: 20...300)), indent: 2)
      text.field("kosten", String(statements.random.number(in: 20...300) * 500), indent: 2)
      text.field(
        "methode", statements.random.pick(["eigen-raming", "offerte", "vorige-keer"]), indent: 2)
    }
    if statements.random.chance(12) {
      statements.addEffect(to: &text, subject: practice.name.slug.text)
    }
  }

  /// Half of the records tell something more.
  private mutating func body() -> [UInt8] {
    guard statements.random.chance(50) else { return [] }
    var words = TextMaker(
      lexicon: lexicon, subject: subject, random: statements.random, capacity: 512)
    words.paragraph(words: 40, inserting: ["[[\(practice.name.slug)|deze praktijk]]"])
    return words.bytes
  }

  private mutating func shortText(words count: Int) -> String {
    var words = TextMaker(
      lexicon: lexicon, subject: subject, random: statements.random, capacity: 256)
    let result = words.shortText(words: count, maximumBytes: 280)
    statements.random = words.random
    return result
  }
}
