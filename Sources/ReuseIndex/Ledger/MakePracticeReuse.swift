import Content
import Core

extension PracticeReuse {
  init(
    _ ledger: PracticeLedger, _ tally: Tally, _ directory: OrganisationDirectory,
    _ register: RegisterOnDay
  ) {
    let practice = ledger.practice.value
    let repeaters = ledger.settled.filter {
      $0.hasOwnMeasure && $0.record.isInUse && $0.record.organisation != practice.owner.value
        && !$0.record.carriedBy.contains(practice.owner.value)
    }
    let assessment = EvidenceAssessment(
      practice: practice, repeaters: repeaters.map { directory.name(of: $0.record.organisation) },
      day: register.day)
    let records = ledger.settled.map(\.record)
    let history = ledger.history.map(\.record)
    let confirmed = records.map(\.confirmed) + history.map(\.confirmed)
    self.init(
      practice: practice.slug, records: records, history: history,
      exampleRecords: ledger.examples.map(\.record),
      hardAdopters: tally.hardAdopters, softAdopters: tally.softAdopters,
      otherAdopters: tally.otherAdopters,
      coverage: Fraction(count: tally.hardAdopters.count, of: register.municipalities.count),
      provinces: Self.spread(of: tally.hardAdopters, register), evidence: assessment.evidence,
      lastChange: confirmed.reduce(practice.checked.value, max),
      metrics: PracticeMetrics(ledger, tally, register))
  }

  private static func spread(
    of adopters: [OrganisationCode], _ register: RegisterOnDay
  ) -> [ProvinceCoverage] {
    var counts = [Int](repeating: 0, count: register.provinces.count)
    for adopter in adopters {
      if let position = register.provincePosition(of: adopter) { counts[position] += 1 }
    }
    return zip(register.provinces, counts).map { province, count in
      ProvinceCoverage(
        province: province.province,
        coverage: Fraction(count: count, of: province.municipalityCount))
    }
  }
}
