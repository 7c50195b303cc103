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
      ("@context", reuseWords(site)), ("@type", .string("TechArticle")),
      ("@id", address(of: entry, site)), ("headline", .string(practice.title.value)),
      ("description", .string(practice.summary.value)),
      ("inLanguage", .string(entry.document.language.tag)),
      ("author", organisation(practice.owner.value, site)),
      ("dateModified", .text(reuse?.lastChange.description)),
      ("license", .string("https://spdx.org/licenses/\(practice.licence)")),
      ("gebruiktDoor", users(reuse, site)),
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
    let register = site.facts.register.organisation(code)
    let own: Organisation? =
      if case .organisation(let value) = entry?.document.kind { value } else { nil }
    return script([
      ("@context", .string("https://schema.org")),
      ("@type", .string(register == nil ? "Organization" : "GovernmentOrganization")),
      ("@id", .string(site.identifier(of: code))),
      ("identifier", .string(site.identifier(of: code))),
      ("name", .string(site.organisationName(code))), ("description", .text(own?.summary)),
      ("url", .string(site.absoluteAddress(of: site.organisationPath(code)))),
      ("sameAs", .text(own?.website?.value)),
      ("foundingDate", .text(register?.validFrom?.description)),
      ("dissolutionDate", .text(register?.validTo?.description)),
      (
        "containedInPlace",
        register?.province.flatMap { $0 == code ? nil : province($0, site) } ?? .null
      ),
    ])
  }

  private static func province(_ code: OrganisationCode, _ site: Site) -> JSONValue {
    .object([
      ("@type", .string("AdministrativeArea")), ("@id", .string(site.identifier(of: code))),
      ("name", .string(site.organisationName(code))),
    ])
  }

  /// The words of schema.org and our own ones, which the page of words explains.
  private static func reuseWords(_ site: Site) -> JSONValue {
    .array([
      .string("https://schema.org"),
      .object([
        (
          "gebruiktDoor",
          .object([
            ("@id", .string(site.termAddress("gebruiktDoor"))), ("@type", .string("@id")),
          ])
        )
      ]),
    ])
  }

  /// Who uses a practice (hard), municipalities or not.
  private static func users(_ reuse: PracticeReuse?, _ site: Site) -> JSONValue {
    let codes = ((reuse?.hardAdopters ?? []) + (reuse?.otherAdopters ?? [])).sorted()
    return codes.isEmpty ? .null : .texts(codes.map(site.identifier))
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
      ("@type", .string("Organization")), ("@id", .string(site.identifier(of: code))),
      ("name", .string(site.organisationName(code))),
      ("identifier", .string(site.identifier(of: code))),
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
