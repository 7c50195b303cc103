import Content
import Core
import SiteModel
import Templates

/// `pages/page` for every ordinary page.
let articlePublisher = Publisher("articles") { edition in
  await edition.documentPages { maker, entry in
    guard case .article(let article) = entry.document.kind else { return nil }
    let page = PageID.document(entry.document.id)
    return maker.output(
      .page, page,
      ArticlePage(
        maker: maker, article: article, entry: entry, addresses: maker.addresses(on: page)))
  }
}

private struct ArticlePage: View {
  let maker: PageMaker
  let article: Article
  let entry: Entry
  let addresses: Addresses

  func describe(to sink: inout some ViewSink) {
    maker.layout(
      of: entry, above: above,
      jsonLD: JSONLDScript.page(title: entry.title, summary: entry.summary, entry, maker.site)
    ).describe(to: &sink)
    sink.text("kind", nil)
    sink.text("title", entry.title)
    sink.text("summary", entry.summary)
    sink.text("contentLanguage", maker.foreignLanguage(of: entry))
    sink.view("toc", maker.tableOfContents(of: entry))
    sink.html("body", maker.body(of: entry, addresses))
    sink.view("children", ItemsView(children))
    sink.view("backlinks", maker.backlinks(of: entry, addresses))
    sink.view("pageFoot", maker.pageFoot(of: entry))
  }

  /// The folders above the page that have a page of their own.
  private var above: [PageID] {
    var pages: [PageID] = [.home]
    let folders = article.path.last?.text == "index" ? article.path.dropLast() : article.path[...]
    for count in folders.indices.dropLast().map({ $0 + 1 }) {
      if let id = folderPage(Array(folders.prefix(count))) { pages.append(.document(id)) }
    }
    return pages
  }

  private func folderPage(_ folders: [Slug]) -> DocumentID? {
    let direct = DocumentID.article(folders)
    if maker.site.entry(direct, maker.language) != nil { return direct }
    guard let index = Slug("index") else { return nil }
    let page = DocumentID.article(folders + [index])
    return maker.site.entry(page, maker.language) != nil ? page : nil
  }

  /// For the page of a folder: the pages in that folder.
  private var children: [CardView] {
    guard article.path.last?.text == "index" else { return [] }
    let folder = article.path.dropLast()
    let candidates = maker.edition.connections.articles[Array(folder)] ?? []
    let below = candidates.compactMap { candidate -> (Article, Entry)? in
      guard case .article(let child) = candidate.document.kind,
        candidate.document.language == entry.document.language, child.path != article.path
      else { return nil }
      return (child, candidate)
    }
    return below.sorted {
      ($0.0.order ?? .max, $0.1.title, $0.1.document.id.name)
        < ($1.0.order ?? .max, $1.1.title, $1.1.document.id.name)
    }.map { _, child in
      CardView(
        title: child.title, url: addresses.link(to: child.document.id), summary: child.summary)
    }
  }
}
