import Content
import Core
import SiteModel
import Templates

/// `pages/theme` for every theme in use, and `pages/themes` for all of them.
let themePublisher = Publisher("themes") { edition in
  await edition.pages { maker in
    maker.site.themes.entries.map { entry in
      maker.output(
        .theme, .theme(entry.theme.id),
        ThemePage(
          maker: maker, entry: entry, addresses: maker.addresses(on: .theme(entry.theme.id))))
    } + [
      maker.output(
        .themes, .themes, ThemesPage(maker: maker, addresses: maker.addresses(on: .themes)))
    ]
  }
}

extension PageMaker {
  /// Links to themes, with how many documents each and its narrower ones have.
  func themeLinks(_ ids: [Slug], _ addresses: Addresses) -> [CountedLinkView] {
    ids.compactMap { site.themes.entry($0) }.map {
      CountedLinkView(
        title: $0.theme.name, url: addresses.link(to: .theme($0.theme.id)),
        count: $0.documents.count + $0.narrowerDocuments.count)
    }
  }
}

private struct ThemePage: View {
  let maker: PageMaker
  let entry: ThemeIndex.ThemeEntry
  let addresses: Addresses

  func describe(to sink: inout some ViewSink) {
    let name = entry.theme.name
    let summary = Phrase(
      nl: "Praktijken en plannen over \(name).", en: "Practices and plans about \(name)."
    ).text(in: maker.language)
    let above: [PageID] =
      [.home, .themes] + (entry.theme.broader.map { [PageID.theme($0)] } ?? [])
    maker.layout(.theme(entry.theme.id), title: name, summary: summary, above: above)
      .describe(to: &sink)
    sink.text("kind", Phrase(nl: "Thema", en: "Theme").text(in: maker.language))
    sink.text("title", name)
    sink.text("summary", summary)
    sink.text("contentLanguage", nil)
    sink.view("narrower", ItemsView(maker.themeLinks(entry.narrower, addresses)))
    sink.view("documents", ItemsView(entry.documents.compactMap { maker.card(of: $0, addresses) }))
    sink.view(
      "narrowerDocuments",
      ItemsView(entry.narrowerDocuments.compactMap { maker.card(of: $0, addresses) }))
    sink.link("themesURL", addresses.link(to: .themes))
  }
}

private struct ThemesPage: View {
  let maker: PageMaker
  let addresses: Addresses

  func describe(to sink: inout some ViewSink) {
    let summary = Phrase(
      nl: "De thema’s van de overheid, voor zover er praktijken of plannen over zijn.",
      en: "The government’s themes, as far as there are practices or plans about them."
    ).text(in: maker.language)
    maker.layout(.themes, title: maker.title(of: .themes), summary: summary).describe(to: &sink)
    sink.text("kind", nil)
    sink.text("title", maker.title(of: .themes))
    sink.text("summary", summary)
    sink.text("contentLanguage", nil)
    sink.list(
      "themes",
      topThemes.map { entry in
        ThemeTileView(
          link: CountedLinkView(
            title: entry.theme.name, url: addresses.link(to: .theme(entry.theme.id)),
            count: entry.documents.count + entry.narrowerDocuments.count),
          narrower: ItemsView(maker.themeLinks(entry.narrower, addresses)))
      })
  }

  private var topThemes: [ThemeIndex.ThemeEntry] {
    maker.site.themes.entries.filter { $0.theme.broader == nil }
  }
}

private struct ThemeTileView: View {
  let link: CountedLinkView
  let narrower: ItemsView<CountedLinkView>?

  func describe(to sink: inout some ViewSink) {
    link.describe(to: &sink)
    sink.view("narrower", narrower)
  }
}
