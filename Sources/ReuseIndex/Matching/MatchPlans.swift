import Content
import Core

/// What each live plan resembles, ordered by plan; plans that resemble nothing are absent.
///
/// Real plans are never matched with plans or practices of example organisations. The practice that
/// a plan became (`wordt`) is its own and is left out.
///
/// - Parameter plans: the live ones, ordered by reference.
func matchPlans(_ plans: [Plan], _ collection: MatchCollection) -> [LikePlans] {
  var board = [LikenessScore](repeating: LikenessScore(), count: collection.items.count)
  var result: [LikePlans] = []
  for (index, plan) in plans.enumerated() {
    let isExample = collection.items[index].isExample
    var likePlans: [Found<PlanReference>] = []
    var likePractices: [Found<Slug>] = []
    for (candidate, score) in collection.likeItems(of: index, on: &board) {
      guard isExample || !collection.items[candidate].isExample else { continue }
      switch collection.items[candidate].target {
      case .plan(let reference) where collection.items[candidate].isExample == isExample:
        likePlans.append(Found(item: candidate, target: reference, score: score))
      case .practice(let slug, _) where slug != plan.becomes?.value:
        likePractices.append(Found(item: candidate, target: slug, score: score))
      case .plan, .practice: continue
      }
    }
    guard !likePlans.isEmpty || !likePractices.isEmpty else { continue }
    result.append(
      LikePlans(
        plan: plan.reference, isExample: isExample,
        plans: best(likePlans, for: index, in: collection),
        practices: best(likePractices, for: index, in: collection)))
  }
  return result
}

private struct Found<Target: Comparable & Hashable & Sendable> {
  let item: Int
  let target: Target
  let score: Int
}

/// The best of what was found, best first, with the reasons.
private func best<Target>(
  _ found: [Found<Target>], for index: Int, in collection: MatchCollection
) -> [LikePlans.Match<Target>] {
  let sorted = found.sorted { ($1.score, $0.target) < ($0.score, $1.target) }
  return sorted.prefix(MatchWeights.mostPerList).map { one in
    var reasons = collection.reasons(index, one.item)
    if case .practice(_, isStopped: true) = collection.items[one.item].target {
      reasons.append(stoppedSentence)
    }
    return LikePlans.Match(target: one.target, score: one.score, reasons: reasons)
  }
}

private let stoppedSentence = Phrase(
  nl: "Let op: deze praktijk is gestopt.", en: "Note: this practice was stopped.")
