import Content
import Core
import SiteModel

/// The links of one page, all relative to it, so that the site works under any address.
struct Addresses: Sendable {
  let site: Site
  let from: Route
  let language: Language

  func link(to page: PageID, fragment: String? = nil) -> String {
    link(to: PageReference(page, language), fragment: fragment)
  }

  func link(to reference: PageReference, fragment: String? = nil) -> String {
    from.relativeLink(to: site.routes.route(to: reference).path, fragment: fragment)
  }

  /// The page that shows a document, in this page's language where it exists in it.
  func link(to document: DocumentID) -> String {
    let place = site.routes.place(of: document)
    return link(to: site.reference(to: place.page, preferring: language), fragment: place.fragment)
  }

  /// A file of the site, such as `search.json`.
  func link(toFile path: String) -> String { from.relativeLink(to: path) }

  /// The address with the site's own address in front, for feeds and for machines.
  func absolute(_ reference: PageReference, fragment: String? = nil) -> String {
    site.absoluteAddress(of: site.routes.route(to: reference).path)
      + (fragment.map { "#\($0)" } ?? "")
  }
}

extension Site {
  /// The page in the wanted language; a document that does not exist in it, in the language it has.
  func reference(to page: PageID, preferring language: Language) -> PageReference {
    if case .document(let id) = page, let entry = entry(id, language) {
      return PageReference(page, entry.document.language)
    }
    return PageReference(page, language)
  }

  /// An organisation's page: its own file's, or the one made from the register.
  func organisationPage(_ code: OrganisationCode) -> PageID {
    entry(.organisation(code), settings.language) == nil
      ? .organisation(code) : .document(.organisation(code))
  }

  /// `path` below the site's address, as `https://wielwijzer.example/praktijken/e-depot/`.
  func absoluteAddress(of path: String) -> String { settings.address + path }
}
