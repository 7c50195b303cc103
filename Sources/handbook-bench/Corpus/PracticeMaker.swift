import Core

/// Makes the file of one practice: front matter with every key that must be there and some that may.
struct PracticeMaker {
  private let outline: CorpusOutline
  private let index: Int
  private let practice: CorpusOutline.Practice
  private var statements: Statements
  private var text = FrontMatterText()

  static func bytes(of index: Int, in outline: CorpusOutline) -> [UInt8] {
    var maker = PracticeMaker(outline, index)
    maker.writeSubject()
    maker.writeOrigin()
    maker.writeFigures()
    maker.writeTakingOver()
    maker.writeRelations()
    maker.writeSources()
    maker.text.close()
    return maker.text.bytes + PracticeBodyMaker.bytes(of: index, in: outline)
  }

  private init(_ outline: CorpusOutline, _ index: Int) {
    self.outline = outline
    self.index = index
    practice = outline.practices[index]
    statements = Statements(random: outline.random(for: .practice, index), today: outline.today)
  }

  private mutating func writeSubject() {
    var words = TextMaker(
      lexicon: outline.lexicon, subject: outline.tags[practice.tags[0]].subject,
      random: statements.random, capacity: 256)
    text.field("titel", practice.name.text)
    text.field("samenvatting", words.shortText(words: 17, maximumBytes: 156))
    statements.random = words.random
    text.field(
      "soort",
      statements.random.pick(weighted: [
        ("werkwijze", 30), ("dienst", 20), ("software", 15), ("voorziening", 10),
        ("handreiking", 10), ("inkoop", 8), ("standaard", 4), ("organisatievorm", 3),
      ]))
    text.field(
      "status",
      statements.random.pick(weighted: [
        ("in-gebruik", 60), ("opgeschaald", 20), ("proef", 15), ("gestopt", 5),
      ]))
  }

  private mutating func writeOrigin() {
    let owner = outline.participants[practice.owner]
    text.field("eigenaar", owner.code)
    text.field("begonnen", statements.partialDay(practice.started))
    let checked = max(practice.started, statements.day(daysAgo: 2...690))
    text.field("gecontroleerd", checked.description)
    let product = statements.random.pickEarly(outline.register.products)
    let hasProduct = statements.random.chance(70)
    if hasProduct { text.field("product", product.id) }
    if !hasProduct || statements.random.chance(60) {
      text.field("thema", statements.random.pick(outline.register.themes))
    }
    text.list("trefwoorden", practice.tags.map { outline.tags[$0].name.slug.text })
    text.list(
      "doelgroep",
      statements.random.sample(
        statements.random.number(in: 1...2), of: ["inwoner", "ondernemer", "medewerker", "bestuur"])
    )
    writeObligation(product: hasProduct ? product : nil)
    text.field(
      "samenwerkingsvorm",
      statements.random.pick([
        "delen", "delen", "samen-inkopen", "samen-bouwen", "samen-uitvoeren",
        "landelijke-voorziening",
      ]))
  }

  /// A duty always with the law that it rests on.
  private mutating func writeObligation(product: RegisterLists.Product?) {
    if let legalBasis = product?.legalBases.first, statements.random.chance(50) {
      text.field("moscow", "must")
      text.list("grondslag", [legalBasis])
    } else if statements.random.chance(40) {
      text.field("moscow", statements.random.pick(["should", "could"]))
    }
  }

  private mutating func writeFigures() {
    if statements.random.chance(35) { statements.addCosts(to: &text) }
    if statements.random.chance(45) { statements.addEffort(to: &text) }
    if statements.random.chance(30) {
      statements.addEffect(to: &text, subject: practice.name.slug.text)
    }
  }

  private mutating func writeTakingOver() {
    let owner = outline.participants[practice.owner]
    let form = statements.random.pick([
      "open-licentie", "dienstverleningsovereenkomst", "gemeenschappelijke-regeling",
      "raamovereenkomst", "zelf-inrichten",
    ])
    text.line("overnemen:")
    text.field("aansluitvorm", form, indent: 2)
    text.field("duur", "\(statements.random.number(in: 2...18)) maanden", indent: 2)
    text.list("voorwaarden", ["besluit van het college", "een vaste contactpersoon"], indent: 2)
    text.line("  materiaal:")
    text.line("    - titel: Draaiboek")
    text.field(
      "url", "https://materiaal.example/\(practice.name.slug)/draaiboek", indent: 6)
    text.field("contact", "mailto:praktijken@\(owner.folder).example", indent: 2)
  }

  /// Practices named here have a smaller number, so that no circle comes about.
  private mutating func writeRelations() {
    if index > 0, statements.random.chance(20) {
      text.list("gebaseerd-op", [earlierPractice()])
    }
    if index > 0, statements.random.chance(10) { text.list("hoort-bij", [earlierPractice()]) }
    if statements.random.chance(20), let municipality = bystander() {
      text.line("hergebruik:")
      text.line("  - organisatie: " + municipality.code)
      text.field("status", "in-gebruik", indent: 4)
      text.field("sinds", statements.partialDay(statements.day(daysAgo: 30...300)), indent: 4)
    }
    text.field("licentie", statements.random.pick(["CC-BY-4.0", "CC0-1.0", "CC-BY-SA-4.0"]))
  }

  private mutating func earlierPractice() -> String {
    outline.practices[statements.random.below(index)].name.slug.text
  }

  /// A participant that neither owns nor adopts the practice.
  private mutating func bystander() -> RegisterLists.Municipality? {
    let involved = outline.adoptions[practice.adoptions].map(\.participant) + [practice.owner]
    let chosen = statements.random.below(outline.participants.count)
    return involved.contains(chosen) ? nil : outline.participants[chosen]
  }

  private mutating func writeSources() {
    text.line("bronnen:")
    for _ in 0..<statements.random.number(in: 1...3) {
      text.source(
        statements.source(about: practice.name.slug.text), lead: "  - ", indent: 4)
    }
  }
}
