import Content
import Core
import ReuseIndex
import SiteModel
import Templates

/// `pages/home`: ways in by question, theme, organisation and tag; what is new; the state of the handbook in figures.
let homePublisher = Publisher("home") { edition in
  await edition.pages { maker in
    [maker.output(.home, .home, HomePage(maker: maker, addresses: maker.addresses(on: .home)))]
  }
}

private struct HomePage: View {
  let maker: PageMaker
  let addresses: Addresses

  private var site: Site { maker.site }
  private var language: Language { maker.language }

  func describe(to sink: inout some ViewSink) {
    var layout = maker.layout(
      .home, title: site.settings.title, summary: site.settings.summary, above: [])
    layout.jsonLD = JSONLDScript.home(site)
    layout.describe(to: &sink)
    sink.text("title", site.settings.title)
    sink.text("summary", site.settings.summary ?? site.settings.subtitle ?? "")
    sink.text(
      "contentLanguage", language == site.settings.language ? nil : site.settings.language.tag)
    sink.view("questions", Optional(QuestionsView(addresses: addresses)))
    sink.list("figures", maker.siteFigures(addresses))
    sink.text("asOf", maker.asOfText)
    sink.view("news", ItemsView(news))
    sink.view("themes", ItemsView(themes, url: addresses.link(to: .themes)))
    sink.view("organisations", ItemsView(organisations, url: addresses.link(to: .organisations)))
    sink.view("tags", ItemsView(tags, url: addresses.link(to: .tags)))
    sink.html("body", .empty)
  }

  private var news: [NewsView] {
    maker.edition.topicFeeds.latest.lazy.compactMap { site.newsItem($0, in: language) }.prefix(6)
      .map { NewsView(item: $0, maker: maker, addresses: addresses) }
  }

  private var themes: [CountedLinkView] {
    let top = site.themes.entries.filter { $0.theme.broader == nil }.map(\.theme.id)
    return Array(
      maker.themeLinks(top, addresses).sorted { ($1.count, $0.title) < ($0.count, $1.title) }
        .prefix(8))
  }

  /// Those that do most in the handbook: uses and gives together.
  private var organisations: [CountedLinkView] {
    let active = site.reuse.organisations.filter {
      !$0.isExample && !($0.uses.isEmpty && $0.gives.isEmpty)
    }
    let links = active.map { organisation in
      CountedLinkView(
        title: organisation.name, url: addresses.link(to: site.organisationPage(organisation.code)),
        count: organisation.uses.count + organisation.gives.count)
    }
    return Array(links.sorted { ($1.count, $0.title) < ($0.count, $1.title) }.prefix(8))
  }

  private var tags: [TagView] {
    site.tags.entries.filter { !$0.documents.isEmpty }.sorted {
      ($1.documents.count, $0.tag.label) < ($0.documents.count, $1.tag.label)
    }.prefix(12).map {
      TagView(
        label: $0.tag.label, url: addresses.link(to: .tag($0.tag.id)), count: $0.documents.count)
    }
  }
}

/// Where the five questions of readers lead.
private struct QuestionsView: View {
  let addresses: Addresses

  func describe(to sink: inout some ViewSink) {
    sink.link("existsURL", addresses.link(to: .practices))
    sink.link("usesURL", addresses.link(to: .reuse))
    sink.link("takeOverURL", addresses.link(to: .organisations))
    sink.link("plansURL", addresses.link(to: .plans))
    sink.link("gainURL", addresses.link(to: .reuse))
  }
}

private struct NewsView: View {
  let item: NewsItem
  let maker: PageMaker
  let addresses: Addresses

  func describe(to sink: inout some ViewSink) {
    sink.text("dateISO", item.day.description)
    sink.text("date", maker.dates.text(item.day))
    sink.text("kind", item.kind.text(in: maker.language))
    sink.text("title", item.title)
    sink.link("URL", addresses.link(toFile: item.path))
    sink.text("summary", item.summary)
  }
}
