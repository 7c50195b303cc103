import Content
import Core

extension PracticeMetrics {
  /// What is counted of one practice beside who uses it today.
  init(
    _ ledger: PracticeLedger, _ tally: Tally, growth: [GrowthPoint], spread: SpreadByRegister,
    _ day: RollOnDay
  ) {
    let today = day.register.day
    var inUse = 0
    var stopped = 0
    for speaker in tally.speakers where speaker.isHard && speaker.carriesIt {
      if speaker.countsAsUse {
        inUse += 1
      } else if ledger.statements[speaker.statement].dates.hasStopped(on: today) {
        stopped += 1
      }
    }
    let beginnings = tally.speakers.filter {
      $0.isHard && $0.countsAsUse && day.isMunicipality[$0.organisation]
    }.map { ledger.statements[$0.statement].dates.since?.lowerBound }
    self.init(
      inhabitants: spread.inhabitants(of: tally.hardAdopters),
      sizeClasses: spread.sizeClasses(of: tally.hardAdopters), growth: growth,
      pace: Pace(beginnings: beginnings),
      loyalty: Fraction(count: inUse, of: inUse + stopped),
      confirmedRecords: Self.confirmedRecords(in: ledger, day),
      avoided: Self.avoidedEffort(in: ledger, day), endings: endingReasons(in: ledger, day))
  }

  private static func confirmedRecords(in ledger: PracticeLedger, _ day: RollOnDay) -> Fraction {
    var fresh = 0
    var all = 0
    for voice in ledger.voices.best
    where voice.isHard && !day.carriers[voice.organisation].isEmpty {
      let dates = ledger.statements[voice.statement].dates
      if voice.isInUse { fresh += 1 }
      if voice.isInUse || dates.wouldCount(on: day.register.day) { all += 1 }
    }
    return Fraction(count: fresh, of: all)
  }

  private static func avoidedEffort(in ledger: PracticeLedger, _ day: RollOnDay) -> AvoidedEffort {
    var sum = AvoidedEffortSum()
    for voice in ledger.voices.best
    where voice.isHard && voice.isInUse && !day.carriers[voice.organisation].isEmpty {
      sum.add(ledger.statements[voice.statement].saving)
    }
    return sum.total
  }
}

extension UseDates {
  /// Whether it says that the practice is in use, however long ago that was confirmed.
  fileprivate func wouldCount(on day: Day) -> Bool {
    status == .inUse && hasBegun(on: day) && !hasEnded(on: day)
  }
}
