import Content
package import Core
import Crypto
import Markdown
import ReuseIndex
package import Search
package import SiteModel

/// `search.json` of the site's own language, its parts and its JSON Schema, and the index of the reader's search; further
/// languages lie in their folder.
let searchPublisher = Publisher("search") { edition in
  var outputs: [Output] = []
  for language in edition.site.settings.languages {
    let prefix = language == edition.site.settings.language ? "" : language.tag + "/"
    outputs += interchangeOutputs(of: searchDocument(of: edition.site, in: language), prefix)
    let index = await searchIndex(of: edition.site, in: language, jobs: edition.jobs)
    outputs += searchIndexFiles(index).compactMap { output(of: $0, prefix) }
  }
  return outputs
    + [edition.wholeSiteOutput("schema/search.schema.json") { Array(searchSchema.utf8) }]
    .compactMap(\.self)
}

private func interchangeOutputs(of document: SearchDocument, _ prefix: String) -> [Output] {
  searchFiles(document) { bytes in hexadecimal(SHA256.hash(data: bytes)) }.compactMap { file in
    SitePath(prefix + file.path).map { path in
      Output(
        path: path, inputs: Fingerprint(file.bytes), content: .rendered { Diagnosed(file.bytes) })
    }
  }
}

/// A file of the index; it is packed when it is rendered, so that an unchanged one costs nothing.
private func output(of file: SearchIndexFile, _ prefix: String) -> Output? {
  SitePath(prefix + "zoek/" + file.name).map { path in
    var digest = FingerprintDigest()
    digest.add(piece: file.name)
    digest.add(bytes: file.content)
    return Output(
      path: path, inputs: digest.finish(), content: .rendered { Diagnosed(file.fileBytes()) })
  }
}

/// The index of the reader's search over the pages of one language.
package func searchIndex(of site: Site, in language: Language, jobs: Int) async -> SearchIndex {
  await searchIndex(
    of: searchDocument(of: site, in: language), rules: wordRules(site.settings.searchWords),
    jobs: jobs)
}

/// The words of the settings as the index knows words.
private func wordRules(_ words: SiteSettings.SearchWords) -> WordRules {
  var tokenizer = Tokenizer()
  func forms(_ texts: [String]) -> [[String]] {
    texts.map { text in
      tokenizer.tokens(in: text, as: .running).filter { !$0.isPart }.map(\.form)
    }
  }
  return WordRules(
    same: forms(words.same), different: forms(words.different), splits: forms(words.splits))
}

private func hexadecimal(_ digest: SHA256.Digest) -> String {
  digest.map { byte in
    let digits = String(byte, radix: 16)
    return digits.utf8.count == 1 ? "0" + digits : digits
  }.joined()
}

/// The pages of a language as search sees them: all documents with an address of their own, and the organisations that
/// exist today.
func searchDocument(of site: Site, in language: Language) -> SearchDocument {
  let entries = site.entries.filter { $0.document.language == language && $0.route != nil }
  let maker = SearchPageMaker(site: site, language: language)
  let pages = (entries.map(maker.page) + maker.registerPages).sorted { $0.url < $1.url }
  return SearchDocument(
    language: language, base: site.settings.address, licence: site.settings.licence,
    facets: facets(of: pages, site, language), pages: pages)
}

/// The facets of search with their labels in both languages; the key is what `search.json` says.
private let facetLabels: [(key: String, label: Phrase, isMultiple: Bool)] = [
  ("tag", Phrase(nl: "Trefwoord", en: "Tag"), true),
  ("thema", Phrase(nl: "Thema", en: "Theme"), true),
  ("organisatie", Phrase(nl: "Organisatie", en: "Organisation"), true),
  ("provincie", Phrase(nl: "Provincie", en: "Province"), true),
  ("status", Phrase(nl: "Status", en: "Status"), false),
  ("bewijs", Phrase(nl: "Bewijs", en: "Evidence"), false),
  ("soort", Phrase(nl: "Soort", en: "Kind"), false),
]

/// What kinds of pages are called where results are narrowed.
private let kindLabels: [String: Phrase] = [
  "praktijk": Phrase(nl: "Praktijkvoorbeeld", en: "Practice"),
  "gebruik": Phrase(nl: "Gebruik", en: "Use"),
  "plan": Phrase(nl: "Plan", en: "Plan"),
  "ronde": Phrase(nl: "Ronde", en: "Round"),
  "organisatie": Phrase(nl: "Organisatie", en: "Organisation"),
  "begrip": Phrase(nl: "Begrip", en: "Term"),
  "reactie": Phrase(nl: "Reactie", en: "Reaction"),
  "pagina": Phrase(nl: "Pagina", en: "Page"),
]

private func facets(
  of pages: [SearchDocument.Page], _ site: Site, _ language: Language
) -> [SearchDocument.Facet] {
  facetLabels.map { facet in
    var counts: [String: Int] = [:]
    for page in pages {
      for value in page.facets.first(where: { $0.key == facet.key })?.values ?? [] {
        counts[value, default: 0] += 1
      }
    }
    let values = counts.sorted { $0.key < $1.key }.map {
      SearchDocument.Facet.Value(
        id: $0.key, label: label(of: $0.key, in: facet.key, site, language), count: $0.value)
    }
    return SearchDocument.Facet(
      key: facet.key, label: facet.label.text(in: language), isMultiple: facet.isMultiple,
      values: values)
  }
}

