import Content
import Core
import ReuseIndex
import SiteModel
import Templates

/// `pages/organisations`: who takes part, and every organisation by province.
let organisationsPublisher = Publisher("organisations") { edition in
  await edition.pages { maker in
    [
      maker.output(
        .organisations, .organisations,
        OrganisationsPage(maker: maker, addresses: maker.addresses(on: .organisations)))
    ]
  }
}

private struct OrganisationsPage: View {
  let maker: PageMaker
  let addresses: Addresses

  private var language: Language { maker.language }
  private var all: [OrganisationReuse] { maker.site.reuse.organisations }

  func describe(to sink: inout some ViewSink) {
    let summary = Phrase(
      nl: "Zoek uw gemeente en zie wat zij gebruikt, geeft en van plan is.",
      en: "Find your municipality and see what it uses, gives and plans."
    ).text(in: language)
    maker.layout(.organisations, title: maker.title(of: .organisations), summary: summary)
      .describe(to: &sink)
    sink.text("kind", nil)
    sink.text("title", maker.title(of: .organisations))
    sink.text("summary", summary)
    sink.text("contentLanguage", nil)
    sink.list("figures", maker.siteFigures(addresses))
    sink.view("active", ItemsView(active))
    sink.list("groups", groups)
  }

  private var active: [ActiveOrganisationView] {
    all.filter { !$0.uses.isEmpty || !$0.gives.isEmpty || !$0.plans.isEmpty }
      .sorted { ($0.name, $0.code) < ($1.name, $1.code) }
      .map { ActiveOrganisationView(organisation: $0, maker: maker, url: url(of: $0)) }
  }

  /// Current municipalities by province, then provinces, water boards, own organisations and former municipalities.
  private var groups: [GroupView<NotedLinkView>] {
    let register = maker.site.facts.register
    let current = all.filter { register.organisation($0.code)?.validTo == nil }
    let municipalities = current.filter { $0.sort == .municipality }
    let provinces = current.filter { $0.sort == .province }.sorted { $0.name < $1.name }
    let byProvince = provinces.map { province in
      group(
        "provincie-\(province.code.slug)",
        Phrase(nl: "Gemeenten in \(province.name)", en: "Municipalities in \(province.name)"),
        municipalities.filter { register.organisation($0.code)?.province == province.code })
    }
    let others = current.filter { register.organisation($0.code) == nil && !$0.isExample }
    let former = all.filter { register.organisation($0.code)?.validTo != nil }
    return
      (byProvince + [
        group("provincies", Phrase(nl: "Provincies", en: "Provinces"), provinces),
        group(
          "waterschappen", Phrase(nl: "Waterschappen", en: "Water boards"),
          current.filter { $0.sort == .waterBoard }),
        group("andere", Phrase(nl: "Andere organisaties", en: "Other organisations"), others),
        group(
          "voorbeelden", Phrase(nl: "Voorbeelden", en: "Examples"), current.filter(\.isExample)),
        group(
          "voormalig",
          Phrase(nl: "Gemeenten die niet meer bestaan", en: "Municipalities that no longer exist"),
          former),
      ]).filter { !$0.items.isEmpty }
  }

  private func group(
    _ anchor: String, _ title: Phrase, _ organisations: [OrganisationReuse]
  ) -> GroupView<NotedLinkView> {
    let sorted = organisations.sorted { ($0.name, $0.code) < ($1.name, $1.code) }
    return GroupView(
      anchor: anchor, title: title.text(in: language),
      items: sorted.map { NotedLinkView(title: $0.name, url: url(of: $0), note: note(on: $0)) })
  }

  private func note(on organisation: OrganisationReuse) -> String? {
    guard !organisation.successors.isEmpty else { return nil }
    let names = organisation.successors.map { maker.site.organisationName($0) }
    return Phrase(
      nl: "nu \(names.joined(separator: ", "))", en: "now \(names.joined(separator: ", "))"
    ).text(in: language)
  }

  private func url(of organisation: OrganisationReuse) -> String {
    addresses.link(
      to: maker.site.reference(
        to: maker.site.organisationPage(organisation.code), preferring: language))
  }
}

private struct ActiveOrganisationView: View {
  let organisation: OrganisationReuse
  let maker: PageMaker
  let url: String

  func describe(to sink: inout some ViewSink) {
    sink.text("title", organisation.name)
    sink.link("URL", url)
    sink.text("kind", organisation.sort.label.text(in: maker.language))
    sink.flag("isExample", organisation.isExample)
    sink.text("usesCount", maker.numbers.text(organisation.uses.count))
    sink.text("givesCount", maker.numbers.text(organisation.gives.count))
    sink.text("plansCount", maker.numbers.text(organisation.plans.count))
  }
}
