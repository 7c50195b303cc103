import Content
import Core
import ReuseIndex
import SiteModel
import Templates

/// What stands round the story of a practice: users, lineage, related practices, sources, reactions, backlinks.
struct PracticeSurroundings {
  let page: PracticePage

  private var maker: PageMaker { page.maker }
  private var practice: Practice { page.practice }
  private var addresses: Addresses { page.addresses }

  func describe(to sink: inout some ViewSink) {
    let entry = page.entry
    sink.view("users", users)
    sink.link("reuseURL", addresses.link(to: .reuseOfPractice(practice.slug)))
    sink.view("reported", ItemsView(practice.reportedUse.map { ReportedView($0, maker.language) }))
    sink.view("lineage", LineageView(entry.lineage, maker, addresses))
    sink.view(
      "related",
      ItemsView(
        entry.related.compactMap { maker.card(of: $0.practice, reasons: $0.reasons, addresses) }))
    sink.view("sources", ItemsView(practice.sources.map { SourceView($0, maker.language) }))
    sink.view("reactions", ItemsView(reactions))
    sink.view("reactLink", maker.reactLink(of: entry))
    sink.view("contribute", maker.contribute(addresses))
    sink.view("backlinks", maker.backlinks(of: entry, addresses))
    sink.view("pageFoot", maker.pageFoot(of: entry))
  }

  private var users: UsersView? {
    guard let reuse = maker.site.reuse.practice(practice.slug) else { return nil }
    let records = reuse.records.filter {
      [.inUse, .introducing, .decided, .exploring].contains($0.status)
    }
    guard !records.isEmpty else { return nil }
    let reusePage = PageID.reuseOfPractice(practice.slug)
    let rows = records.map { record -> UseRowView in
      let words = UseWords(maker: maker, record: record)
      return UseRowView(
        words: words, organisation: maker.organisation(record.organisation, addresses),
        recordURL: addresses.link(to: reusePage, fragment: words.anchor))
    }
    return UsersView(summary: maker.usersSummary(reuse), items: rows)
  }

  private var reactions: [ReactionView] {
    (maker.site.reactions[practice.slug] ?? []).compactMap {
      ReactionView($0, answersTo: nil, maker, addresses)
    }
  }
}

extension PageMaker {
  /// One sentence: how many municipalities, of how many, and who else.
  func usersSummary(_ reuse: PracticeReuse) -> String {
    let fraction = numbers.fraction(reuse.coverage)
    let share = numbers.percentage(reuse.coverage)
    let main = Phrase(
      nl: "\(fraction) gemeenten gebruiken dit, met een bevestiging (\(share)).",
      en: "\(fraction) municipalities use this, confirmed (\(share))."
    ).text(in: language)
    return usageDetail(reuse).map { "\(main) \($0)." } ?? main
  }
}

private struct UsersView: View {
  let summary: String
  let items: [UseRowView]

  func describe(to sink: inout some ViewSink) {
    sink.text("summary", summary)
    sink.list("items", items)
  }
}

/// Where a practice comes from and what came of it; nil where nothing is known.
private struct LineageView: View {
  let lineage: Lineage
  let maker: PageMaker
  let addresses: Addresses

  init?(_ lineage: Lineage, _ maker: PageMaker, _ addresses: Addresses) {
    guard lineage != Lineage() else { return nil }
    self.lineage = lineage
    self.maker = maker
    self.addresses = addresses
  }

  func describe(to sink: inout some ViewSink) {
    sink.view("basedOn", links(lineage.basedOn))
    sink.view("replaces", links(lineage.replaces))
    sink.view("basisFor", links(lineage.basisFor))
    sink.view("replacedBy", links(lineage.replacedBy))
    sink.view("belongsWith", links(lineage.belongsWith))
  }

  private func links(_ slugs: [Slug]) -> ItemsView<LinkView>? {
    ItemsView(
      slugs.map {
        LinkView(
          title: maker.title(of: .document(.practice($0))), url: addresses.link(to: .practice($0)))
      })
  }
}

/// A reaction and the reactions that answer it.
struct ReactionView: View {
  let number: Int
  let role: String
  let organisation: FactView.Value?
  let day: Day
  let answersTo: LinkView?
  let body: HTML
  let contentLanguage: String?
  let answers: [ReactionView]
  let date: String

  /// - Parameter answersTo: the reaction that this one answers, for an answer to an answer.
  init?(
    _ thread: ReactionThread, answersTo: LinkView?, _ maker: PageMaker, _ addresses: Addresses
  ) {
    guard let entry = maker.site.entry(thread.reaction, maker.language),
      case .reaction(let reaction) = entry.document.kind
    else { return nil }
    number = reaction.number
    role = reaction.role
    organisation = reaction.organisation.map {
      FactView.Value(
        title: maker.site.organisationName($0.value),
        url: addresses.link(to: maker.site.organisationPage($0.value)))
    }
    day = reaction.date.value
    date = maker.dates.text(reaction.date.value)
    self.answersTo = answersTo
    body = maker.body(of: entry, addresses)
    contentLanguage = maker.foreignLanguage(of: entry)
    answers = Self.flattened(thread, maker, addresses)
  }

  /// Answers to answers stand in the same list, each with a link to what it answers: deeper indents do not fit a
  /// narrow screen.
  private static func flattened(
    _ thread: ReactionThread, _ maker: PageMaker, _ addresses: Addresses
  ) -> [ReactionView] {
    thread.answers.flatMap { answer -> [ReactionView] in
      guard case .reaction(_, let parent) = thread.reaction else { return [] }
      let label = Phrase(nl: "Antwoord op reactie \(parent)", en: "Answer to reaction \(parent)")
      let link = LinkView(title: label.text(in: maker.language), url: "#reactie-\(parent)")
      guard let view = ReactionView(answer, answersTo: link, maker, addresses) else { return [] }
      return [view] + view.answers
    }
  }

  func describe(to sink: inout some ViewSink) {
    describeSelf(to: &sink)
    sink.view("answers", ItemsView(answers.map(AnswerView.init)))
  }

  fileprivate func describeSelf(to sink: inout some ViewSink) {
    sink.text("number", String(number))
    sink.text("role", role)
    sink.view("organisation", organisation)
    sink.text("dateISO", day.description)
    sink.text("date", date)
    sink.view("answersTo", answersTo)
    sink.html("body", body)
    sink.text("contentLanguage", contentLanguage)
  }
}

/// A reaction in the list of answers.
private struct AnswerView: View {
  let reaction: ReactionView

  init(_ reaction: ReactionView) { self.reaction = reaction }

  func describe(to sink: inout some ViewSink) { reaction.describeSelf(to: &sink) }
}
