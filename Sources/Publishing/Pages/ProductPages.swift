import Content
import Core
import ReuseIndex
import SiteModel
import Templates

/// `pages/reuse-view` for all products together, and for every product of the register.
let productPublisher = Publisher("products") { edition in
  await edition.pages { maker in
    let overview = maker.productsPage
    return [maker.output(.reuseView, overview.page, overview)]
      + (await parallelMap(maker.site.facts.register.products, jobs: edition.jobs) { product in
        let page = ProductSections(maker: maker, product: product).page
        return maker.output(.reuseView, page.page, page)
      })
  }
}

extension PageMaker {
  /// What is known of a product; nothing where no practice names it.
  fileprivate func reuse(of product: Product) -> ProductReuse {
    site.reuse.product(product.id)
      ?? ProductReuse(
        product: product.id, isLegalDuty: product.isLegalDuty, practices: [], plans: [],
        hardAdopters: [], coverage: Fraction(count: 0, of: site.reuse.municipalityCount),
        convergence: [])
  }

  fileprivate var productsPage: SectionsPage {
    let addresses = addresses(on: .products)
    let products = site.facts.register.products.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    let known = products.map { (product: $0, reuse: reuse(of: $0)) }
    let withPractice = known.filter { !$0.reuse.practices.isEmpty }
    let without = known.filter { $0.reuse.practices.isEmpty }.map(\.product)
    let figures = site.reuse.figures
    return SectionsPage(
      maker: self, page: .products,
      summary: say(
        nl: "Alle producten van gemeenten, uit de Uniforme Productnamenlijst. Per product: welke "
          + "praktijken er zijn en wie ze gebruikt.",
        en: "All products of municipalities, from the national list of product names. By product: "
          + "which practices exist and who uses them."),
      figures: [
        FigureView(
          label: say(nl: "Producten met een praktijk", en: "Products with a practice"),
          value: numbers.fraction(figures.products), url: "#deel-met",
          bar: BarView(permille: figures.products.permille)),
        FigureView(
          label: say(nl: "Wettelijke taken met een praktijk", en: "Legal duties with a practice"),
          value: numbers.fraction(figures.legalDuties),
          url: addresses.link(to: .reuseView(.whiteSpots)),
          bar: BarView(permille: figures.legalDuties.permille)),
      ],
      sections: [
        productTable(withPractice, addresses),
        productsWithout(without.filter(\.isLegalDuty), isLegalDuty: true, addresses),
        productsWithout(without.filter { !$0.isLegalDuty }, isLegalDuty: false, addresses),
      ].compactMap(\.self),
      empty: say(nl: "Het register noemt geen producten.", en: "The register names no products."))
  }

  private func productTable(
    _ products: [(product: Product, reuse: ProductReuse)], _ addresses: Addresses
  ) -> SectionView? {
    let title = say(nl: "Producten met een praktijk", en: "Products with a practice")
    let rows = products.map { product, reuse in
      TableView.Row(
        head: CellView(
          text: product.name, url: addresses.link(to: .product(product.id)),
          note: product.isLegalDuty ? say(nl: "wettelijke taak", en: "legal duty") : nil),
        cells: [
          CellView(text: numbers.text(reuse.practices.count), isNumber: true),
          CellView(
            text: share(reuse.coverage), value: String(reuse.coverage.permille),
            bar: BarView(permille: reuse.coverage.permille)),
          CellView(text: numbers.text(reuse.plans.count), isNumber: true),
        ])
    }
    return TableView(
      title,
      [
        .init(title: say(nl: "Product", en: "Product")),
        .init(title: say(nl: "Praktijken", en: "Practices"), isNumber: true),
        .init(title: say(nl: "Gemeenten die er een gebruiken", en: "Municipalities using one")),
        .init(title: say(nl: "Plannen", en: "Plans"), isNumber: true),
      ], rows, isSortable: true
    ).map {
      SectionView(
        anchor: "deel-met", title: title, count: numbers.text(rows.count), table: $0,
        isFiltered: true)
    }
  }

