import Content
import Core
import SiteModel
import Templates

/// `pages/search`: the search page, which without script is a list of everything from A to Z.
let searchPagePublisher = Publisher("search page") { edition in
  await edition.pages { maker in
    [
      maker.output(
        .search, .search, SearchPage(maker: maker, addresses: maker.addresses(on: .search)))
    ]
  }
}

/// `404.html`: shown by a web server for an address that does not exist, at any depth.
let notFoundPublisher = Publisher("not found") { edition in
  await edition.pages { maker in
    [
      maker.output(
        .notFound, .notFound,
        NotFoundPage(maker: maker, addresses: maker.addresses(on: .notFound)))
    ]
  }
}

private struct SearchPage: View {
  let maker: PageMaker
  let addresses: Addresses

  func describe(to sink: inout some ViewSink) {
    var layout = maker.layout(.search, title: maker.title(of: .search), summary: nil)
    layout.isUnlisted = true
    layout.describe(to: &sink)
    sink.text("title", maker.title(of: .search))
    sink.list("kinds", kinds)
    sink.list(
      "letters",
      letterGroups(of: entries, title: \.title).map { group in
        LetterView(letter: group.letter, anchor: group.anchor, items: group.items.map(item))
      })
  }

  private var entries: [Entry] {
    maker.site.entries.filter { $0.document.language == maker.language && $0.route != nil }
  }

  private func item(_ entry: Entry) -> IndexItemView {
    IndexItemView(
      title: entry.title, url: addresses.link(to: entry.document.id),
      kind: maker.kindName(of: entry.document.kind))
  }

  private var kinds: [SearchKindView] {
    [
      ("praktijk", Phrase(nl: "Praktijk", en: "Practice")),
      ("plan", Phrase(nl: "Plan", en: "Plan")),
      ("ronde", Phrase(nl: "Ronde", en: "Round")),
      ("organisatie", Phrase(nl: "Organisatie", en: "Organisation")),
      ("begrip", Phrase(nl: "Begrip", en: "Term")), ("pagina", Phrase(nl: "Pagina", en: "Page")),
    ].map { SearchKindView(key: $0.0, label: $0.1.text(in: maker.language)) }
  }
}

private struct IndexItemView: View {
  let title: String
  let url: String
  let kind: String

  func describe(to sink: inout some ViewSink) {
    sink.text("title", title)
    sink.link("URL", url)
    sink.text("kind", kind)
  }
}

private struct SearchKindView: View {
  let key: String
  let label: String

  func describe(to sink: inout some ViewSink) {
    sink.text("key", key)
    sink.text("label", label)
  }
}

private struct NotFoundPage: View {
  let maker: PageMaker
  let addresses: Addresses

  func describe(to sink: inout some ViewSink) {
    var layout = maker.layout(.notFound, title: maker.title(of: .notFound), summary: nil, above: [])
    layout.isUnlisted = true
    layout.describe(to: &sink)
    sink.text("title", maker.title(of: .notFound))
    sink.link("practicesURL", addresses.link(to: .practices))
  }
}
