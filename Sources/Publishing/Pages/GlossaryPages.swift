import Content
import Core
import SiteModel
import Templates

/// `pages/term` for every term, and `pages/glossary` for all of them.
let glossaryPublisher = Publisher("glossary") { edition in
  let terms = await edition.documentPages { maker, entry in
    guard case .term(let term) = entry.document.kind else { return nil }
    let page = PageID.document(entry.document.id)
    return maker.output(
      .term, page,
      TermPage(maker: maker, term: term, entry: entry, addresses: maker.addresses(on: page)))
  }
  return terms
    + (await edition.pages { maker in
      [
        maker.output(
          .glossary, .glossary,
          GlossaryPage(maker: maker, addresses: maker.addresses(on: .glossary)))
      ]
    })
}

private struct TermPage: View {
  let maker: PageMaker
  let term: Term
  let entry: Entry
  let addresses: Addresses

  func describe(to sink: inout some ViewSink) {
    maker.layout(
      of: entry, above: [.home, .glossary], jsonLD: JSONLDScript.term(term, entry, maker.site)
    ).describe(to: &sink)
    sink.text("title", term.term.value)
    sink.text("definition", term.definition)
    sink.text("contentLanguage", maker.foreignLanguage(of: entry))
    let synonyms = term.synonyms.map(\.value)
    sink.text("synonyms", synonyms.isEmpty ? nil : synonyms.joined(separator: ", "))
    sink.html("body", maker.body(of: entry, addresses))
    sink.view("source", term.source.map { SourceView($0, maker.language) })
    sink.view(
      "seeAlso",
      ItemsView(
        term.seeAlso.map(\.value).filter { maker.site.entry(.term($0), maker.language) != nil }.map
        {
          LinkView(title: maker.title(of: .document(.term($0))), url: addresses.link(to: .term($0)))
        }))
    sink.view("backlinks", maker.backlinks(of: entry, addresses))
    sink.link("glossaryURL", addresses.link(to: .glossary))
    sink.view("pageFoot", maker.pageFoot(of: entry))
  }
}

private struct GlossaryPage: View {
  let maker: PageMaker
  let addresses: Addresses

  func describe(to sink: inout some ViewSink) {
    let summary = Phrase(
      nl: "Woorden uit dit handboek, in gewone taal uitgelegd.",
      en: "Words of this handbook, explained in plain language."
    ).text(in: maker.language)
    maker.layout(.glossary, title: maker.title(of: .glossary), summary: summary).describe(to: &sink)
    sink.text("kind", nil)
    sink.text("title", maker.title(of: .glossary))
    sink.text("summary", summary)
    sink.text("contentLanguage", nil)
    sink.list(
      "letters",
      letterGroups(of: terms, title: \.term.value).map { group in
        LetterView(
          letter: group.letter, anchor: group.anchor,
          items: group.items.map {
            GlossaryItemView(term: $0, url: addresses.link(to: .term($0.slug)))
          })
      })
  }

  private var terms: [Term] {
    var seen: Set<Slug> = []
    return maker.site.entries.compactMap { entry in
      guard case .term(let original) = entry.document.kind, seen.insert(original.slug).inserted,
        let shown = maker.site.entry(.term(original.slug), maker.language) ?? Optional(entry),
        case .term(let term) = shown.document.kind
      else { return nil }
      return term
    }
  }
}

private struct GlossaryItemView: View {
  let term: Term
  let url: String

  func describe(to sink: inout some ViewSink) {
    sink.text("title", term.term.value)
    sink.link("URL", url)
    let synonyms = term.synonyms.map(\.value)
    sink.text("note", synonyms.isEmpty ? nil : "(\(synonyms.joined(separator: ", ")))")
    sink.text("definition", term.definition)
  }
}
