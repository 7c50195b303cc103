import Content
import Core

extension PlanLikeness {
  /// What each live plan resembles, ordered by plan; plans that resemble nothing are absent.
  func lists() -> [LikePlans] {
    plans.indices.compactMap { index in
      guard !alikePlans[index].isEmpty || !alikePractices[index].isEmpty else { return nil }
      return LikePlans(
        plan: plans[index].reference, isExample: isExample(index),
        plans: best(alikePlans[index], for: index) { plans[$0].reference },
        practices: best(alikePractices[index], for: index) { practice($0) })
    }
  }

  /// The best of what was found, best first, with the reasons.
  private func best<Target: Comparable & Hashable & Sendable>(
    _ matches: [Match], for index: Int, target: (Int) -> Target?
  ) -> [LikePlans.Match<Target>] {
    let found = matches.compactMap { match in
      target(match.item).map { (score: match.score, target: $0, item: match.item) }
    }
    let sorted = found.sorted { ($1.score, $0.target) < ($0.score, $1.target) }
    return sorted.prefix(MatchWeights.mostPerList).map { one in
      LikePlans.Match(
        target: one.target, score: one.score,
        reasons: collection.reasons(from: index, to: one.item))
    }
  }
}

extension MatchCollection {
  /// What two items share, with a warning where the second is a practice that was stopped.
  func reasons(from index: Int, to other: Int) -> [Phrase] {
    let shared = reasons([index, other])
    guard case .practice(_, isStopped: true) = items[other].target else { return shared }
    return shared + [stoppedSentence]
  }
}

private let stoppedSentence = Phrase(
  nl: "Let op: deze praktijk is gestopt.", en: "Note: this practice was stopped.")
