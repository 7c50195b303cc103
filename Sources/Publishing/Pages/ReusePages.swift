import Content
import Core
import ReuseIndex
import SiteModel
import Templates

/// `pages/reuse`: the overview of the reuse index, and `pages/reuse-practice` for every practice.
let reusePublisher = Publisher("reuse") { edition in
  await edition.pages { maker in
    let practices = maker.site.practices(preferring: maker.language)
    let overview = maker.output(
      .reuse, .reuse,
      ReuseOverviewPage(maker: maker, practices: practices, addresses: maker.addresses(on: .reuse)))
    let details = await parallelMap(
      practices.map { ReusePracticeInput($0.practice, $0.entry) }, jobs: edition.jobs
    ) { input in
      maker.reuseOutput(input)
    }
    return [overview] + details
  }
}

private struct ReusePracticeInput: Sendable {
  let practice: Practice
  let entry: Entry

  init(_ practice: Practice, _ entry: Entry) {
    self.practice = practice
    self.entry = entry
  }
}

extension PageMaker {
  fileprivate func reuseOutput(_ input: ReusePracticeInput) -> Output? {
    guard let reuse = site.reuse.practice(input.practice.slug) else { return nil }
    let page = PageID.reuseOfPractice(input.practice.slug)
    return output(
      .reusePractice, page,
      ReusePracticePage(
        maker: self, practice: input.practice, entry: input.entry, reuse: reuse,
        addresses: addresses(on: page)))
  }

  /// `Stand van 24 november 2026.`
  var asOfText: String {
    let date = dates.text(site.reuse.asOf)
    return Phrase(nl: "Stand van \(date).", en: "As of \(date).").text(in: language)
  }
}

private struct ReuseOverviewPage: View {
  let maker: PageMaker
  let practices: [(practice: Practice, entry: Entry)]
  let addresses: Addresses

  func describe(to sink: inout some ViewSink) {
    let summary = Phrase(
      nl: "Wie gebruikt welke praktijk? Elk getal leidt naar de gegevens erachter.",
      en: "Who uses which practice? Every figure leads to the records behind it."
    ).text(in: maker.language)
    maker.layout(.reuse, title: maker.title(of: .reuse), summary: summary).describe(to: &sink)
    sink.text("kind", nil)
    sink.text("title", maker.title(of: .reuse))
    sink.text("summary", summary)
    sink.text("contentLanguage", nil)
    sink.list("figures", maker.siteFigures(addresses))
    sink.view("moreFigures", ItemsView(maker.sharingFigures(addresses)))
    sink.view(
      "avoided", ItemsView(maker.avoidedLines(maker.site.reuse.figures.avoided).map(LineView.init)))
    sink.view("avoidedPractices", ItemsView(avoidedPractices))
    sink.list("views", maker.viewLinks(addresses))
    sink.text("asOf", maker.asOfText)
    sink.list("rows", rows)
    sink.view("howCounted", maker.howCounted(addresses))
    sink.view("downloads", ItemsView(downloads))
  }

  /// The practices whose records tell what reuse saved.
  private var avoidedPractices: [NotedLinkView] {
    maker.site.reuse.practices.filter {
      !$0.metrics.avoided.costs.isEmpty || $0.metrics.avoided.dayRecordCount > 0
    }.map {
      NotedLinkView(
        title: maker.practiceTitle($0.practice),
        url: addresses.link(to: .reuseOfPractice($0.practice), fragment: "deel-opbrengst"),
        note: nil)
    }
  }

  /// Most hard adopters first; the same number by title.
  private var rows: [ReuseRowView] {
    practices.compactMap { practice, entry in
      maker.site.reuse.practice(practice.slug).map { (practice, entry, $0) }
    }.sorted {
      ($1.2.hardAdopters.count, $0.1.title, $0.0.slug) < (
        $0.2.hardAdopters.count, $1.1.title, $1.0.slug
      )
    }.map { practice, entry, reuse in
      ReuseRowView(
        practice: LinkView(title: entry.title, url: addresses.link(to: .practice(practice.slug))),
        reuseURL: addresses.link(to: .reuseOfPractice(practice.slug)), reuse: reuse, maker: maker)
    }
  }

  private var downloads: [LinkView] {
    ["hergebruik.json", "data/praktijken.csv", "data/gebruik.csv", "data/plannen.csv"].map {
      LinkView(
        title: $0.split(separator: "/").last.map(String.init) ?? $0, url: addresses.link(toFile: $0)
      )
    }
  }
}

private struct ReuseRowView: View {
  let practice: LinkView
  let reuseURL: String
  let reuse: PracticeReuse
  let maker: PageMaker

