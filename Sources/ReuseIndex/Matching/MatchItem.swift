import Content
import Core

/// A plan, a practice or a question as it goes into matching.
struct MatchText {
  let target: MatchItem.Target
  let isExample: Bool
  let subject: Subject
  let title: String
  let summary: String
  /// What stands below the front matter.
  let texts: [String]
  /// When a plan runs; nil for all else and where the plan does not say.
  let period: ClosedRange<Day>?

  init(
    target: MatchItem.Target, isExample: Bool, subject: Subject, title: String, summary: String,
    texts: [String], period: ClosedRange<Day>?
  ) {
    self.target = target
    self.isExample = isExample
    self.subject = subject
    self.title = title
    self.summary = summary
    self.texts = texts
    self.period = period
  }

  init(_ plan: Authored<Plan>, isExample: Bool) {
    self.init(
      target: .plan(plan.value.reference), isExample: isExample, subject: plan.value.subject,
      title: plan.value.title.value, summary: plan.value.summary.value, texts: plan.texts,
      period: plan.value.period)
  }

  init(_ practice: Authored<Practice>, isExample: Bool) {
    let isStopped = practice.value.status.value == .stopped
    self.init(
      target: .practice(practice.value.slug, isStopped: isStopped), isExample: isExample,
      subject: practice.value.subject, title: practice.value.title.value,
      summary: practice.value.summary.value, texts: practice.texts, period: nil)
  }
}

/// A plan, a practice or a question as matching sees it.
struct MatchItem {
  let target: Target
  let isExample: Bool
  /// Ascending numbers of a ``FeatureTable``.
  let keys: [Int]
  /// Its rare words, ascending.
  let words: [WordUse]
  let period: ClosedRange<Day>?

  enum Target: Hashable {
    case plan(PlanReference)
    case practice(Slug, isStopped: Bool)
    /// A text that is in no handbook.
    case question
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
}
