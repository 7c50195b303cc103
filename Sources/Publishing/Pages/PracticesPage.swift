import Content
import Core
import SiteModel
import Templates

/// `pages/practices`: every practice, by sort.
let practicesPublisher = Publisher("practices overview") { edition in
  await edition.pages { maker in
    [
      maker.output(
        .practices, .practices,
        PracticesPage(maker: maker, addresses: maker.addresses(on: .practices)))
    ]
  }
}

private struct PracticesPage: View {
  let maker: PageMaker
  let addresses: Addresses

  func describe(to sink: inout some ViewSink) {
    let summary = Phrase(
      nl:
        "Hoe organisaties iets hebben opgelost: wat het kostte, wat het bracht en wat niet werkte.",
      en: "How organisations solved something: what it cost, what it brought and what did not work."
    ).text(in: maker.language)
    maker.layout(.practices, title: maker.title(of: .practices), summary: summary)
      .describe(to: &sink)
    sink.text("kind", nil)
    sink.text("title", maker.title(of: .practices))
    sink.text("summary", summary)
    sink.text("contentLanguage", nil)
    sink.list("figures", maker.siteFigures(addresses))
    sink.list("groups", groups)
    sink.view("contribute", maker.contribute(addresses))
  }

  private var groups: [GroupView<CardView>] {
    let practices = maker.site.practices(preferring: maker.language)
    return PracticeSort.allCases.map { sort in
      GroupView(
        anchor: "soort-\(sort.rawValue)", title: sort.label.text(in: maker.language),
        items: practices.filter { $0.practice.sort == sort }.compactMap {
          maker.card(of: $0.practice.slug, addresses)
        })
    }.filter { !$0.items.isEmpty }
  }
}
