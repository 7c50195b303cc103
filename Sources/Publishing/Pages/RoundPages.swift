import Content
import Core
import ReuseIndex
import SiteModel
import Templates

/// `pages/round` for every round, and `pages/rounds` for all of them.
let roundPublisher = Publisher("rounds") { edition in
  let rounds = await edition.documentPages { maker, entry in
    guard case .round(let round) = entry.document.kind else { return nil }
    let page = PageID.document(entry.document.id)
    return maker.output(
      .round, page,
      RoundPage(maker: maker, round: round, entry: entry, addresses: maker.addresses(on: page)))
  }
  return rounds
    + (await edition.pages { maker in
      [
        maker.output(
          .rounds, .rounds, RoundsPage(maker: maker, addresses: maker.addresses(on: .rounds)))
      ]
    })
}

extension PageMaker {
  fileprivate func status(of round: Round) -> BadgeView {
    let isOpen = round.openUntil.value >= site.reuse.asOf
    return BadgeView(
      tone: isOpen ? .progress : .neutral,
      label: (isOpen ? Phrase(nl: "Open", en: "Open") : Phrase(nl: "Gesloten", en: "Closed"))
        .text(in: language))
  }

  fileprivate func openText(of round: Round) -> String {
    let date = dates.text(round.openUntil.value)
    return round.openUntil.value >= site.reuse.asOf
      ? Phrase(nl: "Open tot en met \(date)", en: "Open until \(date)").text(in: language)
      : Phrase(nl: "Was open tot en met \(date)", en: "Was open until \(date)").text(in: language)
  }

  /// Whether a round holds plans of example organisations only.
  fileprivate func isExample(_ round: Round) -> Bool {
    !round.plans.isEmpty
      && round.plans.allSatisfy {
        site.reuse.organisation($0.value.organisation)?.isExample ?? false
      }
  }
}

private struct RoundPage: View {
  let maker: PageMaker
  let round: Round
  let entry: Entry
  let addresses: Addresses

  private var language: Language { maker.language }

  func describe(to sink: inout some ViewSink) {
    maker.layout(
      of: entry, above: [.home, .rounds],
      jsonLD: JSONLDScript.page(title: entry.title, summary: entry.summary, entry, maker.site)
    ).describe(to: &sink)
    sink.text("title", round.title.value)
    sink.text("summary", round.summary.value)
    sink.text("contentLanguage", maker.foreignLanguage(of: entry))
    sink.view("status", Optional(maker.status(of: round)))
    sink.text("openText", maker.openText(of: round))
    sink.flag("isExample", maker.isExample(round))
    sink.list("figures", figures)
    sink.html("body", maker.body(of: entry, addresses))
    sink.view("winners", cards(round.winners))
    sink.view("agreement", round.agreement.map { AgreementView(agreement: $0, maker: maker) })
    sink.view("promises", promises)
    sink.view("shortlist", cards(round.shortlist))
    sink.view("plans", cards(round.plans))
    sink.view("facts", ItemsView(facts))
    sink.view("tags", maker.tags(round.subject.tags, addresses))
    sink.view("backlinks", maker.backlinks(of: entry, addresses))
    sink.view("pageFoot", maker.pageFoot(of: entry))
  }

  private var figures: [FigureView] {
    [
      FigureView(
        label: Phrase(nl: "Plannen", en: "Plans").text(in: language),
        value: maker.numbers.text(round.plans.count)),
      FigureView(
        label: Phrase(nl: "Gekozen", en: "Chosen").text(in: language),
        value: maker.numbers.text(round.winners.count)),
      FigureView(
        label: Phrase(nl: "Toezeggingen nagekomen", en: "Promises kept").text(in: language),
        value: maker.numbers.fraction(kept)),
    ]
  }

  private var kept: Fraction {
    Fraction(count: rows.count(where: \.isDone), of: rows.count)
  }

  private func cards(_ plans: [Located<PlanReference>]) -> ItemsView<CardView>? {
    ItemsView(plans.compactMap { maker.card(of: $0.value, addresses) })
  }

  private var facts: [FactView] {
    [
      maker.productFact(round.subject.products, addresses),
      maker.themeFact(round.subject.themes, addresses),
    ].compactMap(\.self)
  }

  private var rows: [PromiseView] {
    round.commitments.map { PromiseView($0, maker, addresses) }
  }

