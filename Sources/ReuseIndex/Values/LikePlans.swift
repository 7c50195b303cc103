package import Content
package import Core

/// What resembles a plan, with the reasons in words.
package struct LikePlans: Sendable {
  package let plan: PlanReference
  /// Of an example organisation: never beside a real plan.
  package let isExample: Bool
  /// Other live plans, best first.
  package let plans: [Match<PlanReference>]
  /// Practices that exist already, best first.
  package let practices: [Match<Slug>]

  package struct Match<Target: Hashable & Sendable>: Hashable, Sendable {
    package let target: Target
    /// Higher is more alike; comparable only inside one list.
    package let score: Int
    package let reasons: [Phrase]

    package init(target: Target, score: Int, reasons: [Phrase]) {
      self.target = target
      self.score = score
      self.reasons = reasons
    }
  }

  package init(
    plan: PlanReference, isExample: Bool = false, plans: [Match<PlanReference>],
    practices: [Match<Slug>]
  ) {
    self.plan = plan
    self.isExample = isExample
    self.plans = plans
    self.practices = practices
  }
}
