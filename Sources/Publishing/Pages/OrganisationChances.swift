import Content
import Core
import ReuseIndex
import SiteModel
import Templates

/// A practice that an organisation could take over: why it fits, and whom one can ask.
struct ChanceView: View {
  let title: String
  let url: String
  let summary: String?
  let reasons: [String]
  let evidence: EvidenceView?
  let users: ItemsView<NotedLinkView>?

  func describe(to sink: inout some ViewSink) {
    sink.text("title", title)
    sink.link("URL", url)
    sink.text("summary", summary)
    sink.texts("reasons", reasons)
    sink.view("evidence", evidence)
    sink.view("users", users)
  }
}

/// What an organisation could take over, and from whom near it: worked out once for its page.
struct OrganisationChances: Sendable {
  let chances: [ChanceView]
  /// Whether the organisation can take anything over: an example or a former one cannot.
  let isAsked: Bool
  let sections: [SectionView]

  /// - Parameter worn: the records that this organisation has to confirm.
  init(
    _ maker: PageMaker, _ organisation: OrganisationReuse, worn: [WornRecord],
    _ addresses: Addresses
  ) {
    let index = maker.site.reuse
    isAsked = !organisation.isExample && !maker.hasEnded(organisation.code)
    let found = isAsked ? index.chances.chances(of: organisation.code) : []
    chances = maker.chanceViews(found, addresses)
    let near = isAsked ? index.chances.neighbourhood(of: organisation.code) : .empty
    sections = [
      maker.wornSection(worn, addresses),
      Nearby(maker, organisation, addresses).section(near),
    ].compactMap(\.self)
  }
}

extension PageMaker {
  func hasEnded(_ code: OrganisationCode) -> Bool {
    guard let register = site.facts.register.organisation(code) else { return false }
    return !register.isValid(on: site.reuse.asOf)
  }

  func chanceViews(_ recommendations: [Recommendation], _ addresses: Addresses) -> [ChanceView] {
    recommendations.map { chance in
      ChanceView(
        title: practiceTitle(chance.practice), url: addresses.link(to: .practice(chance.practice)),
        summary: site.entry(.practice(chance.practice), language)?.summary,
        reasons: chance.reasons.map { sentence($0.text(in: language)) },
        evidence: site.reuse.practice(chance.practice).map { EvidenceView($0.evidence, language) },
        users: ItemsView(chance.users.map { noted($0, addresses) }))
    }
  }

  private func sentence(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }

  fileprivate func wornSection(_ worn: [WornRecord], _ addresses: Addresses) -> SectionView? {
    let title = say(nl: "Opnieuw bevestigen", en: "To confirm again")
    return wornTable(worn, title, addresses).map {
      SectionView(
        anchor: "deel-bevestigen", title: title, count: numbers.text(worn.count),
        lines: [confirmText], table: $0,
        more: LinkView(
          title: say(nl: "Alles wat bevestigd moet worden", en: "Everything to confirm"),
          url: addresses.link(to: .reuseView(.worn))))
    }
  }

  /// How an organisation without a record adds its first: the file to make, and what goes in it.
  func firstRecordLines(_ organisation: OrganisationReuse) -> [String] {
    guard organisation.uses.isEmpty, organisation.gives.isEmpty, !organisation.isExample,
      !hasEnded(organisation.code)
    else { return [] }
    let path = "content/organisaties/\(organisation.code.slug)/gebruik/<praktijk>.md"
    return [
      say(
        nl: "Over \(organisation.name) is nog niets bekend. Gebruikt u iets uit dit handboek? Maak "
          + "dan het bestand \(path). Zet er in welke praktijk het is, sinds wanneer u haar gebruikt "
          + "en hoe dat te zien is.",
        en:
          "Nothing is known of \(organisation.name) yet. Do you use something from this handbook? "
          + "Make the file \(path). Say which practice it is, since when you use it and how that can "
          + "be seen.")
    ]
  }
}

