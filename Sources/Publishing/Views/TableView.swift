import Templates

/// A table whose cells are finished texts, some of which lead to the records behind them.
struct TableView: View {
  struct Column: View {
    let title: String
    var isNumber = false

    func describe(to sink: inout some ViewSink) {
      sink.text("title", title)
      sink.flag("isNumber", isNumber)
    }
  }

  struct Row: View {
    let head: CellView
    let cells: [CellView]
    var anchor: String?

    func describe(to sink: inout some ViewSink) {
      sink.view("head", Optional(head))
      sink.list("cells", cells)
      sink.text("anchor", anchor)
    }
  }

  /// What the table shows, for people who do not see what stands around it.
  let label: String
  let columns: [Column]
  let rows: [Row]
  var isSortable = false

  /// Nil where there is no row.
  init?(_ label: String, _ columns: [Column], _ rows: [Row], isSortable: Bool = false) {
    guard !rows.isEmpty else { return nil }
    self.label = label
    self.columns = columns
    self.rows = rows
    self.isSortable = isSortable
  }

  func describe(to sink: inout some ViewSink) {
    sink.text("label", label)
    sink.list("columns", columns)
    sink.list("rows", rows)
    sink.flag("isSortable", isSortable)
  }
}

/// A cell of a table: a text or a link, a list of links, or both.
struct CellView: View {
  let text: String
  var url: String?
  var note: String?
  var isNumber = false
  /// Whether it is the path of a file.
  var isPath = false
  /// What the cell is sorted by, where its text does not tell.
  var value: String?
  var bar: BarView?
  var badge: BadgeView?
  var links: ItemsView<NotedLinkView>?

  func describe(to sink: inout some ViewSink) {
    sink.text("text", text)
    sink.link("URL", url)
    sink.text("note", note)
    sink.flag("isNumber", isNumber)
    sink.flag("isPath", isPath)
    sink.text("value", value)
    sink.view("bar", bar)
    sink.view("badge", badge)
    sink.view("links", links)
  }
}
