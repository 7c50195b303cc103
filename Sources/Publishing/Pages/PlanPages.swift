import Content
import Core
import ReuseIndex
import SiteModel
import Templates

/// `pages/plan` for every plan, and `pages/plans` for all of them by whether one can still join.
let planPublisher = Publisher("plans") { edition in
  let plans = await edition.documentPages { maker, entry in
    guard case .plan(let plan) = entry.document.kind else { return nil }
    let page = PageID.document(entry.document.id)
    return maker.output(
      .plan, page,
      PlanPage(maker: maker, plan: plan, entry: entry, addresses: maker.addresses(on: page)))
  }
  return plans
    + (await edition.pages { maker in
      [
        maker.output(
          .plans, .plans, PlansPage(maker: maker, addresses: maker.addresses(on: .plans)))
      ]
    })
}

private struct PlanPage: View {
  let maker: PageMaker
  let plan: Plan
  let entry: Entry
  let addresses: Addresses

  private var language: Language { maker.language }
  private var reference: PlanReference {
    plan.reference
  }

  func describe(to sink: inout some ViewSink) {
    maker.layout(
      of: entry, above: [.home, .plans],
      jsonLD: JSONLDScript.page(
        title: entry.title, summary: entry.summary, entry, maker.site)
    ).describe(to: &sink)
    describeHead(to: &sink)
    sink.html("body", maker.body(of: entry, addresses))
    sink.text("joinText", maker.joinText(plan) ?? noJoinText)
    sink.view("contact", contact)
    sink.view("considered", ItemsView(plan.consideredPractices.map(considered)))
    describeLikes(to: &sink)
    sink.view("facts", ItemsView(facts))
    sink.view("rounds", ItemsView(rounds))
    sink.view("tags", maker.tags(plan.subject.tags, addresses))
    sink.view("backlinks", maker.backlinks(of: entry, addresses))
    sink.view("pageFoot", maker.pageFoot(of: entry))
  }

  private func describeHead(to sink: inout some ViewSink) {
    sink.text("title", plan.title.value)
    sink.text("summary", plan.summary.value)
    sink.text("contentLanguage", maker.foreignLanguage(of: entry))
    sink.view("status", Optional(BadgeView(plan.status.value, language)))
    sink.view("obligation", plan.obligation.map { BadgeView($0, language) })
    sink.view("owner", Optional(maker.organisation(plan.organisation.value, addresses)))
    sink.text("changedISO", plan.changed.value.description)
    sink.text("changed", maker.dates.text(plan.changed.value))
    sink.flag(
      "isExample", maker.site.reuse.organisation(plan.organisation.value)?.isExample ?? false)
    sink.text("lapsedText", lapsedText)
    sink.view(
      "becomes",
      plan.becomes.map { becomes in
        LinkView(
          title: maker.title(of: .document(.practice(becomes.value))),
          url: addresses.link(to: .practice(becomes.value)))
      })
    sink.list("figures", figures)
  }

  private var noJoinText: String {
    Phrase(
      nl: "In dit plan staat geen laatste dag om mee te doen. Vraag het de eigenaar.",
      en: "This plan names no last day to join. Ask its owner."
    ).text(in: language)
  }

  private var lapsedText: String? {
    guard plan.expires < maker.site.reuse.asOf || plan.status.value == .dropped else { return nil }
    let date = maker.dates.text(plan.expires)
    return plan.status.value == .dropped
      ? Phrase(nl: "Het plan is vervallen.", en: "The plan was dropped.").text(in: language)
      : Phrase(
        nl:
          "Het is niet bijgewerkt sinds \(maker.dates.text(plan.changed.value)) en verliep op \(date). Het telt nergens meer mee.",
        en:
          "It was not updated since \(maker.dates.text(plan.changed.value)) and lapsed on \(date). It no longer counts."
      ).text(in: language)
  }

  private var figures: [FigureView] {
    let unknown = Phrase(nl: "Niet bekend", en: "Not known").text(in: language)
    return [
      FigureView(
        label: Phrase(nl: "Meedoen tot en met", en: "Join until").text(in: language),
        value: plan.joinBefore.map { maker.dates.text($0.value) } ?? unknown),
      FigureView(
        label: Phrase(nl: "Budget", en: "Budget").text(in: language),
        value: plan.budget?.label.text(in: language) ?? unknown),
      FigureView(
        label: Phrase(nl: "Klaar", en: "Ready").text(in: language),
        value: plan.ready.map { maker.dates.text($0) } ?? unknown),
    ]
  }

