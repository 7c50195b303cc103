import Content
import Core
import ReuseIndex
import SiteModel
import Templates

/// `pages/reuse-view` for every view of the reuse index that consists of sections.
let reuseViewPublisher = Publisher("reuse views") { edition in
  await edition.pages { maker in
    let pages = [
      maker.sameWheelPage, maker.whiteSpotsPage, maker.wornPage, maker.historyPage,
      maker.notAdoptedPage, maker.matrixOverviewPage,
    ]
    return pages.map { page in maker.output(.reuseView, page.page, page) }
  }
}

/// A page that consists of sections under one head: the views of the reuse index, and products.
struct SectionsPage: View {
  let maker: PageMaker
  let page: PageID
  let summary: String
  var kind: String?
  var above: [PageID] = [.home, .reuse]
  var figures: [FigureView] = []
  let sections: [SectionView]
  /// What is said where there is no section at all.
  var empty: String?

  /// A filter for fewer lines is only in the way.
  private static let smallestFilter = 12

  private var filteredCount: Int { sections.map(\.filteredCount).reduce(0, +) }

  func describe(to sink: inout some ViewSink) {
    let addresses = maker.addresses(on: page)
    let title = maker.title(of: page)
    maker.layout(page, title: title, summary: summary, above: above).describe(to: &sink)
    sink.text("kind", kind)
    sink.text("title", title)
    sink.text("summary", summary)
    sink.text("contentLanguage", nil)
    sink.text("asOf", maker.asOfText)
    sink.view("figures", ItemsView(figures.map(linked)))
    sink.flag("hasFilter", filteredCount >= Self.smallestFilter)
    sink.list("sections", sections)
    sink.text("empty", sections.isEmpty ? empty : nil)
    sink.view("howCounted", maker.howCounted(addresses))
    sink.view("contribute", maker.contribute(addresses))
  }

  /// A figure leads to a part of the page only where that part is shown.
  private func linked(_ figure: FigureView) -> FigureView {
    guard let url = figure.url, url.hasPrefix("#"),
      !sections.contains(where: { "#\($0.anchor)" == url })
    else { return figure }
    var figure = figure
    figure.url = nil
    return figure
  }
}
