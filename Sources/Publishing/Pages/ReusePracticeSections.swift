import Content
import Core
import ReuseIndex
import SiteModel
import Templates

/// What is counted of one practice beside who uses it: where, since when, how fast, what it brought
/// and why some stopped. Nothing is shown where nothing is recorded.
struct ReusePracticeSections {
  let maker: PageMaker
  let reuse: PracticeReuse
  let addresses: Addresses

  private var metrics: PracticeMetrics { reuse.metrics }

  var sections: [SectionView] { [spread, progress, gain, endings].compactMap(\.self) }

  // MARK: Where

  private var spread: SectionView? {
    let charts = [map, provinces, sizeClasses].compactMap(\.self)
    guard !charts.isEmpty else { return nil }
    return SectionView(
      anchor: "deel-waar", title: maker.say(nl: "Waar het gebruikt wordt", en: "Where it is used"),
      charts: charts)
  }

  private var map: ChartView? {
    let title = maker.say(nl: "Kaart van gemeenten", en: "Map of municipalities")
    let text = mapText
    let dots = DotMap(hard: reuse.hardAdopters, soft: reuse.softAdopters)
    let words = ChartWords(id: "kaart", title: title, text: text)
    return dots.html(on: maker.edition.mapGround, words).map { drawing in
      ChartView(
        title: title, drawing: drawing,
        caption: [
          text,
          maker.say(
            nl: "Kadaster / Centraal Bureau voor de Statistiek, 2022, bewerkt.",
            en: "Kadaster / Statistics Netherlands (CBS), 2022, adapted."),
        ], legend: ItemsView(legend), table: userTable)
    }
  }

  private var legend: [ChartView.MarkView] {
    let soft =
      reuse.softAdopters.isEmpty
      ? []
      : [
        ChartView.MarkView(
          mark: "soft",
          label: maker.say(nl: "alleen genoemd door de eigenaar", en: "only named by the owner"))
      ]
    return [.init(mark: "hard", label: maker.say(nl: "gebruikt dit", en: "uses this"))] + soft
      + [.init(mark: "other", label: maker.say(nl: "andere gemeente", en: "other municipality"))]
  }

  private var mapText: String {
    let hard = maker.municipalities(reuse.hardAdopters.count)
    let soft = maker.numbers.text(reuse.softAdopters.count)
    let named = reuse.softAdopters.isEmpty
    return maker.say(
      nl: "\(hard) van de \(maker.numbers.text(reuse.coverage.total)), bevestigd"
        + (named ? "." : "; \(soft) alleen genoemd."),
      en: "\(hard) of \(maker.numbers.text(reuse.coverage.total)), confirmed"
        + (named ? "." : "; \(soft) only named."))
  }

  /// Users by province, each leading to its record.
  private var userTable: TableView? {
    let register = maker.site.facts.register
    let codes = reuse.hardAdopters + reuse.softAdopters
    let groups = Dictionary(grouping: codes) { register.organisation($0)?.province }
    let soft = Set(reuse.softAdopters)
    let anchors = recordAnchors
    let rows = groups.map { (name: maker.provinceName($0.key), codes: $0.value) }
      .sorted { $0.name < $1.name }.map { group in
        let links = group.codes.map { code in
          NotedLinkView(
            title: maker.site.organisationName(code),
            url: anchors[code].map { "#\($0)" } ?? maker.organisation(code, addresses).url,
            note: soft.contains(code) ? maker.say(nl: "genoemd", en: "named") : nil)
        }.sorted { ($0.title, $0.url) < ($1.title, $1.url) }
        return TableView.Row(
          head: CellView(text: group.name), cells: [CellView(text: "", links: ItemsView(links))])
      }
    return TableView(
      maker.say(nl: "Gebruikers per provincie", en: "Users by province"),
      [
        .init(title: maker.say(nl: "Provincie", en: "Province")),
        .init(title: maker.say(nl: "Gemeenten", en: "Municipalities")),
      ], rows)
  }

