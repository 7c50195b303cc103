import Content
import Core

/// Who counts as a user of one practice on the day, worked out from its ledger.
///
/// For each organisation one record speaks: one that is in use before one that is not, hard before
/// soft, its own before a predecessor's. So an organisation counts once, however many records it
/// has.
struct Tally {
  /// Ordered; see the properties of the same name of ``PracticeReuse``.
  private(set) var hardAdopters: [OrganisationCode] = []
  private(set) var softAdopters: [OrganisationCode] = []
  private(set) var otherAdopters: [OrganisationCode] = []
  /// The record that speaks for each organisation, former ones included; ordered by organisation.
  private(set) var uses: [(organisation: OrganisationCode, record: UseRecord)] = []

  init(_ ledger: PracticeLedger, _ directory: OrganisationDirectory, _ register: RegisterOnDay) {
    let speaking = Self.speakingStatements(ledger.settled, directory, register)
    for (code, index) in speaking.sorted(by: { $0.key < $1.key }) {
      let record = ledger.settled[index].record
      uses.append((code, record))
      guard record.isInUse, record.carriedBy.contains(code) else { continue }
      if register.isMunicipality(code) {
        if record.isHard { hardAdopters.append(code) } else { softAdopters.append(code) }
      } else if record.isHard {
        otherAdopters.append(code)
      }
    }
  }

  private static func speakingStatements(
    _ settled: [Statement], _ directory: OrganisationDirectory, _ register: RegisterOnDay
  ) -> [OrganisationCode: Int] {
    let endings = endings(in: settled, on: register.day)
    var speaking: [OrganisationCode: Int] = [:]
    speaking.reserveCapacity(settled.count)
    for (index, statement) in settled.enumerated() {
      let record = statement.record
      let code = record.organisation
      guard directory.isKnown(code) else { continue }
      speaking[code] = better(speaking[code], index, for: code, in: settled)
      for carrier in carriers(of: record, endings, directory, register) where carrier != code {
        speaking[carrier] = better(speaking[carrier], index, for: carrier, in: settled)
      }
    }
    return speaking
  }

  /// The organisations that say the use is over, with the day on which they confirmed it.
  private static func endings(in settled: [Statement], on day: Day) -> [OrganisationCode: Day] {
    var endings: [OrganisationCode: Day] = [:]
    for statement in settled where statement.record.hasEnded(on: day) && !statement.record.isStale {
      endings[statement.record.organisation] = statement.record.confirmed
    }
    return endings
  }

  /// Who carries a record, without successors that said after taking over that the use is over.
  private static func carriers(
    of record: UseRecord, _ endings: [OrganisationCode: Day], _ directory: OrganisationDirectory,
    _ register: RegisterOnDay
  ) -> [OrganisationCode] {
    guard !endings.isEmpty, record.carriedBy != [record.organisation],
      let end = directory.register.organisation(record.organisation)?.validTo
    else { return record.carriedBy }
    return register.carriers(of: record.organisation) { successor in
      endings[successor].map { $0 <= end } ?? true
    }
  }

  private static func better(
    _ left: Int?, _ right: Int, for code: OrganisationCode, in settled: [Statement]
  ) -> Int {
    guard let left else { return right }
    func weight(_ index: Int) -> (Int, Int, RecordRank, OrganisationCode) {
      let record = settled[index].record
      let use = record.isInUse ? (record.isHard ? 0 : 1) : 2
      return (
        use, record.organisation == code ? 0 : 1, RecordRank(record), record.organisation
      )
    }
    return weight(right) < weight(left) ? right : left
  }
}