/// What the municipalities around one, and those like it, use that it does not use.
private struct Nearby {
  /// Links per municipality: enough to see that there is something to learn.
  static let shownPractices = 4

  let maker: PageMaker
  let addresses: Addresses
  /// Practices that it uses or gives already, ordered.
  private let own: Set<Slug>

  init(_ maker: PageMaker, _ organisation: OrganisationReuse, _ addresses: Addresses) {
    self.maker = maker
    self.addresses = addresses
    self.own = Set(organisation.uses.filter { $0.record.isInUse }.map(\.practice))
      .union(organisation.gives)
  }

  func section(_ near: Neighbourhood) -> SectionView? {
    let blocks = [
      block(near.neighbours, maker.say(nl: "Buurgemeenten", en: "Neighbours"), showsAll: true),
      block(
        near.secondNeighbours,
        maker.say(nl: "Buren van de buren", en: "Neighbours of neighbours")),
      block(
        near.alike,
        maker.say(nl: "Verder weg, net zo groot", en: "Further away, of the same size")),
    ].compactMap(\.self)
    guard !blocks.isEmpty else { return nil }
    return SectionView(
      anchor: "deel-buurt", title: maker.say(nl: "In de buurt", en: "Nearby"),
      lines: [
        maker.say(
          nl: "Wat gemeenten in de buurt, en gemeenten die op u lijken, gebruiken en u nog niet.",
          en: "What municipalities nearby, and those like you, use and you do not.")
      ], blocks: blocks)
  }

  /// - Parameter showsAll: also those of which nothing new is known.
  private func block(
    _ codes: [OrganisationCode], _ title: String, showsAll: Bool = false
  ) -> BlockView? {
    guard !codes.isEmpty else { return nil }
    let found = codes.map { (code: $0, practices: news(of: $0)) }
    let shown = found.filter { showsAll || !$0.practices.isEmpty }
    let rows = shown.map { code, practices in
      TableView.Row(
        head: CellView(
          text: maker.site.organisationName(code), url: maker.organisation(code, addresses).url),
        cells: [cell(practices, code)])
    }
    let rest = codes.count - shown.count
    let names = maker.municipalities(rest)
    let line = maker.say(
      nl: "Van \(names) is niets bekend dat hier nog niet wordt gebruikt.",
      en: "Of \(names) nothing is known that is not used here.")
    return BlockView(
      anchor: nil, title: title, count: maker.numbers.text(codes.count),
      lines: rest > 0 ? [line] : [],
      table: TableView(
        title,
        [
          .init(title: maker.say(nl: "Gemeente", en: "Municipality")),
          .init(title: maker.say(nl: "Gebruikt, en u nog niet", en: "Uses, and you do not")),
        ], rows))
  }

  private func news(of code: OrganisationCode) -> [OrganisationReuse.Use] {
    (maker.site.reuse.organisation(code)?.uses ?? []).filter {
      $0.record.isInUse && $0.record.isHard && !own.contains($0.practice)
    }
  }

  private func cell(_ uses: [OrganisationReuse.Use], _ code: OrganisationCode) -> CellView {
    guard !uses.isEmpty else {
      return CellView(text: maker.say(nl: "niets bekend", en: "nothing known"))
    }
    let links = uses.prefix(Self.shownPractices).map {
      NotedLinkView(
        title: maker.practiceTitle($0.practice),
        url: maker.recordURL($0.practice, $0.record, addresses), note: nil)
    }
    let rest = uses.count - links.count
    let more = NotedLinkView(
      title: maker.say(
        nl: "nog \(maker.practiceCount(rest))", en: "\(maker.practiceCount(rest)) more"),
      url: maker.organisation(code, addresses).url + "#deel-gebruikt", note: nil)
    return CellView(text: "", links: ItemsView(links + (rest > 0 ? [more] : [])))
  }
}
