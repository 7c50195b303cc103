package import Content
package import Core

/// The use of one practice.
package struct PracticeReuse: Sendable {
  package let practice: Slug
  /// The record that counts for each organisation, ordered by organisation; examples apart.
  package let records: [UseRecord]
  /// Records that were outranked by a better one on the same organisation.
  package let history: [UseRecord]
  /// All records of example organisations: shown, never counted.
  package let exampleRecords: [UseRecord]
  /// Current municipalities in use, confirmed by themselves or by a public source, not stale.
  /// Ordered.
  package let hardAdopters: [OrganisationCode]
  /// Current municipalities in use that only the owner names. Ordered; none is in `hardAdopters`.
  package let softAdopters: [OrganisationCode]
  /// Organisations that are no municipality, in use (hard). Ordered.
  package let otherAdopters: [OrganisationCode]
  /// Hard adopters of all municipalities on the day.
  package let coverage: Fraction
  /// The same per province, every province that has a municipality on the day, ordered by code.
  package let provinces: [ProvinceCoverage]
  package let evidence: Evidence
  /// The latest day on which the practice was checked or a record of its use confirmed.
  package let lastChange: Day
  package let metrics: PracticeMetrics

  /// Hard adopters in one province of the municipalities that it has on the day.
  package struct ProvinceCoverage: Hashable, Sendable {
    /// Nil for municipalities of which the register names no province, so that the sum is the
    /// whole.
    package let province: OrganisationCode?
    package let coverage: Fraction

    package init(province: OrganisationCode?, coverage: Fraction) {
      self.province = province
      self.coverage = coverage
    }
  }

  package init(
    practice: Slug, records: [UseRecord], history: [UseRecord], exampleRecords: [UseRecord],
    hardAdopters: [OrganisationCode], softAdopters: [OrganisationCode],
    otherAdopters: [OrganisationCode], coverage: Fraction, provinces: [ProvinceCoverage],
    evidence: Evidence, lastChange: Day, metrics: PracticeMetrics
  ) {
    self.practice = practice
    self.records = records
    self.history = history
    self.exampleRecords = exampleRecords
    self.hardAdopters = hardAdopters
    self.softAdopters = softAdopters
    self.otherAdopters = otherAdopters
    self.coverage = coverage
    self.provinces = provinces
    self.evidence = evidence
    self.lastChange = lastChange
    self.metrics = metrics
  }
}
