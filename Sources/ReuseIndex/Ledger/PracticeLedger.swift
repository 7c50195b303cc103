import Content
import Core

/// All statements on the use of one practice, settled to one for each organisation.
struct PracticeLedger: Sendable {
  let practice: Authored<Practice>
  /// The practice is of an example organisation: shown, never counted.
  let isExample: Bool
  /// In the order of their files, those of example organisations included.
  let statements: [Statement]
  /// What the statements say on the day of the index, settled.
  let voices: SettledVoices
  /// What all statements of example organisations say, ordered by organisation, best first.
  let exampleVoices: [Voice]

  /// The best statement of each organisation, ordered by organisation.
  var settled: some Sequence<Statement> { voices.best.lazy.map { statements[$0.statement] } }
  /// The others, ordered by organisation, best first.
  var history: some Sequence<Statement> { voices.others.lazy.map { statements[$0.statement] } }
  /// All statements of example organisations, ordered by organisation, best first.
  var examples: some Sequence<Statement> { exampleVoices.lazy.map { statements[$0.statement] } }

  /// - Parameter statements: in the order of their files, which decides between equals.
  init(
    _ practice: Authored<Practice>, isExample: Bool, statements: [Statement],
    _ roll: OrganisationRoll, on day: Day
  ) {
    var voices: [Voice] = []
    var examples: [Voice] = []
    voices.reserveCapacity(statements.count)
    for (index, statement) in statements.enumerated() {
      let voice = Voice(index, of: statement.organisation, statement.dates, on: day)
      if roll.isExample[statement.organisation] {
        examples.append(voice)
      } else {
        voices.append(voice)
      }
    }
    self.practice = practice
    self.isExample = isExample
    self.statements = statements
    self.voices = SettledVoices(voices, on: day)
    self.exampleVoices = examples.sorted { left, right in
      (left.organisation, left.rank, left.statement)
        < (right.organisation, right.rank, right.statement)
    }
  }

  /// Whether the practice had begun by a day and was not of an example organisation: what figures
  /// over all practices are counted of.
  func isCounted(on day: Day) -> Bool {
    !isExample && (practice.value.started.value.firstDay.map { $0 <= day } ?? true)
  }

  var isStopped: Bool { practice.value.status.value == .stopped }
}

/// The statements of all documents by practice, one ledger for each practice, ordered by slug.
///
/// An adoption of a practice that does not exist is left out: resolving links reports it.
func makeLedgers(
  _ documents: AuthoredDocuments, _ directory: OrganisationDirectory, _ day: RollOnDay
) -> [PracticeLedger] {
  let roll = day.roll
  let carriers = day.carriers.map { $0.map { roll.codes[$0] } }
  let today = day.register.day
  var adoptions: [Slug: [Int]] = [:]
  for (index, adoption) in documents.adoptions.enumerated() {
    adoptions[adoption.value.practice.value, default: []].append(index)
  }
  return documents.practices.sorted { $0.value.slug < $1.value.slug }.map { practice in
    var statements: [Statement] = []
    for index in adoptions[practice.value.slug] ?? [] {
      let adoption = documents.adoptions[index]
      guard let place = roll.position(of: adoption.value.organisation.value) else { continue }
      statements.append(
        Statement(adoption, of: place, carriedBy: carriers[place], on: today))
    }
    for use in practice.value.namedUse {
      guard let place = roll.position(of: use.organisation.value) else { continue }
      statements.append(
        Statement(use, in: practice, of: place, carriedBy: carriers[place], on: today))
    }
    return PracticeLedger(
      practice, isExample: directory.isExample(practice.value.owner.value),
      statements: statements, roll, on: today)
  }
}
