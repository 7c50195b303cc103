import Content
import Core
import ReuseIndex
import SiteModel
import Templates

extension PageMaker {
  /// What has to be confirmed again, by whom and before when.
  var wornPage: SectionsPage {
    let page = PageID.reuseView(.worn)
    let addresses = addresses(on: page)
    let worn = site.reuse.worn
    let left = worn.count { $0.hasLeftCounts }
    return SectionsPage(
      maker: self, page: page,
      summary: say(
        nl:
          "Een gegeven telt 24 maanden mee. Daarna moet de organisatie zelf zeggen of het nog klopt.",
        en:
          "A record counts for 24 months. After that the organisation itself has to say whether it "
          + "still holds."),
      figures: [
        FigureView(
          label: say(nl: "Telt niet meer mee", en: "No longer counts"), value: numbers.text(left),
          url: worn.isEmpty ? nil : "#deel-gegevens"),
        FigureView(
          label: say(nl: "Binnen 90 dagen", en: "Within 90 days"),
          value: numbers.text(worn.count - left), url: worn.isEmpty ? nil : "#deel-gegevens"),
        FigureView(
          label: say(nl: "Gegevens die nog tellen", en: "Records that still count"),
          value: numbers.fraction(site.reuse.figures.confirmedRecords),
          url: addresses.link(to: .reuse, fragment: "deel-praktijken"),
          bar: BarView(permille: site.reuse.figures.confirmedRecords.permille)),
      ],
      sections: worn.isEmpty
        ? [] : [wornOrganisations(addresses), wornRecords(addresses), howToConfirm],
      empty: say(
        nl: "Alle gegevens zijn nog vers. Niemand hoeft nu iets te bevestigen.",
        en: "All records are fresh. Nobody has to confirm anything now."))
  }

  /// How an organisation confirms its record.
  var confirmText: String {
    say(
      nl: "Klopt het nog? Zet dan bij ‘bevestigd’ de datum van vandaag in het bestand van uw "
        + "organisatie. Klopt het niet meer? Verander dan de status in ‘gestopt’ en schrijf de reden "
        + "op.",
      en: "Does it still hold? Then put today’s date behind ‘bevestigd’ in the file of your "
        + "organisation. Does it not? Then change the status to ‘gestopt’ and write down why.")
  }

  private var howToConfirm: SectionView {
    SectionView(
      anchor: "deel-hoe",
      title: say(nl: "Zo bevestigt u een gegeven", en: "How to confirm a record"),
      lines: [confirmText])
  }

  private func wornOrganisations(_ addresses: Addresses) -> SectionView {
    var groups: [OrganisationCode: [WornRecord]] = [:]
    for record in site.reuse.worn {
      for code in record.askedOf { groups[code, default: []].append(record) }
    }
    let rows = groups.map { (code: $0.key, records: $0.value) }
      .sorted {
        (site.organisationName($0.code), $0.code) < (site.organisationName($1.code), $1.code)
      }
      .map { code, records in
        let first = records.map(\.countsUntil).min()
        let left = records.count { $0.hasLeftCounts }
        return TableView.Row(
          head: CellView(
            text: site.organisationName(code),
            url: addresses.link(to: site.organisationPage(code), fragment: "deel-bevestigen")),
          cells: [
            CellView(text: numbers.text(left), isNumber: true),
            CellView(text: numbers.text(records.count - left), isNumber: true),
            CellView(text: first.map { dates.text($0) } ?? "", value: first?.description),
          ])
      }
    let title = say(nl: "Per organisatie", en: "By organisation")
    return SectionView(
      anchor: "deel-organisaties", title: title, count: numbers.text(rows.count),
      table: TableView(
        title,
        [
          .init(title: strings["organisation"]),
          .init(title: say(nl: "Telt niet meer", en: "No longer counts"), isNumber: true),
          .init(title: say(nl: "Binnen 90 dagen", en: "Within 90 days"), isNumber: true),
          .init(title: say(nl: "Eerste telt tot en met", en: "First counts until")),
        ], rows, isSortable: true), isFiltered: true)
  }

  private func wornRecords(_ addresses: Addresses) -> SectionView {
    let shown = 100
    let worn = site.reuse.worn
    let rest = worn.count - shown
    let title = say(nl: "Alle gegevens", en: "All records")
    return SectionView(
      anchor: "deel-gegevens", title: title, count: numbers.text(worn.count),
      lines: rest > 0
        ? [
          say(
            nl: "Hier staan de eerste \(shown). De andere \(numbers.text(rest)) staan op de pagina "
              + "van hun organisatie.",
            en:
              "These are the first \(shown). The other \(numbers.text(rest)) stand on the page of "
              + "their organisation.")
        ] : [],
      table: wornTable(Array(worn.prefix(shown)), title, addresses), isFiltered: true)
  }

  /// Records to confirm, each leading to itself and to the file that states it.
  func wornTable(_ records: [WornRecord], _ label: String, _ addresses: Addresses) -> TableView? {
    TableView(
      label,
      [
        .init(title: strings["organisation"]), .init(title: strings["practice"]),
        .init(title: say(nl: "Telt mee tot en met", en: "Counts until")),
        .init(title: say(nl: "Waar u het aanpast", en: "Where to change it")),
      ],
      records.map { worn in
        let asked = worn.askedOf.map { noted($0, addresses) }
        return TableView.Row(
          head: CellView(text: "", links: ItemsView(asked)),
          cells: [
            CellView(
              text: practiceTitle(worn.practice),
              url: recordURL(worn.practice, worn.record, addresses)),
            CellView(
              text: dates.text(worn.countsUntil),
              note: worn.hasLeftCounts
                ? say(nl: "telt niet meer mee", en: "no longer counts")
                : say(
                  nl: "nog \(days(daysLeft(worn)))", en: "\(days(daysLeft(worn))) left")),
            CellView(text: file(of: worn.record.statedIn) ?? "", isPath: true),
          ])
      })
  }

  private func daysLeft(_ worn: WornRecord) -> Int {
    max(0, worn.countsUntil.daysSinceEpoch - site.reuse.asOf.daysSinceEpoch)
  }

  /// The path of the file in which something is stated.
  private func file(of id: DocumentID) -> String? {
    site.entry(id, site.settings.language)?.document.source.description
  }
}
