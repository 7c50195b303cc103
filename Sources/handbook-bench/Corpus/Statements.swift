import Core

/// Small made-up facts that several kinds of files need: days, sources, costs, effects.
struct Statements {
  var random: RandomNumbers
  let today: Day

  /// A day so many days before today; both ends included.
  mutating func day(daysAgo range: ClosedRange<Int>) -> Day {
    Day(daysSinceEpoch: today.daysSinceEpoch - random.number(in: range)) ?? today
  }

  mutating func day(daysAhead range: ClosedRange<Int>) -> Day {
    Day(daysSinceEpoch: today.daysSinceEpoch + random.number(in: range)) ?? today
  }

  /// A day from the first to the last, both included; the last where the first lies after it.
  mutating func day(from first: Day, to last: Day) -> Day {
    let length = last.daysSinceEpoch - first.daysSinceEpoch
    guard length > 0 else { return last }
    return Day(daysSinceEpoch: first.daysSinceEpoch + random.number(in: 0...length)) ?? last
  }

  /// The day, or only its month or year, as sources often know no more.
  mutating func partialDay(_ day: Day) -> String {
    random.pick(weighted: [
      (day.description, 50), (String(day.description.prefix(7)), 30), (String(day.year), 20),
    ])
  }

  mutating func source(about subject: String) -> CorpusSource {
    let publisher = random.pick(["Jaarverslag", "Nieuwsbericht", "Raadsbrief", "Evaluatie"])
    let appeared = day(daysAgo: 200...2400)
    return CorpusSource(
      title: "\(publisher) over \(subject)",
      url: "https://bron.example/\(appeared.year)/\(random.number(in: 1000...99_999))",
      date: partialDay(appeared), consulted: day(daysAgo: 5...150).description)
  }

  /// `kosten` with a price year.
  mutating func addCosts(to text: inout FrontMatterText) {
    text.line("kosten:")
    text.field("eenmalig", String(random.number(in: 2...200) * 500), indent: 2)
    text.field("jaarlijks", String(random.number(in: 0...80) * 250), indent: 2)
    text.field("prijspeil", String(random.number(in: 2021...2026)), indent: 2)
  }

  /// `inspanning` with days and roles.
  mutating func addEffort(to text: inout FrontMatterText) {
    let roles = ["projectleider", "adviseur", "informatiebeheerder", "jurist", "ontwerper"]
    text.line("inspanning:")
    text.field("dagen", String(random.number(in: 3...240)), indent: 2)
    text.list("rollen", random.sample(random.number(in: 1...3), of: roles), indent: 2)
  }

  /// `effect` with one measure before and after, and its source.
  mutating func addEffect(to text: inout FrontMatterText, subject: String) {
    let measures = [
      ("doorlooptijd", "dagen"), ("telefoontjes", "per week"), ("tevredenheid", "rapportcijfer"),
      ("kosten per zaak", "euro"), ("fouten", "per maand"),
    ]
    let (measure, unit) = random.pick(measures)
    let before = random.number(in: 20...400)
    text.line("effect:")
    text.line("  - maat: " + measure)
    text.field("eenheid", unit, indent: 4)
    text.field("voor", String(before), indent: 4)
    text.field("na", "\(before * random.number(in: 30...95) / 100).\(random.below(10))", indent: 4)
    text.field("periode", "\(random.number(in: 2019...2023)) tot 2025", indent: 4)
    text.line("    bron:")
    text.source(source(about: subject), lead: "      ", indent: 6)
  }
}
