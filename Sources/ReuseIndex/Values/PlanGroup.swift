package import Content
package import Core

/// Live plans that make the same wheel.
///
/// Every plan of a group resembles every other one: a plan that resembles only some of them stands
/// outside, so that groups are not chained through one weak link. A plan is in one group at most.
package struct PlanGroup: Sendable {
  /// At least two. Ordered.
  package let plans: [PlanReference]
  /// What all plans of the group share, in words.
  package let reasons: [Phrase]
  /// Practices that exist already and resemble at least half of the plans, best first.
  package let practices: [Slug]
  /// The first day that has not passed after which one of the plans can no longer be joined; nil
  /// where none names one.
  package let joinBefore: Day?
  /// Days from the day of the index to `joinBefore`; 0 on the day itself.
  package let daysLeft: Int?
  package let isExample: Bool

  package init(
    plans: [PlanReference], reasons: [Phrase], practices: [Slug], joinBefore: Day?, daysLeft: Int?,
    isExample: Bool
  ) {
    self.plans = plans
    self.reasons = reasons
    self.practices = practices
    self.joinBefore = joinBefore
    self.daysLeft = daysLeft
    self.isExample = isExample
  }
}
