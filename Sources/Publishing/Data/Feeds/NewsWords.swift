import Content
import Core
import ReuseIndex
import SiteModel

extension Site {
  /// An event in words; nil where no page shows it.
  func newsItem(_ event: NewsEvent, in language: Language) -> NewsItem? {
    switch event.subject {
    case .practice(let place): practiceItem(reuse.practices[place].practice, event.day, language)
    case .use(let place, let number):
      useItem(reuse.practices[place], number, event.day, language)
    case .plan(let place): planItem(entries[place], event.day, language)
    case .worn(let place): wornItem(reuse.worn[place], event.day, language)
    }
  }

  private func practiceItem(_ practice: Slug, _ day: Day, _ language: Language) -> NewsItem? {
    guard let entry = entry(.practice(practice), language), let route = entry.route else {
      return nil
    }
    return NewsItem(
      day: day, title: entry.title, summary: entry.summary, path: route.path,
      id: entry.document.id.name, kind: Phrase(nl: "Praktijk", en: "Practice"))
  }

  private func useItem(
    _ reuse: PracticeReuse, _ number: Int, _ day: Day, _ language: Language
  ) -> NewsItem? {
    let record = reuse.records[number]
    guard let path = path(of: record, in: language) else { return nil }
    let name = organisationName(record.organisation)
    let practice = title(of: reuse.practice, in: language)
    let deed = record.status.deed.text(in: language)
    return NewsItem(
      day: day, title: "\(name) \(deed): \(practice)",
      summary: record.source?.title, path: path, id: record.statedIn.name,
      kind: Phrase(nl: "Gebruik", en: "Use"))
  }

  private func planItem(_ entry: Entry, _ day: Day, _ language: Language) -> NewsItem? {
    guard let shown = self.entry(entry.document.id, language),
      case .plan(let plan) = shown.document.kind, let route = shown.route
    else { return nil }
    var sentences = [plan.summary.value]
    if let last = plan.joinBefore?.value, last >= reuse.asOf {
      let date = DateText(language: language).text(last)
      sentences.append(
        Phrase(nl: "Meedoen kan tot en met \(date).", en: "You can join until \(date).")
          .text(in: language))
    }
    return NewsItem(
      day: day, title: shown.title, summary: sentences.joined(separator: " "),
      path: route.path, id: entry.document.id.name, kind: Phrase(nl: "Plan", en: "Plan"))
  }

  private func wornItem(_ worn: WornRecord, _ day: Day, _ language: Language) -> NewsItem? {
    guard let path = path(of: worn.record, in: language) else { return nil }
    let name = organisationName(worn.record.organisation)
    let practice = title(of: worn.practice, in: language)
    let date = DateText(language: language).text(worn.countsUntil)
    return NewsItem(
      day: day,
      title: Phrase(
        nl: "Opnieuw bevestigen: \(name), \(practice)",
        en: "To confirm again: \(name), \(practice)"
      ).text(in: language),
      summary: Phrase(
        nl: "Dit gegeven telt tot en met \(date).", en: "This record counts until \(date)."
      ).text(in: language),
      // A practice states the use of many organisations.
      path: path,
      id:
        "\(worn.record.statedIn.name)-\(worn.record.organisation.slug)-bevestigen-\(worn.countsUntil)",
      kind: Phrase(nl: "Bevestigen", en: "To confirm"))
  }

  private func title(of practice: Slug, in language: Language) -> String {
    entry(.practice(practice), language)?.title ?? practice.text
  }

  private func path(of record: UseRecord, in language: Language) -> String? {
    guard let place = place(of: record.statedIn, preferring: language) else { return nil }
    return routes.route(to: place.page).path + (place.fragment.map { "#\($0)" } ?? "")
  }
}

extension AdoptionStatus {
  /// What an organisation does, between its name and the practice.
  fileprivate var deed: Phrase {
    switch self {
    case .exploring: Phrase(nl: "verkent", en: "explores")
    case .decided: Phrase(nl: "besloot tot", en: "decided on")
    case .introducing: Phrase(nl: "voert in", en: "introduces")
    case .inUse: Phrase(nl: "gebruikt", en: "uses")
    case .stopped: Phrase(nl: "stopte met", en: "stopped")
    case .rejected: Phrase(nl: "nam niet over", en: "did not take over")
    }
  }
}
