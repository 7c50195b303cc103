import Core

/// Makes the short kinds of files: terms, organisations, rounds, reactions and ordinary pages.
struct SmallFileMaker {
  private let outline: CorpusOutline
  private var words: TextMaker
  private var text = FrontMatterText()

  private init(
    _ outline: CorpusOutline, _ purpose: CorpusOutline.Purpose, _ index: Int, subject: [Int] = []
  ) {
    self.outline = outline
    words = TextMaker(
      lexicon: outline.lexicon, subject: subject, random: outline.random(for: purpose, index),
      capacity: 2048)
  }

  private mutating func finish() -> [UInt8] {
    text.close()
    return text.bytes + words.bytes
  }

  static func term(_ index: Int, in outline: CorpusOutline) -> [UInt8] {
    var maker = SmallFileMaker(outline, .term, index)
    let term = outline.terms[index]
    maker.text.field("term", term.name.text)
    maker.text.list("synoniemen", term.synonym.map { [$0] } ?? [])
    maker.text.field("omschrijving", maker.words.shortText(words: 18, maximumBytes: 290))
    let others = maker.words.random.sample(2, of: outline.terms.map(\.name.slug))
    maker.text.list("zie-ook", others.filter { $0 != term.name.slug }.map(\.text))
    if maker.words.random.chance(40) { maker.words.paragraph(words: 60) }
    return maker.finish()
  }

  static func organisation(_ index: Int, in outline: CorpusOutline) -> [UInt8] {
    var maker = SmallFileMaker(outline, .organisation, index)
    let municipality = outline.participants[index]
    maker.text.field("website", "https://www.\(municipality.folder).example/")
    maker.text.field("omschrijving", maker.words.shortText(words: 15, maximumBytes: 290))
    maker.text.field("contact", "mailto:praktijken@\(municipality.folder).example")
    maker.words.paragraph(words: 45)
    return maker.finish()
  }

  static func round(_ index: Int, in outline: CorpusOutline) -> [UInt8] {
    let round = outline.rounds[index]
    var maker = SmallFileMaker(
      outline, .round, index, subject: outline.tags[round.tag].subject)
    maker.text.field("titel", round.name.text)
    maker.text.field("samenvatting", maker.words.shortText(words: 15, maximumBytes: 156))
    maker.text.field("thema", maker.words.random.pick(outline.register.themes))
    let days = maker.words.random.number(in: 30...200)
    maker.text.field(
      "open-tot",
      (Day(daysSinceEpoch: outline.today.daysSinceEpoch + days) ?? outline.today).description)
    maker.text.list(
      "plannen",
      round.plans.map { plan in
        let folder = outline.participants[outline.plans[plan].participant].folder
        return "\(folder)/\(outline.plans[plan].name.slug)"
      })
    maker.words.paragraph(words: 60)
    return maker.finish()
  }

  /// The first reaction to a practice.
  static func reaction(toPractice index: Int, in outline: CorpusOutline) -> [UInt8] {
    var maker = SmallFileMaker(
      outline, .reaction, index,
      subject: outline.tags[outline.practices[index].tags[0]].subject)
    let days = maker.words.random.number(in: 3...300)
    maker.text.field(
      "datum",
      (Day(daysSinceEpoch: outline.today.daysSinceEpoch - days) ?? outline.today).description)
    maker.text.field("rol", maker.words.random.pick(["adviseur", "projectleider", "raadslid"]))
    maker.text.field("organisatie", maker.words.random.pick(outline.participants).code)
    maker.words.paragraph(words: 40)
    return maker.finish()
  }

  /// An ordinary page with a link to the next one, so that each can be reached.
  static func page(_ index: Int, in outline: CorpusOutline) -> [UInt8] {
    var maker = SmallFileMaker(outline, .page, index)
    let page = outline.pages[index]
    let next = outline.pages[(index + 1) % outline.pages.count]
    maker.text.field("titel", page.text)
    maker.text.field("samenvatting", maker.words.shortText(words: 14, maximumBytes: 156))
    maker.text.field("volgorde", String(index + 1))
    for number in 0..<3 {
      maker.words.append("## ")
      maker.words.phrase(words: 2)
      maker.words.endBlock()
      maker.words.paragraph(
        words: 60, inserting: number == 0 ? ["[\(next.text)](\(next.slug).md)"] : [])
    }
    return maker.finish()
  }
}
