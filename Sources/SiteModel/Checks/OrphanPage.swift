import Content
package import Core

extension DiagnosticCode {
  /// An ordinary page to which nothing leads.
  package static let orphanPage = DiagnosticCode("orphan-page", .notice)
}

extension Check {
  /// Practices, organisations and the like stand in lists; an ordinary page is found only by a link
  /// or the menu.
  static let orphanPage = Check(.orphanPage, "Nothing leads to an ordinary page.") { site in
    let menu = Set(
      (site.navigation.map(\.target) + [site.accessibilityStatement]).compactMap(\.?.page))
    return site.entries.indices.compactMap { index in
      guard case .article(let article) = site.entries[index].document.kind,
        !article.isInMenu, site.entries[index].backlinks.isEmpty,
        !menu.contains(.document(site.entries[index].document.id))
      else { return nil }
      return Diagnostic(
        .orphanPage,
        Phrase(
          nl: "geen andere pagina verwijst naar ‘\(article.title.value)’",
          en: "no other page links to ‘\(article.title.value)’"),
        at: Location(site.entries[index].document.source, article.title.range),
        hint: Phrase(
          nl:
            "Verwijs ernaar vanuit een andere pagina, of zet er ‘in-menu: ja’ bij.",
          en: "Link to it from another page, or add ‘in-menu: ja’ to it."))
    }
  }
}

extension ResolvedLink {
  /// The page of the site that the link leads to, if any.
  fileprivate var page: PageID? {
    if case .page(let reference, _, _) = self { reference.page } else { nil }
  }
}
