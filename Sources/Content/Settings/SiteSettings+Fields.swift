package import Core

extension DiagnosticCode {
  /// A placeholder that nothing fills in.
  package static let unknownPlaceholder = DiagnosticCode("unknown-placeholder", .error)
  /// A severity for a finding that does not exist.
  package static let unknownFindingName = DiagnosticCode("unknown-finding-name", .warning)
  /// A lighter weight for a finding that always stops a build.
  package static let severityNotSettable = DiagnosticCode("severity-not-settable", .warning)
}

extension SiteSettings {
  /// The fields of `content/site.yaml`.
  ///
  /// - Parameter knownCodes: all findings there are, to check `ernst` with; empty where they are not known.
  static func read(_ fields: inout FieldReader, knownCodes: [DiagnosticCode]) -> SiteSettings {
    var settings = SiteSettings()
    settings.readIdentity(&fields)
    settings.readLanguages(&fields)
    settings.readLinks(&fields)
    settings.severities = readSeverities(&fields, knownCodes: knownCodes)
    settings.limits =
      fields.optional(
        "grenzen", .map(Limits.read), nl: "Lagere grenzen dan de vaste.",
        en: "Lower limits than the fixed ones.") ?? Limits()
    settings.searchWords =
      fields.optional(
        "zoeken", .map(SearchWords.read), nl: "Wat het zoeken van woorden moet weten.",
        en: "What search must know of words.") ?? SearchWords()
    return settings
  }

  private mutating func readIdentity(_ fields: inout FieldReader) {
    title = fields.required(
      "titel", .text(max: 90), or: title, nl: "Naam van de site.", en: "Name of the site.")
    subtitle = fields.optional(
      "ondertitel", .text(max: 160), nl: "Regel onder de naam.", en: "Line below the name.")
    summary = fields.optional(
      "omschrijving", .text(max: 200), nl: "Waar de site over gaat, hoogstens 200 tekens.",
      en: "What the site is about, at most 200 characters.")
    let address = fields.required(
      "adres", .webAddress, or: self.address, nl: "Het webadres waar de site komt te staan.",
      en: "The web address where the site will stand.")
    self.address = address.hasSuffix("/") ? address : address + "/"
    publisher = fields.optional(
      "uitgever", .text(max: 120), nl: "Wie de site uitgeeft.", en: "Who publishes the site.")
    contact = fields.optional(
      "contact", .contact, nl: "Gedeeld postvak of pagina voor vragen.",
      en: "Shared mailbox or page for questions.")
    licence = fields.optional(
      "licentie", .licence, nl: "SPDX-code van de licentie van teksten en gegevens.",
      en: "SPDX identifier of the licence of texts and data.")
  }

  private mutating func readLanguages(_ fields: inout FieldReader) {
    language =
      fields.optional(
        "taal", .word(), nl: "De taal van de inhoud.", en: "The language of the content.")
      ?? .dutch
    let chosen = fields.list(
      "talen", of: FieldType<Language>.word(), nl: "De talen waarin de site verschijnt.",
      en: "The languages in which the site appears.")
    languages = [language] + Language.allCases.filter { $0 != language && chosen.contains($0) }
    addressStyle =
      fields.optional(
        "adressen", .word(), nl: "Hoe adressen eindigen: op een map of op een bestand.",
        en: "How addresses end: in a folder or in a file.") ?? .folders
  }

  private mutating func readLinks(_ fields: inout FieldReader) {
    navigation = fields.list(
      "navigatie", of: .map(NavigationItem.read), atMost: 12, nl: "Het hoofdmenu, op volgorde.",
      en: "The main menu, in order.")
    accessibilityStatement = fields.optional(
      "toegankelijkheidsverklaring", .located(.siteLink),
      nl: "Pad of adres van de toegankelijkheidsverklaring.",
      en: "Path or address of the accessibility statement.")
    editAddress = fields.optional(
      "bewerken", .addressTemplate(["pad"]), nl: "Adres om een pagina te bewerken, met {pad} erin.",
      en: "Address to edit a page, with {pad} in it.")
    reactionAddress = fields.optional(
      "reageren", .addressTemplate(["titel", "pad", "slug"]),
      nl: "Adres om te reageren, met {titel}, {pad} of {slug} erin.",
      en: "Address to react, with {titel}, {pad} or {slug} in it.")
  }

  private static func readSeverities(
    _ fields: inout FieldReader, knownCodes: [DiagnosticCode]
  ) -> [String: Severity?] {
    let chosen =
      fields.optional(
        "ernst", .dictionary(of: FieldType<SeverityWord>.word()),
        nl: "Hoe zwaar een soort melding weegt.", en: "How much a kind of finding weighs.") ?? []
    var severities: [String: Severity?] = [:]
    for (code, word) in chosen {
      let known = knownCodes.first { $0.name == code.value }
      if known == nil, !knownCodes.isEmpty {
        fields.reportUnknownFinding(code, known: knownCodes.map(\.name))
      } else if let known, !known.canBeLowered, word.severity.map({ $0 < known.severity }) ?? true {
        fields.reportFixedFinding(code)
      } else {
        severities.updateValue(word.severity, forKey: code.value)
      }
    }
    return severities
  }
}

/// How `ernst` in the settings calls a severity.
private enum SeverityWord: String, CaseIterable, Sendable {
  case error = "fout"
  case warning = "waarschuwing"
  case notice = "melding"
  case off = "uit"