private func label(
  of value: String, in facet: String, _ site: Site, _ language: Language
) -> String {
  switch facet {
  case "tag": site.facts.tags.tag(named: value)?.label ?? value
  case "thema": site.facts.register.theme(named: value)?.name ?? value
  case "organisatie", "provincie":
    OrganisationCode(folder: value).map { site.organisationName($0) } ?? value
  case "status":
    PracticeStatus(rawValue: value)?.label.text(in: language)
      ?? PlanStatus(rawValue: value)?.label.text(in: language) ?? value
  case "bewijs":
    Int(value).flatMap(Evidence.Level.init(rawValue:))?.label.text(in: language) ?? value
  case "soort": kindLabels[value]?.text(in: language) ?? value
  default: value
  }
}

/// Makes what search knows of one page.
private struct SearchPageMaker {
  let site: Site
  let language: Language

  func page(of entry: Entry) -> SearchDocument.Page {
    SearchDocument.Page(
      url: entry.route?.path ?? "", title: entry.title, summary: entry.summary,
      kind: kind(of: entry.document.kind), updated: site.lastChange(of: reference(to: entry)),
      facets: facets(of: entry.document.kind) + [("soort", [kind(of: entry.document.kind)])],
      synonyms: synonyms(of: entry.document.kind),
      sections: sections(of: entry))
  }

  /// Pages that are made from the register; a former municipality is found by its successor's page.
  var registerPages: [SearchDocument.Page] {
    site.reuse.organisations.filter(\.successors.isEmpty).compactMap { organisation in
      let reference = PageReference(.organisation(organisation.code), language)
      guard site.pages.contains(reference), exists(organisation.code) else { return nil }
      return SearchDocument.Page(
        url: site.routes.route(to: reference).path, title: organisation.name, summary: nil,
        kind: "organisatie", updated: nil,
        facets: organisationFacets([organisation.code]) + [("soort", ["organisatie"])],
        synonyms: [], sections: [])
    }
  }

  private func exists(_ code: OrganisationCode) -> Bool {
    site.facts.register.organisation(code)?.isValid(on: site.reuse.asOf) ?? true
  }

  private func reference(to entry: Entry) -> PageReference {
    PageReference(.document(entry.document.id), entry.document.language)
  }

  private func kind(of kind: DocumentKind) -> String {
    switch kind {
    case .practice: "praktijk"
    case .adoption: "gebruik"
    case .plan: "plan"
    case .round: "ronde"
    case .organisation: "organisatie"
    case .term: "begrip"
    case .reaction: "reactie"
    case .article: "pagina"
    }
  }

  private func synonyms(of kind: DocumentKind) -> [String] {
    switch kind {
    case .term(let term): term.synonyms.map(\.value)
    case .practice(let practice): tags(practice.subject).flatMap { [$0.label] + $0.synonyms }
    case .plan(let plan): tags(plan.subject).map(\.label)
    default: []
    }
  }

  private func tags(_ subject: Subject) -> [TagVocabulary.Tag] {
    var seen: Set<Slug> = []
    return subject.tags.compactMap { site.facts.tags.tag(named: $0.value) }
      .filter { seen.insert($0.id).inserted }
  }

  private func facets(of kind: DocumentKind) -> [(key: String, values: [String])] {
    switch kind {
    case .practice(let practice):
      let level = site.reuse.practice(practice.slug)?.evidence.level.rawValue
      return subjectFacets(practice.subject)
        + organisationFacets([practice.owner.value] + practice.partners.map(\.value))
        + [
          ("status", [practice.status.value.rawValue]),
          ("bewijs", level.map { [String($0)] } ?? []),
        ]
    case .plan(let plan):
      return subjectFacets(plan.subject) + organisationFacets([plan.organisation.value])
        + [("status", [plan.status.value.rawValue])]
    case .organisation(let organisation):
      return organisationFacets([organisation.code])
    case .round(let round): return subjectFacets(round.subject)
    case .adoption, .term, .reaction, .article: return []
    }
  }

  private func subjectFacets(_ subject: Subject) -> [(key: String, values: [String])] {
    let themes = subject.themes.compactMap { site.facts.register.theme(named: $0.value)?.id.text }
    return [
      ("tag", unique(tags(subject).map(\.id.text))), ("thema", unique(themes)),
    ]
  }

  private func organisationFacets(
    _ codes: [OrganisationCode]
  ) -> [(key: String, values: [String])] {
    let provinces = codes.compactMap { site.facts.register.organisation($0)?.province?.slug }
    return [("organisatie", unique(codes.map(\.slug))), ("provincie", unique(provinces))]
  }

  private func unique(_ values: [String]) -> [String] { Set(values).sorted() }

  private func sections(of entry: Entry) -> [SearchDocument.Section] {
    let body = entry.document.body
    return body.sections.compactMap { section in
      guard let index = section.heading else {
        return section.text.isEmpty
          ? nil
          : SearchDocument.Section(anchor: "", level: 1, heading: entry.title, text: section.text)
      }
      let heading = body.headings[index]
      return SearchDocument.Section(
        anchor: heading.anchor, level: heading.level, heading: heading.text, text: section.text)
    }
  }
}
