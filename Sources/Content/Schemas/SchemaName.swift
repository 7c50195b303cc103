import Core

/// What has a JSON Schema: the front matter of each kind, and the two YAML files of the site as a whole.
package enum SchemaName: String, CaseIterable, Hashable, Sendable {
  case practice = "praktijk"
  case adoption = "gebruik"
  case plan = "plan"
  case round = "ronde"
  case organisation = "organisatie"
  case term = "begrip"
  case reaction = "reactie"
  case article = "pagina"
  case site = "site"
  case tags = "trefwoorden"

  /// What the schema describes, as a pattern of paths.
  var files: String {
    switch self {
    case .practice: "content/praktijken/*.md"
    case .adoption: "content/organisaties/*/gebruik/*.md"
    case .plan: "content/organisaties/*/plannen/*.md"
    case .round: "content/rondes/*.md"
    case .organisation: "content/organisaties/*/index.md"
    case .term: "content/begrippen/*.md"
    case .reaction: "content/reacties/*/*.md"
    case .article: "content/paginas/**/*.md"
    case .site: "content/site.yaml"
    case .tags: "content/trefwoorden.yaml"
    }
  }
}

/// The JSON Schema (draft 2020-12) of a kind's front matter or of a settings file, for editors and other tools.
///
/// It is made from the declarations that the parser itself reads by. What depends on two fields or two files
/// (`reden` where something was stopped, a slug that exists) only the parser checks.
package func jsonSchema(for name: SchemaName) -> String {
  let fields = FieldReader.schema { describe(name, &$0) }
  let head: JSONValue = .members([
    "$schema": .string("https://json-schema.org/draft/2020-12/schema"),
    "$id": .string("\(name.rawValue).schema.json"),
    "title": .string(name.rawValue),
    "description": .string("Kenmerken van \(name.files)"),
  ])
  let schema = JSONValue.object(head.members + fields.members)
  return String(decoding: schema.encoded(), as: UTF8.self)
}

/// Lets a kind declare its fields; the names it gets stand for any.
private func describe(_ name: SchemaName, _ fields: inout FieldReader) {
  guard let slug = Slug("naam"), let code = OrganisationCode("naam") else { return }
  switch name {
  case .practice: _ = Practice.read(&fields, slug: slug, missingHeadings: [])
  case .adoption: _ = Adoption.read(&fields, folder: code, file: slug)
  case .plan: _ = Plan.read(&fields, folder: code, slug: slug)
  case .round: _ = Round.read(&fields, slug: slug)
  case .organisation: _ = Organisation.read(&fields, code: code)
  case .term: _ = Term.read(&fields, slug: slug)
  case .reaction: _ = Reaction.read(&fields, practice: slug, number: 1)
  case .article:
    _ = Article.read(
      &fields, path: [slug], standIn: Located("", at: SourceRange(at: 0)), isForeign: false)
  case .site:
    _ = SiteSettings.read(&fields, knownCodes: [])
    return
  case .tags:
    _ = TagVocabulary.read(&fields)
    return
  }
  _ = CommonFields(&fields)
}