  private var contact: AddressView? {
    guard let entry = maker.site.entry(.organisation(plan.organisation.value), language),
      case .organisation(let organisation) = entry.document.kind, let contact = organisation.contact
    else { return nil }
    return AddressView(url: contact.value)
  }

  private func considered(_ practice: Plan.ConsideredPractice) -> ConsideredView {
    ConsideredView(
      link: LinkView(
        title: maker.title(of: .document(.practice(practice.practice.value))),
        url: addresses.link(to: .practice(practice.practice.value))),
      reason: practice.whyNot)
  }

  private func describeLikes(to sink: inout some ViewSink) {
    let likes = maker.site.reuse.likePlans.first { $0.plan == reference }
    sink.view(
      "likePractices",
      ItemsView(
        (likes?.practices ?? []).compactMap {
          maker.card(of: $0.target, reasons: $0.reasons, addresses)
        }))
    sink.view(
      "likePlans",
      ItemsView(
        (likes?.plans ?? []).compactMap {
          maker.card(of: $0.target, reasons: $0.reasons, addresses)
        }))
  }

  private var facts: [FactView] {
    [
      maker.productFact(plan.subject.products, addresses),
      maker.themeFact(plan.subject.themes, addresses),
      maker.textFact(Phrase(nl: "Proces", en: "Process"), plan.subject.processes),
      maker.textFact(Phrase(nl: "Grondslag in de wet", en: "Legal basis"), plan.subject.legalBases),
      maker.textFact(
        Phrase(nl: "Samenwerken", en: "Working together"),
        plan.cooperation.map { $0.label.text(in: language) }),
      FactView(
        Phrase(nl: "Start", en: "Start").text(in: language), plan.start.map { maker.dates.text($0) }
      ),
    ].compactMap(\.self)
  }

  private var rounds: [LinkView] {
    (maker.edition.connections.rounds[reference] ?? [])
      .filter { $0.document.language == entry.document.language }
      .map { LinkView(title: $0.title, url: addresses.link(to: $0.document.id)) }
  }
}

private struct ConsideredView: View {
  let link: LinkView
  let reason: String

  func describe(to sink: inout some ViewSink) {
    link.describe(to: &sink)
    sink.text("reason", reason)
  }
}

private struct PlansPage: View {
  let maker: PageMaker
  let addresses: Addresses

  func describe(to sink: inout some ViewSink) {
    let summary = Phrase(
      nl: "Wat organisaties van plan zijn te maken, en tot wanneer u mee kunt doen.",
      en: "What organisations are going to make, and until when you can join."
    ).text(in: maker.language)
    maker.layout(.plans, title: maker.title(of: .plans), summary: summary).describe(to: &sink)
    sink.text("kind", nil)
    sink.text("title", maker.title(of: .plans))
    sink.text("summary", summary)
    sink.text("contentLanguage", nil)
    sink.list("groups", groups)
    sink.link("roundsURL", addresses.link(to: .rounds))
    sink.view("contribute", maker.contribute(addresses))
  }

  private var groups: [GroupView<CardView>] {
    let today = maker.site.reuse.asOf
    var open: [(day: Day, card: CardView)] = []
    var live: [CardView] = []
    var ended: [CardView] = []
    for (plan, reference) in plans {
      guard let card = maker.card(of: reference, addresses) else { continue }
      let isLive = plan.isOpen && plan.expires >= today
      if isLive, let last = plan.joinBefore?.value, last >= today {
        open.append((last, card))
      } else if isLive {
        live.append(card)
      } else {
        ended.append(card)
      }
    }
    let openCards = open.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }
    return [
      group(
        "meedoen", Phrase(nl: "U kunt nog meedoen", en: "You can still join"),
        openCards.map(\.element.card)),
      group("lopend", Phrase(nl: "Lopende plannen", en: "Plans under way"), live),
      group("voorbij", Phrase(nl: "Voorbij", en: "Past"), ended),
    ].filter { !$0.items.isEmpty }
  }

  private var plans: [(plan: Plan, reference: PlanReference)] {
    maker.site.entries.filter { $0.document.language == maker.site.settings.language }.compactMap {
      guard case .plan(let plan) = $0.document.kind else { return nil }
      return (plan, plan.reference)
    }
  }

  private func group(_ anchor: String, _ title: Phrase, _ cards: [CardView]) -> GroupView<CardView>
  {
    GroupView(anchor: "deel-\(anchor)", title: title.text(in: maker.language), items: cards)
  }
}
