import Content
package import Core

extension DiagnosticCode {
  /// Two pages would stand at the same address.
  package static let duplicateRoute = DiagnosticCode(
    "duplicate-route", .error, inForeignText: .error)
}

/// Gives every page its address. Pages that the program makes come first, so that a document that
/// claims their address is the one that is reported and left out.
func addressed(
  _ catalog: DocumentCatalog, _ facts: Facts, _ routes: Routes
) -> Diagnosed<(catalog: DocumentCatalog, pages: PageTable)> {
  var pages = PageTable(siteLanguage: facts.settings.language)
  for language in facts.settings.languages {
    for page in generatedPages(catalog, facts) {
      let reference = PageReference(page, language)
      _ = pages.add(reference, at: routes.route(to: reference))
    }
  }
  var displaced: [Int: DocumentID?] = [:]
  var findings: [Diagnostic] = []
  for position in catalog.documents.indices {
    let id = catalog.documents[position].id
    guard id.hasPage else { continue }
    let reference = PageReference(.document(id), catalog.documents[position].language)
    let route = routes.route(to: reference)
    let source = catalog.documents[position].source
    guard route.isFit else {
      displaced[position] = .some(nil)
      findings.append(unfitRoute(route, at: source))
      continue
    }
    guard let present = pages.add(reference, at: route) else { continue }
    let holder = catalog.position(showing: present)
    displaced[position] = holder.map { catalog.documents[$0].id }
    findings.append(
      taken(route, by: holder.map { catalog.documents[$0].source }, at: source))
  }
  return Diagnosed((catalog.removing(displaced), pages), findings)
}

extension Route {
  /// Whether the route can become a path in either style: every folder is short enough to get an
  /// ending.
  fileprivate var isFit: Bool {
    folders.count < 16 && folders.allSatisfy { $0.utf8.count <= 115 }
  }
}

extension DocumentID {
  /// Whether a page of its own shows the document.
  var hasPage: Bool {
    switch self {
    case .adoption, .reaction: false
    case .practice, .plan, .round, .organisation, .term, .article: true
    }
  }
}

extension DocumentCatalog {
  fileprivate func position(showing reference: PageReference) -> Int? {
    guard case .document(let id) = reference.page else { return nil }
    return position(of: id, preferring: reference.language)
  }
}

/// The pages that no file holds, with one for every tag and theme, used or not.
private func generatedPages(_ catalog: DocumentCatalog, _ facts: Facts) -> [PageID] {
  var pages: [PageID] = [
    .home, .practices, .organisations, .plans, .rounds, .tags, .themes, .glossary, .reuse,
    .products,
    .search, .notFound,
  ]
  pages += ReuseView.allCases.map { .reuseView($0) }
  pages += facts.register.organisations.filter { $0.sort == .province }.map {
    .reuseMatrix($0.code)
  }
  pages += facts.register.products.map { .product($0.id) }
  pages += facts.tags.tags.map { .tag($0.id) }
  pages += facts.register.themes.map { .theme($0.id) }
  pages += facts.register.organisations.filter { !catalog.contains(.organisation($0.code)) }
    .map { .organisation($0.code) }
  var last: DocumentID?
  for position in catalog.documents.indices {
    guard case .practice(let slug) = catalog.documents[position].id,
      catalog.documents[position].id != last
    else { continue }
    last = catalog.documents[position].id
    pages.append(.reuseOfPractice(slug))
  }
  return pages
}

private func taken(_ route: Route, by other: SourcePath?, at source: SourcePath) -> Diagnostic {
  let address = "/" + route.path
  let holder =
    other.map { Phrase(same: "‘\($0)’") }
    ?? Phrase(nl: "een pagina die het programma maakt", en: "a page that the program makes")
  return Diagnostic(
    .duplicateRoute,
    Phrase(
      nl: "‘\(source)’ en \(holder.dutch) krijgen hetzelfde adres ‘\(address)’",
      en: "‘\(source)’ and \(holder.english) get the same address ‘\(address)’"),
    at: Location(source),
    hint: Phrase(
      nl: "Geef dit bestand een andere naam, zoals ‘\(alternativeName(of: source))’.",
      en: "Give this file another name, such as ‘\(alternativeName(of: source))’."),
    related: other.map { [firstUse(in: $0)] } ?? [])
}

private func unfitRoute(_ route: Route, at source: SourcePath) -> Diagnostic {
  Diagnostic(
    .unfitPath,
    Phrase(
      nl: "het adres ‘/\(route.path)’ is te lang of ligt te diep",
      en: "the address ‘/\(route.path)’ is too long or too deep"),
    at: Location(source),
    hint: Phrase(
      nl: "Gebruik een kortere naam of minder mappen in elkaar (hoogstens 15).",
      en: "Use a shorter name or fewer folders inside each other (at most 15)."))
}
