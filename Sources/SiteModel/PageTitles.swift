import Content
import Core
import ReuseIndex

/// The titles of documents and of the pages that no file holds.
struct PageTitles: Sendable {
  private let facts: Facts
  private let reuse: ReuseIndex
  /// By position in the catalog.
  private let documentTitles: [String]

  init(_ catalog: DocumentCatalog, _ facts: Facts, _ reuse: ReuseIndex) {
    self.facts = facts
    self.reuse = reuse
    var titles = catalog.documents.indices.map { position in
      ownTitle(of: catalog.documents[position].kind) ?? ""
    }
    let names = OrganisationNames(facts: facts, reuse: reuse)
    for position in catalog.documents.indices where titles[position].isEmpty {
      titles[position] = madeTitle(of: position, in: catalog, names, titles)
    }
    self.documentTitles = titles
  }

  func title(at position: Int) -> String { documentTitles[position] }

  /// What a link without a text of its own shows for a page that no file holds.
  func title(of page: PageID) -> String {
    switch page {
    case .tag(let id): facts.tags.tag(named: id.text)?.label ?? id.text
    case .theme(let id): facts.register.theme(named: id.text)?.name ?? id.text
    case .organisation(let code): organisationName(code)
    default: facts.settings.title
    }
  }

  func organisationName(_ code: OrganisationCode) -> String {
    OrganisationNames(facts: facts, reuse: reuse)(code)
  }
}

/// From an organisation's own file, else the register, else its code.
private struct OrganisationNames {
  let facts: Facts
  let reuse: ReuseIndex

  func callAsFunction(_ code: OrganisationCode) -> String {
    reuse.organisation(code)?.name ?? facts.register.organisation(code)?.name ?? code.text
  }
}

/// The title that the front matter gives; nil for kinds that have none.
private func ownTitle(of kind: DocumentKind) -> String? {
  switch kind {
  case .practice(let practice): practice.title.value
  case .plan(let plan): plan.title.value
  case .round(let round): round.title.value
  case .term(let term): term.term.value
  case .article(let article): article.title.value
  case .organisation(let organisation): organisation.name?.value
  case .adoption, .reaction: nil
  }
}

/// The title of a document without one of its own, from those of others.
private func madeTitle(
  of position: Int, in catalog: DocumentCatalog, _ names: OrganisationNames, _ titles: [String]
) -> String {
  let language = catalog.documents[position].language
  func title(of practice: Slug) -> String {
    catalog.position(of: .practice(practice), preferring: language).map { titles[$0] }
      ?? practice.text
  }
  switch catalog.documents[position].kind {
  case .adoption(let adoption):
    let name = names(adoption.organisation.value)
    let practice = title(of: adoption.practice.value)
    return Phrase(nl: "Gebruik door \(name): \(practice)", en: "Use by \(name): \(practice)")
      .text(in: language)
  case .reaction(let reaction):
    let practice = title(of: reaction.practice.value)
    return Phrase(
      nl: "Reactie \(reaction.number) op: \(practice)",
      en: "Reaction \(reaction.number) to: \(practice)"
    ).text(in: language)
  case .organisation(let organisation): return names(organisation.code)
  case .practice, .plan, .round, .term, .article: return ""
  }
}

extension DocumentKind {
  /// What lists show under the title.
  var summary: String? {
    switch self {
    case .practice(let practice): practice.summary.value
    case .plan(let plan): plan.summary.value
    case .round(let round): round.summary.value
    case .term(let term): term.definition
    case .article(let article): article.summary
    case .organisation(let organisation): organisation.summary
    case .adoption, .reaction: nil
    }
  }
}
