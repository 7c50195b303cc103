package import Core

extension DiagnosticCode {
  /// A file above ``Limits/markdownBytes``.
  package static let textTooLarge = DiagnosticCode("text-too-large", .error, inForeignText: .error)
  /// A line above ``Limits/lineBytes``.
  package static let lineTooLong = DiagnosticCode("line-too-long", .error, inForeignText: .error)
  /// More containers or inline markup inside each other than allowed.
  package static let nestingTooDeep = DiagnosticCode(
    "nesting-too-deep", .error, inForeignText: .error)
  /// Tables above one of the limits for them.
  package static let tableTooLarge = DiagnosticCode(
    "table-too-large", .error, inForeignText: .error)
  /// More links, definitions and footnotes than ``Limits/links``.
  package static let tooManyLinks = DiagnosticCode("too-many-links", .error, inForeignText: .error)
  /// Reference links that would blow up the page.
  package static let referencesTooLarge = DiagnosticCode(
    "references-too-large", .error, inForeignText: .error)
  /// More marks in one paragraph than anybody writes.
  package static let marksTooDense = DiagnosticCode(
    "marks-too-dense", .error, inForeignText: .error)
  /// HTML above ``Limits/htmlBytes`` or twenty times the source.
  package static let pageTooLarge = DiagnosticCode("page-too-large", .error, inForeignText: .error)
}

/// A limit that a text exceeds, in words.
struct LimitBreach: Hashable, Sendable {
  let code: DiagnosticCode
  let message: Phrase
  let hint: Phrase

  /// What of tables is counted.
  enum TableMeasure: Hashable, Sendable {
    case columns, rows, cells, tables, linesAbove

    fileprivate var name: Phrase {
      switch self {
      case .columns: Phrase(nl: "kolommen", en: "columns")
      case .rows: Phrase(nl: "rijen", en: "rows")
      case .cells: Phrase(nl: "tabelcellen", en: "table cells")
      case .tables: Phrase(nl: "tabellen", en: "tables")
      case .linesAbove:
        Phrase(
          nl: "regels vlak boven een tabel, zonder lege regel ertussen",
          en: "lines right above a table, without a blank line between")
      }
    }
  }

  static func textTooLarge(bytes: Int, limit: Int) -> LimitBreach {
    LimitBreach(
      code: .textTooLarge,
      message: Phrase(
        nl: "dit bestand is \(bytes) bytes groot; hoogstens \(limit) is toegestaan",
        en: "this file is \(bytes) bytes large; at most \(limit) is allowed"),
      hint: Phrase(
        nl: "Verdeel de tekst over meer pagina's.", en: "Spread the text over more pages."))
  }

  static func lineTooLong(bytes: Int, limit: Int) -> LimitBreach {
    LimitBreach(
      code: .lineTooLong,
      message: Phrase(
        nl: "deze regel is \(bytes) bytes lang; hoogstens \(limit) is toegestaan",
        en: "this line is \(bytes) bytes long; at most \(limit) is allowed"),
      hint: Phrase(nl: "Breek de regel af.", en: "Break the line."))
  }

  static func nestingTooDeep(limit: Int) -> LimitBreach {
    LimitBreach(
      code: .nestingTooDeep,
      message: Phrase(
        nl: "hier staan meer dan \(limit) onderdelen in elkaar",
        en: "more than \(limit) parts stand inside each other here"),
      hint: Phrase(
        nl: "Zet citaten, lijsten en opmaak minder diep in elkaar.",
        en: "Nest quotes, lists and emphasis less deeply."))
  }

  static func tableTooLarge(_ measure: TableMeasure, count: Int, limit: Int) -> LimitBreach {
    let name = measure.name
    return LimitBreach(
      code: .tableTooLarge,
      message: Phrase(
        nl: "hier zijn meer dan \(limit) \(name.dutch)",
        en: "here are more than \(limit) \(name.english)"),
      hint: Phrase(
        nl: "Splits de tabel of bied de gegevens aan als bijlage.",
        en: "Split the table or offer the data as an attachment."))
  }

  static func tooManyLinks(count: Int, limit: Int) -> LimitBreach {
    LimitBreach(
      code: .tooManyLinks,
      message: Phrase(
        nl: "deze tekst heeft meer dan \(limit) links, verwijzingen en voetnoten",
        en: "this text has more than \(limit) links, references and footnotes"),
      hint: Phrase(
        nl: "Verdeel de tekst over meer pagina's.", en: "Spread the text over more pages."))
  }

  static func referencesTooLarge(bytes: Int, limit: Int) -> LimitBreach {
    LimitBreach(
      code: .referencesTooLarge,
      message: Phrase(
        nl: "verwijzingen met lange adressen of titels kunnen hier \(bytes) bytes toevoegen; "
          + "hoogstens \(limit) is toegestaan",
        en: "references with long addresses or titles may add \(bytes) bytes here; "
          + "at most \(limit) is allowed"),
      hint: Phrase(
        nl: "Maak het adres of de titel van de verwijzing korter.",
        en: "Make the address or title of the reference shorter."))
  }

  static func marksTooDense(_ marks: String, count: Int, limit: Int) -> LimitBreach {
    LimitBreach(
      code: .marksTooDense,
      message: Phrase(
        nl: "deze alinea heeft \(count) keer een van de tekens \(marks); hoogstens \(limit) is "
          + "toegestaan",
        en: "this paragraph has \(count) of the marks \(marks); at most \(limit) is allowed"),
      hint: Phrase(
        nl: "Verdeel de alinea met lege regels.", en: "Divide the paragraph with blank lines."))
  }

  static func pageTooLarge(limit: Int) -> LimitBreach {
    LimitBreach(
      code: .pageTooLarge,
      message: Phrase(
        nl: "de pagina wordt groter dan \(limit) bytes",
        en: "the page grows larger than \(limit) bytes"),
      hint: Phrase(
        nl: "Verdeel de tekst over meer pagina's.", en: "Spread the text over more pages."))
  }
}
