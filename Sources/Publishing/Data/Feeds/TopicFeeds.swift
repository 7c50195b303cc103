import Content
import Core
import ReuseIndex
import SiteModel

/// What there is to tell on each organisation, theme, product and tag, and on a few lists.
///
/// Only what has something to tell has a feed, and only in the site's own language: a feed is there to be followed, and
/// nobody follows silence. A page in another language leads to the same feed.
struct TopicFeeds: Sendable {
  /// Practices, confirmed use and plans of the whole site, latest first.
  let latest: [NewsEvent]
  /// The latest events of a page, latest first; never empty.
  private let events: [PageID: [NewsEvent]]

  static let most = 50

  init(_ site: Site) {
    let all = (site.newsEvents + site.wornEvents).sorted(by: NewsEvent.isBefore)
    var collection = TopicCollection(site)
    for event in all { collection.add(event) }
    self.latest = Array(all.lazy.filter { !$0.isWorn }.prefix(Self.most))
    self.events = collection.eventsByPage
  }

  func events(of page: PageID) -> [NewsEvent] { events[page] ?? [] }

  func hasFeed(_ page: PageID) -> Bool { events[page] != nil }

  /// Ordered by the path of their feeds.
  func pages(in site: Site) -> [(page: PageID, path: String)] {
    events.keys.map { ($0, site.feedPath(of: $0)) }.sorted { $0.1 < $1.1 }
  }
}

extension Site {
  /// `organisaties/gm0716/feed.xml`, beside the page or in its folder.
  func feedPath(of page: PageID) -> String {
    let route = routes.route(to: reference(to: page, preferring: settings.language))
    return (route.folders + ["feed.xml"]).joined(separator: "/")
  }
}

/// Hands every event to the pages that it concerns.
private struct TopicCollection {
  private let site: Site
  /// Practice by its place in the index → its pages, its owner's and its partners' included.
  private var practicePages: [[Int]] = []
  private let practicePlaces: [Slug: Int]
  /// Plans that others can still join.
  private let openPlans: Set<PlanReference>
  /// Page → its place in `pages` and `events`: there are many events, and few pages.
  private var numbers: [PageID: Int] = [:]
  private var pages: [PageID] = []
  private var events: [[NewsEvent]] = []

  init(_ site: Site) {
    self.site = site
    var live: Set<PlanReference> = []
    for organisation in site.reuse.organisations { live.formUnion(organisation.plans) }
    openPlans = live
    practicePlaces = Dictionary(
      site.reuse.practices.enumerated().map { ($1.practice, $0) },
      uniquingKeysWith: { first, _ in first })
    for reuse in site.reuse.practices {
      let pages = Self.pages(of: reuse.practice, site)
      practicePages.append(pages.map { number(of: $0) })
    }
  }

  var eventsByPage: [PageID: [NewsEvent]] {
    Dictionary(
      zip(pages, events).filter { !$0.1.isEmpty }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func number(of page: PageID) -> Int {
    if let known = numbers[page] { return known }
    numbers[page] = pages.count
    pages.append(page)
    events.append([])
    return pages.count - 1
  }

  mutating func add(_ event: NewsEvent) {
    switch event.subject {
    case .practice(let place): add(event, to: practicePages[place])
    case .use(let place, let number):
      let record = site.reuse.practices[place].records[number]
      add(event, to: practicePages[place])
      add(event, to: organisations(record.carriedBy))
    case .plan(let place): addPlan(event, site.entries[place])
    case .worn(let place):
      let worn = site.reuse.worn[place]
      if let place = practicePlaces[worn.practice] { add(event, to: practicePages[place]) }
      add(event, to: organisations(worn.askedOf) + [number(of: .reuseView(.worn))])
    }
  }

  private mutating func addPlan(_ event: NewsEvent, _ entry: Entry) {
    guard case .plan(let plan) = entry.document.kind,
      openPlans.contains(
        plan.reference),
      plan.joinBefore.map({ $0.value >= site.reuse.asOf }) ?? true
    else { return }
    add(event, to: (Self.subjectPages(of: entry) + [.plans]).map { number(of: $0) })
    add(event, to: organisations([plan.organisation.value]))
  }

  private mutating func add(_ event: NewsEvent, to pages: [Int]) {
    for page in pages where events[page].count < TopicFeeds.most {
      // A page can be named twice, as owner and as user.
      if events[page].last != event { events[page].append(event) }
    }
  }

  private mutating func organisations(_ codes: [OrganisationCode]) -> [Int] {
    codes.map { number(of: site.organisationPage($0)) }
  }

  private static func pages(of practice: Slug, _ site: Site) -> [PageID] {
    guard let entry = site.entry(.practice(practice), site.settings.language),
      case .practice(let value) = entry.document.kind
    else { return [] }
    let organisations = ([value.owner] + value.partners).map { site.organisationPage($0.value) }
    return organisations + subjectPages(of: entry)
  }

  private static func subjectPages(of entry: Entry) -> [PageID] {
    entry.subject.themes.map { .theme($0) } + entry.subject.products.map { .product($0) }
      + entry.subject.tags.map { .tag($0) }
  }
}
