import Content
import Core
import ReuseIndex
import SiteModel

/// `data/begrippen.jsonld`: the tags and the glossary as SKOS (W3C), in JSON-LD.
let conceptDownload = Download(
  path: "data/begrippen.jsonld", mediaType: "application/ld+json",
  title: Phrase(nl: "Trefwoorden en begrippen", en: "Tags and terms"),
  meaning: Phrase(
    nl: "De trefwoorden en de begrippenlijst met hun verbanden (SKOS).",
    en: "The tags and the glossary with their relations (SKOS)."),
  bytes: { concepts(of: $0).encoded() })

private func concepts(of site: Site) -> JSONValue {
  .object([
    ("@context", conceptWords),
    (
      "@graph",
      .array(
        [tagScheme(of: site), glossaryScheme(of: site)]
          + site.facts.tags.tags.map { tagConcept(of: $0, site) } + termConcepts(of: site))
    ),
  ])
}

/// All words inline, so that nobody has to fetch anything to read the file.
private let conceptWords = JSONValue.object([
  ("skos", .string("http://www.w3.org/2004/02/skos/core#")),
  ("dct", .string("http://purl.org/dc/terms/")),
  ("owl", .string("http://www.w3.org/2002/07/owl#")),
  ("xsd", .string("http://www.w3.org/2001/XMLSchema#")),
  ("title", texts("dct:title")), ("prefLabel", texts("skos:prefLabel")),
  ("altLabel", texts("skos:altLabel")), ("definition", texts("skos:definition")),
  ("inScheme", link("skos:inScheme")), ("topConceptOf", link("skos:topConceptOf")),
  ("broader", link("skos:broader")), ("related", link("skos:related")),
  ("isReplacedBy", link("dct:isReplacedBy")), ("licence", link("dct:license")),
  ("source", link("dct:source")), ("deprecated", .string("owl:deprecated")),
  (
    "modified",
    .object([("@id", .string("dct:modified")), ("@type", .string("xsd:date"))])
  ),
])

private func texts(_ word: String) -> JSONValue {
  .object([("@id", .string(word)), ("@container", .string("@language"))])
}

private func link(_ word: String) -> JSONValue {
  .object([("@id", .string(word)), ("@type", .string("@id"))])
}

private func tagScheme(of site: Site) -> JSONValue {
  scheme(.tags, Phrase(nl: "Trefwoorden", en: "Tags"), site)
}

private func glossaryScheme(of site: Site) -> JSONValue {
  scheme(.glossary, Phrase(nl: "Begrippen", en: "Glossary"), site)
}

private func scheme(_ page: PageID, _ title: Phrase, _ site: Site) -> JSONValue {
  .compact([
    ("@id", .string(site.address(of: page))), ("@type", .string("skos:ConceptScheme")),
    ("title", .object([("nl", .string(title.dutch)), ("en", .string(title.english))])),
    ("licence", .text(site.licenceAddress)),
    ("modified", .string(site.reuse.asOf.description)),
  ])
}

private func tagConcept(of tag: TagVocabulary.Tag, _ site: Site) -> JSONValue {
  let language = site.settings.language.tag
  let scheme = JSONValue.string(site.address(of: .tags))
  // A label can only be one of both (SKOS integrity condition S13).
  let synonyms = tag.synonyms.filter { $0 != tag.label }
  return .compact([
    ("@id", .string(site.address(of: .tag(tag.id)))), ("@type", .string("skos:Concept")),
    ("prefLabel", .object([(language, .string(tag.label))])),
    ("altLabel", synonyms.isEmpty ? .null : .object([(language, .texts(synonyms))])),
    ("definition", tag.summary.map { .object([(language, .string($0))]) } ?? .null),
    ("broader", links(tag.broader.map { site.address(of: .tag($0.value)) })),
    ("inScheme", scheme), ("topConceptOf", tag.broader.isEmpty ? scheme : .null),
    ("deprecated", tag.isDeprecated ? .bool(true) : .null),
    (
      "isReplacedBy", .text(tag.replacement.map { site.address(of: .tag($0.value)) })
    ),
  ])
}

/// A term in every language in which it is written is one concept.
private func termConcepts(of site: Site) -> [JSONValue] {
  var languages: [(slug: Slug, terms: [(language: Language, term: Term)])] = []
  for entry in site.entries {
    guard case .term(let term) = entry.document.kind, entry.route != nil else { continue }
    if languages.last?.slug == term.slug {
      languages[languages.count - 1].terms.append((entry.document.language, term))
    } else {
      languages.append((term.slug, [(entry.document.language, term)]))
    }
  }
  return languages.map { termConcept(of: $0.slug, $0.terms, site) }
}

private func termConcept(
  of slug: Slug, _ terms: [(language: Language, term: Term)], _ site: Site
) -> JSONValue {
  func page(_ slug: Slug) -> String { site.address(of: .document(.term(slug))) }
  func values(_ text: (Term) -> JSONValue) -> JSONValue {
    .compact(terms.map { ($0.language.tag, text($0.term)) })
  }
  let scheme = JSONValue.string(site.address(of: .glossary))
  let related = Set(terms.flatMap { $0.term.seeAlso.map(\.value) }).sorted()
  return .compact([
    ("@id", .string(page(slug))), ("@type", .string("skos:Concept")),
    ("prefLabel", values { .string($0.term.value) }),
    (
      "altLabel",
      values { term in
        let synonyms = term.synonyms.map(\.value).filter { $0 != term.term.value }
        return synonyms.isEmpty ? .null : .texts(synonyms)
      }
    ),
    ("definition", values { .string($0.definition) }),
    ("related", links(related.map(page))), ("inScheme", scheme), ("topConceptOf", scheme),
    ("source", .text(terms.first?.term.source?.url.value)),
  ])
}

private func links(_ addresses: [String]) -> JSONValue {
  addresses.isEmpty ? .null : .texts(addresses)
}
