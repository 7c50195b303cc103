import Content
import Core
import ReuseIndex
import SiteModel

extension AnswerMaker {
  /// Who uses a practice, and who stopped or refused: every record, as in `data/gebruik.csv`.
  func practiceAnswer(_ reuse: PracticeReuse) -> ReuseAnswer {
    let entries =
      reuse.records.map { ListedRecord(record: $0, prevails: true, isExample: false) }
      + reuse.history.map { ListedRecord(record: $0, prevails: false, isExample: false) }
      + reuse.exampleRecords.map { ListedRecord(record: $0, prevails: false, isExample: true) }
    return answer(
      "practice", heading: Phrase(nl: title(of: reuse.practice), en: title(of: reuse.practice)),
      facts: practiceFacts(reuse),
      columns: recordColumns, rows: entries.map { row($0, of: reuse.practice) },
      emptyNote: Phrase(nl: "Nog geen gebruik bekend.", en: "No use known yet."),
      members: [
        ("practice", practiceJSON(reuse)),
        ("adoptions", .array(entries.map { json($0, of: reuse.practice) })),
      ])
  }

  private struct ListedRecord {
    let record: UseRecord
    let prevails: Bool
    let isExample: Bool
  }

  private func practiceFacts(_ reuse: PracticeReuse) -> [(Phrase, String)] {
    let evidence = reuse.evidence
    let last = evidence.level.rawValue
    return [
      (Phrase(nl: "Praktijk", en: "Practice"), reuse.practice.text),
      (
        Phrase(nl: "Bewijs", en: "Evidence"),
        "\(last) (\(say(evidence.level.label))). \(say(evidence.reason))"
      ),
      (Phrase(nl: "Gemeenten (hard)", en: "Municipalities (hard)"), text(reuse.coverage)),
      (
        Phrase(nl: "Gemeenten (zacht)", en: "Municipalities (soft)"),
        String(reuse.softAdopters.count)
      ),
      (Phrase(nl: "Andere organisaties", en: "Others"), String(reuse.otherAdopters.count)),
    ]
  }

  private var recordColumns: [ReuseAnswer.Column] {
    [
      .text("praktijk"), .text("organisatie", say("Code", "Code")),
      .text("naam organisatie", say("Organisatie", "Organisation")), .text("nu van"),
      .text("status", say("Status", "Status")), .text("sinds", say("Sinds", "Since")),
      .text("tot", say("Tot", "Until")), .text("mate", say("Mate", "Extent")),
      .text("aansluitvorm"), .text("herkomst", say("Herkomst", "Provenance")),
      .text("bevestigd", say("Bevestigd", "Confirmed")), .text("versleten"),
      .text("in gebruik", say("Telt mee", "Counts")), .text("geldt"), .text("voorbeeld"),
      .text("bron"), .text("adres bron"), .below("reden", say("Reden", "Reason")),
    ]
  }

  private func row(_ entry: ListedRecord, of practice: Slug) -> [ReuseAnswer.Cell] {
    let record = entry.record
    return [
      .text(practice.text), .text(record.organisation.text),
      .text(site.organisationName(record.organisation)), cell(record.carriedBy),
      word(record.status.rawValue, record.status.label), cell(record.since?.description),
      cell(record.until?.description),
      record.extent.map { word($0.rawValue, $0.label) } ?? .empty,
      cell(record.joiningForm?.rawValue),
      word(record.provenance.rawValue, record.provenance.label),
      .text(record.confirmed.description), cell(record.isStale),
      cell(record.isInUse && entry.prevails), cell(entry.prevails), cell(entry.isExample),
      cell(record.source?.title), cell(record.source?.url.value), cell(record.reason),
    ]
  }

  private func json(_ entry: ListedRecord, of practice: Slug) -> JSONValue {
    .compact(
      [("practice", .string(practice.text))] + recordMembers(entry.record) + [
        ("prevailing", .bool(entry.prevails)), ("example", .bool(entry.isExample)),
      ])
  }

  /// The members of a record of use, in the words of `hergebruik.json`.
  func recordMembers(_ record: UseRecord) -> [(String, JSONValue)] {
    [
      ("organisation", .string(record.organisation.text)), ("carriedBy", .codes(record.carriedBy)),
      ("status", .string(record.status.rawValue)), ("since", .text(record.since?.description)),
      ("until", .text(record.until?.description)), ("extent", .text(record.extent?.rawValue)),
      ("joiningForm", .text(record.joiningForm?.rawValue)),
      ("provenance", .string(record.provenance.rawValue)),
      ("confirmed", .string(record.confirmed.description)), ("stale", .bool(record.isStale)),
      ("inUse", .bool(record.isInUse)), ("changes", .text(record.changes)),
      ("lessons", .text(record.lessons)), ("reason", .text(record.reason)),
      ("source", sourceJSON(record.source)),
    ]
  }

  private func sourceJSON(_ source: SourceCitation?) -> JSONValue {
    guard let source else { return .null }
    return .compact([
      ("title", .string(source.title)), ("url", .string(source.url.value)),
      ("date", .text(source.date?.description)),
      ("consulted", .text(source.consulted?.description)),
    ])
  }

  private func practiceJSON(_ reuse: PracticeReuse) -> JSONValue {
    .compact([
      ("id", .string(reuse.practice.text)), ("title", .string(title(of: reuse.practice))),
      (
        "evidence",
        .object([
          ("level", .number(reuse.evidence.level.rawValue)),
          ("reason", .string(say(reuse.evidence.reason))), ("aged", .bool(reuse.evidence.isAged)),
        ])
      ),
      ("hardAdopters", .codes(reuse.hardAdopters)), ("softAdopters", .codes(reuse.softAdopters)),
      ("otherAdopters", .codes(reuse.otherAdopters)), ("coverage", .fraction(reuse.coverage)),
      (
        "provinces",
        .array(
          reuse.provinces.map {
            .compact([
              ("province", .text($0.province?.text)), ("coverage", .fraction($0.coverage)),
            ])
          })
      ),
      (
        "growth",
        .array(
          reuse.metrics.growth.map {
            .object([
              ("day", .string($0.day.description)), ("hardAdopters", .fraction($0.hardAdopters)),
            ])
          })
      ),
      ("loyalty", .fraction(reuse.metrics.loyalty)),
      ("confirmedRecords", .fraction(reuse.metrics.confirmedRecords)),
      ("lastChange", .string(reuse.lastChange.description)),
    ])
  }
}
