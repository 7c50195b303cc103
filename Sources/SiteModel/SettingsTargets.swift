import Content
import Core

/// Where the settings' own links lead.
struct SettingsTargets {
  let navigation: [NavigationLink]
  let accessibilityStatement: ResolvedLink?
  let findings: [Diagnostic]

  init(
    _ settings: SiteSettings, _ catalog: DocumentCatalog, _ pages: PageTable, _ titles: PageTitles
  ) {
    var findings: [Diagnostic] = []
    func resolved(_ target: Located<String>) -> ResolvedLink {
      if let link = link(target.value, settings.language, catalog, pages, titles) { return link }
      findings.append(unknownTarget(target, pages))
      return .unresolved
    }
    navigation = settings.navigation.map {
      NavigationLink(title: $0.title, target: resolved($0.target))
    }
    accessibilityStatement = settings.accessibilityStatement.map(resolved)
    self.findings = findings
  }
}

/// An address on the web, a path of this site, or the name of an ordinary page.
private func link(
  _ target: String, _ language: Language, _ catalog: DocumentCatalog, _ pages: PageTable,
  _ titles: PageTitles
) -> ResolvedLink? {
  if target.hasPrefix("https:") || target.hasPrefix("http:") || target.hasPrefix("mailto:") {
    return .external(target)
  }
  guard let reference = pages.page(at: target) else { return nil }
  guard case .document(let id) = reference.page,
    let position = catalog.position(of: id, preferring: reference.language)
  else { return .page(reference, fragment: nil, title: titles.title(of: reference.page)) }
  return .page(reference, fragment: nil, title: titles.title(at: position))
}

private func unknownTarget(_ target: Located<String>, _ pages: PageTable) -> Diagnostic {
  let location = SourcePath("content/site.yaml").map { Location($0, target.range) }
  let isPath = target.value.hasPrefix("/")
  let address = PageTable.address(ofPath: target.value)
  let nearest = NearestIndex(pages.addresses).nearest(to: address)
    .map { isPath ? "/\($0)/" : $0 }
  let suggestion = Suggestion(replacement: nearest)
  return Diagnostic(
    .unknownLink,
    Phrase(
      nl: "op deze site staat geen pagina ‘\(target.value)’",
      en: "this site has no page ‘\(target.value)’"),
    at: location,
    hint: suggestion.hint(
      otherwise: Phrase(
        nl:
          "Gebruik het pad van een pagina of de naam van een bestand in ‘content/paginas’.",
        en:
          "Use the path of a page or the name of a file in ‘content/paginas’."
      )),
    fixes: location.map { suggestion.fixes(replacing: target.value, at: $0) } ?? [])
}
