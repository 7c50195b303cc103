import Content
import Core
import ReuseIndex
import Testing

struct EvidenceAssessmentTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let documents: [Document]
    let level: Evidence.Level
    var isAged = false
    /// What the Dutch reason must say.
    let says: String
  }

  private static let measured = [effect()]
  private static let repeated = adoption("GM0005", effects: [effect(hasSource: false)])
  private static let old = "2024-06-29"

  static let cases = [
    Case(
      testDescription: "a heading is missing, whatever else there is",
      documents: [
        practice(effects: measured, recognition: "Onderzoek", missing: [.failures]), repeated,
      ], level: .incomplete, says: "‘Wat niet werkte’"),
    Case(
      testDescription: "all headings, no effect", documents: [practice()], level: .described,
      says: "meting vooraf, een meting achteraf en een bron"),
    Case(
      testDescription: "an effect without source",
      documents: [practice(effects: [effect(hasSource: false)])], level: .described,
      says: "niveau 2 (Gemeten)"),
    Case(
      testDescription: "an award does not stand in for a measurement",
      documents: [practice(recognition: "Prijs"), repeated], level: .described,
      says: "niveau 2 (Gemeten)"),
    Case(
      testDescription: "an effect with source", documents: [practice(effects: measured)],
      level: .measured, says: "niveau 3 (Herhaald)"),
    Case(
      testDescription: "an adopter without a measure of its own",
      documents: [practice(effects: measured), adoption("GM0005")], level: .measured,
      says: "eigen meting"),
    Case(
      testDescription: "the owner repeats itself",
      documents: [practice(effects: measured), adoption("GM0001", effects: measured)],
      level: .measured, says: "andere organisatie"),
    Case(
      testDescription: "a predecessor of the owner repeats it",
      documents: [
        practice(effects: measured), adoption("GM0101", since: "2016", effects: measured),
      ],
      level: .measured, says: "andere organisatie"),
    Case(
      testDescription: "a public source gives the measure",
      documents: [
        practice(effects: measured), adoption("GM0005", from: .publicSource, effects: measured),
      ], level: .measured, says: "zelf opgeeft"),
    Case(
      testDescription: "the adopter's record is stale",
      documents: [
        practice(effects: measured), adoption("GM0005", confirmed: old, effects: measured),
      ], level: .measured, says: "niveau 3 (Herhaald)"),
    Case(
      testDescription: "an example organisation repeats it",
      documents: [
        practice(effects: measured), organisation("voorbeelddorp", isExample: true),
        adoption("voorbeelddorp", effects: measured),
      ], level: .measured, says: "niveau 3 (Herhaald)"),
    Case(
      testDescription: "an adopter with its own measure",
      documents: [practice(effects: measured), repeated], level: .repeated,
      says: "Gemeente GM0005"),
    Case(
      testDescription: "and an evaluation from outside",
      documents: [practice(effects: measured, recognition: "Proefschrift"), repeated],
      level: .researched, says: "Proefschrift"),
    Case(
      testDescription: "one level less when the check is old",
      documents: [practice(checked: old, effects: measured)], level: .described, isAged: true,
      says: "2024-06-29"),
    Case(
      testDescription: "the highest level, with an old check",
      documents: [
        practice(checked: old, effects: measured, recognition: "Proefschrift"), repeated,
      ],
      level: .repeated, isAged: true, says: "niveau 4 (Onderzocht)"),
    Case(
      testDescription: "nothing is lost below level 0",
      documents: [practice(checked: old, missing: [.goal])], level: .incomplete, says: "‘Doel’"),
  ]

  @Test("The evidence level and its reason follow from the records", arguments: cases)
  func level(_ row: Case) throws {
    let index = indexReuse(register: smallRegister, documents: row.documents, asOf: today).value
    let evidence = try #require(index.practices.first).evidence
    #expect(evidence.level == row.level)
    #expect(evidence.isAged == row.isAged)
    #expect(evidence.reason.dutch.contains(row.says), "\(evidence.reason.dutch)")
    #expect(!evidence.reason.english.isEmpty && evidence.reason.english != evidence.reason.dutch)
  }
}