  private var promises: PromisesView? {
    guard !round.commitments.isEmpty else { return nil }
    return PromisesView(
      value: maker.numbers.fraction(kept),
      detail: Phrase(nl: "toezeggingen zijn nagekomen", en: "promises were kept").text(
        in: language),
      permille: kept.permille, items: rows)
  }
}

private struct AgreementView: View {
  let agreement: Round.Agreement
  let maker: PageMaker

  func describe(to sink: inout some ViewSink) {
    sink.text("text", agreement.text)
    sink.text("date", maker.dates.text(agreement.date))
    sink.view("source", agreement.source.map { SourceView($0, maker.language) })
  }
}

private struct PromisesView: View {
  let value: String
  let detail: String
  let permille: Int
  let items: [PromiseView]

  func describe(to sink: inout some ViewSink) {
    sink.text("value", value)
    sink.text("detail", detail)
    sink.text("permille", String(permille))
    sink.list("items", items)
  }
}

/// A promise, and whether a record shows that it was kept.
private struct PromiseView: View {
  let organisation: LinkView
  let promised: String
  let isDone: Bool
  let recordURL: String?
  let result: String

  init(_ commitment: Round.Commitment, _ maker: PageMaker, _ addresses: Addresses) {
    organisation = maker.organisation(commitment.organisation.value, addresses)
    promised = maker.dates.text(commitment.date)
    let practice = commitment.practice?.value
    let reuse = practice.flatMap { maker.site.reuse.practice($0) }
    let record = reuse.flatMap { reuse in
      (reuse.records + reuse.exampleRecords).first {
        $0.organisation == commitment.organisation.value && $0.status == .inUse
      }
    }
    isDone = record != nil
    recordURL = record.flatMap { record in
      practice.map {
        addresses.link(
          to: .reuseOfPractice($0), fragment: UseWords(maker: maker, record: record).anchor)
      }
    }
    let since = record?.since.map { maker.dates.text($0) }
    result =
      if let since {
        Phrase(nl: "Ja, sinds \(since)", en: "Yes, since \(since)").text(in: maker.language)
      } else if record != nil {
        Phrase(nl: "Ja", en: "Yes").text(in: maker.language)
      } else {
        Phrase(nl: "Nog niet", en: "Not yet").text(in: maker.language)
      }
  }

  func describe(to sink: inout some ViewSink) {
    sink.view("organisation", Optional(organisation))
    sink.text("promised", promised)
    sink.flag("isDone", isDone)
    sink.link("recordURL", recordURL)
    sink.text("result", result)
  }
}

private struct RoundsPage: View {
  let maker: PageMaker
  let addresses: Addresses

  func describe(to sink: inout some ViewSink) {
    let summary = Phrase(
      nl:
        "In een ronde leggen organisaties hun plannen naast elkaar en kiezen zij samen het beste.",
      en: "In a round organisations lay their plans side by side and choose the best together."
    ).text(in: maker.language)
    maker.layout(
      .rounds, title: maker.title(of: .rounds), summary: summary, above: [.home, .plans]
    )
    .describe(to: &sink)
    sink.text("kind", nil)
    sink.text("title", maker.title(of: .rounds))
    sink.text("summary", summary)
    sink.text("contentLanguage", nil)
    sink.list("groups", groups)
    sink.link("plansURL", addresses.link(to: .plans))
  }

  private var groups: [GroupView<CardView>] {
    let today = maker.site.reuse.asOf
    let open = rounds.filter { $0.openUntil.value >= today }
    let closed = rounds.filter { $0.openUntil.value < today }
    return [
      GroupView(
        anchor: "deel-open",
        title: Phrase(nl: "Open rondes", en: "Open rounds").text(in: maker.language),
        items: open.map(card)),
      GroupView(
        anchor: "deel-gesloten",
        title: Phrase(nl: "Gesloten rondes", en: "Closed rounds").text(in: maker.language),
        items: closed.map(card)),
    ].filter { !$0.items.isEmpty }
  }

  /// Latest first.
  private var rounds: [Round] {
    maker.site.entries.filter { $0.document.language == maker.site.settings.language }.compactMap {
      if case .round(let round) = $0.document.kind { round } else { nil }
    }.sorted { ($1.openUntil.value, $0.slug) < ($0.openUntil.value, $1.slug) }
  }

  private func card(_ round: Round) -> CardView {
    CardView(
      title: round.title.value, url: addresses.link(to: .round(round.slug)),
      summary: round.summary.value, note: maker.openText(of: round),
      isExample: maker.isExample(round), status: maker.status(of: round))
  }
}
