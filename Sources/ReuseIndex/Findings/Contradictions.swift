import Content
import Core

/// Records that say in use though another on the same pair said before that the use was over.
///
/// No contradiction where the use began again after the end, or was confirmed before it.
func contradictions(
  in statements: [Statement], _ directory: OrganisationDirectory
) -> [Diagnostic] {
  let endings = Dictionary(
    grouping: statements.indices.filter { statements[$0].record.status == .stopped },
    by: { statements[$0].record.organisation })
  guard !endings.isEmpty else { return [] }
  let open = statements.indices.filter {
    statements[$0].record.status == .inUse && statements[$0].record.until == nil
  }
  return open.compactMap { index in
    let statement = statements[index]
    let record = statement.record
    let ending = endings[record.organisation]?.first { statements[$0].ends(statement) }
    guard let ending else { return nil }
    let label = directory.label(of: record.organisation)
    return Diagnostic(
      .contradictingRecords,
      Phrase(
        nl: "‘in-gebruik’ spreekt een ander gegeven tegen: \(label) is hiermee gestopt",
        en: "‘in-gebruik’ contradicts another record: \(label) stopped using this"),
      at: statement.place.location(\.status),
      hint: Phrase(
        nl: "Vul bij ‘sinds’ de dag in waarop het gebruik opnieuw begon, of vul ‘tot’ in",
        en: "Give the day on which the use began again as ‘sinds’, or fill in ‘tot’"),
      related: [
        RelatedLocation(
          Phrase(
            nl: "hier staat dat het gebruik stopte", en: "here the use is said to have stopped"),
          at: statements[ending].place.location(\.status))
      ])
  }
}

extension Statement {
  /// Whether this end came after the other record began, and before it was confirmed.
  ///
  /// An end without a day lies between the beginning and the confirmation.
  fileprivate func ends(_ other: Statement) -> Bool {
    let earliest = dates.until?.lowerBound ?? dates.begins
    let latest = dates.until?.upperBound ?? dates.confirmed
    let beganAgain = other.dates.since.map { $0.upperBound > earliest } ?? false
    return !beganAgain && other.dates.confirmed > latest
  }
}