  private func productsWithout(
    _ products: [Product], isLegalDuty: Bool, _ addresses: Addresses
  ) -> SectionView? {
    guard !products.isEmpty else { return nil }
    return SectionView(
      anchor: isLegalDuty ? "deel-wettelijk" : "deel-zonder",
      title: isLegalDuty
        ? say(nl: "Wettelijke taken zonder praktijk", en: "Legal duties without a practice")
        : say(nl: "Andere producten zonder praktijk", en: "Other products without a practice"),
      count: numbers.text(products.count), blocks: productBlocks(products, addresses),
      isFiltered: true)
  }
}

/// The page of one product: its practices with their users, who has none, plans, and whether the
/// wheels grow together.
private struct ProductSections {
  let maker: PageMaker
  let product: Product
  let reuse: ProductReuse
  let addresses: Addresses

  init(maker: PageMaker, product: Product) {
    self.maker = maker
    self.product = product
    self.reuse = maker.reuse(of: product)
    self.addresses = maker.addresses(on: .product(product.id))
  }

  var page: SectionsPage {
    SectionsPage(
      maker: maker, page: .product(product.id), summary: summary,
      kind: product.isLegalDuty
        ? maker.say(nl: "Product, wettelijke taak", en: "Product, legal duty")
        : maker.say(nl: "Product", en: "Product"),
      above: [.home, .products], figures: reuse.practices.isEmpty ? [] : figures,
      sections: [practices, missing, plans, convergence, about].compactMap(\.self))
  }

  private var summary: String {
    guard !reuse.practices.isEmpty else {
      return maker.say(
        nl: "In dit handboek staat nog geen praktijk voor dit product.",
        en: "This handbook holds no practice for this product yet.")
    }
    let practices = maker.practiceCount(reuse.practices.count)
    let users = maker.numbers.fraction(reuse.coverage)
    return maker.say(
      nl: "\(practices) voor dit product; \(users) gemeenten gebruiken er een, bevestigd.",
      en: "\(practices) for this product; \(users) municipalities use one, confirmed.")
  }

  private var figures: [FigureView] {
    [
      FigureView(
        label: maker.say(nl: "Praktijken", en: "Practices"),
        value: maker.numbers.text(reuse.practices.count), url: "#deel-praktijken"),
      FigureView(
        label: maker.say(nl: "Gemeenten, bevestigd", en: "Municipalities, confirmed"),
        value: maker.numbers.fraction(reuse.coverage), url: "#deel-praktijken",
        detail: maker.numbers.percentage(reuse.coverage),
        bar: BarView(permille: reuse.coverage.permille)),
      FigureView(
        label: maker.say(nl: "Lopende plannen", en: "Live plans"),
        value: maker.numbers.text(reuse.plans.count),
        url: reuse.plans.isEmpty ? nil : "#deel-plannen"),
    ]
  }

  private var practices: SectionView {
    let title = maker.say(nl: "Praktijken voor dit product", en: "Practices for this product")
    let rows = reuse.practices.compactMap { maker.site.reuse.practice($0) }.map { practice in
      let reuseURL = addresses.link(to: .reuseOfPractice(practice.practice))
      return TableView.Row(
        head: CellView(
          text: maker.practiceTitle(practice.practice),
          url: addresses.link(to: .practice(practice.practice))),
        cells: [
          CellView(
            text: maker.share(practice.coverage), url: reuseURL,
            value: String(practice.coverage.permille),
            bar: BarView(permille: practice.coverage.permille)),
          CellView(text: maker.numbers.text(practice.otherAdopters.count), isNumber: true),
          CellView(
            text: "\(practice.evidence.level.rawValue): "
              + practice.evidence.level.label.text(in: maker.language)),
        ])
    }
    return SectionView(
      anchor: "deel-praktijken", title: title,
      lines: rows.isEmpty
        ? [
          maker.say(
            nl:
              "Kent u een oplossing die anderen kunnen overnemen? Zet haar in het handboek: in een "
              + "bestand in ‘content/praktijken/’ met ‘product: \(product.id)’.",
            en:
              "Do you know a solution that others can take over? Add it to the handbook: a file in "
              + "‘content/praktijken/’ with ‘product: \(product.id)’.")
        ] : [],
      table: TableView(
        title,
        [
          .init(title: maker.strings["practice"]),
          .init(title: maker.say(nl: "Gemeenten, bevestigd", en: "Municipalities, confirmed")),
          .init(title: maker.say(nl: "Anderen", en: "Others"), isNumber: true),
          .init(title: maker.strings["evidence"]),
        ], rows, isSortable: true))
  }

