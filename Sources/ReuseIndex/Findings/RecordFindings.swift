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
///
/// Most records are sound: they are judged by their dates, and only those with something to report
/// are looked up.
func recordFindings(
  _ ledgers: [PracticeLedger], _ directory: OrganisationDirectory, _ day: RollOnDay
) -> [Diagnostic] {
  let today = day.register.day
  var findings: [Diagnostic] = []
  for ledger in ledgers {
    for voice in ledger.voices.all + ledger.exampleVoices {
      guard let misfit = Misfit(voice, day) else { continue }
      findings.append(
        outsideValidity(ledger.statements[voice.statement], misfit, directory, day.register))
    }
    for voice in ledger.voices.best + ledger.exampleVoices
    where voice.isHard && !voice.dates.hasEnded(on: today) {
      if ledger.isStopped {
        findings.append(stoppedPractice(ledger.statements[voice.statement], ledger.practice))
      } else if voice.dates.isStale(on: today) {
        findings.append(worn(ledger.statements[voice.statement]))
      }
    }
    if !ledger.voices.others.isEmpty {
      findings += contradictions(
        in: ledger.voices.all.map { ledger.statements[$0.statement] }, directory)
    }
  }
  return findings
}

/// Why no organisation can bear a record: there was none when it began, or there is none now.
///
/// A year or month counts as outside only where no day of it lies inside.
private enum Misfit {
  case beginsBefore(Day)
  case beginsAfter(Day)
  case endedWithoutSuccessor(Day)

  init?(_ voice: Voice, _ day: RollOnDay) {
    let since = voice.dates.since
    if let begin = day.roll.validFrom[voice.organisation], let since, since.upperBound < begin {
      self = .beginsBefore(begin)
      return
    }
    guard let end = day.roll.validTo[voice.organisation] else { return nil }
    if let since, since.lowerBound > end {
      self = .beginsAfter(end)
    } else if end < day.register.day, day.carriers[voice.organisation].isEmpty {
      self = .endedWithoutSuccessor(end)
    } else {
      return nil
    }
  }
}

private func outsideValidity(
  _ statement: Statement, _ misfit: Misfit, _ directory: OrganisationDirectory,
  _ register: RegisterOnDay
) -> Diagnostic {
  let code = statement.record.organisation
  let label = directory.label(of: code)
  let since = statement.record.since?.description ?? ""
  switch misfit {
  case .beginsBefore(let begin):
    let last = statement.dates.since?.upperBound ?? begin
    return Diagnostic(
      .recordOutsideValidity,
      Phrase(
        nl: "‘sinds’ (\(since)) is te vroeg: \(label) bestaat pas sinds \(begin)",
        en: "‘sinds’ (\(since)) is too early: \(label) exists only since \(begin)"),
      at: statement.place.location(\.since), hint: predecessorHint(of: code, on: last, directory))
  case .beginsAfter(let end):
    return Diagnostic(
      .recordOutsideValidity,
      Phrase(
        nl: "‘sinds’ (\(since)) is te laat: \(label) bestond tot en met \(end)",
        en: "‘sinds’ (\(since)) is too late: \(label) existed until \(end)"),
      at: statement.place.location(\.since),
      hint: successorHint(register.carriers(of: code), directory))
  case .endedWithoutSuccessor(let end):
    return Diagnostic(
      .recordOutsideValidity,
      Phrase(
        nl: """
          \(label) bestond tot en met \(end) en heeft geen opvolger, dus het gebruik telt niet mee
          """,
        en: "\(label) existed until \(end) and has no successor, so the use does not count"),
      at: statement.place.location(\.organisation), hint: successorHint([], directory))
  }
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

private func stoppedPractice(_ statement: Statement, _ practice: Authored<Practice>) -> Diagnostic {
  Diagnostic(
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

private func worn(_ statement: Statement) -> Diagnostic {
  let confirmed = statement.dates.confirmed
  return Diagnostic(
    .recordWorn,
    Phrase(
      nl: "Dit gegeven is \(confirmed) voor het laatst bevestigd en telt niet meer mee",
      en: "This record was last confirmed on \(confirmed) and no longer counts"),
    at: statement.place.location(\.confirmed),
    hint: Phrase(
      nl: "Vraag na of het nog klopt en zet bij ‘bevestigd’ de datum van vandaag",
      en: "Ask whether it still holds and set ‘bevestigd’ to today's date"))
}
