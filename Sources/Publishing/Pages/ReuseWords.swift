import Content
import Core
import ReuseIndex
import SiteModel
import Templates

/// How the views of the reuse index say counts and lead to records.
extension PageMaker {
  func say(nl dutch: String, en english: String) -> String {
    Phrase(nl: dutch, en: english).text(in: language)
  }

  /// `3 van de 342 (0,9%)`.
  func share(_ fraction: Fraction) -> String {
    "\(numbers.fraction(fraction)) (\(numbers.percentage(fraction)))"
  }

  /// `12 dagen`.
  func days(_ count: Int) -> String {
    numbers.counted(count, Phrase(nl: "dag", en: "day"), Phrase(nl: "dagen", en: "days"))
  }

  /// `2 gemeenten`.
  func municipalities(_ count: Int) -> String {
    numbers.counted(
      count, Phrase(nl: "gemeente", en: "municipality"),
      Phrase(nl: "gemeenten", en: "municipalities"))
  }

  /// `2 praktijken`.
  func practiceCount(_ count: Int) -> String {
    numbers.counted(
      count, Phrase(nl: "praktijk", en: "practice"), Phrase(nl: "praktijken", en: "practices"))
  }

  func practiceTitle(_ slug: Slug) -> String { title(of: .document(.practice(slug))) }

  func practiceLink(_ slug: Slug, _ addresses: Addresses) -> LinkView {
    LinkView(title: practiceTitle(slug), url: addresses.link(to: .practice(slug)))
  }

  /// The page of the practice's reuse.
  func reuseLink(_ slug: Slug, note: String? = nil, _ addresses: Addresses) -> NotedLinkView {
    NotedLinkView(
      title: practiceTitle(slug), url: addresses.link(to: .reuseOfPractice(slug)), note: note)
  }

  func noted(_ code: OrganisationCode, note: String? = nil, _ addresses: Addresses) -> NotedLinkView
  {
    let link = organisation(code, addresses)
    return NotedLinkView(title: link.title, url: link.url, note: note)
  }

  /// Where a record stands.
  func recordURL(_ practice: Slug, _ record: UseRecord, _ addresses: Addresses) -> String {
    addresses.link(
      to: .reuseOfPractice(practice), fragment: UseWords(maker: self, record: record).anchor)
  }

  /// The name of a size class of Statistics Netherlands (CBS), 1 to 8.
  func sizeClassName(_ sizeClass: Int?) -> String {
    switch sizeClass {
    case 1: say(nl: "Tot 5.000", en: "Up to 5,000")
    case 2: say(nl: "5.000–10.000", en: "5,000–10,000")
    case 3: say(nl: "10.000–20.000", en: "10,000–20,000")
    case 4: say(nl: "20.000–50.000", en: "20,000–50,000")
    case 5: say(nl: "50.000–100.000", en: "50,000–100,000")
    case 6: say(nl: "100.000–150.000", en: "100,000–150,000")
    case 7: say(nl: "150.000–250.000", en: "150,000–250,000")
    case 8: say(nl: "250.000 of meer", en: "250,000 or more")
    default: say(nl: "Niet bekend", en: "Not known")
    }
  }

  func provinceName(_ province: OrganisationCode?) -> String {
    province.map { site.organisationName($0) } ?? say(nl: "Niet bekend", en: "Not known")
  }

  /// The chart and the table of how many municipalities used something over the years; nil where
  /// there is no line to draw.
  func growthChart(_ growth: [GrowthPoint], id: String, title: String) -> ChartView? {
    let rows = growth.map { point in
      TableView.Row(
        head: CellView(text: dates.text(point.day), value: point.day.description),
        cells: [
          CellView(text: numbers.fraction(point.hardAdopters), isNumber: true),
          CellView(text: numbers.percentage(point.hardAdopters), isNumber: true),
        ])
    }
    let text = growth.map { "\(dates.text($0.day)): \(numbers.fraction($0.hardAdopters))" }
    let chart = LineChart(
      words: ChartWords(id: id, title: title, text: text.joined(separator: "; ") + "."),
      points: growth.map { LineChart.Point(day: $0.day, value: $0.hardAdopters.count) },
      label: { numbers.text($0) })
    return chart.html().map { drawing in
      ChartView(
        title: title, drawing: drawing,
        caption: [
          say(
            nl: "Geteld op 1 januari van elk jaar en op \(dates.text(site.reuse.asOf)), over de "
              + "gemeenten die toen bestonden. Wat dan langer dan 24 maanden niet bevestigd is, telt niet mee.",
            en: "Counted on 1 January of each year and on \(dates.text(site.reuse.asOf)), over the "
              + "municipalities that existed then. What is not confirmed within 24 months by then is left out."
          )
        ],
        table: TableView(
          title,
          [
            .init(title: say(nl: "Dag", en: "Day")),
            .init(title: say(nl: "Gemeenten", en: "Municipalities"), isNumber: true),
            .init(title: say(nl: "Deel", en: "Share"), isNumber: true),
          ], rows))
    }
  }

  /// The bars and the table of how far something spread over the parts of the country.
  func spreadChart(
    _ parts: [(name: String, url: String?, coverage: Fraction)], id: String, title: String,
    of part: String
  ) -> ChartView? {
    let text = parts.map { "\($0.name): \(numbers.fraction($0.coverage))" }
    let chart = BarChart(
      words: ChartWords(id: id, title: title, text: text.joined(separator: "; ") + "."),
      bars: parts.map {
        BarChart.Bar(
          label: $0.name, share: $0.coverage,
          value: say(
            nl: "\($0.coverage.count) van \($0.coverage.total)",
            en: "\($0.coverage.count) of \($0.coverage.total)"))
      })
    return chart.html().map { drawing in
      ChartView(
        title: title, drawing: drawing,
        caption: [
          say(
            nl: "Een volle balk is \(chart.fullPercentage)% van de gemeenten.",
            en: "A full bar is \(chart.fullPercentage)% of the municipalities.")
        ],
        table: TableView(
          title,
          [
            .init(title: part),
            .init(title: say(nl: "Gemeenten", en: "Municipalities"), isNumber: true),
            .init(title: say(nl: "Deel", en: "Share"), isNumber: true),
          ],
          parts.map {
            TableView.Row(
              head: CellView(text: $0.name, url: $0.url),
              cells: [
                CellView(text: numbers.fraction($0.coverage), isNumber: true),
                CellView(text: numbers.percentage($0.coverage), isNumber: true),
              ])
          }))
    }
  }
}
