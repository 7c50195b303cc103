import Content
import Core
import SiteModel

/// The links of one page, all relative to it, so that the site works under any address.
struct Addresses: Sendable {
  let site: Site
  let from: Route
  let language: Language

  func link(to page: PageID, fragment: String? = nil) -> String {
    link(to: site.reference(to: page, preferring: language), fragment: fragment)
  }

  func link(to reference: PageReference, fragment: String? = nil) -> String {
    link(toFile: site.routes.route(to: reference).path, fragment: fragment)
  }

  /// The page that shows a document, in this page's language where it exists in it.
  func link(to document: DocumentID) -> String {
    guard let place = site.place(of: document, preferring: language) else { return link(to: .home) }
    return link(to: place.page, fragment: place.fragment)
  }

  /// A file of the site, such as `search.json`.
  ///
  /// The page for missing addresses is shown at any depth, so its links start at the root of the web server.
  func link(toFile path: String, fragment: String? = nil) -> String {
    guard from.isFixedFile else { return from.relativeLink(to: path, fragment: fragment) }
    return site.settings.addressPath + path + (fragment.map { "#\($0)" } ?? "")
  }

  /// The address with the site's own address in front, for feeds and for machines.
  func absolute(_ reference: PageReference, fragment: String? = nil) -> String {
    site.absoluteAddress(of: site.routes.route(to: reference).path)
      + (fragment.map { "#\($0)" } ?? "")
  }
}

extension SiteSettings {
  /// The path of the site's address on its web server: `/`, or `/handboek/` for `https://example.org/handboek/`.
  var addressPath: String {
    guard let scheme = address.firstRange(of: "://"),
      let slash = address[scheme.upperBound...].firstIndex(of: "/")
    else { return "/" }
    return String(address[slash...])
  }
}

extension Site {
  /// The page in the wanted language; where it does not exist in it, in a language it has.
  func reference(to page: PageID, preferring language: Language) -> PageReference {
    pages.reference(to: page, preferring: language) ?? PageReference(page, language)
  }

  /// An organisation's page: its own file's, or the one made from the register.
  func organisationPage(_ code: OrganisationCode) -> PageID {
    pages.organisationPage(code) ?? .organisation(code)
  }

  /// `path` below the site's address, as `https://wielwijzer.example/praktijken/e-depot/`.
  func absoluteAddress(of path: String) -> String { settings.address + path }
}
