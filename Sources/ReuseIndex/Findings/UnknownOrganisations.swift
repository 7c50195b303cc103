import Content
package import Core

extension DiagnosticCode {
  /// A code that is neither in the register nor in the site's own list.
  package static let unknownOrganisation = DiagnosticCode("unknown-organisation", .error)
}

/// Every place that names an organisation which nobody knows.
func unknownOrganisations(
  _ documents: AuthoredDocuments, _ directory: OrganisationDirectory
) -> [Diagnostic] {
  var findings: [Diagnostic] = []
  func check(_ mention: Located<OrganisationCode>, in file: SourcePath) {
    guard !directory.isKnown(mention.value) else { return }
    findings.append(
      unknownOrganisation(mention.value, at: Location(file, mention.range), directory))
  }
  for practice in documents.practices {
    check(practice.value.owner, in: practice.file)
    for partner in practice.value.partners { check(partner, in: practice.file) }
    for use in practice.value.namedUse { check(use.organisation, in: practice.file) }
  }
  for adoption in documents.adoptions { check(adoption.value.organisation, in: adoption.file) }
  for plan in documents.plans { check(plan.value.organisation, in: plan.file) }
  for round in documents.rounds {
    for promise in round.value.commitments { check(promise.organisation, in: round.file) }
  }
  for reaction in documents.reactions {
    if let organisation = reaction.value.organisation { check(organisation, in: reaction.file) }
  }
  for organisation in documents.organisations {
    let start = SourceRange(at: 0)
    check(Located(organisation.value.code, at: start), in: organisation.file)
    if let province = organisation.value.province { check(province, in: organisation.file) }
    for member in organisation.value.members { check(member, in: organisation.file) }
  }
  return findings
}

private func unknownOrganisation(
  _ code: OrganisationCode, at location: Location, _ directory: OrganisationDirectory
) -> Diagnostic {
  let message = Phrase(
    nl: "Organisatie ‘\(code)’ staat niet in het register en niet in de eigen lijst",
    en: "Organisation ‘\(code)’ is neither in the register nor in the site's own list")
  guard let nearest = directory.nearest(to: code) else {
    return Diagnostic(
      .unknownOrganisation, message, at: location,
      hint: Phrase(
        nl: """
          Zoek de code op in content/register/organisaties.csv, of beschrijf de organisatie zelf \
          in content/organisaties/<naam>/index.md
          """,
        en: """
          Look the code up in content/register/organisaties.csv, or describe the organisation in \
          content/organisaties/<name>/index.md
          """))
  }
  let name = directory.name(of: nearest)
  guard directory.named(code.text) == nearest else {
    return Diagnostic(
      .unknownOrganisation, message, at: location,
      hint: Phrase(
        nl: "Bedoelt u \(nearest) (\(name))?", en: "Do you mean \(nearest) (\(name))?"))
  }
  let isInText = location.range.end > location.range.start
  return Diagnostic(
    .unknownOrganisation, message, at: location,
    hint: Phrase(
      nl: "Schrijf de code in plaats van de naam: \(nearest) (\(name))",
      en: "Write the code instead of the name: \(nearest) (\(name))"),
    fixes: !isInText
      ? []
      : [
        TextFix(
          Phrase(nl: "Vervang door \(nearest)", en: "Replace by \(nearest)"),
          replacing: location, with: nearest.text)
      ])
}
