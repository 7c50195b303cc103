import Content
import Core

/// What a statement says of time: enough to judge it on any day, with nothing that is counted by
/// reference.
struct UseDates: Hashable, Sendable {
  let status: AdoptionStatus
  let provenance: Provenance
  let confirmed: Day
  /// The days that its beginning can mean.
  let since: ClosedRange<Day>?
  /// The days that its end can mean.
  let until: ClosedRange<Day>?
  /// The days on which it says that the practice is in use and is fresh enough to count; nil where
  /// there is none.
  ///
  /// Runs from ``begins`` to the end that it names, and without new confirmation no longer than
  /// ``countsUntil``. A statement that the use stopped tells of the time before: it runs to the end,
  /// and without an end there is none. What was rejected or is only explored was never in use.
  let inUse: ClosedRange<Day>?

  /// The whole months after which a record must be confirmed again, and a practice checked again.
  static let monthsOfValidity = 24

  init(
    status: AdoptionStatus, provenance: Provenance, confirmed: Day, since: PartialDay?,
    until: PartialDay?
  ) {
    self.status = status
    self.provenance = provenance
    self.confirmed = confirmed
    self.since = since?.days
    self.until = until?.days
    let begins = self.since?.lowerBound ?? confirmed
    let fresh = confirmed.adding(months: Self.monthsOfValidity)
    let last = self.until?.upperBound
    let ends: Day? =
      switch status {
      case .inUse: min(fresh, last ?? fresh)
      case .stopped: last
      case .exploring, .decided, .introducing, .rejected: nil
      }
    self.inUse = ends.flatMap { begins <= $0 ? begins...$0 : nil }
  }

  /// Whether a day of confirmation is more than 24 months before another day.
  static func isOld(_ confirmed: Day, on day: Day) -> Bool {
    confirmed.adding(months: monthsOfValidity) < day
  }

  var isHard: Bool { provenance != .namedByOwner }

  /// The first day on which it holds: without a beginning it is known to hold from the day it was
  /// confirmed, not before.
  var begins: Day { since?.lowerBound ?? confirmed }

  /// The last day on which it counts without a new confirmation.
  var countsUntil: Day { confirmed.adding(months: Self.monthsOfValidity) }

  func hasBegun(on day: Day) -> Bool { begins <= day }

  func isInUse(on day: Day) -> Bool { inUse?.contains(day) ?? false }

  /// An end needs no new confirmation.
  func isStale(on day: Day) -> Bool {
    status != .stopped && status != .rejected && countsUntil < day
  }

  /// Whether it says that the use is over on a day: rejected by then, or past its last day.
  ///
  /// What stopped on an unknown day is over on every day: no use is made up.
  func hasEnded(on day: Day) -> Bool {
    switch status {
    case .rejected: since.map { $0.lowerBound <= day } ?? true
    case .stopped: until.map { $0.upperBound < day } ?? true
    case .exploring, .decided, .introducing, .inUse: until.map { $0.upperBound < day } ?? false
    }
  }

  /// Whether the practice was in use and is no more on a day.
  func hasStopped(on day: Day) -> Bool {
    (status == .stopped || status == .inUse) && hasEnded(on: day)
  }

  /// Whether it may have begun after another one ended: dates known to a year or month can mean so.
  func mayBegin(afterEndOf other: UseDates) -> Bool {
    guard let since, let end = other.until else { return false }
    return since.upperBound > end.lowerBound
  }
}

extension PartialDay {
  /// The days that it can mean.
  fileprivate var days: ClosedRange<Day>? {
    guard let first = firstDay, let last = lastDay else { return nil }
    return first...last
  }
}
