import Content
import Core
import SiteModel
import Templates

/// `pages/tag` for every tag in use, and `pages/tags` for all of them.
let tagPublisher = Publisher("tags") { edition in
  await edition.pages { maker in
    maker.site.tags.entries.map { entry in
      maker.output(
        .tag, .tag(entry.tag.id),
        TagPage(maker: maker, entry: entry, addresses: maker.addresses(on: .tag(entry.tag.id))))
    } + [maker.output(.tags, .tags, TagsPage(maker: maker, addresses: maker.addresses(on: .tags)))]
  }
}

private struct TagPage: View {
  let maker: PageMaker
  let entry: TagIndex.TagEntry
  let addresses: Addresses

  func describe(to sink: inout some ViewSink) {
    let tag = entry.tag
    maker.layout(.tag(tag.id), title: tag.label, summary: tag.summary, above: [.home, .tags])
      .describe(to: &sink)
    sink.text("kind", Phrase(nl: "Trefwoord", en: "Tag").text(in: maker.language))
    sink.text("title", tag.label)
    sink.text("summary", tag.summary)
    sink.text("contentLanguage", nil)
    sink.view("replacement", tag.replacement.flatMap { replacement($0.value) })
    sink.text("synonyms", tag.synonyms.isEmpty ? nil : tag.synonyms.joined(separator: ", "))
    sink.view("documents", ItemsView(entry.documents.compactMap { maker.card(of: $0, addresses) }))
    sink.view(
      "narrowerDocuments",
      ItemsView(entry.narrowerDocuments.compactMap { maker.card(of: $0, addresses) }))
    sink.view("broader", tags(entry.broader))
    sink.view("narrower", tags(entry.narrower))
    sink.view("related", tags(entry.related))
    sink.link("tagsURL", addresses.link(to: .tags))
  }

  private func replacement(_ id: Slug) -> LinkView? {
    maker.site.facts.tags.tag(named: id.text).map {
      LinkView(title: $0.label, url: addresses.link(to: .tag($0.id)))
    }
  }

  private func tags(_ ids: [Slug]) -> ItemsView<TagView>? {
    ItemsView(
      ids.compactMap { maker.site.tags.entry($0) }.map {
        TagView(
          label: $0.tag.label, url: addresses.link(to: .tag($0.tag.id)), count: $0.documents.count)
      })
  }
}

private struct TagsPage: View {
  let maker: PageMaker
  let addresses: Addresses

  func describe(to sink: inout some ViewSink) {
    let entries = maker.site.tags.entries
    let summary = Phrase(
      nl: "Trefwoorden van praktijken en plannen, met hun synoniemen.",
      en: "Tags of practices and plans, with their synonyms."
    ).text(in: maker.language)
    maker.layout(.tags, title: maker.title(of: .tags), summary: summary).describe(to: &sink)
    sink.text("kind", nil)
    sink.text("title", maker.title(of: .tags))
    sink.text("summary", summary)
    sink.text("contentLanguage", nil)
    let top = entries.filter { !$0.documents.isEmpty }.sorted {
      ($1.documents.count, $0.tag.label) < ($0.documents.count, $1.tag.label)
    }.prefix(12)
    sink.view("top", ItemsView(top.map(tag)))
    sink.list(
      "letters",
      letterGroups(of: entries, title: \.tag.label).map {
        LetterView(letter: $0.letter, anchor: $0.anchor, items: $0.items.map(tag))
      })
  }

  private func tag(_ entry: TagIndex.TagEntry) -> TagView {
    TagView(
      label: entry.tag.label, url: addresses.link(to: .tag(entry.tag.id)),
      count: entry.documents.count + entry.narrowerDocuments.count,
      note: entry.tag.synonyms.isEmpty ? nil : "(\(entry.tag.synonyms.joined(separator: ", ")))")
  }
}