  func describe(to sink: inout some ViewSink) {
    let hard = maker.numbers.text(reuse.hardAdopters.count)
    sink.view("practice", Optional(practice))
    sink.link("reuseURL", reuseURL)
    sink.text("hard", hard)
    sink.text(
      "hardLabel",
      Phrase(
        nl: "\(hard) bevestigd, hergebruik van \(practice.title)",
        en: "\(hard) confirmed, reuse of \(practice.title)"
      ).text(in: maker.language))
    sink.text("soft", maker.numbers.text(reuse.softAdopters.count))
    sink.text("permille", String(reuse.coverage.permille))
    sink.text(
      "coverage",
      "\(maker.numbers.fraction(reuse.coverage)) (\(maker.numbers.percentage(reuse.coverage)))")
    sink.text("evidenceRank", String(reuse.evidence.level.rawValue))
    sink.view("evidence", Optional(EvidenceView(reuse.evidence, maker.language)))
    sink.text("lastChangeISO", reuse.lastChange.description)
    sink.text("lastChange", maker.dates.text(reuse.lastChange))
  }
}

private struct ReusePracticePage: View {
  let maker: PageMaker
  let practice: Practice
  let entry: Entry
  let reuse: PracticeReuse
  let addresses: Addresses

  private var language: Language { maker.language }

  func describe(to sink: inout some ViewSink) {
    let summary = maker.usersSummary(reuse)
    let title = Phrase(nl: "Hergebruik: \(entry.title)", en: "Reuse: \(entry.title)").text(
      in: language)
    maker.layout(
      .reuseOfPractice(practice.slug), title: title, summary: summary, above: [.home, .reuse]
    ).describe(to: &sink)
    sink.text("title", entry.title)
    sink.text("summary", summary)
    sink.text("contentLanguage", maker.foreignLanguage(of: entry))
    sink.link("practiceURL", addresses.link(to: .practice(practice.slug)))
    sink.flag("isExample", maker.site.reuse.organisation(practice.owner.value)?.isExample ?? false)
    sink.list("figures", figures)
    sink.list(
      "sections",
      ReusePracticeSections(maker: maker, reuse: reuse, addresses: addresses).sections)
    sink.list("groups", groups)
    sink.view("reported", ItemsView(practice.reportedUse.map { ReportedView($0, language) }))
    sink.view("howCounted", maker.howCounted(addresses))
    sink.view("contribute", maker.contribute(addresses))
  }

  private var figures: [FigureView] {
    [
      FigureView(
        label: Phrase(nl: "Gemeenten, bevestigd", en: "Municipalities, confirmed").text(
          in: language),
        value: maker.numbers.fraction(reuse.coverage), url: inView, detail: coverageDetail,
        bar: BarView(permille: reuse.coverage.permille)),
      FigureView(
        label: Phrase(nl: "Gemeenten, alleen genoemd", en: "Municipalities, only named").text(
          in: language),
        value: maker.numbers.text(reuse.softAdopters.count), url: inView),
      FigureView(
        label: Phrase(nl: "Andere organisaties", en: "Other organisations").text(in: language),
        value: maker.numbers.text(reuse.otherAdopters.count), url: inView),
    ]
  }

  /// The records behind the figures, where there are any.
  private var inView: String? { reuse.records.contains(where: isInView) ? "#deel-in-beeld" : nil }

  private func isInView(_ record: UseRecord) -> Bool {
    ![.stopped, .rejected].contains(record.status)
  }

  private var coverageDetail: String {
    let share = maker.numbers.percentage(reuse.coverage)
    let inhabitants = reuse.metrics.inhabitants
    guard inhabitants.total > 0 else { return share }
    let reached = maker.numbers.percentage(inhabitants)
    return maker.say(
      nl: "\(share); daar woont \(reached) van alle inwoners",
      en: "\(share); \(reached) of all inhabitants live there")
  }

  private var groups: [GroupView<UseRecordView>] {
    let current = reuse.records.filter(isInView)
    let ended = reuse.records.filter { !isInView($0) }
    return [
      group(
        "in-beeld", Phrase(nl: "Wie het gebruikt of invoert", en: "Who uses or introduces it"),
        current),
      group(
        "gestopt", Phrase(nl: "Gestopt of niet overgenomen", en: "Stopped or not taken over"), ended
      ),
      group(
        "eerder", Phrase(nl: "Eerdere gegevens", en: "Earlier records"), reuse.history,
        Phrase(
          nl: "Over deze organisaties is een beter of nieuwer gegeven.",
          en: "There is a better or newer record of these organisations.")),
      group("voorbeelden", Phrase(nl: "Voorbeelden", en: "Examples"), reuse.exampleRecords),
    ].filter { !$0.items.isEmpty }
  }

  private func group(
    _ anchor: String, _ title: Phrase, _ records: [UseRecord], _ text: Phrase? = nil
  ) -> GroupView<UseRecordView> {
    var used: [String: Int] = [:]
    let views = records.map { record -> UseRecordView in
      let words = UseWords(maker: maker, record: record)
      // The record that counts has the plain anchor; outranked ones and further ones of an organisation get a number.
      let start = anchor == "eerder" ? "\(words.anchor)-eerder" : words.anchor
      used[start, default: 0] += 1
      let count = used[start, default: 1]
      return UseRecordView(
        words: words, organisation: maker.organisation(record.organisation, addresses),
        anchor: count == 1 ? start : "\(start)-\(count)")
    }
    return GroupView(
      anchor: "deel-\(anchor)", title: title.text(in: language), text: text?.text(in: language),
      items: views)
  }
}
