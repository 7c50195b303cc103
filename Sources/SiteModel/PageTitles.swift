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
    let names = OrganisationNames(facts, reuse)
    self.documentTitles = catalog.documents.indices.map { position in
      makeTitle(of: catalog.documents[position], in: catalog, names)
    }
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
    OrganisationNames(facts, reuse)(code)
  }
}

/// From an organisation's own file, else the register, else its code.
private struct OrganisationNames {
  let facts: Facts
  let reuse: ReuseIndex

  init(_ facts: Facts, _ reuse: ReuseIndex) {
    self.facts = facts
    self.reuse = reuse
  }

  func callAsFunction(_ code: OrganisationCode) -> String {
    reuse.organisation(code)?.name ?? facts.register.organisation(code)?.name ?? code.text
  }
}

private func makeTitle(
  of document: Document, in catalog: DocumentCatalog, _ names: OrganisationNames
) -> String {
  func practiceTitle(_ slug: Slug) -> String {
    guard let position = catalog.position(of: .practice(slug), preferring: document.language),
      case .practice(let practice) = catalog.documents[position].kind
    else { return slug.text }
    return practice.title.value
  }
  switch document.kind {
  case .practice(let practice): return practice.title.value
  case .plan(let plan): return plan.title.value
  case .round(let round): return round.title.value
  case .term(let term): return term.term.value
  case .article(let article): return article.title.value
  case .organisation(let organisation):
    return organisation.name?.value ?? names(organisation.code)
  case .adoption(let adoption):
    let organisation = names(adoption.organisation.value)
    let practice = practiceTitle(adoption.practice.value)
    return Phrase(
      nl: "Gebruik door \(organisation): \(practice)", en: "Use by \(organisation): \(practice)"
    ).text(in: document.language)
  case .reaction(let reaction):
    let practice = practiceTitle(reaction.practice.value)
    return Phrase(
      nl: "Reactie \(reaction.number) op: \(practice)",
      en: "Reaction \(reaction.number) to: \(practice)"
    ).text(in: document.language)
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
