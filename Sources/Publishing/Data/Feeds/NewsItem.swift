import Content
import Core
import ReuseIndex
import SiteModel

/// Something new that a feed or the home page tells.
struct NewsItem: Sendable {
  let day: Day
  let title: String
  let summary: String?
  /// Below the site's root, with an anchor where one is needed.
  let path: String
  /// Stable, and unique among all items.
  let id: String
  /// What sort of news it is.
  let kind: Phrase
}

/// Something that happened on a day, before it is put into words: there are many more of them than a feed shows.
struct NewsEvent: Hashable, Sendable {
  let day: Day
  let subject: Subject

  enum Subject: Hashable, Sendable {
    /// A practice, by its place in ``ReuseIndex/practices``.
    case practice(Int)
    /// A record of use: the place of its practice, and its place in ``PracticeReuse/records``.
    case use(practice: Int, record: Int)
    /// A plan, by its place in ``Site/entries``.
    case plan(Int)
    /// A record to confirm again, by its place in ``ReuseIndex/worn``.
    case worn(Int)
  }

  var isWorn: Bool {
    if case .worn = subject { true } else { false }
  }

  /// Latest first; on the same day practices, use, plans and records to confirm, each in its order.
  static func isBefore(_ left: NewsEvent, _ right: NewsEvent) -> Bool {
    (right.day, left.rank.0, left.rank.1, left.rank.2)
      < (left.day, right.rank.0, right.rank.1, right.rank.2)
  }

  private var rank: (Int, Int, Int) {
    switch subject {
    case .practice(let place): (0, place, 0)
    case .use(let practice, let record): (1, practice, record)
    case .plan(let place): (2, place, 0)
    case .worn(let place): (3, place, 0)
    }
  }
}

extension Site {
  /// Practices, use that is confirmed or on its way, and plans, in no order.
  var newsEvents: [NewsEvent] {
    var events: [NewsEvent] = []
    for (place, reuse) in reuse.practices.enumerated() {
      if let checked = checkedDay(of: reuse.practice) {
        events.append(NewsEvent(day: checked, subject: .practice(place)))
      }
      for (number, record) in reuse.records.enumerated() where isNews(record) {
        events.append(
          NewsEvent(day: beginning(of: record), subject: .use(practice: place, record: number)))
      }
    }
    for (place, entry) in entries.enumerated() {
      guard case .plan(let plan) = entry.document.kind,
        entry.document.language == settings.language, entry.route != nil
      else { continue }
      events.append(NewsEvent(day: plan.changed.value, subject: .plan(place)))
    }
    return events
  }

  /// Records that have to be confirmed, in no order.
  var wornEvents: [NewsEvent] {
    reuse.worn.enumerated().map { place, worn in
      NewsEvent(day: worn.appeared, subject: .worn(place))
    }
  }

  /// That somebody is on the way to use it is news too; that the owner says so is not.
  private func isNews(_ record: UseRecord) -> Bool {
    record.isHard && !record.isStale && !record.hasEnded(on: reuse.asOf)
  }

  /// A feed must not be dated in the future.
  private func beginning(of record: UseRecord) -> Day {
    guard let first = record.since?.firstDay, first <= reuse.asOf else { return record.confirmed }
    return first
  }

  private func checkedDay(of practice: Slug) -> Day? {
    guard let entry = entry(.practice(practice), settings.language),
      case .practice(let value) = entry.document.kind
    else { return nil }
    return value.checked.value
  }
}

extension WornRecord {
  /// The day on which the record came onto the list of those to confirm.
  var appeared: Day {
    Day(daysSinceEpoch: countsUntil.daysSinceEpoch - 90) ?? countsUntil
  }
}
