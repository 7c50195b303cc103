import Content
import Core
import ReuseIndex
import SiteModel

/// `feed.xml`: an Atom feed (RFC 4287) of practices, confirmed uses and plans, latest first.
let feedPublisher = Publisher("feed") { edition in
  let site = edition.site
  return [edition.wholeSiteOutput("feed.xml") { feed(of: site) }].compactMap(\.self)
}

/// Something new that a feed or the home page tells.
struct NewsItem: Sendable {
  let day: Day
  let title: String
  let summary: String?
  /// Below the site's root, with an anchor where one is needed.
  let path: String
  /// Stable, and unique among all items.
  let id: String
  /// What sort of news it is.
  let kind: Phrase
}

extension Site {
  /// What is new, latest first; on the same day by ID.
  func news(in language: Language) -> [NewsItem] {
    let practiceItems = practices(preferring: language).compactMap { practice, entry -> NewsItem? in
      guard let route = entry.route else { return nil }
      return NewsItem(
        day: practice.checked.value, title: practice.title.value,
        summary: practice.summary.value, path: route.path, id: entry.document.id.name,
        kind: Phrase(nl: "Praktijk", en: "Practice"))
    }
    return (practiceItems + useNews(in: language) + planNews(in: language))
      .sorted { ($1.day, $0.id) < ($0.day, $1.id) }
  }

  private func useNews(in language: Language) -> [NewsItem] {
    reuse.practices.flatMap { reuse in
      reuse.records.filter { $0.isHard && $0.status == .inUse && !$0.isStale }.compactMap {
        record in
        guard let place = place(of: record.statedIn, preferring: language) else { return nil }
        let page = routes.route(to: place.page)
        let name = organisationName(record.organisation)
        let practiceTitle = entry(.practice(reuse.practice), language)?.title ?? reuse.practice.text
        return NewsItem(
          day: record.since?.firstDay ?? record.confirmed,
          title: Phrase(
            nl: "\(name) gebruikt: \(practiceTitle)", en: "\(name) uses: \(practiceTitle)"
          ).text(in: language),
          summary: record.source?.title,
          path: page.path + (place.fragment.map { "#\($0)" } ?? ""), id: record.statedIn.name,
          kind: Phrase(nl: "Gebruik", en: "Use"))
      }
    }
  }

  private func planNews(in language: Language) -> [NewsItem] {
    entries.compactMap { entry in
      guard case .plan(let plan) = entry.document.kind, entry.document.language == language,
        let route = entry.route
      else { return nil }
      return NewsItem(
        day: plan.changed.value, title: plan.title.value, summary: plan.summary.value,
        path: route.path, id: entry.document.id.name, kind: Phrase(nl: "Plan", en: "Plan"))
    }
  }
}

private func feed(of site: Site) -> [UInt8] {
  let items = site.news(in: site.settings.language).prefix(50)
  var writer = XMLWriter()
  writer.open(
    "feed",
    [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", site.settings.language.tag)])
  writer.element("title", site.settings.title)
  if let subtitle = site.settings.subtitle { writer.element("subtitle", subtitle) }
  writer.element("id", site.settings.address)
  writer.empty("link", [("rel", "self"), ("href", site.absoluteAddress(of: "feed.xml"))])
  writer.empty("link", [("href", site.settings.address)])
  writer.element("updated", instant(items.map(\.day).max() ?? site.reuse.asOf))
  writer.open("author")
  writer.element("name", site.settings.publisher ?? site.settings.title)
  writer.close()
  for item in items { append(item, of: site, to: &writer) }
  writer.close()
  return writer.bytes
}

private func append(_ item: NewsItem, of site: Site, to writer: inout XMLWriter) {
  writer.open("entry")
  writer.element("title", item.title)
  // An address with the record's own name: it stays the same when a page moves, and no two records share it.
  writer.element("id", "\(site.settings.address)#\(item.id)")
  writer.empty("link", [("href", site.absoluteAddress(of: item.path))])
  writer.element("updated", instant(item.day))
  if let summary = item.summary { writer.element("summary", summary) }
  writer.close()
}

/// Days have no time of day; a feed must give one.
private func instant(_ day: Day) -> String { "\(day)T00:00:00Z" }
