package import Core

extension DiagnosticCode {
  /// A name that cannot stand in an address.
  package static let badSlug = DiagnosticCode("bad-slug", .error)
  /// A text that is neither a register code nor a name of the site's own list.
  package static let badOrganisationCode = DiagnosticCode("bad-organisation-code", .error)
  /// A text that is not a folder, a slash and the name of a plan.
  package static let badPlanReference = DiagnosticCode("bad-plan-reference", .error)
}

extension FieldType where Value == Slug {
  /// The name of a document as it stands in its address and file name.
  static let slug = FieldType(
    expectation: {
      Phrase(nl: "een naam als zeeuws-e-depot", en: "a name such as zeeuws-e-depot")
    },
    example: "zeeuws-e-depot",
    schema: {
      .members([
        "type": .string("string"), "pattern": .string("^[a-z0-9]+(-[a-z0-9]+)*$"),
        "maxLength": .number(80),
      ])
    },
    readText: { text, range, scope in
      if let slug = Slug(text) { return slug }
      let meant = Slug(from: text.hasSuffix(".md") ? String(text.dropLast(3)) : text)
      scope.report(
        .badSlug,
        Phrase(
          nl:
            "\(text.quotedInMessage) is geen naam van een bestand: "
            + "kleine letters, cijfers en streepjes",
          en: "\(text.quotedInMessage) is no file name: lower-case letters, digits and hyphens"),
        at: range, meant: meant?.text,
        otherwise: Phrase(
          nl: "Schrijf de naam van het bestand zonder .md.",
          en: "Write the name of the file without .md."))
      return meant
    })
}

extension FieldType where Value == OrganisationCode {
  /// A register code in upper case, or the name of an organisation of the site's own list.
  static let organisation = FieldType(
    expectation: {
      Phrase(
        nl: "een code als GM0715 of een naam als zeeuws-archief",
        en: "a code such as GM0715 or a name such as zeeuws-archief")
    },
    example: "GM0715",
    schema: {
      .members([
        "type": .string("string"),
        "pattern": .string("^([A-Z]{2}[0-9]{2,4}|[a-z0-9]+(-[a-z0-9]+)*)$"),
      ])
    },
    readText: { text, range, scope in
      if let code = OrganisationCode(text) { return code }
      let meant = meantOrganisation(text)
      scope.report(
        .badOrganisationCode,
        Phrase(
          nl:
            "\(text.quotedInMessage) is geen code (zoals GM0715) "
            + "en geen naam uit de map organisaties",
          en:
            "\(text.quotedInMessage) is no code (such as GM0715) "
            + "and no name in the folder organisaties"
        ),
        at: range, meant: meant?.text,
        otherwise: Phrase(
          nl: "Zoek de code op in register/organisaties.csv.",
          en: "Look the code up in register/organisaties.csv."))
      return meant
    })
}

/// `gm0715`, `GM 715` and `Zeeuws Archief` as the code that is meant.
private func meantOrganisation(_ text: String) -> OrganisationCode? {
  let letters = text.uppercased().filter { $0 != " " && $0 != "-" && $0 != "_" }
  let digits = letters.dropFirst(2)
  // Municipalities and water boards have four digits, provinces two.
  if letters.hasPrefix("GM") || letters.hasPrefix("WS"), (1...4).contains(digits.count),
    Int(digits) != nil
  {
    return OrganisationCode(
      letters.prefix(2) + String(repeating: "0", count: 4 - digits.count) + digits)
  }
  return OrganisationCode(letters) ?? Slug(from: text).flatMap { OrganisationCode($0.text) }
}

extension FieldType where Value == OrganisationCode {
  /// A code of the register itself, in upper case.
  static let registerCode = FieldType(
    expectation: { Phrase(nl: "een code als GM0715", en: "a code such as GM0715") },
    example: "GM0715", schema: { .members(["type": .string("string")]) },
    readText: { text, range, scope in
      if let code = OrganisationCode(text), code.sortInRegister != nil { return code }
      let meant = meantOrganisation(text).flatMap { $0.sortInRegister == nil ? nil : $0 }
      scope.report(
        .badOrganisationCode,
        Phrase(
          nl: "\(text.quotedInMessage) is geen code van een gemeente, provincie of waterschap",
          en: "\(text.quotedInMessage) is no code of a municipality, province or water board"),
        at: range, meant: meant?.text,
        otherwise: Phrase(nl: "Schrijf een code als GM0715.", en: "Write a code such as GM0715."))
      return meant
    })
}

extension FieldType where Value == PlanReference {
  /// A plan by its folder and file: `voorbeeldgemeente/slimme-balie`.
  static let plan = FieldType(
    expectation: {
      Phrase(nl: "een plan als gm0715/nieuwe-balie", en: "a plan such as gm0715/nieuwe-balie")
    },
    example: "gm0715/nieuwe-balie",
    schema: {
      .members([
        "type": .string("string"),
        "pattern": .string("^[a-zA-Z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$"),
      ])
    },
    readText: { text, range, scope in
      let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      if parts.count == 2, let code = OrganisationCode(folder: parts[0]), let slug = Slug(parts[1])
      {
        return PlanReference(organisation: code, slug: slug)
      }
      scope.report(
        .badPlanReference,
        Phrase(
          nl:
            "\(text.quotedInMessage) noemt geen plan: "
            + "de map van de organisatie, een schuine streep en de naam",
          en:
            "\(text.quotedInMessage) names no plan: the organisation's folder, a slash and the name"
        ),
        at: range,
        hint: Phrase(
          nl: "Schrijf bijvoorbeeld gm0715/nieuwe-balie.",
          en: "Write for example gm0715/nieuwe-balie."))
      return nil
    })
}
