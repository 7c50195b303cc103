import Content
import Core
import ReuseIndex
import SiteModel
import Templates

extension PageMaker {
  /// Why organisations stopped or did not take something over, counted over all practices.
  var notAdoptedPage: SectionsPage {
    let page = PageID.reuseView(.notAdopted)
    let addresses = addresses(on: page)
    let reasons = EndingReasons(site.reuse.practices)
    return SectionsPage(
      maker: self, page: page,
      summary: say(
        nl: "Niet alles past overal. Lees waarom anderen stopten of iets niet overnamen, voordat u "
          + "begint.",
        en:
          "Not everything fits everywhere. Read why others stopped or did not take something over, "
          + "before you begin."),
      figures: [
        FigureView(
          label: say(nl: "Gestopt", en: "Stopped"), value: numbers.text(reasons.stoppedCount),
          url: reasons.rows.isEmpty ? nil : "#deel-redenen"),
        FigureView(
          label: say(nl: "Niet overgenomen", en: "Not taken over"),
          value: numbers.text(reasons.rejectedCount),
          url: reasons.rows.isEmpty ? nil : "#deel-redenen"),
      ],
      sections: [reasonSection(reasons, addresses)].compactMap(\.self),
      empty: say(
        nl: "Nog niemand schreef op dat het stopte of iets niet overnam.",
        en: "Nobody has written down yet that it stopped or did not take something over."))
  }

  private func reasonSection(_ reasons: EndingReasons, _ addresses: Addresses) -> SectionView? {
    let shown = 120
    let rows = reasons.rows.prefix(shown).map { row in
      TableView.Row(
        head: CellView(text: row.text ?? say(nl: "Geen reden genoemd", en: "No reason given")),
        cells: [
          CellView(text: numbers.text(row.stopped), isNumber: true),
          CellView(text: numbers.text(row.rejected), isNumber: true),
          CellView(text: "", links: recordLinks(row, addresses)),
        ])
    }
    let title = say(nl: "Redenen", en: "Reasons")
    return TableView(
      title,
      [
        .init(title: say(nl: "Reden", en: "Reason")),
        .init(title: say(nl: "Gestopt", en: "Stopped"), isNumber: true),
        .init(title: say(nl: "Niet overgenomen", en: "Not taken over"), isNumber: true),
        .init(title: say(nl: "Wie en wat", en: "Who and what")),
      ], rows, isSortable: true
    ).map { table in
      let rest = reasons.rows.count - shown
      return SectionView(
        anchor: "deel-redenen", title: title, count: numbers.text(reasons.rows.count),
        lines: rest > 0
          ? [
            say(
              nl: "Hier staan de \(shown) redenen die het vaakst zijn genoemd.",
              en: "These are the \(shown) reasons that were given most often.")
          ] : [], table: table, isFiltered: true)
    }
  }

  /// The records themselves; of a reason that many gave, the practices that list their records.
  private func recordLinks(
    _ row: EndingReasons.Row, _ addresses: Addresses
  ) -> ItemsView<NotedLinkView>? {
    guard row.stopped + row.rejected > 8 else {
      return ItemsView(
        row.practices.flatMap { part in
          (part.ending.stopped + part.ending.rejected).map { code in
            let link = endingLink(code, in: part.reuse, addresses)
            return NotedLinkView(
              title: link.title, url: link.url, note: practiceTitle(part.reuse.practice))
          }
        })
    }
    let shown = 20
    let most = row.practices.sorted {
      ($1.ending.count, $0.reuse.practice) < ($0.ending.count, $1.reuse.practice)
    }
    let rest = practiceCount(most.count - shown)
    let more = NotedLinkView(
      title: say(nl: "en nog \(rest)", en: "and \(rest) more"),
      url: addresses.link(to: .reuse, fragment: "deel-praktijken"), note: nil)
    return ItemsView(
      most.prefix(shown).map { part in
        NotedLinkView(
          title: practiceTitle(part.reuse.practice),
          url: addresses.link(to: .reuseOfPractice(part.reuse.practice), fragment: "deel-redenen"),
          note: numbers.text(part.ending.count))
      } + (most.count > shown ? [more] : []))
  }
}

/// The reasons of all practices; equal ones taken together, most often given first.
private struct EndingReasons {
  struct Row {
    let text: String?
    var practices: [(reuse: PracticeReuse, ending: EndingReason)] = []
    var stopped: Int { practices.map(\.ending.stopped.count).reduce(0, +) }
    var rejected: Int { practices.map(\.ending.rejected.count).reduce(0, +) }
  }

  let rows: [Row]
  var stoppedCount: Int { rows.map(\.stopped).reduce(0, +) }
  var rejectedCount: Int { rows.map(\.rejected).reduce(0, +) }

  init(_ practices: [PracticeReuse]) {
    var rows: [Row] = []
    var positions: [String?: Int] = [:]
    for reuse in practices {
      for ending in reuse.metrics.endings {
        let key = ending.text?.lowercased()
        let position = positions[key] ?? rows.count
        if position == rows.count {
          rows.append(Row(text: ending.text))
          positions[key] = position
        }
        rows[position].practices.append((reuse, ending))
      }
    }
    // Records without a reason come last, however many there are.
    self.rows = rows.sorted { left, right in
      let leftCount = left.text == nil ? -1 : left.stopped + left.rejected
      let rightCount = right.text == nil ? -1 : right.stopped + right.rejected
      return (rightCount, left.text ?? "") < (leftCount, right.text ?? "")
    }
  }
}

extension EndingReason {
  /// Organisations that gave it.
  fileprivate var count: Int { stopped.count + rejected.count }
}
