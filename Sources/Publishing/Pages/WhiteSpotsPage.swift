import Content
import Core
import ReuseIndex
import SiteModel
import Templates

extension PageMaker {
  /// Products without a practice, practices without a user, and parts of the country without one.
  var whiteSpotsPage: SectionsPage {
    let page = PageID.reuseView(.whiteSpots)
    let addresses = addresses(on: page)
    let figures = site.reuse.figures
    return SectionsPage(
      maker: self, page: page,
      summary: say(
        nl:
          "Waar dit handboek nog niets over weet. Het kan best bestaan: dan hoort het hier nog bij.",
        en:
          "What this handbook knows nothing about yet. It may well exist: then it is missing here."),
      figures: [
        FigureView(
          label: say(nl: "Wettelijke taken met een praktijk", en: "Legal duties with a practice"),
          value: numbers.fraction(figures.legalDuties), url: "#deel-wettelijk",
          bar: BarView(permille: figures.legalDuties.permille)),
        FigureView(
          label: say(nl: "Producten met een praktijk", en: "Products with a practice"),
          value: numbers.fraction(figures.products), url: "#deel-producten",
          bar: BarView(permille: figures.products.permille)),
        FigureView(
          label: say(nl: "Praktijken met een gebruiker", en: "Practices with a user"),
          value: numbers.fraction(figures.usedPractices), url: "#deel-praktijken",
          bar: BarView(permille: figures.usedPractices.permille)),
      ],
      sections: [
        productSpots(isLegalDuty: true, addresses), productSpots(isLegalDuty: false, addresses),
        practiceSpots(addresses), placeSpots(addresses),
      ].compactMap(\.self),
      empty: say(nl: "Er zijn geen witte vlekken.", en: "There are no white spots."))
  }

  /// By first letter, so that hundreds of names stay usable.
  private func productSpots(isLegalDuty: Bool, _ addresses: Addresses) -> SectionView? {
    let products = site.reuse.whiteSpots.products.compactMap {
      site.facts.register.product(named: $0.text)
    }.filter { $0.isLegalDuty == isLegalDuty }
    guard !products.isEmpty else { return nil }
    return SectionView(
      anchor: isLegalDuty ? "deel-wettelijk" : "deel-producten",
      title: isLegalDuty
        ? say(nl: "Wettelijke taken zonder praktijk", en: "Legal duties without a practice")
        : say(nl: "Andere producten zonder praktijk", en: "Other products without a practice"),
      count: numbers.text(products.count),
      lines: isLegalDuty
        ? [
          say(
            nl:
              "Elke gemeente moet dit leveren. Een oplossing die deelbaar is, helpt hier iedereen.",
            en: "Every municipality has to deliver this. A solution to share helps all of them.")
        ] : [],
      blocks: productBlocks(products, addresses), isFiltered: true)
  }

  private func practiceSpots(_ addresses: Addresses) -> SectionView? {
    let practices = site.reuse.whiteSpots.practices
    guard !practices.isEmpty else { return nil }
    return SectionView(
      anchor: "deel-praktijken",
      title: say(
        nl: "Praktijken zonder bevestigde gebruiker", en: "Practices without a confirmed user"),
      count: numbers.text(practices.count),
      links: ItemsView(practices.map { reuseLink($0, addresses) }), isFiltered: true)
  }

  private func placeSpots(_ addresses: Addresses) -> SectionView? {
    let spots = site.reuse.whiteSpots
    let provinces = spots.provinces.map {
      NotedLinkView(
        title: site.organisationName($0), url: addresses.link(to: .reuseMatrix($0)), note: nil)
    }
    let blocks = [
      provinces.isEmpty
        ? nil
        : BlockView(
          anchor: nil, title: say(nl: "Provincies", en: "Provinces"),
          count: numbers.text(provinces.count), links: ItemsView(provinces)),
      spots.sizeClasses.isEmpty
        ? nil
        : BlockView(
          anchor: nil, title: say(nl: "Aantal inwoners", en: "Number of inhabitants"),
          count: numbers.text(spots.sizeClasses.count),
          lines: spots.sizeClasses.map { sizeClassName($0) }),
    ].compactMap(\.self)
    guard !blocks.isEmpty else { return nil }
    return SectionView(
      anchor: "deel-streken",
      title: say(
        nl: "Waar geen gemeente iets gebruikt", en: "Where no municipality uses anything"),
      blocks: blocks)
  }

  /// Products by the first letter of their name, each leading to its page.
  func productBlocks(_ products: [Product], _ addresses: Addresses) -> [BlockView] {
    letterGroups(of: products, title: \.name).map { group in
      BlockView(
        anchor: nil, title: group.letter,
        links: ItemsView(
          group.items.map {
            NotedLinkView(title: $0.name, url: addresses.link(to: .product($0.id)), note: nil)
          }))
    }
  }
}
