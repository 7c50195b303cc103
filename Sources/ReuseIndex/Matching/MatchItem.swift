import Content
import Core

/// A plan or a practice as matching sees it.
struct MatchItem {
  let target: Target
  let isExample: Bool
  /// Ascending numbers of a ``FeatureTable``.
  let features: [Int]
  /// When a plan runs; nil for a practice and where the plan does not say.
  let period: ClosedRange<Day>?

  enum Target: Hashable {
    case plan(PlanReference)
    case practice(Slug, isStopped: Bool)
  }
}

extension Plan {
  /// From the first day that the start can mean to the last that readiness can mean, else the day
  /// on which the plan lapses; nil without a start.
  var period: ClosedRange<Day>? {
    guard let first = start?.firstDay else { return nil }
    let last = ready?.lastDay ?? expires
    return first <= last ? first...last : nil
  }

  /// Whether the plan takes part in counts and matches on a day: neither dropped nor finished, and
  /// not yet lapsed.
  func isLive(on day: Day) -> Bool {
    status.value != .dropped && status.value != .finished && day < expires
  }

  var reference: PlanReference { PlanReference(organisation: organisation.value, slug: slug) }
}
