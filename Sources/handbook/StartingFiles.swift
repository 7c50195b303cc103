import Content
import Core

/// The first files of a new handbook, by path: it builds at once, and every sort of file is there to copy.
func startingFiles(title: String, today: Day) -> [(path: String, text: String)] {
  let fields = exampleFields(today: today)
  let authored = fields.map { fields in
    [AuthoredKind.organisation, .practice, .term].compactMap { kind in
      startingPath(for: kind, fields).map {
        ($0.description, withTag(startingText(for: kind, fields)))
      }
    }
  }
  return [
    ("content/site.yaml", siteText(title: title)), ("content/trefwoorden.yaml", tagsText),
    ("content/paginas/over.md", aboutText(title: title)), ("public/.gitignore", "*\n!.gitignore\n"),
    (".gitignore", ".handbook/\n"),
  ] + (authored ?? [])
}

/// The starting text with its commented tags replaced by the one that the handbook starts with.
private func withTag(_ text: String) -> String {
  text.replacing("# trefwoorden: [informatiebeheer]", with: "trefwoorden: [dienstverlening]")
}

private func exampleFields(today: Day) -> StartingFields? {
  guard let slug = Slug("eerste-praktijk"), let organisation = OrganisationCode("onze-organisatie")
  else { return nil }
  return StartingFields(
    title: "Eerste praktijk", slug: slug, organisation: organisation, practice: slug, today: today)
}

private func siteText(title: String) -> String {
  let quoted = title.map { "\"\\".contains($0) ? "\\\($0)" : String($0) }.joined()
  return """
    # De site als geheel. Uitleg: handbook schema site
    titel: "\(quoted)"
    ondertitel: handboek goede praktijken
    omschrijving: Wat wij en anderen al hebben gemaakt, wie het gebruikt en wat u kunt overnemen.
    adres: https://handboek.example/
    taal: nl
    talen: [nl]
    licentie: CC-BY-4.0
    navigatie:
      - {titel: Praktijken, naar: /praktijken/}
      - {titel: Hergebruik, naar: /hergebruik/}
      - {titel: Organisaties, naar: /organisaties/}
      - {titel: Begrippen, naar: /begrippen/}
      - {titel: Over, naar: over}

    """
}

private let tagsText = """
  # De trefwoorden die praktijken en plannen mogen dragen.
  trefwoorden:
    - id: dienstverlening
      label: Dienstverlening
      synoniemen: [loket]

  """

private func aboutText(title: String) -> String {
  """
  ---
  titel: Over dit handboek
  samenvatting: Wat hier staat en wie het bijhoudt.
  ---

  Vertel hier voor wie dit handboek is en wie het bijhoudt. Kijk ook bij de [eerste praktijk](../praktijken/eerste-praktijk.md).

  """
}
