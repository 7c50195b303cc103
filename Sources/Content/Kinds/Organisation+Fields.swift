package import Core

extension DiagnosticCode {
  /// An organisation that says it is something else than its folder tells.
  package static let wrongSort = DiagnosticCode("wrong-sort", .error)
}

extension Organisation {
  /// The front matter of `organisaties/<code>/index.md`.
  static func read(_ fields: inout FieldReader, code: OrganisationCode) -> Organisation? {
    let name = fields.optional(
      "naam", .located(.text(max: 120)),
      nl: "Naam; verplicht voor een organisatie die niet in het register staat.",
      en: "Name; required for an organisation that is not in the register.")
    let sort = fields.optional(
      "soort", .located(FieldType<OrganisationSort>.word()), nl: "Wat voor organisatie het is.",
      en: "What sort of organisation it is.")
    let website = fields.optional(
      "website", .located(.webAddress), nl: "Adres van de website.", en: "Address of the website.")
    let province = fields.optional(
      "provincie", .located(.organisation), nl: "Code van de provincie, zoals PV29.",
      en: "Code of the province, such as PV29.")
    let summary = fields.optional(
      "omschrijving", .text(max: 300), nl: "Wat de organisatie doet, hoogstens 300 tekens.",
      en: "What the organisation does, at most 300 characters.")
    let contact = fields.optional(
      "contact", .located(.contact), nl: "Gedeeld postvak of pagina voor vragen.",
      en: "Shared mailbox or page for questions.")
    let isExample = fields.optional(
      "voorbeeld", .boolean, nl: "Of de organisatie verzonnen is, als voorbeeld.",
      en: "Whether the organisation is invented, as an example.")
    let members = fields.list(
      "deelnemers", of: .located(.organisation), nl: "Organisaties die eraan deelnemen.",
      en: "Organisations that take part in it.")
    let sources = fields.list(
      "bronnen", of: .map(SourceCitation.read), nl: "Waar dit staat.", en: "Where this is stated.")
    if code.sortInRegister == nil {
      fields.require(
        "naam",
        because: Phrase(
          nl: "bij een organisatie die niet in het register staat",
          en: "an organisation that is not in the register"), at: fields.place)
    }
    fields.checkSort(sort, of: code)
    return Organisation(
      code: code, name: name, sort: sort?.value, website: website, province: province,
      summary: summary, contact: contact, isExample: isExample ?? (sort?.value == .example),
      members: members, sources: sources)
  }
}

extension OrganisationCode {
  /// The sort that the first two letters of a register code stand for; nil for an organisation of the site's own list.
  var sortInRegister: OrganisationSort? {
    guard text.first?.isUppercase ?? false else { return nil }
    switch text.prefix(2) {
    case "GM": return .municipality
    case "PV": return .province
    case "WS": return .waterBoard
    default: return nil
    }
  }
}

extension FieldReader {
  /// Reports an organisation that says it is something else than its code tells.
  fileprivate mutating func checkSort(
    _ sort: Located<OrganisationSort>?, of code: OrganisationCode
  ) {
    guard !isDescribing, let sort else { return }
    let registered: [OrganisationSort] = [.municipality, .province, .waterBoard]
    let expected = code.sortInRegister
    guard expected.map({ $0 != sort.value }) ?? registered.contains(sort.value) else { return }
    let reason =
      expected == nil
      ? Phrase(
        nl: "een \(sort.value.rawValue) heeft een code uit het register als map",
        en: "a \(sort.value.rawValue) has a register code as its folder")
      : Phrase(
        nl: "\(code) is geen \(sort.value.rawValue)", en: "\(code) is no \(sort.value.rawValue)")
    scope.report(
      .wrongSort, reason, at: sort.range,
      hint: Phrase(
        nl: expected == nil
          ? "Gebruik de map van de code, of kies een andere soort." : "Laat 'soort' hier weg.",
        en: expected == nil
          ? "Use the folder of the code, or choose another sort." : "Leave 'soort' out here."))
  }
}
