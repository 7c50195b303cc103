import Content
import Core
import ReuseIndex
import SiteModel

/// The JSON-LD (schema.org) of a page, as the script element that stands in its head. Data, not a program: the content
/// policy does not concern it.
enum JSONLDScript {
  static func practice(_ practice: Practice, _ entry: Entry, _ site: Site) -> HTML {
    let reuse = site.reuse.practice(practice.slug)
    return script([
      ("@context", .string("https://schema.org")), ("@type", .string("TechArticle")),
      ("@id", address(of: entry, site)), ("headline", .string(practice.title.value)),
      ("description", .string(practice.summary.value)),
      ("inLanguage", .string(entry.document.language.tag)),
      ("author", organisation(practice.owner.value, site)),
      ("dateModified", .text(reuse?.lastChange.description)),
      ("license", .string("https://spdx.org/licenses/\(practice.licence)")),
      (
        "keywords",
        .texts(
          practice.subject.tags.compactMap { site.facts.tags.tag(named: $0.value)?.label })
      ),
      ("citation", .texts(practice.sources.map(\.url.value))),
      ("isPartOf", website(site)),
    ])
  }

  static func organisation(_ code: OrganisationCode, on entry: Entry?, _ site: Site) -> HTML {
    script([
      ("@context", .string("https://schema.org")), ("@type", .string("GovernmentOrganization")),
      ("name", .string(site.organisationName(code))), ("identifier", .string(code.text)),
    ])
  }

  static func term(_ term: Term, _ entry: Entry, _ site: Site) -> HTML {
    script([
      ("@context", .string("https://schema.org")), ("@type", .string("DefinedTerm")),
      ("@id", address(of: entry, site)), ("name", .string(term.term.value)),
      ("description", .string(term.definition)),
      ("inLanguage", .string(entry.document.language.tag)),
      ("inDefinedTermSet", .string(site.absoluteAddress(of: "begrippen/"))),
    ])
  }

  static func home(_ site: Site) -> HTML {
    script([
      ("@context", .string("https://schema.org")), ("@type", .string("WebSite")),
      ("@id", .string(site.settings.address)), ("name", .string(site.settings.title)),
      ("description", .text(site.settings.summary)), ("url", .string(site.settings.address)),
      ("inLanguage", .string(site.settings.language.tag)),
    ])
  }

  static func page(title: String, summary: String?, _ entry: Entry, _ site: Site) -> HTML {
    script([
      ("@context", .string("https://schema.org")), ("@type", .string("WebPage")),
      ("@id", address(of: entry, site)), ("name", .string(title)), ("description", .text(summary)),
      ("inLanguage", .string(entry.document.language.tag)), ("isPartOf", website(site)),
    ])
  }

  private static func website(_ site: Site) -> JSONValue {
    .object([
      ("@type", .string("WebSite")), ("@id", .string(site.settings.address)),
      ("name", .string(site.settings.title)),
    ])
  }

  private static func organisation(_ code: OrganisationCode, _ site: Site) -> JSONValue {
    .object([
      ("@type", .string("Organization")), ("name", .string(site.organisationName(code))),
      ("identifier", .string(code.text)),
    ])
  }

  private static func address(of entry: Entry, _ site: Site) -> JSONValue {
    .text(entry.route.map { site.absoluteAddress(of: $0.path) })
  }

  /// `JSONValue` escapes `<`, so no text can end the element.
  private static func script(_ members: [(String, JSONValue)]) -> HTML {
    let json = String(decoding: JSONValue.compact(members).encoded(), as: UTF8.self)
    return HTML(safe: "<script type=\"application/ld+json\">\n\(json)</script>")
  }
}
