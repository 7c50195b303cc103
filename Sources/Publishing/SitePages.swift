import Content
import Core
import ReuseIndex
package import SiteModel

extension Site {
  /// Every page of the site, in the order of addresses; redirects and data files are not among them.
  package var allPages: [PageReference] {
    pages.references.map { (path: routes.route(to: $0).path, page: $0) }
      .sorted { $0.path < $1.path }.map(\.page)
  }

  /// The day on which what the page shows was last checked, confirmed or changed, as its records say.
  func lastChange(of reference: PageReference) -> Day? {
    guard case .document(let id) = reference.page, let entry = entry(id, reference.language) else {
      return nil
    }
    return switch entry.document.kind {
    case .practice(let practice):
      reuse.practice(practice.slug)?.lastChange ?? practice.checked.value
    case .plan(let plan): plan.changed.value
    case .adoption(let adoption): adoption.confirmed.value
    case .reaction(let reaction): reaction.date.value
    case .round, .organisation, .term, .article: nil
    }
  }

  /// All practices in the site's own language or the language they have, ordered by title.
  func practices(preferring language: Language) -> [(practice: Practice, entry: Entry)] {
    var seen: Set<Slug> = []
    return entries.compactMap { candidate -> (practice: Practice, entry: Entry)? in
      guard case .practice(let original) = candidate.document.kind,
        seen.insert(original.slug).inserted,
        let entry = entry(.practice(original.slug), language) ?? Optional(candidate),
        case .practice(let practice) = entry.document.kind
      else { return nil }
      return (practice, entry)
    }.sorted { ($0.entry.title, $0.practice.slug) < ($1.entry.title, $1.practice.slug) }
  }
}
