import Content
package import Core

extension DiagnosticCode {
  /// A record of use that begins before its organisation existed, or after it ended.
  package static let recordOutsideValidity = DiagnosticCode("record-outside-validity", .warning)
  /// A record that says in use, confirmed after another said that the use was over.
  package static let contradictingRecords = DiagnosticCode("contradicting-records", .warning)
  /// An organisation that takes over a practice which was stopped.
  package static let practiceStopped = DiagnosticCode("practice-stopped", .notice)
  /// A record that was confirmed more than 24 months ago and left the counts.
  package static let recordWorn = DiagnosticCode("record-worn", .notice)
}

/// What is to be mended in the statements on the use of all practices.
func recordFindings(
  _ ledgers: [PracticeLedger], _ directory: OrganisationDirectory, _ register: RegisterOnDay
) -> [Diagnostic] {
  var findings: [Diagnostic] = []
  for ledger in ledgers {
    let settled = Array(ledger.settled)
    let history = Array(ledger.history)
    let examples = Array(ledger.examples)
    for statement in settled + history + examples {
      if let found = outsideValidity(statement, directory, register) { findings.append(found) }
    }
    for statement in settled + examples {
      let found =
        stoppedPractice(statement, ledger.practice, on: register.day)
        ?? worn(statement, on: register.day)
      if let found { findings.append(found) }
    }
    if !history.isEmpty { findings += contradictions(in: settled + history, directory) }
  }
  return findings
}

/// A record that no organisation can bear, because there was none when it began.
///
/// A year or month counts as outside only where no day of it lies inside.
private func outsideValidity(
  _ statement: Statement, _ directory: OrganisationDirectory, _ register: RegisterOnDay
) -> Diagnostic? {
  let record = statement.record
  guard let organisation = directory.register.organisation(record.organisation) else { return nil }
  let label = directory.label(of: organisation.code)
  let place = statement.place.location(\.since)
  if let begin = organisation.validFrom, let since = record.since,
    let last = since.lastDay, last < begin
  {
    return Diagnostic(
      .recordOutsideValidity,
      Phrase(
        nl: "‘sinds’ (\(since)) is te vroeg: \(label) bestaat pas sinds \(begin)",
        en: "‘sinds’ (\(since)) is too early: \(label) exists only since \(begin)"),
      at: place, hint: predecessorHint(of: organisation.code, on: last, directory))
  }
  guard let end = organisation.validTo else { return nil }
  let successors = register.carriers(of: organisation.code)
  if let since = record.since, let first = since.firstDay, first > end {
    return Diagnostic(
      .recordOutsideValidity,
      Phrase(
        nl: "‘sinds’ (\(since)) is te laat: \(label) bestond tot en met \(end)",
        en: "‘sinds’ (\(since)) is too late: \(label) existed until \(end)"),
      at: place, hint: successorHint(successors, directory))
  }
  guard end < register.day, successors.isEmpty else { return nil }
  return Diagnostic(
    .recordOutsideValidity,
    Phrase(
      nl:
        "\(label) bestond tot en met \(end) en heeft geen opvolger, dus het gebruik telt niet mee",
      en: "\(label) existed until \(end) and has no successor, so the use does not count"),
    at: statement.place.location(\.organisation), hint: successorHint([], directory))
}

private func predecessorHint(
  of code: OrganisationCode, on day: Day, _ directory: OrganisationDirectory
) -> Phrase {
  let predecessors = predecessors(of: code, on: day, directory).map(directory.label(of:))
  guard !predecessors.isEmpty else {
    return Phrase(
      nl: "Noem de organisatie die er toen was, of verbeter de datum",
      en: "Name the organisation of that time, or correct the date")
  }
  return Phrase(
    nl: """
      Noem de voorganger die het gebruikte (het telt dan voor de opvolger), of verbeter de datum: \
      \(predecessors.joined(separator: ", "))
      """,
    en: """
      Name the predecessor that used it (it then counts for its successor), or correct the date: \
      \(predecessors.joined(separator: ", "))
      """)
}

/// The organisations of a day that an organisation carries on, through any chain. Ordered.
private func predecessors(
  of code: OrganisationCode, on day: Day, _ directory: OrganisationDirectory
) -> [OrganisationCode] {
  let organisations = directory.register.organisations
  var seen: Set<OrganisationCode> = [code]
  var waiting = [code]
  while let next = waiting.popLast() {
    for one in organisations where one.successors.contains(next) {
      if seen.insert(one.code).inserted { waiting.append(one.code) }
    }
  }
  return organisations.filter { $0.code != code && seen.contains($0.code) && $0.isValid(on: day) }
    .map(\.code)
}

/// Records that say in use though another on the same pair said before that the use was over.
///
/// No contradiction where the use began again after the end, or was confirmed before it.
private func contradictions(
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

private func stoppedPractice(
  _ statement: Statement, _ practice: Authored<Practice>, on day: Day
) -> Diagnostic? {
  guard practice.value.status.value == .stopped, statement.record.provenance != .namedByOwner,
    !statement.record.hasEnded(on: day)
  else { return nil }
  return Diagnostic(
    .practiceStopped,
    Phrase(
      nl: "De praktijk ‘\(practice.value.title.value)’ is gestopt, maar het gebruik loopt nog",
      en: "The practice ‘\(practice.value.title.value)’ was stopped, but its use goes on"),
    at: statement.place.location(\.practice),
    hint: Phrase(
      nl: "Ga na of het gebruik nog doorgaat; zo niet, maak de status ‘gestopt’ en vul ‘tot’ in",
      en: "See whether the use goes on; if not, make the status ‘gestopt’ and fill in ‘tot’"),
    related: [
      RelatedLocation(
        Phrase(nl: "de status van de praktijk", en: "the status of the practice"),
        at: practice.location(practice.value.status.range))
    ])
}

private func worn(_ statement: Statement, on day: Day) -> Diagnostic? {
  let record = statement.record
  guard record.isStale, record.provenance != .namedByOwner, !record.hasEnded(on: day) else {
    return nil
  }
  return Diagnostic(
    .recordWorn,
    Phrase(
      nl: "Dit gegeven is \(record.confirmed) voor het laatst bevestigd en telt niet meer mee",
      en: "This record was last confirmed on \(record.confirmed) and no longer counts"),
    at: statement.place.location(\.confirmed),
    hint: Phrase(
      nl: "Vraag na of het nog klopt en zet bij ‘bevestigd’ de datum van vandaag",
      en: "Ask whether it still holds and set ‘bevestigd’ to today's date"))
}
