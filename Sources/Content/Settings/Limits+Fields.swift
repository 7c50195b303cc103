package import Core

extension DiagnosticCode {
  /// A limit above the fixed one.
  package static let limitRaised = DiagnosticCode("limit-raised", .error)
}

extension Limits {
  /// The fields of `grenzen`: each may be lower than the fixed limit, never higher.
  static func read(_ fields: inout FieldReader) -> Limits? {
    var limits = Limits()
    for limit in AdjustableLimit.all {
      let fixed = limits[keyPath: limit.path]
      let chosen = fields.optional(
        limit.name, .limit(atMost: fixed), nl: limit.purpose.dutch, en: limit.purpose.english)
      if let chosen { limits[keyPath: limit.path] = chosen }
    }
    return limits
  }
}

/// A limit under the name that the settings use.
private struct AdjustableLimit: Sendable {
  let name: String
  let path: any WritableKeyPath<Limits, Int> & Sendable
  let purpose: Phrase

  init(
    _ name: String, _ path: any WritableKeyPath<Limits, Int> & Sendable, nl dutch: String,
    en english: String
  ) {
    self.name = name
    self.path = path
    self.purpose = Phrase(nl: dutch, en: english)
  }

  static let all: [AdjustableLimit] = text + pages + site

  private static let text = [
    AdjustableLimit(
      "markdown-bytes", \Limits.markdownBytes, nl: "Bytes van een bestand met tekst.",
      en: "Bytes of a file with text."),
    AdjustableLimit(
      "line-bytes", \Limits.lineBytes, nl: "Bytes van een regel.", en: "Bytes of a line."),
    AdjustableLimit(
      "container-depth", \Limits.containerDepth, nl: "Citaten en lijsten in elkaar.",
      en: "Quotes and lists inside each other."),
    AdjustableLimit(
      "table-columns", \Limits.tableColumns, nl: "Kolommen van een tabel.",
      en: "Columns of a table."),
    AdjustableLimit(
      "table-rows", \Limits.tableRows, nl: "Rijen van een tabel.", en: "Rows of a table."),
    AdjustableLimit(
      "table-cells", \Limits.tableCells, nl: "Cellen van alle tabellen van een pagina.",
      en: "Cells of all tables of a page."),
    AdjustableLimit(
      "tables", \Limits.tables, nl: "Tabellen van een pagina.", en: "Tables of a page."),
    AdjustableLimit("links", \Limits.links, nl: "Links van een pagina.", en: "Links of a page."),
    AdjustableLimit(
      "reference-expansion", \Limits.referenceExpansion,
      nl: "Bytes die verwijzingen aan een pagina toevoegen.",
      en: "Bytes that references add to a page."),
  ]

  private static let pages = [
    AdjustableLimit(
      "html-bytes", \Limits.htmlBytes, nl: "Bytes van een pagina.", en: "Bytes of a page."),
    AdjustableLimit(
      "front-matter-bytes", \Limits.frontMatterBytes, nl: "Bytes van de kenmerken.",
      en: "Bytes of the front matter."),
    AdjustableLimit(
      "front-matter-keys", \Limits.frontMatterKeys, nl: "Sleutels in de kenmerken.",
      en: "Keys in the front matter."),
    AdjustableLimit(
      "front-matter-depth", \Limits.frontMatterDepth, nl: "Niveaus in de kenmerken.",
      en: "Levels in the front matter."),
    AdjustableLimit(
      "scalar-bytes", \Limits.scalarBytes, nl: "Bytes van één waarde.", en: "Bytes of one value."),
  ]

  private static let site = [
    AdjustableLimit(
      "attachment-bytes", \Limits.attachmentBytes, nl: "Bytes van een bijlage.",
      en: "Bytes of an attachment."),
    AdjustableLimit(
      "site-bytes", \Limits.siteBytes, nl: "Bytes van alle bijlagen samen.",
      en: "Bytes of all attachments together."),
    AdjustableLimit(
      "image-pixels", \Limits.imagePixels, nl: "Beeldpunten van een afbeelding.",
      en: "Pixels of an image."),
    AdjustableLimit("pages", \Limits.pages, nl: "Pagina's van de site.", en: "Pages of the site."),
    AdjustableLimit(
      "findings", \Limits.findings, nl: "Meldingen die worden getoond.",
      en: "Findings that are shown."),
    AdjustableLimit(
      "findings-per-file", \Limits.findingsPerFile, nl: "Meldingen die per bestand worden getoond.",
      en: "Findings that are shown for one file."),
    AdjustableLimit(
      "template-depth", \Limits.templateDepth, nl: "Sjablonen in elkaar.",
      en: "Templates inside each other."),
    AdjustableLimit(
      "template-bytes", \Limits.templateBytes, nl: "Bytes van een sjabloon.",
      en: "Bytes of a template."),
  ]
}

extension FieldType where Value == Int {
  /// A limit from 1 to the fixed one.
  fileprivate static func limit(atMost fixed: Int) -> FieldType<Int> {
    let number = FieldType.integer(1...999_999_999_999)
    return FieldType(
      expectation: number.expectation, example: String(fixed),
      schema: {
        .members([
          "type": .string("integer"), "minimum": .number(1), "maximum": .number(fixed),
        ])
      },
      read: { value, scope in
        guard let chosen = number.read(value, &scope) else { return nil }
        guard chosen > fixed else { return chosen }
        scope.report(
          .limitRaised,
          Phrase(
            nl: "'\(scope.key)' is \(chosen); een grens kan alleen lager worden dan \(fixed)",
            en: "'\(scope.key)' is \(chosen); a limit can only become lower than \(fixed)"),
          at: value.range, hint: Phrase(nl: "Haal de regel weg.", en: "Remove the line."))
        return nil
      })
  }
}