  /// The anchor of the record behind each user; of two the one that comes first.
  private var recordAnchors: [OrganisationCode: String] {
    var anchors: [OrganisationCode: String] = [:]
    for record in reuse.records where record.isInUse {
      let anchor = UseWords(maker: maker, record: record).anchor
      for code in record.carriedBy where anchors[code] == nil { anchors[code] = anchor }
    }
    return anchors
  }

  private var provinces: ChartView? {
    maker.spreadChart(
      reuse.provinces.map { part in
        (
          maker.provinceName(part.province),
          part.province.map { addresses.link(to: .reuseMatrix($0)) }, part.coverage
        )
      }, id: "provincies", title: maker.say(nl: "Per provincie", en: "By province"),
      of: maker.say(nl: "Provincie", en: "Province"))
  }

  private var sizeClasses: ChartView? {
    maker.spreadChart(
      metrics.sizeClasses.map { (maker.sizeClassName($0.sizeClass), nil, $0.coverage) },
      id: "grootte", title: maker.say(nl: "Per aantal inwoners", en: "By number of inhabitants"),
      of: maker.say(nl: "Inwoners", en: "Inhabitants"))
  }

  // MARK: How fast

  private var progress: SectionView? {
    let charts = [
      maker.growthChart(
        metrics.growth, id: "groei",
        title: maker.say(
          nl: "Gemeenten die het gebruiken, door de jaren", en: "Municipalities using it over time")
      )
    ].compactMap(\.self)
    let facts = paceFacts
    guard !charts.isEmpty || !facts.isEmpty else { return nil }
    return SectionView(
      anchor: "deel-groei", title: maker.say(nl: "Hoe het groeit", en: "How it grows"),
      charts: charts, facts: ItemsView(facts))
  }

  private var paceFacts: [FactView] {
    let pace = metrics.pace
    var facts: [FactView?] = []
    if let first = pace.first {
      facts.append(fact(nl: "Eerste gemeente", en: "First municipality", maker.dates.text(first)))
      facts += [
        ("5e", "5th", pace.daysToFifth), ("10e", "10th", pace.daysToTenth),
        ("50e", "50th", pace.daysToFiftieth),
      ].map { dutch, english, days in
        days.flatMap {
          fact(
            nl: "Van de eerste tot de \(dutch) gemeente",
            en: "From the first to the \(english) municipality", maker.days($0))
        }
      }
      facts.append(
        pace.medianLag.flatMap {
          fact(
            nl: "De middelste gemeente volgde na", en: "The middle municipality followed after",
            maker.days($0))
        })
      facts.append(
        fact(
          nl: "Begindatum bekend", en: "Beginning known",
          maker.numbers.fraction(pace.dated)))
    }
    if metrics.loyalty.total > 0 {
      facts.append(
        fact(
          nl: "Bleef het gebruiken", en: "Kept using it",
          maker.say(
            nl: "\(maker.numbers.fraction(metrics.loyalty)) organisaties",
            en: "\(maker.numbers.fraction(metrics.loyalty)) organisations"),
          url: metrics.loyalty.count > 0 ? "#deel-in-beeld" : "#deel-redenen"))
    }
    if metrics.confirmedRecords.total > 0 {
      facts.append(
        fact(
          nl: "Minder dan 24 maanden geleden bevestigd", en: "Confirmed within 24 months",
          maker.say(
            nl: "\(maker.numbers.fraction(metrics.confirmedRecords)) gegevens",
            en: "\(maker.numbers.fraction(metrics.confirmedRecords)) records"),
          url: addresses.link(to: .reuseView(.worn))))
    }
    return facts.compactMap(\.self)
  }

  private func fact(nl dutch: String, en english: String, _ value: String, url: String? = nil)
    -> FactView?
  {
    FactView(maker.say(nl: dutch, en: english), [FactView.Value(title: value, url: url)])
  }

  // MARK: What it brought

  private var gain: SectionView? {
    let lines = maker.avoidedLines(metrics.avoided)
    guard !lines.isEmpty else { return nil }
    return SectionView(
      anchor: "deel-opbrengst",
      title: maker.say(nl: "Wat delen bespaarde", en: "What sharing saved"),
      lines: lines)
  }

