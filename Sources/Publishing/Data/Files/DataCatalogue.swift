import Content
import Core
import ReuseIndex
import SiteModel

/// `data/dcat.jsonld`: a catalogue of the data files (DCAT 3, with the properties that DCAT-AP-NL asks for), in JSON-LD.
let catalogueDownload = Download(
  path: "data/dcat.jsonld", mediaType: "application/ld+json",
  title: Phrase(nl: "Catalogus", en: "Catalogue"),
  meaning: Phrase(
    nl: "Een beschrijving van de gegevensbestanden, voor dataportalen (DCAT).",
    en: "A description of the data files, for data portals (DCAT)."),
  bytes: { catalogue(of: $0).encoded() })

private func catalogue(of site: Site) -> JSONValue {
  // The catalogue does not list itself; of a family of files there is no single address.
  let datasets = allDownloads.filter { $0.path != "data/dcat.jsonld" && !$0.isFamily }
  return .compact(
    [
      ("@context", catalogueWords),
      ("@id", .string(site.absoluteAddress(of: "data/dcat.jsonld"))),
      ("@type", .string("dcat:Catalog")),
      ("title", .object([(site.settings.language.tag, .string(site.settings.title))])),
      (
        "description",
        .object([
          (
            site.settings.language.tag,
            .string(site.settings.summary ?? site.settings.title)
          )
        ])
      ),
      ("homepage", .string(site.settings.address)),
    ] + shared(site) + [("dataset", .array(datasets.map { dataset(of: $0, site) }))])
}

/// What the catalogue and each data set in it say alike.
private func shared(_ site: Site) -> [(String, JSONValue)] {
  let day = JSONValue.string(site.reuse.asOf.description)
  return [
    (
      "publisher",
      .object([
        ("@id", .string(site.settings.address + "#uitgever")), ("@type", .string("foaf:Agent")),
        ("name", .string(site.settings.publisher ?? site.settings.title)),
      ])
    ),
    (
      "contactPoint",
      site.settings.contact.map {
        .object([
          ("@type", .string("vcard:Kind")),
          ("fn", .string(site.settings.publisher ?? site.settings.title)),
          ("hasEmailOrAddress", .object([("@id", .string($0))])),
        ])
      } ?? .null
    ),
    ("licence", .text(site.licenceAddress)), ("issued", day), ("modified", day),
    ("language", .string(languageAddress(site.settings.language))),
  ]
}

private func dataset(of download: Download, _ site: Site) -> JSONValue {
  let address = site.absoluteAddress(of: download.path)
  let terms = site.address(of: .reuseView(.terms))
  return .compact(
    [
      ("@id", .string("\(terms)#\(download.anchor)")), ("@type", .string("dcat:Dataset")),
      ("title", both(download.title)), ("description", both(download.meaning)),
      ("identifier", .string("\(terms)#\(download.anchor)")),
      ("theme", .string("http://publications.europa.eu/resource/authority/data-theme/GOVE")),
      (
        "accessRights",
        .string("http://publications.europa.eu/resource/authority/access-right/PUBLIC")
      ),
      (
        "accrualPeriodicity",
        .string("http://publications.europa.eu/resource/authority/frequency/IRREG")
      ),
      ("landingPage", .string(terms)),
    ] + shared(site) + [
      (
        "distribution",
        .array([
          .compact([
            ("@id", .string(address)), ("@type", .string("dcat:Distribution")),
            ("title", both(download.title)), ("accessURL", .string(address)),
            ("downloadURL", .string(address)), ("licence", .text(site.licenceAddress)),
            (
              "mediaType",
              .string("https://www.iana.org/assignments/media-types/\(download.mediaType)")
            ),
            ("modified", .string(site.reuse.asOf.description)),
            ("conformsTo", .text(download.schemaPath.map { site.absoluteAddress(of: $0) })),
          ])
        ])
      )
    ])
}

private func both(_ phrase: Phrase) -> JSONValue {
  .object([("nl", .string(phrase.dutch)), ("en", .string(phrase.english))])
}

private func languageAddress(_ language: Language) -> String {
  let code =
    switch language {
    case .dutch: "NLD"
    case .english: "ENG"
    }
  return "http://publications.europa.eu/resource/authority/language/\(code)"
}

private let catalogueWords = JSONValue.object(
  [
    ("dcat", .string("http://www.w3.org/ns/dcat#")), ("dct", .string("http://purl.org/dc/terms/")),
    ("foaf", .string("http://xmlns.com/foaf/0.1/")),
    ("vcard", .string("http://www.w3.org/2006/vcard/ns#")),
    ("xsd", .string("http://www.w3.org/2001/XMLSchema#")),
    ("name", .string("foaf:name")), ("fn", .string("vcard:fn")),
    ("identifier", .string("dct:identifier")), ("publisher", .string("dct:publisher")),
    ("contactPoint", .string("dcat:contactPoint")), ("dataset", .string("dcat:dataset")),
    ("distribution", .string("dcat:distribution")),
    ("hasEmailOrAddress", .string("vcard:hasEmail")),
  ]
    + [("title", "dct:title"), ("description", "dct:description")].map {
      ($0, word($1, "@container", "@language"))
    }
    + [("issued", "dct:issued"), ("modified", "dct:modified")].map {
      ($0, word($1, "@type", "xsd:date"))
    }
    + [
      ("homepage", "foaf:homepage"), ("licence", "dct:license"), ("language", "dct:language"),
      ("theme", "dcat:theme"), ("accessRights", "dct:accessRights"),
      ("accrualPeriodicity", "dct:accrualPeriodicity"), ("landingPage", "dcat:landingPage"),
      ("accessURL", "dcat:accessURL"), ("downloadURL", "dcat:downloadURL"),
      ("mediaType", "dcat:mediaType"), ("conformsTo", "dct:conformsTo"),
    ].map { ($0, word($1, "@type", "@id")) })

private func word(_ id: String, _ key: String, _ value: String) -> JSONValue {
  .object([("@id", .string(id)), (key, .string(value))])
}
