import Core

extension SourceCitation {
  /// The fields of `bron` and of each item of `bronnen`.
  static func read(_ fields: inout FieldReader) -> SourceCitation? {
    let title = fields.required(
      "titel", .text(max: 200), or: "", nl: "Naam van de bron.", en: "Name of the source.")
    let url = fields.required(
      "url", .located(.webAddress), nl: "Adres van de bron.", en: "Address of the source.")
    let date = fields.optional(
      "datum", .partialDay, nl: "Wanneer de bron verscheen.", en: "When the source appeared.")
    let consulted = fields.optional(
      "geraadpleegd", .day, nl: "Wanneer de bron het laatst is bekeken.",
      en: "When the source was last seen.")
    guard let url else { return nil }
    return SourceCitation(title: title, url: url, date: date, consulted: consulted)
  }
}

extension TitledLink {
  /// The fields of `erkenning` and of each item of `materiaal`.
  static func read(_ fields: inout FieldReader) -> TitledLink? {
    let title = fields.required(
      "titel", .text(max: 200), or: "", nl: "Tekst van de link.", en: "Text of the link.")
    let url = fields.required(
      "url", .located(.webAddress), nl: "Adres waar de link heen gaat.",
      en: "Address that the link leads to.")
    guard let url else { return nil }
    return TitledLink(title: title, url: url)
  }
}

extension Costs {
  /// The fields of `kosten`.
  static func read(_ fields: inout FieldReader) -> Costs? {
    Costs(
      once: fields.optional(
        "eenmalig", .euros, nl: "Kosten om te beginnen, in hele euro's.",
        en: "Cost of starting, in whole euros."),
      yearly: fields.optional(
        "jaarlijks", .euros, nl: "Kosten per jaar, in hele euro's.",
        en: "Cost per year, in whole euros."),
      priceYear: fields.optional(
        "prijspeil", .year, nl: "Het jaar van deze prijzen.", en: "The year of these prices."),
      source: fields.optional(
        "bron", .map(SourceCitation.read), nl: "Waar de bedragen staan.",
        en: "Where the amounts are stated."))
  }
}

extension FieldType where Value == Int {
  /// Whole euros, zero or more.
  static let euros = FieldType.integer(0...999_999_999_999)
}

extension Effort {
  /// The fields of `inspanning`.
  static func read(_ fields: inout FieldReader) -> Effort? {
    Effort(
      days: fields.optional(
        "dagen", .amount, nl: "Werkdagen die het kostte.", en: "Working days that it took."),
      roles: fields.list(
        "rollen", of: .text(max: 90), nl: "Wie er nodig waren, als functie.",
        en: "Who was needed, as functions."))
  }
}

extension Effect {
  /// The fields of each item of `effect`.
  static func read(_ fields: inout FieldReader) -> Effect? {
    let zero = DecimalNumber(0)
    return Effect(
      measure: fields.required(
        "maat", .text(max: 120), or: "", nl: "Wat er is gemeten.", en: "What was measured."),
      unit: fields.required(
        "eenheid", .text(max: 60), or: "", nl: "Waarin het is gemeten, zoals dagen.",
        en: "In what it was measured, such as days."),
      before: fields.required(
        "voor", .decimal, or: zero, nl: "De waarde vooraf.", en: "The value before."),
      after: fields.required(
        "na", .decimal, or: zero, nl: "De waarde erna.", en: "The value after."),
      period: fields.optional(
        "periode", .text(max: 90), nl: "Wanneer er is gemeten.", en: "When it was measured."),
      source: fields.optional(
        "bron", .map(SourceCitation.read), nl: "Waar de meting staat.",
        en: "Where the measurement is stated."))
  }
}

extension Subject {
  /// The keys that say what a practice, plan or round is about; a round has only the first two.
  static func read(_ fields: inout FieldReader, isRound: Bool = false) -> Subject {
    let products = fields.list(
      "product", of: .located(.text(max: 200)),
      nl: "Producten uit de Uniforme Productnamenlijst, met naam of id.",
      en: "Products of the Uniforme Productnamenlijst, by name or id.")
    let themes = fields.list(
      "thema", of: .located(.text(max: 200)), nl: "Thema's uit de lijst van TOOI, met naam of id.",
      en: "Themes of the TOOI list, by name or id.")
    guard !isRound else {
      return Subject(products: products, themes: themes)
    }
    return Subject(
      products: products, themes: themes,
      processes: fields.list(
        "proces", of: .text(max: 200), nl: "Processen uit GEMMA.", en: "Processes of GEMMA."),
      legalBases: fields.list(
        "grondslag", of: .text(max: 300), nl: "Artikelen van wetten waar het op rust.",
        en: "Articles of law that it rests on."),
      tags: fields.list(
        "trefwoorden", of: .located(.text(max: 80)), nl: "Trefwoorden uit trefwoorden.yaml.",
        en: "Tags of trefwoorden.yaml."))
  }
}

extension FieldReader {
  /// Reports a document that names neither a product nor a theme.
  mutating func requireProductOrTheme() {
    guard !isDescribing, !has("product"), !has("thema") else { return }
    scope.report(
      .missingKey,
      Phrase(
        nl: "sleutel 'product' of 'thema' ontbreekt", en: "key 'product' or 'thema' is missing"),
      at: place,
      hint: Phrase(
        nl: "Noem een product of een thema uit de map register.",
        en: "Name a product or a theme of the folder register."))
  }

  /// Reports `moscow: must` without the law that makes it compulsory.
  mutating func requireLegalBasis(for obligation: Obligation?) {
    guard obligation == .must else { return }
    require(
      "grondslag", because: Phrase(nl: "bij 'moscow: must'", en: "'moscow: must'"),
      at: range(of: "moscow"))
  }
}
