import Content
import Core

/// An organisation that can take something over, with what it knows already.
struct ChanceSeeker: Sendable {
  let code: OrganisationCode
  let sort: OrganisationSort
  /// Candidates that it has, has stopped or has refused, or answers for; any order.
  private(set) var known: [Int] = []
  /// Candidates that it looks at; any order.
  private(set) var explored: [Int] = []

  /// - Parameter partnered: candidates in which it, or a predecessor, takes part.
  init(_ organisation: OrganisationReuse, partnered: [Int], _ offer: ChanceOffer, on day: Day) {
    self.code = organisation.code
    self.sort = organisation.sort
    self.known = partnered + organisation.gives.compactMap(offer.position)
    for use in organisation.uses {
      guard let candidate = offer.position(of: use.practice),
        use.record.since?.firstDay.map({ $0 <= day }) ?? true
      else { continue }
      if use.record.status != .exploring || use.record.hasEnded(on: day) {
        known.append(candidate)
      } else if !use.record.isStale {
        explored.append(candidate)
      }
    }
  }
}
