import Content
import Core

/// All statements on the use of one practice, settled to one for each organisation.
struct PracticeLedger: Sendable {
  let practice: Authored<Practice>
  /// The best statement of each organisation, ordered by organisation.
  let settled: [Statement]
  /// The others, ordered by organisation, best first.
  let history: [Statement]
  /// All statements of example organisations, in the same order.
  let examples: [Statement]

  /// - Parameter statements: in the order of their files, which decides between equals.
  init(
    _ practice: Authored<Practice>, statements: [Statement], isExample: (OrganisationCode) -> Bool
  ) {
    let ranks = statements.map { RecordRank($0.record) }
    let order = statements.indices.sorted { left, right in
      let leftCode = statements[left].record.organisation
      let rightCode = statements[right].record.organisation
      return leftCode == rightCode
        ? (ranks[left], left) < (ranks[right], right) : leftCode < rightCode
    }
    var settled: [Statement] = []
    var history: [Statement] = []
    var examples: [Statement] = []
    for index in order {
      let statement = statements[index]
      if isExample(statement.record.organisation) {
        examples.append(statement)
      } else if settled.last?.record.organisation == statement.record.organisation {
        history.append(statement)
      } else {
        settled.append(statement)
      }
    }
    self.practice = practice
    self.settled = settled
    self.history = history
    self.examples = examples
  }
}

/// The statements of all documents by practice, one ledger for each practice, ordered by slug.
///
/// An adoption of a practice that does not exist is left out: resolving links reports it.
func makeLedgers(
  _ documents: AuthoredDocuments, _ directory: OrganisationDirectory, _ register: RegisterOnDay
) -> [PracticeLedger] {
  var carriers: [OrganisationCode: [OrganisationCode]] = [:]
  func carriedBy(_ code: OrganisationCode) -> [OrganisationCode] {
    if let known = carriers[code] { return known }
    let isOwn = directory.register.organisation(code) == nil
    let result = isOwn ? (directory.isKnown(code) ? [code] : []) : register.carriers(of: code)
    carriers[code] = result
    return result
  }
  var adoptions: [Slug: [Int]] = [:]
  for (index, adoption) in documents.adoptions.enumerated() {
    adoptions[adoption.value.practice.value, default: []].append(index)
  }
  return documents.practices.sorted { $0.value.slug < $1.value.slug }.map { practice in
    let own = (adoptions[practice.value.slug] ?? []).map { index in
      let adoption = documents.adoptions[index]
      let code = adoption.value.organisation.value
      return Statement(adoption, carriedBy: carriedBy(code), on: register.day)
    }
    let named = practice.value.namedUse.map { use in
      let code = use.organisation.value
      return Statement(use, in: practice, carriedBy: carriedBy(code), on: register.day)
    }
    return PracticeLedger(
      practice, statements: own + named, isExample: directory.isExample)
  }
}
