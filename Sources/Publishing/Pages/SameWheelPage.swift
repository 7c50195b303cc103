import Content
import Core
import ReuseIndex
import SiteModel
import Templates

extension PageMaker {
  /// Groups of plans that make the same wheel, and plans for which a wheel exists already.
  var sameWheelPage: SectionsPage {
    let page = PageID.reuseView(.sameWheel)
    let addresses = addresses(on: page)
    let doubling = site.reuse.figures.doubling
    return SectionsPage(
      maker: self, page: page,
      summary: say(
        nl: "Plannen die op elkaar lijken, en plannen waarvoor al een praktijk bestaat. Doe mee of "
          + "neem over, voordat het wiel twee keer wordt gemaakt.",
        en:
          "Plans that resemble each other, and plans for which a practice exists. Join in or take "
          + "over, before the wheel is made twice."),
      figures: doubling.total == 0 ? [] : doublingFigures(doubling),
      sections: [groupSection(addresses), existingSection(addresses)])
  }

  private func doublingFigures(_ doubling: Fraction) -> [FigureView] {
    [
      FigureView(
        label: say(nl: "Plannen in een groep", en: "Plans in a group"),
        value: numbers.fraction(doubling), url: "#deel-groepen",
        detail: say(nl: "lopende plannen, zonder voorbeelden", en: "live plans, without examples"),
        bar: BarView(permille: doubling.permille)),
      FigureView(
        label: say(nl: "Groepen", en: "Groups"),
        value: numbers.text(site.reuse.planGroups.count { !$0.isExample }), url: "#deel-groepen"),
    ]
  }

  private func groupSection(_ addresses: Addresses) -> SectionView {
    let groups = site.reuse.planGroups.enumerated().sorted {
      let left = $0.element.daysLeft ?? Int.max
      let right = $1.element.daysLeft ?? Int.max
      return (left, $0.offset) < (right, $1.offset)
    }
    return SectionView(
      anchor: "deel-groepen",
      title: say(nl: "Groepen van plannen die op elkaar lijken", en: "Groups of like plans"),
      count: numbers.text(groups.count),
      lines: [
        groups.isEmpty
          ? say(
            nl: "Nu lijken geen twee lopende plannen genoeg op elkaar.",
            en: "No two live plans resemble each other enough now.")
          : say(
            nl: "Elk plan in een groep lijkt op elk ander plan in die groep. De groep waar u het "
              + "kortst kunt meedoen staat bovenaan.",
            en:
              "Every plan of a group resembles every other one in it. The group that closes first "
              + "stands at the top.")
      ],
      blocks: groups.map { block(of: $0.element, number: $0.offset + 1, addresses) })
  }

  private func block(of group: PlanGroup, number: Int, _ addresses: Addresses) -> BlockView {
    let titles = group.plans.map { title(of: .document(.plan($0.organisation, $0.slug))) }
    let shown = titles.prefix(2).joined(separator: say(nl: " en ", en: " and "))
    let rest = titles.count - 2
    let heading =
      rest > 0
      ? say(nl: "\(shown), en nog \(rest)", en: "\(shown), and \(rest) more") : shown
    return BlockView(
      anchor: "deel-groep-\(number)", title: heading, count: numbers.text(titles.count),
      lines: [exampleText(group.isExample), joined(group.reasons), timeLeft(group)].compactMap(
        \.self),
      cards: ItemsView(group.plans.compactMap { card(of: $0, addresses) }),
      linksTitle: group.practices.isEmpty
        ? nil : say(nl: "Dit bestaat al en lijkt erop:", en: "This exists already and is like it:"),
      links: ItemsView(
        group.practices.map {
          let link = practiceLink($0, addresses)
          return NotedLinkView(title: link.title, url: link.url, note: nil)
        }))
  }

  private func exampleText(_ isExample: Bool) -> String? {
    isExample
      ? say(
        nl: "Dit is een voorbeeld van een groep. Het telt nergens mee.",
        en: "This is an example of a group. It counts nowhere.") : nil
  }

  private func timeLeft(_ group: PlanGroup) -> String {
    guard let last = group.joinBefore, let left = group.daysLeft else {
      return say(
        nl: "In deze plannen staat geen laatste dag om mee te doen. Vraag het de eigenaar.",
        en: "These plans name no last day to join. Ask their owners.")
    }
    return say(
      nl: "Meedoen met het eerste plan kan tot en met \(dates.text(last)): nog \(days(left)).",
      en: "You can join the first plan until \(dates.text(last)): \(days(left)) left.")
  }

  private func existingSection(_ addresses: Addresses) -> SectionView {
    let rows = site.reuse.likePlans.flatMap { like -> [TableView.Row] in
      let id = DocumentID.plan(like.plan.organisation, like.plan.slug)
      let considered = consideredPractices(id)
      return like.practices.filter { !considered.contains($0.target) }.map { match in
        let practice = practiceLink(match.target, addresses)
        return TableView.Row(
          head: CellView(
            text: title(of: .document(id)), url: addresses.link(to: id),
            note: site.organisationName(like.plan.organisation)),
          cells: [
            CellView(text: practice.title, url: practice.url),
            CellView(text: joined(match.reasons) ?? ""),
          ])
      }
    }
    let heading = say(
      nl: "Plannen waarvoor al een praktijk bestaat", en: "Plans for which a practice exists")
    return SectionView(
      anchor: "deel-bestaat-al", title: heading, count: numbers.text(rows.count),
      lines: [
        rows.isEmpty
          ? say(
            nl: "Elk lopend plan dat op een praktijk lijkt, noemt die praktijk al.",
            en: "Every live plan that resembles a practice names that practice already.")
          : say(
            nl: "Deze plannen noemen de praktijk niet bij ‘eerst bekeken’.",
            en: "These plans do not name the practice among those looked at first.")
      ],
      table: TableView(
        heading,
        [
          .init(title: strings["plan"]), .init(title: strings["practice"]),
          .init(title: say(nl: "Waarom het lijkt", en: "Why it is alike")),
        ], rows))
  }

  private func consideredPractices(_ id: DocumentID) -> Set<Slug> {
    guard case .plan(let plan) = site.entry(id, language)?.document.kind else { return [] }
    return Set(plan.consideredPractices.map(\.practice.value))
  }
}
