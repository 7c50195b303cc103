package import Core

/// What `handbook new` can make; the raw value is the word on the command line.
package enum AuthoredKind: String, CaseIterable, Hashable, Sendable {
  case practice = "praktijk"
  case adoption = "gebruik"
  case plan = "plan"
  case round = "ronde"
  case organisation = "organisatie"
  case term = "begrip"
  case reaction = "reactie"
  case article = "pagina"

  package var label: Phrase {
    switch self {
    case .practice: Phrase(nl: "een praktijk", en: "a practice")
    case .adoption: Phrase(nl: "gebruik van een praktijk", en: "the use of a practice")
    case .plan: Phrase(nl: "een plan", en: "a plan")
    case .round: Phrase(nl: "een ronde", en: "a round")
    case .organisation: Phrase(nl: "een organisatie", en: "an organisation")
    case .term: Phrase(nl: "een begrip", en: "a term")
    case .reaction: Phrase(nl: "een reactie", en: "a reaction")
    case .article: Phrase(nl: "een pagina", en: "a page")
    }
  }

  /// Whether the file lies in the folder of an organisation, which must be named then.
  package var needsOrganisation: Bool {
    switch self {
    case .adoption, .plan, .organisation: true
    case .practice, .round, .term, .reaction, .article: false
    }
  }

  /// Whether the file is about a practice, which must be named then.
  package var needsPractice: Bool { self == .adoption || self == .reaction }
}

/// What a new file is about.
package struct StartingFields: Hashable, Sendable {
  package var title: String
  /// Name of the file; not used for an adoption, an organisation and a reaction, which are named after something else.
  package var slug: Slug
  /// Who writes: owner of the folder, or of the practice.
  package var organisation: OrganisationCode
  /// What an adoption or a reaction is about.
  package var practice: Slug
  /// The number of a reaction.
  package var number: Int
  package var today: Day

  package init(
    title: String, slug: Slug, organisation: OrganisationCode, practice: Slug, number: Int = 1,
    today: Day
  ) {
    self.title = title
    self.slug = slug
    self.organisation = organisation
    self.practice = practice
    self.number = number
    self.today = today
  }
}

/// Where a new file belongs.
package func startingPath(for kind: AuthoredKind, _ fields: StartingFields) -> SourcePath? {
  let folder = "content/organisaties/\(fields.organisation.slug)"
  return switch kind {
  case .practice: SourcePath("content/praktijken/\(fields.slug).md")
  case .adoption: SourcePath("\(folder)/gebruik/\(fields.practice).md")
  case .plan: SourcePath("\(folder)/plannen/\(fields.slug).md")
  case .round: SourcePath("content/rondes/\(fields.slug).md")
  case .organisation: SourcePath("\(folder)/index.md")
  case .term: SourcePath("content/begrippen/\(fields.slug).md")
  case .reaction: SourcePath("content/reacties/\(fields.practice)/\(fields.number).md")
  case .article: SourcePath("content/paginas/\(fields.slug).md")
  }
}
