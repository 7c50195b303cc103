import Content
package import Core

extension DiagnosticCode {
  /// A practice is named that does not exist.
  package static let unknownPractice = DiagnosticCode("unknown-practice", .error)
  /// A plan is named that does not exist.
  package static let unknownPlan = DiagnosticCode("unknown-plan", .error)
  /// A glossary term is named that does not exist.
  package static let unknownTerm = DiagnosticCode("unknown-term", .error)
}

/// Finds names of practices, plans and terms in front matter that lead nowhere.
func deadReferences(in catalog: DocumentCatalog) -> [Diagnostic] {
  var names = ReferenceNames()
  return catalog.documents.indices.flatMap { position in
    references(of: catalog.documents[position].kind).filter { !catalog.contains($0.target) }
      .map { reference in
        let location = Location(catalog.documents[position].source, reference.range)
        return deadReference(
          reference, at: location, nearest: names.nearest(to: reference, in: catalog))
      }
  }
}

/// A name in front matter with the document that it should be.
private struct Reference {
  let target: DocumentID
  let written: String
  let range: SourceRange

  static func practice(_ slug: Located<Slug>) -> Reference {
    Reference(target: .practice(slug.value), written: slug.value.text, range: slug.range)
  }

  static func term(_ slug: Located<Slug>) -> Reference {
    Reference(target: .term(slug.value), written: slug.value.text, range: slug.range)
  }

  static func plan(_ plan: Located<PlanReference>) -> Reference {
    let (organisation, slug) = (plan.value.organisation, plan.value.slug)
    return Reference(
      target: .plan(organisation, slug), written: "\(organisation.slug)/\(slug)", range: plan.range)
  }
}

private func references(of kind: DocumentKind) -> [Reference] {
  switch kind {
  case .practice(let practice):
    (practice.basedOn + practice.replaces + practice.belongsWith).map(Reference.practice)
  case .adoption(let adoption): [.practice(adoption.practice)]
  case .plan(let plan):
    plan.consideredPractices.map { .practice($0.practice) }
      + (plan.becomes.map { [.practice($0)] } ?? [])
  case .round(let round):
    (round.plans + round.shortlist + round.winners).map(Reference.plan)
      + round.commitments.compactMap(\.practice).map(Reference.practice)
  case .term(let term): term.seeAlso.map(Reference.term)
  case .reaction(let reaction): [.practice(reaction.practice)]
  case .organisation, .article: []
  }
}

/// The names that could have been meant, gathered when the first dead one is found.
private struct ReferenceNames {
  private var practices: NearestIndex?
  private var terms: NearestIndex?
  private var plans: NearestIndex?

  mutating func nearest(to reference: Reference, in catalog: DocumentCatalog) -> String? {
    switch reference.target {
    case .practice:
      let index =
        practices
        ?? NearestIndex(
          catalog.names { if case .practice(let slug) = $0 { slug.text } else { nil } })
      practices = index
      return index.nearest(to: reference.written)
    case .term:
      let index =
        terms
        ?? NearestIndex(catalog.names { if case .term(let slug) = $0 { slug.text } else { nil } })
      terms = index
      return index.nearest(to: reference.written)
    default:
      let index =
        plans
        ?? NearestIndex(
          catalog.names {
            if case .plan(let code, let slug) = $0 { "\(code.slug)/\(slug)" } else { nil }
          })
      plans = index
      return index.nearest(to: reference.written)
    }
  }
}

extension DocumentCatalog {
  /// The names of the documents for which the function gives one.
  fileprivate func names(_ name: (DocumentID) -> String?) -> [String] {
    documents.indices.compactMap { name(documents[$0].id) }
  }
}

private func deadReference(
  _ reference: Reference, at location: Location, nearest: String?
) -> Diagnostic {
  let suggestion = Suggestion(replacement: nearest)
  let kind = wording(of: reference.target)
  return Diagnostic(
    kind.code,
    Phrase(
      nl: "\(kind.noun.dutch) ‘\(reference.written)’ bestaat niet",
      en: "\(kind.noun.english) ‘\(reference.written)’ does not exist"),
    at: location, hint: suggestion.hint(otherwise: kind.remedy),
    fixes: suggestion.fixes(replacing: reference.written, at: location))
}

private func wording(
  of target: DocumentID
) -> (code: DiagnosticCode, noun: Phrase, remedy: Phrase) {
  switch target {
  case .term:
    (
      .unknownTerm, Phrase(nl: "het begrip", en: "the term"),
      Phrase(
        nl: "Gebruik de naam van een bestand in ‘content/begrippen’, zonder ‘.md’.",
        en: "Use the name of a file in ‘content/begrippen’, without ‘.md’.")
    )
  case .plan:
    (
      .unknownPlan, Phrase(nl: "het plan", en: "the plan"),
      Phrase(
        nl: "Schrijf de map van de organisatie en de naam van het plan: ‘gm0715/slimme-balie’.",
        en: "Write the organisation's folder and the plan's name: ‘gm0715/slimme-balie’.")
    )
  default:
    (
      .unknownPractice, Phrase(nl: "de praktijk", en: "the practice"),
      Phrase(
        nl: "Gebruik de naam van een bestand in ‘content/praktijken’, zonder ‘.md’.",
        en: "Use the name of a file in ‘content/praktijken’, without ‘.md’.")
    )
  }
}
