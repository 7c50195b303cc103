import Content
package import Core

extension DiagnosticCode {
  /// A practice or live plan of an organisation that no longer exists.
  package static let organisationEnded = DiagnosticCode("organisation-ended", .notice)
}

/// Practices and live plans for which an organisation answers that has ended before the day.
func endedOrganisations(
  _ documents: AuthoredDocuments, livePlans: [Authored<Plan>], _ directory: OrganisationDirectory,
  _ register: RegisterOnDay
) -> [Diagnostic] {
  let owners = documents.practices.map { (owner: $0.value.owner, file: $0.file) }
  let planners = livePlans.map { (owner: $0.value.organisation, file: $0.file) }
  return (owners + planners).compactMap { owner, file in
    let code = owner.value
    guard let end = directory.register.organisation(code)?.validTo, end < register.day else {
      return nil
    }
    return Diagnostic(
      .organisationEnded,
      Phrase(
        nl: "\(directory.label(of: code)) bestaat niet meer sinds \(end)",
        en: "\(directory.label(of: code)) ended on \(end)"),
      at: Location(file, owner.range),
      hint: successorHint(register.carriers(of: code), directory))
  }
}

/// What to write in the place of an organisation that has ended.
func successorHint(
  _ successors: [OrganisationCode], _ directory: OrganisationDirectory
) -> Phrase {
  guard !successors.isEmpty else {
    return Phrase(
      nl: "Noem de organisatie die nu verantwoordelijk is",
      en: "Name the organisation that is responsible now")
  }
  let labels = successors.map(directory.label(of:))
  return Phrase(
    nl: "Noem de opvolger: \(labels.joined(separator: " of "))",
    en: "Name the successor: \(labels.joined(separator: " or "))")
}
