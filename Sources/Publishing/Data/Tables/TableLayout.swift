import Content
import Core
import SiteModel

/// The columns of a CSV file and where its rows come from.
struct TableLayout<Row: Sendable>: Sendable {
  let path: String
  let title: Phrase
  let meaning: Phrase
  let columns: [TableColumn<Row>]
  let rows: @Sendable (Site) -> [Row]

  init(
    _ name: String, title: Phrase, meaning: Phrase, _ columns: [TableColumn<Row>],
    rows: @escaping @Sendable (Site) -> [Row]
  ) {
    self.path = "data/\(name).csv"
    self.title = title
    self.meaning = meaning
    self.columns = columns
    self.rows = rows
  }

  func table(of site: Site) -> CSVTable {
    var table = CSVTable(header: columns.map(\.header))
    table.rows = rows(site).map { row in columns.map { $0.cell(row, site) } }
    return table
  }

  var download: Download {
    Download(
      path: path, mediaType: "text/csv", title: title, meaning: meaning,
      words: columns.map { Download.Word(word: $0.header, meaning: $0.meaning) },
      bytes: { table(of: $0).encoded() })
  }
}

/// One column of a table.
struct TableColumn<Row: Sendable>: Sendable {
  let header: String
  let meaning: Phrase
  let cell: @Sendable (Row, Site) -> CSVTable.Cell

  static func text(
    _ header: String, nl: String, en: String,
    _ text: @escaping @Sendable (Row, Site) -> String?
  ) -> Self { Self(header: header, meaning: Phrase(nl: nl, en: en)) { .text(text($0, $1)) } }

  static func number(
    _ header: String, nl: String, en: String,
    _ number: @escaping @Sendable (Row) -> Int?
  ) -> Self {
    Self(header: header, meaning: Phrase(nl: nl, en: en)) { row, _ in .number(number(row)) }
  }

  /// `ja` or `nee`.
  static func flag(
    _ header: String, nl: String, en: String, _ flag: @escaping @Sendable (Row) -> Bool
  ) -> Self {
    Self(header: header, meaning: Phrase(nl: nl, en: en)) { row, _ in
      .text(flag(row) ? "ja" : "nee")
    }
  }
}

extension Site {
  /// The title of a practice in the site's own language.
  func practiceTitle(_ practice: Slug) -> String {
    entry(.practice(practice), settings.language)?.title ?? practice.text
  }
}