  private var missing: SectionView? {
    guard !reuse.hardAdopters.isEmpty else { return nil }
    let users = Set(reuse.hardAdopters)
    let rows = maker.matrixProvinces.filter { !$0.municipalities.isEmpty }.map {
      province, municipalities in
      let without = Fraction(
        count: municipalities.count { !users.contains($0) }, of: municipalities.count)
      return TableView.Row(
        head: CellView(
          text: maker.site.organisationName(province),
          url: addresses.link(to: .reuseMatrix(province))),
        cells: [
          CellView(text: maker.numbers.fraction(without), isNumber: true),
          CellView(text: maker.numbers.percentage(without), isNumber: true),
        ])
    }
    let title = maker.say(nl: "Wie gebruikt er nog geen", en: "Who uses none yet")
    return SectionView(
      anchor: "deel-wie-niet", title: title,
      lines: [
        maker.say(
          nl: "Gemeenten waarvan geen bevestigd gebruik bekend is. Zij kunnen iets eigens hebben.",
          en:
            "Municipalities of which no confirmed use is known. They may have something of their own."
        )
      ],
      table: TableView(
        title,
        [
          .init(title: maker.say(nl: "Provincie", en: "Province")),
          .init(
            title: maker.say(nl: "Gemeenten zonder", en: "Municipalities without"), isNumber: true),
          .init(title: maker.say(nl: "Deel", en: "Share"), isNumber: true),
        ], rows, isSortable: true))
  }

  private var plans: SectionView? {
    ItemsView(reuse.plans.compactMap { maker.card(of: $0, addresses) }).map {
      SectionView(
        anchor: "deel-plannen", title: maker.say(nl: "Lopende plannen", en: "Live plans"),
        count: maker.numbers.text($0.count), cards: $0)
    }
  }

  private var convergence: SectionView? {
    let points = Array(reuse.convergence.drop { $0.largestShare.total == 0 })
    guard points.count > 1, reuse.practices.count > 1 else { return nil }
    let title = maker.say(
      nl: "Aandeel van de meest gebruikte praktijk", en: "Share of the most used practice")
    let rows = points.map { point in
      TableView.Row(
        head: CellView(text: maker.dates.text(point.day), value: point.day.description),
        cells: [
          CellView(text: maker.numbers.text(point.practicesInUse), isNumber: true),
          CellView(text: maker.share(point.largestShare), isNumber: true),
        ])
    }
    let table = TableView(
      title,
      [
        .init(title: maker.say(nl: "Dag", en: "Day")),
        .init(
          title: maker.say(nl: "Praktijken in gebruik", en: "Practices in use"), isNumber: true),
        .init(title: title, isNumber: true),
      ], rows)
    let text = points.map { "\(maker.dates.text($0.day)): \(maker.share($0.largestShare))" }
    let chart = LineChart(
      words: ChartWords(id: "samen", title: title, text: text.joined(separator: "; ") + "."),
      points: points.map { .init(day: $0.day, value: $0.largestShare.permille) },
      label: { "\(($0 + 5) / 10)%" }, limit: 1000)
    let drawing = chart.html().map {
      ChartView(
        title: title, drawing: $0,
        caption: [
          maker.say(
            nl: "Hoe hoger, hoe meer gebruikers hetzelfde wiel delen.",
            en: "The higher, the more users share one wheel.")
        ], table: table)
    }
    return SectionView(
      anchor: "deel-samen",
      title: maker.say(nl: "Komen de wielen samen?", en: "Do the wheels grow together?"),
      charts: drawing.map { [$0] } ?? [], table: drawing == nil ? table : nil)
  }

  private var about: SectionView? {
    let audience = [
      product.isForResidents ? maker.say(nl: "inwoners", en: "residents") : nil,
      product.isForCompanies ? maker.say(nl: "ondernemers", en: "companies") : nil,
    ].compactMap(\.self)
    let facts = [
      maker.textFact(Phrase(nl: "Voor", en: "For"), audience),
      maker.textFact(Phrase(nl: "Grondslag in de wet", en: "Legal basis"), product.legalBases),
    ].compactMap(\.self)
    return ItemsView(facts).map {
      SectionView(
        anchor: "deel-kenmerken",
        title: maker.say(nl: "Over dit product", en: "About this product"),
        facts: $0)
    }
  }
}
