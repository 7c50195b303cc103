import Content
import Core

extension PracticeReuse {
  init(
    _ ledger: PracticeLedger, _ tally: Tally, growth: [GrowthPoint], spread: SpreadByRegister,
    _ directory: OrganisationDirectory, _ day: RollOnDay
  ) {
    let practice = ledger.practice.value
    let repeaters = ledger.settled.filter {
      $0.hasOwnMeasure && $0.record.isInUse && $0.record.organisation != practice.owner.value
        && !$0.record.carriedBy.contains(practice.owner.value)
    }
    let assessment = EvidenceAssessment(
      practice: practice, repeaters: repeaters.map { directory.name(of: $0.record.organisation) },
      day: day.register.day)
    let lastConfirmed = ledger.voices.all.map { ledger.statements[$0.statement].dates.confirmed }
    let codes = day.roll.codes
    self.init(
      practice: practice.slug, records: ledger.settled.map(\.record),
      history: ledger.history.map(\.record), exampleRecords: ledger.examples.map(\.record),
      hardAdopters: tally.hardAdopters.map { codes[$0] },
      softAdopters: tally.softAdopters.map { codes[$0] },
      otherAdopters: tally.otherAdopters.map { codes[$0] },
      coverage: Fraction(
        count: tally.hardAdopters.count, of: day.register.municipalities.count),
      provinces: spread.provinces(of: tally.hardAdopters), evidence: assessment.evidence,
      lastChange: lastConfirmed.reduce(practice.checked.value, max),
      metrics: PracticeMetrics(ledger, tally, growth: growth, spread: spread, day))
  }
}
