package import Core

/// Where a statement comes from (`bron`, `bronnen`).
package struct SourceCitation: Hashable, Sendable {
  package let title: String
  package let url: Located<String>
  /// When the source appeared.
  package let date: PartialDay?
  /// When it was last seen.
  package let consulted: Day?

  package init(
    title: String, url: Located<String>, date: PartialDay? = nil, consulted: Day? = nil
  ) {
    self.title = title
    self.url = url
    self.date = date
    self.consulted = consulted
  }
}

/// A link with a title (`materiaal`, `erkenning`).
package struct TitledLink: Hashable, Sendable {
  package let title: String
  package let url: Located<String>

  package init(
    title: String, url: Located<String>
  ) {
    self.title = title
    self.url = url
  }
}

/// Costs in whole euros (`kosten`).
package struct Costs: Hashable, Sendable {
  package let once: Int?
  package let yearly: Int?
  /// The year whose prices these are.
  package let priceYear: Int?
  package let source: SourceCitation?

  package init(
    once: Int? = nil, yearly: Int? = nil, priceYear: Int? = nil, source: SourceCitation? = nil
  ) {
    self.once = once
    self.yearly = yearly
    self.priceYear = priceYear
    self.source = source
  }
}

/// Work that it took (`inspanning`).
package struct Effort: Hashable, Sendable {
  package let days: DecimalNumber?
  package let roles: [String]

  package init(
    days: DecimalNumber? = nil, roles: [String] = []
  ) {
    self.days = days
    self.roles = roles
  }
}

/// One measured effect (`effect`).
package struct Effect: Hashable, Sendable {
  package let measure: String
  package let unit: String
  package let before: DecimalNumber
  package let after: DecimalNumber
  package let period: String?
  package let source: SourceCitation?

  package init(
    measure: String, unit: String, before: DecimalNumber, after: DecimalNumber,
    period: String? = nil, source: SourceCitation? = nil
  ) {
    self.measure = measure
    self.unit = unit
    self.before = before
    self.after = after
    self.period = period
    self.source = source
  }
}

/// What something is about: the keys by which practices, plans and rounds are found and matched.
package struct Subject: Hashable, Sendable {
  /// `product`: UPL products by name or id.
  package let products: [Located<String>]
  /// `thema`: TOOI themes by name or id.
  package let themes: [Located<String>]
  /// `proces`: GEMMA processes.
  package let processes: [String]
  /// `grondslag`: articles of law.
  package let legalBases: [String]
  /// `trefwoorden`: tags or their synonyms, as written.
  package let tags: [Located<String>]

  package init(
    products: [Located<String>] = [], themes: [Located<String>] = [], processes: [String] = [],
    legalBases: [String] = [], tags: [Located<String>] = []
  ) {
    self.products = products
    self.themes = themes
    self.processes = processes
    self.legalBases = legalBases
    self.tags = tags
  }
}
