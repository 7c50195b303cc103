package import Core

extension DiagnosticCode {
  /// A count that is larger than the total it is part of.
  package static let countAboveTotal = DiagnosticCode("count-above-total", .error)
}

extension Practice.TakingOver {
  /// The fields of `overnemen`.
  static func read(_ fields: inout FieldReader) -> Practice.TakingOver? {
    Practice.TakingOver(
      form: fields.optional(
        "aansluitvorm", .word(), nl: "In welke juridische vorm u aansluit.",
        en: "In which legal form an organisation joins."),
      duration: fields.optional(
        "duur", .text(max: 200), nl: "Hoe lang overnemen duurt.",
        en: "How long taking over takes."),
      conditions: fields.list(
        "voorwaarden", of: .text(max: 300), nl: "Wat er eerst moet zijn.",
        en: "What must be there first."),
      materials: fields.list(
        "materiaal", of: .map(TitledLink.read), nl: "Documenten en code om over te nemen.",
        en: "Documents and code to take over."),
      contact: fields.optional(
        "contact", .located(.contact), nl: "Gedeeld postvak of pagina voor vragen.",
        en: "Shared mailbox or page for questions."))
  }
}

extension Practice.NamedUse {
  /// The fields of each item of `hergebruik`.
  static func read(_ fields: inout FieldReader) -> Practice.NamedUse? {
    let organisation = fields.required(
      "organisatie", .located(.organisation), nl: "Wie het gebruikt.", en: "Who uses it.")
    let status = fields.required(
      "status", FieldType<AdoptionStatus>.word(), or: .inUse, nl: "Hoe ver die organisatie is.",
      en: "How far that organisation is.")
    let since = fields.optional(
      "sinds", .partialDay, nl: "Sinds wanneer.", en: "Since when.")
    let until = fields.optional("tot", .partialDay, nl: "Tot wanneer.", en: "Until when.")
    let extent = fields.optional(
      "mate", FieldType<AdoptionExtent>.word(), nl: "Hoeveel er is aangepast.",
      en: "How much was changed.")
    let source = fields.optional(
      "bron", .map(SourceCitation.read), nl: "Waar het staat.", en: "Where it is stated.")
    fields.expectOrder(since, "sinds", until, "tot")
    guard let organisation else { return nil }
    return Practice.NamedUse(
      organisation: organisation, status: status, since: since, until: until, extent: extent,
      source: source)
  }
}

extension Practice.ReportedUse {
  /// The fields of each item of `gemeld-gebruik`.
  static func read(_ fields: inout FieldReader) -> Practice.ReportedUse? {
    let count = fields.required("aantal", .count, nl: "Hoeveel het er zijn.", en: "How many.")
    let unit = fields.required(
      "eenheid", FieldType<CountedUnit>.word(), or: .municipalities, nl: "Wat er is geteld.",
      en: "What was counted.")
    let total = fields.optional("van", .count, nl: "Van hoeveel.", en: "Of how many.")
    let asOf = fields.required(
      "peildatum", .partialDay, nl: "Op welke dag het gold.", en: "On which day it held.")
    let source = fields.required(
      "bron", .map(SourceCitation.read), nl: "Waar het aantal staat.",
      en: "Where the number is stated.")
    if let count, let total, count > total {
      fields.scope.report(
        .countAboveTotal,
        Phrase(
          nl: "'aantal' (\(count)) is meer dan 'van' (\(total))",
          en: "'aantal' (\(count)) is more than 'van' (\(total))"),
        at: fields.range(of: "aantal"),
        hint: Phrase(nl: "Controleer beide getallen.", en: "Check both numbers."))
    }
    guard let count, let asOf, let source else { return nil }
    return Practice.ReportedUse(count: count, unit: unit, total: total, asOf: asOf, source: source)
  }
}

extension FieldType where Value == Int {
  /// A number of things: zero or more.
  static let count = FieldType.integer(0...999_999_999)
}

extension Practice.Archiving {
  /// The fields of `archief`.
  static func read(_ fields: inout FieldReader) -> Practice.Archiving? {
    let appraisal = fields.required(
      "waardering", FieldType<ArchiveAppraisal>.word(), nl: "Bewaren of vernietigen.",
      en: "Keep or destroy.")
    let period = fields.optional(
      "bewaartermijn", .text(max: 90), nl: "Hoe lang tot vernietiging.",
      en: "How long until destruction.")
    return appraisal.map { Practice.Archiving(appraisal: $0, retentionPeriod: period) }
  }
}
