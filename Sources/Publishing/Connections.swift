import Content
import Core
import SiteModel

/// What documents say about others and pages of those others show, gathered once per build: looking
/// through all documents for every page would take time by the square of the site.
struct Connections: Sendable {
  /// The former organisations that each organisation took over directly, ordered.
  private(set) var predecessors: [OrganisationCode: [OrganisationCode]] = [:]
  /// The partnerships of which each organisation is a member, in the order of the files.
  private(set) var memberships: [OrganisationCode: [OrganisationCode]] = [:]
  /// The rounds in which each plan stands, in the order of the files; one for each language.
  private(set) var rounds: [PlanReference: [Entry]] = [:]
  /// The pages that lie in each folder, in the order of the files; one for each language.
  private(set) var articles: [[Slug]: [Entry]] = [:]

  init(_ site: Site) {
    for organisation in site.facts.register.organisations {
      for successor in organisation.successors where successor != organisation.code {
        predecessors[successor, default: []].append(organisation.code)
      }
    }
    for entry in site.entries {
      switch entry.document.kind {
      case .organisation(let partnership)
      where entry.document.language == site.settings.language:
        for member in Set(partnership.members.map(\.value)) {
          memberships[member, default: []].append(partnership.code)
        }
      case .round(let round):
        for plan in Set(round.plans.map(\.value)) { rounds[plan, default: []].append(entry) }
      case .article(let article):
        articles[Self.folder(of: article), default: []].append(entry)
      default: continue
      }
    }
  }

  /// The folder that a page lies in; the page of a folder (`index`) lies in the folder above it.
  private static func folder(of article: Article) -> [Slug] {
    Array(article.path.dropLast(article.path.last?.text == "index" ? 2 : 1))
  }
}
