import Content
import Core
import ReuseIndex
import SiteModel
import Templates

/// `pages/matrix` for every province: its municipalities by the practices that are known there.
let matrixPublisher = Publisher("matrix") { edition in
  await edition.pages { maker in
    await parallelMap(maker.matrixProvinces.map(\.code), jobs: edition.jobs) { province in
      maker.output(
        .matrix, .reuseMatrix(province), MatrixPage(maker: maker, province: province))
    }
  }
}

extension PageMaker {
  /// Every province of the register with its municipalities of the day, ordered by name.
  var matrixProvinces: [(code: OrganisationCode, municipalities: [OrganisationCode])] {
    let register = site.facts.register.organisations
    let current = register.filter {
      $0.sort == .municipality && $0.isValid(on: site.reuse.asOf)
    }
    let groups = Dictionary(grouping: current, by: \.province).mapValues { $0.map(\.code) }
    return register.filter { $0.sort == .province }.sorted {
      ($0.name, $0.code) < ($1.name, $1.code)
    }
    .map { ($0.code, groups[$0.code] ?? []) }
  }

  /// The way in to the matrix of each province.
  var matrixOverviewPage: SectionsPage {
    let page = PageID.reuseView(.matrix)
    let addresses = addresses(on: page)
    let title = say(nl: "Kies een provincie", en: "Choose a province")
    let rows = matrixProvinces.map { province, municipalities in
      let uses = municipalities.map { code in
        (site.reuse.organisation(code)?.uses ?? []).filter { $0.record.isInUse && $0.record.isHard }
      }
      let users = Fraction(count: uses.count { !$0.isEmpty }, of: municipalities.count)
      let practices = Set(uses.joined().map(\.practice)).count
      return TableView.Row(
        head: CellView(
          text: site.organisationName(province), url: addresses.link(to: .reuseMatrix(province))),
        cells: [
          CellView(
            text: numbers.fraction(users), value: String(users.permille),
            bar: BarView(permille: users.permille)),
          CellView(text: numbers.text(practices), isNumber: true),
        ])
    }
    return SectionsPage(
      maker: self, page: page,
      summary: say(
        nl: "Alle gemeenten van een provincie naast alle praktijken die daar bekend zijn.",
        en: "All municipalities of a province beside all practices that are known there."),
      sections: [
        TableView(
          title,
          [
            .init(title: say(nl: "Provincie", en: "Province")),
            .init(title: say(nl: "Gemeenten die iets gebruiken", en: "Municipalities with a use")),
            .init(title: say(nl: "Praktijken in gebruik", en: "Practices in use"), isNumber: true),
          ], rows, isSortable: true
        ).map {
          SectionView(
            anchor: "deel-provincies", title: title,
            lines: [
              say(
                nl: "Geteld is wat bevestigd is. Per provincie ziet u ook wat nog niet zeker is.",
                en:
                  "Only what is confirmed is counted. By province you also see what is not certain."
              )
            ], table: $0)
        }
      ].compactMap(\.self))
  }
}

/// Which practices a matrix shows, and what stands in its cells.
struct Matrix {
  struct Row {
    let practice: Slug
    /// Municipalities of the province in use, confirmed.
    let userCount: Int
    let records: [OrganisationCode: UseRecord]
  }

  /// Ordered by name.
  let municipalities: [OrganisationCode]
  /// Most users first, then by title.
  let rows: [Row]
  /// Practices with a record in the province that did not fit.
  let leftOut: Int

  /// Above so many practices only those with a record in the province are shown.
  static let allPractices = 40
  /// Cells with a record that fit on a page of about 200 KB.
  static let filledCells = 800
  /// Cells of any sort that fit on it.
  static let cells = 6000

  init(
    _ maker: PageMaker, _ municipalities: [OrganisationCode],
    filledCells: Int = Matrix.filledCells, cells: Int = Matrix.cells
  ) {
    let index = maker.site.reuse
    var records: [Slug: [OrganisationCode: UseRecord]] = [:]
    for code in municipalities {
      for use in index.organisation(code)?.uses ?? [] {
        records[use.practice, default: [:]][code] = use.record
      }
    }
    let showsAll = index.practices.count <= Self.allPractices
    let practices = index.practices.map(\.practice).filter { showsAll || records[$0] != nil }
    let sorted = practices.map { practice -> (row: Row, title: String) in
      let cells = records[practice] ?? [:]
      let users = cells.values.count { $0.isInUse && $0.isHard }
      return (
        Row(practice: practice, userCount: users, records: cells), maker.practiceTitle(practice)
      )
    }.sorted {
      ($1.row.userCount, $1.row.records.count, $0.title, $0.row.practice) < (
        $0.row.userCount, $0.row.records.count, $1.title, $1.row.practice
      )
    }
    var filled = 0
    let shown = sorted.prefix { row, _ in
      filled += row.records.count
      return filled <= filledCells
    }.prefix(max(1, cells / max(1, municipalities.count)))
    // By the letters of the name: ‘'s-Hertogenbosch’ stands under the S.
    self.municipalities = municipalities.map {
      (key: Slug(from: maker.site.organisationName($0))?.text ?? "", code: $0)
    }.sorted { ($0.key, $0.code) < ($1.key, $1.code) }.map(\.code)
    self.rows = shown.map(\.row)
    self.leftOut = sorted.count - shown.count
  }
}

