package import Content
package import Core
import Markdown
import ReuseIndex

/// Links all documents into one site.
///
/// 1. Puts the documents in order, each name and each address once.
/// 2. Reads what front matter says of other files: subjects, lineage, reactions, and who uses what.
/// 3. Gives attachments and former addresses their place.
/// 4. Decides what every link and image leads to, and gathers the links to every page.
/// 5. Finds glossary terms in texts and practices that resemble each other.
///
/// The result and the findings depend on nothing but the values given, whatever their order.
package func resolve(
  _ documents: [Document], _ facts: Facts, attachments: [Attachment]
) -> Diagnosed<Site> {
  let routes = Routes(facts.settings)
  let ordering = catalogued(documents, facts.settings)
  let addressing = addressed(ordering.value, facts, routes)
  let catalog = addressing.value.catalog
  let subjects = resolvedSubjects(catalog, facts)
  let tags = indexedTags(catalog, subjects.value, facts.tags)
  let themes = indexedThemes(catalog, subjects.value, facts.register)
  let reactions = threaded(catalog)
  let reuse = indexReuse(
    register: facts.register, documents: catalog.documents, tags: facts.tags, asOf: facts.today)

  let titles = PageTitles(catalog, facts, reuse.value)
  let pages = addressing.value.pages.withoutUnusedSubjects(tags, themes)
  let files = placed(attachments)
  let redirects = redirected(catalog, pages, routes)
  let targets = SettingsTargets(facts.settings, catalog, pages, titles)
  let bodies = linked(
    catalog,
    LinkResolver(
      catalog, routes, pages, titles, attachments: files.value, redirects: redirects.value,
      wiki: WikiIndex(catalog, facts.register, tags), facts: facts))

  let site = Site(
    facts: facts, routes: routes,
    entries: entries(catalog, routes, subjects.value, titles, bodies.value, facts), tags: tags,
    themes: themes, reuse: reuse.value, reactions: reactions.value, redirects: redirects.value,
    attachments: files.value.filter { bodies.value.used.contains($0.attachment.path) },
    pages: pages, navigation: targets.navigation,
    accessibilityStatement: targets.accessibilityStatement)
  let lineageNames = catalog.lineageNames
  let found =
    ordering.diagnostics + addressing.diagnostics + subjects.diagnostics + reactions.diagnostics
    + reuse.diagnostics + files.diagnostics + redirects.diagnostics + targets.findings
    + bodies.diagnostics
  let findings =
    found + deadReferences(in: catalog) + lineageCycles(among: lineageNames)
    + sharedNames(in: catalog)
    + unusedAttachments(among: files.value, used: bodies.value.used)
  return Diagnosed(site, findings.sorted(by: Diagnostic.isOrderedBefore))
}

private func entries(
  _ catalog: DocumentCatalog, _ routes: Routes, _ subjects: [ResolvedSubject],
  _ titles: PageTitles, _ bodies: LinkedBodies, _ facts: Facts
) -> [Entry] {
  let linksBack = backlinks(in: catalog, links: bodies.links)
  let lineage = LineageIndex(catalog, catalog.lineageNames)
  let glossary = Glossary(catalog)
  let related = RelatedPractices(
    catalog, subjects, lineage,
    FeaturePhrases(facts: facts, organisationName: titles.organisationName)
  ).all()
  return catalog.documents.indices.map { position in
    let document = catalog.documents[position]
    let practice: Slug? = if case .practice(let slug) = document.id { slug } else { nil }
    let links = bodies.links[position]
    return Entry(
      document: document, route: catalog.route(at: position, routes),
      title: titles.title(at: position), summary: document.kind.summary, links: links,
      images: bodies.images[position], backlinks: linksBack[position],
      related: practice.flatMap { related[$0] } ?? [],
      lineage: practice.map { lineage[$0] } ?? Lineage(),
      translations: catalog.otherLanguages(at: position), subject: subjects[position],
      glossary: glossary)
  }
}

/// What stands in the holes of all bodies, by position in the catalog.
struct LinkedBodies {
  var links: [[ResolvedLink]] = []
  var images: [[ResolvedImage]] = []
  var used: Set<SourcePath> = []
}

func linked(
  _ catalog: DocumentCatalog, _ resolver: consuming LinkResolver
) -> Diagnosed<LinkedBodies> {
  var resolver = resolver
  var result = LinkedBodies()
  result.links.reserveCapacity(catalog.documents.count)
  result.images.reserveCapacity(catalog.documents.count)
  for position in catalog.documents.indices {
    let links = catalog.documents[position].body.links.map { resolver.resolve($0, at: position) }
    let images = catalog.documents[position].body.images.map { resolver.resolve($0, at: position) }
    for case .attachment(let path) in links { result.used.insert(path) }
    for case .attachment(let path, _) in images { result.used.insert(path) }
    result.links.append(links)
    result.images.append(images)
  }
  return Diagnosed(result, resolver.findings)
}

extension DocumentCatalog {
  fileprivate func route(at position: Int, _ routes: Routes) -> Route? {
    let id = documents[position].id
    guard id.hasPage else { return nil }
    return routes.route(to: PageReference(.document(id), documents[position].language))
  }

  fileprivate func otherLanguages(at position: Int) -> [Language] {
    let positions = allPositions(of: documents[position].id)
    return positions.filter { $0 != position }.map { documents[$0].language }.sorted()
  }
}

extension PageTable {
  fileprivate func withoutUnusedSubjects(_ tags: TagIndex, _ themes: ThemeIndex) -> PageTable {
    let usedTags = Set(tags.entries.map(\.tag.id))
    let usedThemes = Set(themes.entries.map(\.theme.id))
    return removing { page in
      switch page {
      case .tag(let id): !usedTags.contains(id)
      case .theme(let id): !usedThemes.contains(id)
      default: false
      }
    }
  }
}
