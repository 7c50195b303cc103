import Content
import Core
import ReuseIndex
import SiteModel
import Templates

/// Makes the pages of one language: knows the site, the shared frames, and how links and names are written.
struct PageMaker: Sendable {
  let edition: Edition
  let language: Language

  var site: Site { edition.site }
  var dates: DateText { DateText(language: language) }
  var numbers: NumberText { NumberText(language: language) }
  var strings: Strings { edition.theme.strings(in: language) }

  func addresses(on page: PageID) -> Addresses {
    Addresses(
      site: site, from: site.routes.route(to: PageReference(page, language)), language: language)
  }

  /// The layout of a page that exists in every language of the site.
  func layout(
    _ page: PageID, title: String, summary: String?, above: [PageID] = [.home]
  ) -> Layout {
    let addresses = addresses(on: page)
    return Layout(
      frame: frame(for: addresses.from), addresses: addresses,
      reference: PageReference(page, language), title: title, summary: summary,
      breadcrumbs: above.map { LinkView(title: self.title(of: $0), url: addresses.link(to: $0)) },
      feeds: feeds(of: page, addresses), languages: site.settings.languages,
      pageTitle: { self.title(of: $0) })
  }

  /// The layout of a document's page.
  func layout(of entry: Entry, above: [PageID], jsonLD: HTML) -> Layout {
    var layout = layout(
      .document(entry.document.id), title: entry.title, summary: entry.summary, above: above)
    layout.jsonLD = jsonLD
    layout.languages = ([entry.document.language] + entry.translations).sorted()
    return layout
  }

  func frame(for route: Route) -> PageFrame {
    let depth = max(0, (route.outputPath?.components.count ?? 1) - 1)
    let frames = edition.frames[language] ?? []
    guard frames.indices.contains(depth), !route.isFixedFile else {
      let root = site.settings.addressPath
      return PageFrame(site: site, theme: edition.theme, language: language, root: root)
    }
    return frames[depth]
  }

  func output(_ template: PageTemplate, _ page: PageID, _ view: some View) -> Output? {
    edition.pageOutput(
      template, view, at: site.routes.route(to: PageReference(page, language)).outputPath)
  }

  /// The name of a general page, for its heading, breadcrumbs and menus.
  func title(of page: PageID) -> String {
    let phrase =
      switch page {
      case .home: Phrase(nl: "Begin", en: "Home")
      case .practices: Phrase(nl: "Praktijken", en: "Practices")
      case .organisations: Phrase(nl: "Organisaties", en: "Organisations")
      case .plans: Phrase(nl: "Plannen", en: "Plans")
      case .rounds: Phrase(nl: "Rondes", en: "Rounds")
      case .tags: Phrase(nl: "Trefwoorden", en: "Tags")
      case .themes: Phrase(nl: "Thema’s", en: "Themes")
      case .glossary: Phrase(nl: "Begrippen", en: "Glossary")
      case .reuse: Phrase(nl: "Hergebruik", en: "Reuse")
      case .reuseView(let view): view.title
      case .reuseMatrix(let province):
        Phrase(
          nl: "Matrix \(site.organisationName(province))",
          en: "Matrix \(site.organisationName(province))")
      case .products: Phrase(nl: "Producten", en: "Products")
      case .product(let id):
        Phrase(same: site.facts.register.product(named: id.text)?.name ?? id.text)
      case .search: Phrase(nl: "Zoeken", en: "Search")
      case .notFound: Phrase(nl: "Pagina niet gevonden", en: "Page not found")
      case .tag(let id): Phrase(same: site.tags.entry(id)?.tag.label ?? id.text)
      case .theme(let id): Phrase(same: site.themes.entry(id)?.theme.name ?? id.text)
      case .organisation(let code): Phrase(same: site.organisationName(code))
      case .reuseOfPractice(let slug), .document(.practice(let slug)):
        Phrase(same: site.entry(.practice(slug), language)?.title ?? slug.text)
      case .document(let id): Phrase(same: site.entry(id, language)?.title ?? id.name)
      }
    return phrase.text(in: language)
  }

  /// The language of a text where it is not that of the page: for the `lang` attribute.
  func foreignLanguage(of entry: Entry) -> String? {
    entry.document.language == language ? nil : entry.document.language.tag
  }

  func kindName(of kind: DocumentKind) -> String {
    let phrase =
      switch kind {
      case .practice(let practice): practice.sort.label
      case .adoption: Phrase(nl: "Gebruik", en: "Use")
      case .plan: Phrase(nl: "Plan", en: "Plan")
      case .round: Phrase(nl: "Ronde", en: "Round")
      case .organisation: Phrase(nl: "Organisatie", en: "Organisation")
      case .term: Phrase(nl: "Begrip", en: "Term")
      case .reaction: Phrase(nl: "Reactie", en: "Reaction")
      case .article: Phrase(nl: "Pagina", en: "Page")
      }
    return phrase.text(in: language)
  }

  /// The page on how to take part, where the site has one.
  func contribute(_ addresses: Addresses) -> AddressView? {
    guard let slug = Slug("meedoen"), site.entry(.article([slug]), language) != nil else {
      return nil
    }
    return AddressView(url: addresses.link(to: .article([slug])))
  }

  /// The page that explains how reuse is counted, where the site has one.
  func howCounted(_ addresses: Addresses) -> LinkView? {
    guard let slug = Slug("zo-telt-hergebruik"), let entry = site.entry(.article([slug]), language)
    else { return nil }
    return LinkView(title: entry.title, url: addresses.link(to: .article([slug])))
  }
}

extension ReuseView {
  /// The heading of the page.
  var title: Phrase {
    switch self {
    case .sameWheel: Phrase(nl: "Hetzelfde wiel in de maak", en: "The same wheel in the making")
    case .whiteSpots: Phrase(nl: "Witte vlekken", en: "White spots")
    case .worn: Phrase(nl: "Opnieuw bevestigen", en: "To confirm again")
    case .history: Phrase(nl: "Door de jaren", en: "Through the years")
    case .notAdopted: Phrase(nl: "Niet overgenomen", en: "Not taken over")
    case .matrix: Phrase(nl: "Wie gebruikt wat", en: "Who uses what")
    case .terms: Phrase(nl: "Woorden in de gegevens", en: "Words in the data")
    }
  }
}
