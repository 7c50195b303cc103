package import Content
package import Core

/// Every page of the site with its address.
///
/// Pages of documents exist in the languages in which the document was written; all other pages
/// exist in each language of the interface.
///
/// - Invariant: no two pages share an address.
package struct PageTable: Sendable {
  /// Other pages first, then documents by ID; the same for any order of the input.
  package private(set) var references: [PageReference] = []
  private let siteLanguage: Language
  private var byAddress: [String: PageReference] = [:]
  private var languages: [PageID: LanguageSet] = [:]

  package init(siteLanguage: Language) {
    self.siteLanguage = siteLanguage
  }

  package func contains(_ reference: PageReference) -> Bool {
    languages[reference.page]?.contains(LanguageSet(reference.language)) ?? false
  }

  /// The page in the wanted language, else in the site's own, else in any; nil where the site has
  /// no such page.
  package func reference(
    to page: PageID, preferring language: Language
  ) -> PageReference? {
    guard let existing = languages[page] else { return nil }
    let wanted = [language, siteLanguage] + Language.allCases
    return wanted.first { existing.contains(LanguageSet($0)) }.map { PageReference(page, $0) }
  }

  /// The page at a path below the root, however its ends are written: `/praktijken/`, `praktijken`,
  /// `praktijken.html`, `praktijken/index.html`.
  package func page(at path: String) -> PageReference? {
    byAddress[Self.address(ofPath: path)]
  }

  /// The page of an organisation: its own file's, else the register's, else nil.
  package func organisationPage(_ code: OrganisationCode) -> PageID? {
    let candidates: [PageID] = [.document(.organisation(code)), .organisation(code)]
    return candidates.first { languages[$0] != nil }
  }

  /// The addresses of all pages, without slashes at their ends; ordered.
  var addresses: [String] { byAddress.keys.sorted() }

  /// Adds a page; returns the page that already stands at its address, if any, and then adds
  /// nothing.
  mutating func add(_ reference: PageReference, at route: Route) -> PageReference? {
    let address = Self.address(of: route)
    if let present = byAddress[address] { return present }
    byAddress[address] = reference
    references.append(reference)
    languages[reference.page, default: []].insert(LanguageSet(reference.language))
    return nil
  }

  /// A table without the pages for which the condition holds.
  func removing(_ isRemoved: (PageID) -> Bool) -> PageTable {
    var result = self
    result.references.removeAll { isRemoved($0.page) }
    for page in languages.keys where isRemoved(page) { result.languages[page] = nil }
    for (address, reference) in byAddress where isRemoved(reference.page) {
      result.byAddress[address] = nil
    }
    return result
  }

  /// The folders of a route with slashes between them: the form in which addresses are compared.
  static func address(of route: Route) -> String {
    route.folders.joined(separator: "/")
  }

  static func address(ofPath path: String) -> String {
    var parts = path.split(separator: "/")
    guard let last = parts.last, last.hasSuffix(".html") else {
      return parts.joined(separator: "/")
    }
    parts.removeLast()
    if last != "index.html" { parts.append(last.dropLast(5)) }
    return parts.joined(separator: "/")
  }

  private struct LanguageSet: OptionSet, Sendable {
    let rawValue: UInt8

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ language: Language) {
      switch language {
      case .dutch: self.init(rawValue: 1)
      case .english: self.init(rawValue: 2)
      }
    }
  }
}
