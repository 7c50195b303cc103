import Core
import Templates

/// A part of a page of the reuse index: a heading, and below it whatever is given.
struct SectionView: View {
  /// Begins with `deel-`.
  let anchor: String
  let title: String
  var count: String?
  var lines: [String] = []
  var charts: [ChartView] = []
  var facts: ItemsView<FactView>?
  var table: TableView?
  var cards: ItemsView<CardView>?
  var links: ItemsView<NotedLinkView>?
  var blocks: [BlockView] = []
  var more: LinkView?
  /// Whether the filter of the page looks through what stands in it.
  var isFiltered = false

  func describe(to sink: inout some ViewSink) {
    sink.text("anchor", anchor)
    sink.text("title", title)
    sink.text("count", count)
    sink.texts("lines", lines)
    sink.list("charts", charts)
    sink.view("facts", facts)
    sink.view("table", table)
    sink.view("cards", cards)
    sink.view("links", links)
    sink.list("blocks", filteredBlocks)
    sink.view("more", more)
    sink.flag("isFiltered", isFiltered && blocks.isEmpty)
  }

  /// How many lines the filter looks through.
  var filteredCount: Int {
    guard isFiltered else { return 0 }
    return (table?.rows.count ?? 0) + (links?.count ?? 0)
      + blocks.map { ($0.table?.rows.count ?? 0) + ($0.links?.count ?? 0) }.reduce(0, +)
  }

  /// Where a section has blocks, the filter hides those in which it finds nothing.
  private var filteredBlocks: [BlockView] {
    blocks.map { block in
      var block = block
      block.isFiltered = isFiltered
      return block
    }
  }
}

/// A part of a section, under a heading of its own.
struct BlockView: View {
  let anchor: String?
  let title: String
  var url: String?
  var count: String?
  var lines: [String] = []
  var table: TableView?
  var cards: ItemsView<CardView>?
  /// What stands above the links.
  var linksTitle: String?
  var links: ItemsView<NotedLinkView>?
  var isFiltered = false

  func describe(to sink: inout some ViewSink) {
    sink.text("anchor", anchor)
    sink.text("title", title)
    sink.link("URL", url)
    sink.text("count", count)
    sink.texts("lines", lines)
    sink.view("table", table)
    sink.view("cards", cards)
    sink.text("linksTitle", linksTitle)
    sink.view("links", links)
    sink.flag("isFiltered", isFiltered)
  }
}

/// A drawing with what it means below it, and its numbers as a table.
struct ChartView: View {
  let title: String
  let drawing: HTML
  /// Sentences below the drawing: scale, source, marks.
  let caption: [String]
  /// The marks of a map: what each of them says.
  var legend: ItemsView<MarkView>?
  let table: TableView?

  func describe(to sink: inout some ViewSink) {
    sink.text("title", title)
    sink.html("drawing", drawing)
    sink.texts("caption", caption)
    sink.view("legend", legend)
    sink.view("table", table)
  }

  /// A mark of a drawing with its meaning.
  struct MarkView: View {
    /// `hard`, `soft` or `other`.
    let mark: String
    let label: String

    func describe(to sink: inout some ViewSink) {
      sink.text("mark", mark)
      sink.text("label", label)
    }
  }
}
