package import Core

extension DiagnosticCode {
  /// A date that lies before one that comes first.
  package static let datesReversed = DiagnosticCode("dates-reversed", .error)
}

extension FieldReader {
  /// Reports a date that lies before another one that it cannot lie before, whatever days the two may mean.
  mutating func expectOrder(
    _ earlier: PartialDay?, _ earlierKey: String, _ later: PartialDay?, _ laterKey: String
  ) {
    guard let first = earlier?.firstDay, let last = later?.lastDay, last < first else { return }
    scope.report(
      .datesReversed,
      Phrase(
        nl: "'\(laterKey)' ligt voor '\(earlierKey)'",
        en: "'\(laterKey)' lies before '\(earlierKey)'"),
      at: range(of: laterKey),
      hint: Phrase(
        nl: "Controleer beide datums; '\(earlierKey)' komt eerst.",
        en: "Check both dates; '\(earlierKey)' comes first."))
  }
}

extension FieldType where Value == Day {
  /// What stands in for a day that is missing or wrong; the finding keeps it from being published.
  static let standIn = Day(year: 2000, month: 1, day: 1)
}
