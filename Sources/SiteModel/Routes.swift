package import Content
package import Core

/// The address of every page, from IDs alone: a link can be resolved before any page exists.
package struct Routes: Hashable, Sendable {
  package let language: Language
  package let style: SiteSettings.AddressStyle

  package init(_ settings: SiteSettings) {
    self.language = settings.language
    self.style = settings.addressStyle
  }

  package func route(to reference: PageReference) -> Route {
    let prefix = reference.language == language ? [] : [reference.language.tag]
    let folders = prefix + folders(of: reference.page)
    return Route(folders, style: style, isFixedFile: reference.page == .notFound)
  }

  /// The page and anchor that show a document; adoptions and reactions stand on the page of their
  /// practice.
  package func place(of id: DocumentID) -> (page: PageID, fragment: String?) {
    switch id {
    case .adoption(let code, let slug):
      (.reuseOfPractice(slug), "gebruik-\(code.slug)")
    case .reaction(let practice, let number):
      (.document(.practice(practice)), "reactie-\(number)")
    default:
      (.document(id), nil)
    }
  }

  /// As for an ID alone, but right for every record on one practice: a second record of an
  /// organisation (`e-depot-2.md`) stands on the page of the practice that it names, at an anchor
  /// of its own.
  package func place(of document: Document) -> (page: PageID, fragment: String?) {
    guard case .adoption(let adoption) = document.kind,
      case .adoption(let code, let stem) = document.id
    else { return place(of: document.id) }
    let practice = adoption.practice.value
    let anchor = "gebruik-\(code.slug)"
    if stem == practice { return (.reuseOfPractice(practice), anchor) }
    let prefix = practice.text + "-"
    let suffix = stem.text.hasPrefix(prefix) ? stem.text.dropFirst(prefix.count) : stem.text[...]
    return (.reuseOfPractice(practice), "\(anchor)-\(suffix)")
  }

  private func folders(of page: PageID) -> [String] {
    switch page {
    case .home: []
    case .document(let id): folders(of: id)
    case .organisation(let code): ["organisaties", code.slug]
    case .practices: ["praktijken"]
    case .organisations: ["organisaties"]
    case .plans: ["plannen"]
    case .rounds: ["rondes"]
    case .tags: ["trefwoorden"]
    case .tag(let slug): ["trefwoorden", slug.text]
    case .themes: ["themas"]
    case .theme(let slug): ["themas", slug.text]
    case .glossary: ["begrippen"]
    case .reuse: ["hergebruik"]
    case .reuseOfPractice(let slug): ["hergebruik", "praktijken", slug.text]
    case .reuseView(let view): ["hergebruik", view.rawValue]
    case .reuseMatrix(let province): ["hergebruik", "matrix", province.slug]
    case .products: ["producten"]
    case .product(let slug): ["producten", slug.text]
    case .search: ["zoeken"]
    case .notFound: ["404"]
    }
  }

  private func folders(of id: DocumentID) -> [String] {
    switch id {
    case .practice(let slug): ["praktijken", slug.text]
    case .organisation(let code): ["organisaties", code.slug]
    case .plan(let code, let slug): ["plannen", "\(code.slug)-\(slug)"]
    case .round(let slug): ["rondes", slug.text]
    case .term(let slug): ["begrippen", slug.text]
    case .article(let slugs):
      (slugs.last?.text == "index" ? slugs.dropLast() : slugs[...]).map(\.text)
    case .adoption(_, let slug): ["hergebruik", "praktijken", slug.text]
    case .reaction(let practice, _): ["praktijken", practice.text]
    }
  }
}
