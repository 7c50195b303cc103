import Content
import Core
import ReuseIndex
import SiteModel
import Templates

extension PageMaker {
  /// How many municipalities used something over the years, of the whole site and of each practice.
  var historyPage: SectionsPage {
    let page = PageID.reuseView(.history)
    let addresses = addresses(on: page)
    let title = say(
      nl: "Gemeenten die minstens één praktijk gebruiken",
      en: "Municipalities that use at least one practice")
    let chart = growthChart(site.reuse.figures.growth, id: "groei", title: title)
    return SectionsPage(
      maker: self, page: page,
      summary: historySummary,
      sections: [
        chart.map {
          SectionView(
            anchor: "deel-alles", title: say(nl: "Alle praktijken samen", en: "All practices"),
            charts: [$0])
        }, yearsSection(addresses),
      ].compactMap(\.self),
      empty: say(
        nl: "Er is nog geen bevestigd gebruik om door de jaren te volgen.",
        en: "There is no confirmed use to follow through the years yet."))
  }

  private var historySummary: String {
    guard let first = site.reuse.figures.growth.first else {
      return say(
        nl: "Hoe het gebruik groeide, geteld over de gemeenten die toen bestonden.",
        en: "How use grew, counted over the municipalities that existed then.")
    }
    let then = numbers.text(first.hardAdopters.total)
    let now = numbers.text(site.reuse.municipalityCount)
    return say(
      nl: "Hoe het gebruik groeide. Elk jaar is geteld over de gemeenten die toen bestonden: "
        + "\(then) in \(first.day.year), nu \(now).",
      en: "How use grew. Every year is counted over the municipalities that existed then: "
        + "\(then) in \(first.day.year), \(now) now.")
  }

  /// The most used practices by the years; the rest stands on their own pages.
  private func yearsSection(_ addresses: Addresses) -> SectionView? {
    let shown = 80
    let grown = site.reuse.practices.filter { !$0.metrics.growth.isEmpty }
    let most = grown.sorted {
      ($1.hardAdopters.count, $0.practice) < ($0.hardAdopters.count, $1.practice)
    }.prefix(shown)
    let days = Set(most.flatMap { $0.metrics.growth.map(\.day) }).sorted().suffix(18)
    let rows = most.map { reuse in
      let counts = Dictionary(
        reuse.metrics.growth.map { ($0.day, $0.hardAdopters.count) },
        uniquingKeysWith: { first, _ in first })
      return TableView.Row(
        head: CellView(
          text: practiceTitle(reuse.practice),
          url: addresses.link(to: .reuseOfPractice(reuse.practice), fragment: "deel-groei")),
        cells: days.map { day in
          CellView(text: counts[day].map { numbers.text($0) } ?? "", isNumber: true)
        })
    }
    let title = say(nl: "Gemeenten per praktijk en jaar", en: "Municipalities by practice and year")
    let columns = days.map { day in
      let isStart = day.month == 1 && day.day == 1
      return TableView.Column(title: isStart ? String(day.year) : dates.text(day), isNumber: true)
    }
    return TableView(
      title, [.init(title: strings["practice"])] + columns, rows, isSortable: true
    ).map { table in
      SectionView(
        anchor: "deel-jaren", title: title, count: numbers.text(grown.count),
        lines: [
          say(
            nl:
              "Geteld op 1 januari van elk jaar. Een leeg vak is een jaar vóór de eerste gebruiker.",
            en: "Counted on 1 January of each year. An empty cell is a year before the first user.")
        ] + leftOut(grown.count - shown), table: table,
        more: LinkView(
          title: say(nl: "Alle praktijken in het overzicht", en: "All practices in the overview"),
          url: addresses.link(to: .reuse, fragment: "deel-praktijken")), isFiltered: true)
    }
  }

  private func leftOut(_ count: Int) -> [String] {
    guard count > 0 else { return [] }
    let rest = practiceCount(count)
    return [
      say(
        nl:
          "Hier staan de meest gebruikte praktijken. \(rest) met minder gebruikers staan er niet bij.",
        en: "These are the most used practices. \(rest) with fewer users are left out.")
    ]
  }
}
