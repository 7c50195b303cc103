import Content
import Core

/// A practice that can be taken over, with what it is worth to anybody.
struct ChanceCandidate: Sendable {
  let practice: Slug
  /// Names of its products that rest on national law, as the register writes them.
  let legalDuties: [String]
  let isCompulsory: Bool
  let evidence: Evidence.Level
  /// Nil where neither part of them is known.
  let costs: Costs?
  let checked: Day
  let isFresh: Bool

  /// Nil for a practice that nobody should take over: it has stopped, belongs to an example, or had
  /// not begun on the day.
  init?(
    _ practice: Practice, _ reuse: PracticeReuse, _ directory: OrganisationDirectory, on day: Day
  ) {
    guard practice.status.value != .stopped, !directory.isExample(practice.owner.value),
      practice.started.value.firstDay.map({ $0 <= day }) ?? true
    else { return nil }
    self.practice = practice.slug
    let products = practice.subject.products.compactMap {
      directory.register.product(named: $0.value)
    }
    self.legalDuties = Set(products.filter(\.isLegalDuty).map(\.name)).sorted()
    self.isCompulsory = practice.obligation == .must
    self.evidence = reuse.evidence.level
    self.costs = practice.costs.flatMap { $0.once == nil && $0.yearly == nil ? nil : $0 }
    self.checked = practice.checked.value
    self.isFresh = !UseDates.isOld(practice.checked.value, on: day)
  }

  /// The grounds that hold for every organisation.
  var commonGrounds: [ChanceGround] {
    var grounds: [ChanceGround] = []
    if evidence > .incomplete { grounds.append(.evidence(evidence)) }
    if let costs { grounds.append(.costs(costs)) }
    if isFresh { grounds.append(.fresh(checked)) }
    return grounds
  }

  /// The grounds that hold for municipalities only, whose products and duties these are.
  var municipalGrounds: [ChanceGround] {
    var grounds: [ChanceGround] = []
    if !legalDuties.isEmpty { grounds.append(.legalDuty(legalDuties)) }
    if isCompulsory { grounds.append(.compulsory) }
    return grounds
  }
}
