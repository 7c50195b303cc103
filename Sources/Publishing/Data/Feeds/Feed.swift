import Content
import Core
import ReuseIndex
import SiteModel

/// `feed.xml` and a `feed.xml` for each topic: Atom feeds (RFC 4287), latest first.
let feedPublisher = Publisher("feed") { edition in
  let site = edition.site
  let whole = edition.wholeSiteOutput("feed.xml") {
    let items = edition.topicFeeds.latest.compactMap {
      site.newsItem($0, in: site.settings.language)
    }
    return Feed(
      site: site, title: site.settings.title, subtitle: site.settings.subtitle, path: "feed.xml",
      id: site.settings.address, page: site.settings.address, items: items
    ).encoded()
  }
  let maker = PageMaker(edition: edition, language: site.settings.language)
  let topics = edition.topicFeeds.pages(in: site).map { page, path in
    edition.wholeSiteOutput(path) {
      let items = edition.topicFeeds.events(of: page).compactMap {
        site.newsItem($0, in: site.settings.language)
      }
      return Feed(
        site: site, title: maker.feedTitle(of: page), subtitle: nil, path: path,
        id: site.absoluteAddress(of: path), page: site.address(of: page), items: items
      ).encoded()
    }
  }
  return ([whole] + topics).compactMap(\.self)
}

let topicFeedDownload = Download(
  path: "<pagina>/feed.xml", mediaType: "application/atom+xml",
  title: Phrase(nl: "Nieuws per onderwerp", en: "News per topic"),
  meaning: Phrase(
    nl:
      "Nieuws van één organisatie, thema, product of trefwoord, waar er iets te melden is (Atom).",
    en: "News of one organisation, theme, product or tag, where there is any (Atom)."))

extension PageMaker {
  /// The name of the feed of a page, with the site's own name behind it.
  func feedTitle(of page: PageID) -> String {
    "\(title(of: page)) – \(site.settings.title)"
  }

  /// The feeds that a page tells readers of: that of the site, and its own where it has one.
  func feeds(of page: PageID, _ addresses: Addresses) -> [LinkView] {
    let whole = LinkView(title: site.settings.title, url: addresses.link(toFile: "feed.xml"))
    guard edition.topicFeeds.hasFeed(page) else { return [whole] }
    return [
      whole,
      LinkView(
        title: feedTitle(of: page), url: addresses.link(toFile: site.feedPath(of: page))),
    ]
  }
}

/// One Atom feed.
private struct Feed {
  let site: Site
  let title: String
  let subtitle: String?
  /// Below the site's root.
  let path: String
  let id: String
  /// The page that the feed belongs to.
  let page: String
  /// Latest first.
  let items: [NewsItem]

  func encoded() -> [UInt8] {
    var writer = XMLWriter()
    writer.open(
      "feed",
      [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", site.settings.language.tag)])
    writer.element("title", title)
    if let subtitle { writer.element("subtitle", subtitle) }
    writer.element("id", id)
    writer.empty("link", [("rel", "self"), ("href", site.absoluteAddress(of: path))])
    writer.empty("link", [("href", page)])
    writer.element("updated", instant(items.map(\.day).max() ?? site.reuse.asOf))
    writer.open("author")
    writer.element("name", site.settings.publisher ?? site.settings.title)
    writer.close()
    for item in items { append(item, to: &writer) }
    writer.close()
    return writer.bytes
  }

  private func append(_ item: NewsItem, to writer: inout XMLWriter) {
    writer.open("entry")
    writer.element("title", item.title)
    // An address with the record's own name: it stays the same when a page moves, and no two records share it.
    writer.element("id", "\(site.settings.address)#\(item.id)")
    writer.empty("link", [("href", site.absoluteAddress(of: item.path))])
    writer.element("updated", instant(item.day))
    writer.empty("category", [("term", item.kind.text(in: site.settings.language))])
    if let summary = item.summary { writer.element("summary", summary) }
    writer.close()
  }

  /// Days have no time of day; a feed must give one.
  private func instant(_ day: Day) -> String { "\(day)T00:00:00Z" }
}
