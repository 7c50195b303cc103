import Content
import ReuseIndex

/// Matches the plans and practices of one made-up handbook and tells what that cost.
struct MatchingBench {
  let practices: Int

  func run() async throws -> String {
    let corpus = try await ParsedCorpus(practices: practices)
    let start = Moment.now()
    let matched = matchPlans(
      register: corpus.facts.register, documents: corpus.documents, tags: corpus.facts.tags,
      asOf: corpus.facts.today)
    let cost = Moment.now().cost(since: start)
    return "\(practices) practices: \(Figures.decimal(cost.processorSeconds)) CPU s, "
      + "\(matched.lists.count) plans with a list, \(matched.groups.count) groups"
  }
}
