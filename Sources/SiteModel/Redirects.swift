import Content
package import Core

extension DiagnosticCode {
  /// A former address that is none.
  package static let invalidAlias = DiagnosticCode("invalid-alias", .error)
  /// A former address at which a page stands now.
  package static let occupiedAlias = DiagnosticCode("occupied-alias", .error)
  /// A former address that two documents claim.
  package static let duplicateAlias = DiagnosticCode("duplicate-alias", .error)
}

/// Former addresses and the pages that took their place, ordered by path.
///
/// A target is always a page and never another former address, so there are no chains; an alias at
/// which a page stands is refused, so there are no loops.
func redirected(
  _ catalog: DocumentCatalog, _ pages: PageTable, _ routes: Routes
) -> Diagnosed<[Redirect]> {
  var redirects: [String: Redirect] = [:]
  var claims: [String: SourcePath] = [:]
  var findings: [Diagnostic] = []
  for position in catalog.documents.indices where !catalog.documents[position].aliases.isEmpty {
    let document = catalog.documents[position]
    let place = routes.place(of: document)
    let target = pages.reference(to: place.page, preferring: document.language)
    for alias in document.aliases {
      let location = Location(document.source, alias.range)
      guard let folders = folders(ofAlias: alias.value) else {
        findings.append(invalidAlias(alias.value, at: location))
        continue
      }
      let route = Route(folders, style: routes.style)
      let address = PageTable.address(of: route)
      if let present = pages.page(at: address) {
        findings.append(occupied(alias.value, isOwn: present == target, at: location))
      } else if let first = claims[address] {
        findings.append(duplicateAlias(alias.value, first: first, at: location))
      } else if let target {
        claims[address] = document.source
        redirects[address] = Redirect(from: route, to: target)
      }
    }
  }
  return Diagnosed(redirects.values.sorted { $0.from.path < $1.from.path }, findings)
}

/// The folders of `/praktijken/oud/` or `/praktijken/oud.html`; nil for anything that is no path of
/// a page of this site.
private func folders(ofAlias alias: String) -> [String]? {
  guard alias.hasPrefix("/") else { return nil }
  if alias == "/" { return [] }
  var path = alias.dropFirst()
  if path.hasSuffix("/") { path = path.dropLast() }
  if path.hasSuffix(".html") { path = path.dropLast(5) }
  var folders = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
  if folders.count > 1, folders.last == "index" { folders.removeLast() }
  // One folder is kept free for `index.html`.
  guard folders.count < 16, SitePath(components: folders) != nil,
    folders.allSatisfy({ !$0.hasPrefix(".") })
  else { return nil }
  return folders
}

private func invalidAlias(_ alias: String, at location: Location) -> Diagnostic {
  Diagnostic(
    .invalidAlias,
    Phrase(
      nl: "‘\(alias)’ is geen pad van een pagina van deze site",
      en: "‘\(alias)’ is no path of a page of this site"),
    at: location,
    hint: Phrase(
      nl:
        "Schrijf het oude adres vanaf de eerste schuine streep: ‘/praktijken/oude-naam/’.",
      en: "Write the old address from its first slash on: ‘/praktijken/oude-naam/’.")
  )
}

private func occupied(_ alias: String, isOwn: Bool, at location: Location) -> Diagnostic {
  Diagnostic(
    .occupiedAlias,
    isOwn
      ? Phrase(
        nl: "het oude adres ‘\(alias)’ is het adres van deze pagina zelf",
        en: "the former address ‘\(alias)’ is the address of this page itself")
      : Phrase(
        nl: "op het oude adres ‘\(alias)’ staat nu een andere pagina",
        en: "another page stands at the former address ‘\(alias)’ now"),
    at: location,
    hint: Phrase(nl: "Haal dit oude adres weg.", en: "Remove this former address."))
}

private func duplicateAlias(
  _ alias: String, first: SourcePath, at location: Location
) -> Diagnostic {
  Diagnostic(
    .duplicateAlias,
    Phrase(
      nl: "het oude adres ‘\(alias)’ staat ook in ‘\(first)’",
      en: "the former address ‘\(alias)’ stands in ‘\(first)’ too"),
    at: location,
    hint: Phrase(
      nl: "Laat het oude adres in één bestand staan.",
      en: "Keep the former address in one file only."),
    related: [
      RelatedLocation(
        Phrase(nl: "hier staat het al", en: "it stands here already"), at: Location(first))
    ])
}