  var severity: Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .notice: .notice
    case .off: nil
    }
  }
}

extension SiteSettings.SearchWords {
  /// The fields of `zoeken`.
  static func read(_ fields: inout FieldReader) -> SiteSettings.SearchWords? {
    var words = SiteSettings.SearchWords()
    words.same = fields.list(
      "zelfde", of: .text(max: 120), atMost: 500, nl: "Twee vormen van één woord: blad bladeren.",
      en: "Two forms of one word: blad bladeren.")
    words.different = fields.list(
      "verschillend", of: .text(max: 120), atMost: 500,
      nl: "Twee vormen die niet bij elkaar horen: raad rad.",
      en: "Two forms that do not belong together: raad rad.")
    words.splits = fields.list(
      "samenstellingen", of: .text(max: 120), atMost: 500,
      nl: "Een samenstelling en haar delen; zonder delen blijft zij heel.",
      en: "A compound and its parts; without parts it stays whole.")
    return words
  }
}

extension SiteSettings.NavigationItem {
  /// The fields of each item of `navigatie`.
  static func read(_ fields: inout FieldReader) -> SiteSettings.NavigationItem? {
    let title = fields.required(
      "titel", .text(max: 40), or: "", nl: "Wat er in het menu staat.", en: "What the menu shows.")
    let target = fields.required(
      "naar", .located(.navigationTarget), nl: "Pad op de site of naam van een pagina.",
      en: "Path on the site or name of a page.")
    return target.map { SiteSettings.NavigationItem(title: title, target: $0) }
  }
}

extension FieldType where Value == String {
  /// A site path, a web address or the name of an ordinary page.
  fileprivate static let navigationTarget = FieldType(
    expectation: {
      Phrase(
        nl: "een pad als /praktijken/ of de naam van een pagina",
        en: "a path such as /praktijken/ or the name of a page")
    },
    example: "/praktijken/", schema: { .members(["type": .string("string")]) },
    readText: { text, range, scope in
      if Slug(text) != nil { return text }
      let isAddress = text.contains("/") || text.contains(":")
      let value = YAMLValue(.scalar(text), at: range)
      return isAddress
        ? FieldType<String>.siteLink.read(value, &scope)
        : FieldType<Slug>.slug.read(value, &scope)?.text
    })

  /// A web address or mailbox with placeholders such as `{pad}` in it.
  fileprivate static func addressTemplate(_ placeholders: [String]) -> FieldType<String> {
    let example = "https://www.voorbeeld.nl/?pad={pad}"
    return FieldType(
      expectation: {
        Phrase(nl: "een adres, zoals \(example)", en: "an address, as \(example)")
      },
      example: example,
      schema: {
        .members(["type": .string("string"), "pattern": .string("^(mailto:|https?://)")])
      },
      readText: { text, range, scope in
        var plain = ""
        for (index, part) in text.split(separator: "{", omittingEmptySubsequences: false)
          .enumerated()
        {
          guard index > 0 else {
            plain += part
            continue
          }
          let name = String(part.prefix { $0 != "}" })
          if !placeholders.contains(name) {
            scope.reportUnknownPlaceholder(name, at: range, known: placeholders)
          }
          plain += "x" + part.dropFirst(name.count + 1)
        }
        let value = YAMLValue(.scalar(plain), at: range)
        return FieldType<String>.contact.read(value, &scope) == nil ? nil : text
      })
  }
}

extension FieldScope {
  fileprivate mutating func reportUnknownPlaceholder(
    _ name: String, at range: SourceRange, known: [String]
  ) {
    let list = known.map { "{\($0)}" }.joined(separator: ", ")
    let shown = "{" + name + "}"
    report(
      .unknownPlaceholder,
      Phrase(
        nl: "\(shown.quotedInMessage) wordt in '\(key)' nergens door vervangen",
        en: "\(shown.quotedInMessage) is replaced by nothing in '\(key)'"),
      at: range,
      hint: nearestMatch(to: name, among: known).map {
        Phrase(nl: "Bedoelt u '{\($0)}'?", en: "Did you mean '{\($0)}'?")
      } ?? Phrase(nl: "Gebruik alleen \(list).", en: "Use only \(list)."))
  }
}

extension FieldReader {
  fileprivate mutating func reportUnknownFinding(_ code: Located<String>, known: [String]) {
    scope.report(
      .unknownFindingName,
      Phrase(
        nl: "er bestaat geen melding die \(code.value.quotedInMessage) heet",
        en: "no finding is called \(code.value.quotedInMessage)"),
      at: code.range, meant: nearestMatch(to: code.value, among: known),
      otherwise: Phrase(
        nl: "Neem de naam over die achter een melding tussen [ ] staat.",
        en: "Copy the name that stands behind a finding between [ ]."))
  }
  fileprivate mutating func reportFixedFinding(_ code: Located<String>) {
    scope.report(
      .severityNotSettable,
      Phrase(
        nl:
          "\(code.value.quotedInMessage) blijft een fout: er zou anders iets op de site komen dat niemand schreef",
        en:
          "\(code.value.quotedInMessage) stays an error: else the site would show what nobody wrote"
      ),
      at: code.range, meant: nil,
      otherwise: Phrase(
        nl: "Haal deze regel weg en los de fout op.", en: "Remove this line and mend the error."))
  }
}