  // MARK: Who stopped

  private var endings: SectionView? {
    let rows = metrics.endings.map { ending in
      TableView.Row(
        head: CellView(
          text: ending.text ?? maker.say(nl: "Geen reden genoemd", en: "No reason given")),
        cells: [
          CellView(text: "", links: links(to: ending.stopped)),
          CellView(text: "", links: links(to: ending.rejected)),
        ])
    }
    guard
      let table = TableView(
        maker.say(nl: "Redenen", en: "Reasons"),
        [
          .init(title: maker.say(nl: "Reden", en: "Reason")),
          .init(title: maker.say(nl: "Gestopt", en: "Stopped")),
          .init(title: maker.say(nl: "Niet overgenomen", en: "Not taken over")),
        ], rows)
    else { return nil }
    return SectionView(
      anchor: "deel-redenen",
      title: maker.say(
        nl: "Waarom gestopt of niet overgenomen", en: "Why stopped or not taken over"),
      lines: [endingCount], table: table)
  }

  private var endingCount: String {
    let stopped = maker.numbers.text(metrics.endings.map(\.stopped.count).reduce(0, +))
    let rejected = maker.numbers.text(metrics.endings.map(\.rejected.count).reduce(0, +))
    return maker.say(
      nl: "\(stopped) gestopt, \(rejected) niet overgenomen.",
      en: "\(stopped) stopped, \(rejected) did not take it over.")
  }

  private func links(to codes: [OrganisationCode]) -> ItemsView<NotedLinkView>? {
    ItemsView(codes.map { maker.endingLink($0, in: reuse, addresses) })
  }
}

extension PageMaker {
  /// The record in which an organisation says that it stopped or did not take a practice over.
  func endingLink(
    _ code: OrganisationCode, in reuse: PracticeReuse, _ addresses: Addresses
  ) -> NotedLinkView {
    let record = reuse.records.first {
      [.stopped, .rejected].contains($0.status)
        && ($0.organisation == code || $0.carriedBy.contains(code))
    }
    guard let record else { return noted(code, addresses) }
    return NotedLinkView(
      title: site.organisationName(code), url: recordURL(reuse.practice, record, addresses),
      note: nil)
  }

  /// What reuse saved, one sentence for each year of prices; empty where nobody recorded it.
  func avoidedLines(_ avoided: AvoidedEffort) -> [String] {
    let total = numbers.text(avoided.recordCount)
    var lines = avoided.costs.map { cost in
      let count = numbers.text(cost.recordCount)
      let year = cost.priceYear.map(String.init)
      let dutchYear = year.map { "prijzen van \($0)" } ?? "prijspeil niet bekend"
      let englishYear = year.map { "prices of \($0)" } ?? "price year not known"
      return say(
        nl: "\(saved(euros: cost.euros).dutch) (\(dutchYear)), volgens \(count) van de \(total) "
          + "gegevens.",
        en: "\(saved(euros: cost.euros).english) (\(englishYear)), by \(count) of \(total) records."
      )
    }
    if avoided.dayRecordCount > 0 {
      let count = numbers.text(avoided.dayRecordCount)
      let days = numbers.tenths(abs(avoided.tenthsOfDays))
      let isMore = avoided.tenthsOfDays < 0
      lines.append(
        say(
          nl: "\(days) werkdagen \(isMore ? "meer" : "minder") werk, volgens \(count) van de "
            + "\(total) gegevens.",
          en: "\(days) working days \(isMore ? "more" : "less"), by \(count) of \(total) records."))
    }
    return lines
  }

  private func saved(euros: Int) -> Phrase {
    let amount = numbers.euros(abs(euros))
    return euros < 0
      ? Phrase(nl: "\(amount) duurder dan alleen", en: "\(amount) dearer than alone")
      : Phrase(nl: "\(amount) bespaard", en: "\(amount) saved")
  }
}