private struct MatrixPage: View {
  let maker: PageMaker
  let province: OrganisationCode
  private let matrix: Matrix

  init(maker: PageMaker, province: OrganisationCode) {
    self.maker = maker
    self.province = province
    let municipalities = maker.matrixProvinces.first { $0.code == province }?.municipalities
    self.matrix = Matrix(maker, municipalities ?? [])
  }

  private var page: PageID { .reuseMatrix(province) }
  private var addresses: Addresses { maker.addresses(on: page) }

  func describe(to sink: inout some ViewSink) {
    let name = maker.site.organisationName(province)
    let title = maker.say(nl: "Wie gebruikt wat in \(name)", en: "Who uses what in \(name)")
    maker.layout(
      page, title: title, summary: summary, above: [.home, .reuse, .reuseView(.matrix)]
    ).describe(to: &sink)
    sink.text("kind", maker.say(nl: "Provincie", en: "Province"))
    sink.text("title", title)
    sink.text("summary", summary)
    sink.text("contentLanguage", nil)
    sink.text("asOf", maker.asOfText)
    sink.text("leftOutText", leftOutText)
    sink.link("overviewURL", addresses.link(to: .reuse, fragment: "deel-praktijken"))
    sink.list(
      "columns", matrix.municipalities.map { maker.organisation($0, addresses) })
    sink.list("rows", matrix.rows.map(row))
    sink.view("byName", ItemsView(byName))
  }

  private var summary: String {
    let municipalities = maker.municipalities(matrix.municipalities.count)
    let practices = maker.practiceCount(matrix.rows.count)
    return maker.say(
      nl: "\(municipalities) en \(practices). Elk vak leidt naar het gegeven erachter.",
      en: "\(municipalities) and \(practices). Every cell leads to the record behind it.")
  }

  private var leftOutText: String? {
    guard matrix.leftOut > 0 else { return nil }
    let rest = maker.practiceCount(matrix.leftOut)
    return maker.say(
      nl: "Hier staan de praktijken die in deze provincie het meest worden gebruikt. \(rest) met "
        + "minder gebruikers staan er niet bij: die vindt u in het overzicht.",
      en: "These are the practices that are used most in this province. \(rest) with fewer users "
        + "are left out: you find them in the overview.")
  }

  /// The same rows by title, for people who look for one practice.
  private var byName: [NotedLinkView] {
    matrix.rows.map { row in
      NotedLinkView(
        title: maker.practiceTitle(row.practice), url: "#\(anchor(row))",
        note: maker.municipalities(row.userCount))
    }.sorted { ($0.title, $0.url) < ($1.title, $1.url) }
  }

  private func anchor(_ row: Matrix.Row) -> String { "rij-\(row.practice)" }

  private func row(_ row: Matrix.Row) -> MatrixRowView {
    let reuseURL = addresses.link(to: .reuseOfPractice(row.practice))
    return MatrixRowView(
      anchor: anchor(row), title: maker.practiceTitle(row.practice), url: reuseURL,
      count: maker.numbers.text(row.userCount),
      cells: matrix.municipalities.map { code in
        row.records[code].map { record in
          let words = UseWords(maker: maker, record: record)
          return MatrixCellView(text: cellText(record), url: "\(reuseURL)#\(words.anchor)")
        } ?? MatrixCellView(text: nil, url: nil)
      })
  }

  /// The status, and why it does not count where it does not.
  private func cellText(_ record: UseRecord) -> String {
    let status = record.status.label.text(in: maker.language)
    if record.isStale { return status + maker.say(nl: " (oud)", en: " (old)") }
    return record.isHard ? status : status + maker.say(nl: " (genoemd)", en: " (named)")
  }
}

private struct MatrixRowView: View {
  let anchor: String
  let title: String
  let url: String
  let count: String
  let cells: [MatrixCellView]

  func describe(to sink: inout some ViewSink) {
    sink.text("anchor", anchor)
    sink.text("title", title)
    sink.link("URL", url)
    sink.text("count", count)
    sink.list("cells", cells)
  }
}

private struct MatrixCellView: View {
  let text: String?
  let url: String?

  func describe(to sink: inout some ViewSink) {
    sink.text("text", text)
    sink.link("URL", url)
  }
}
