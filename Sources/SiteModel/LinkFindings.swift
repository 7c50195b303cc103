package import Core

extension DiagnosticCode {
  /// A link to a page or file that does not exist.
  package static let unknownLink = DiagnosticCode(
    "unknown-link", .error, canBeLowered: true)
  /// A link to a heading that its page does not have.
  package static let unknownAnchor = DiagnosticCode(
    "unknown-anchor", .error, canBeLowered: true)
  /// A wiki link that can mean more than one page.
  package static let ambiguousLink = DiagnosticCode(
    "ambiguous-link", .error, canBeLowered: true)
  /// A link to a file outside the content folder.
  package static let linkOutsideContent = DiagnosticCode(
    "link-outside-content", .error, canBeLowered: true)
  /// A link by the address of a page where a link to its file could stand.
  package static let absoluteLink = DiagnosticCode("absolute-link", .notice)
}

/// What is said about links that do not lead where they should.
enum LinkFindings {
  static func unknownFile(
    _ written: String, nearest: String?, at place: DestinationPlace
  ) -> Diagnostic {
    let suggestion = Suggestion(replacement: nearest)
    return Diagnostic(
      .unknownLink,
      Phrase(
        nl: "het bestand ‘\(written)’ bestaat niet", en: "the file ‘\(written)’ does not exist"),
      at: place.path,
      hint: suggestion.hint(
        otherwise: Phrase(
          nl: "Verwijs naar een bestand dat er is, gezien vanuit de map van dit bestand.",
          en: "Link to a file that exists, seen from the folder of this file.")),
      fixes: suggestion.fixes(replacing: written, at: place.path))
  }

  static func folder(_ written: String, nearest: String?, at place: DestinationPlace) -> Diagnostic
  {
    let suggestion = Suggestion(replacement: nearest)
    return Diagnostic(
      .unknownLink,
      Phrase(
        nl: "‘\(written)’ is een map, geen bestand", en: "‘\(written)’ is a folder, not a file"),
      at: place.path,
      hint: suggestion.hint(
        otherwise: Phrase(
          nl: "Verwijs naar een bestand in die map.", en: "Link to a file in that folder.")),
      fixes: suggestion.fixes(replacing: written, at: place.path))
  }

  static func unknownAddress(
    _ written: String, nearest: String?, at place: DestinationPlace
  ) -> Diagnostic {
    let suggestion = Suggestion(replacement: nearest)
    return Diagnostic(
      .unknownLink,
      Phrase(
        nl: "op het adres ‘\(written)’ staat geen pagina",
        en: "there is no page at the address ‘\(written)’"),
      at: place.path,
      hint: suggestion.hint(
        otherwise: Phrase(
          nl: "Verwijs naar het bestand van de pagina, zoals ‘../praktijken/naam.md’.",
          en: "Link to the file of the page, such as ‘../praktijken/naam.md’.")),
      fixes: suggestion.fixes(replacing: written, at: place.path))
  }

  static func outsideContent(_ written: String, at place: DestinationPlace) -> Diagnostic {
    Diagnostic(
      .linkOutsideContent,
      Phrase(
        nl: "‘\(written)’ ligt buiten de map ‘content’",
        en: "‘\(written)’ lies outside the folder ‘content’"),
      at: place.path,
      hint: Phrase(
        nl: "Zet het bestand binnen ‘content’, of gebruik een adres op het web.",
        en: "Put the file inside ‘content’, or use an address on the web."))
  }

  static func absolute(_ written: String, relative: String, at place: DestinationPlace)
    -> Diagnostic
  {
    Diagnostic(
      .absoluteLink,
      Phrase(
        nl:
          "dit is het adres van een pagina; een verwijzing naar het bestand blijft goed",
        en: "this is the address of a page; a link to its file stays right"
      ),
      at: place.path,
      hint: Phrase(nl: "Schrijf ‘\(relative)’.", en: "Write ‘\(relative)’."),
      fixes: Suggestion(replacement: relative).fixes(replacing: written, at: place.path))
  }

  static func unknownAnchor(
    _ fragment: String, on page: String, nearest: String?, at place: DestinationPlace
  ) -> Diagnostic {
    let suggestion = Suggestion(replacement: nearest)
    return Diagnostic(
      .unknownAnchor,
      Phrase(
        nl: "‘\(page)’ heeft geen kop ‘#\(fragment)’", en: "‘\(page)’ has no heading ‘#\(fragment)’"
      ),
      at: place.fragment,
      hint: suggestion.hint(
        otherwise: Phrase(
          nl: "Neem de naam van een kop over, met kleine letters en streepjes, of laat ‘#…’ weg.",
          en: "Copy the name of a heading, in lower case with hyphens, or leave ‘#…’ out.")),
      fixes: suggestion.fixes(replacing: fragment, at: place.fragment))
  }

  static func unknownName(
    _ name: String, nearest: String?, at place: DestinationPlace
  ) -> Diagnostic {
    let suggestion = Suggestion(replacement: nearest)
    return Diagnostic(
      .unknownLink,
      Phrase(nl: "er is geen pagina ‘\(name)’", en: "there is no page ‘\(name)’"),
      at: place.path,
      hint: suggestion.hint(
        otherwise: Phrase(
          nl: "Gebruik tussen [[ en ]] de naam van een bestand, zonder ‘.md’.",
          en: "Use the name of a file, without ‘.md’, between [[ and ]].")),
      fixes: suggestion.fixes(replacing: name, at: place.path))
  }

  static func unusedTag(_ name: String, at place: DestinationPlace) -> Diagnostic {
    Diagnostic(
      .unknownLink,
      Phrase(
        nl: "het trefwoord ‘\(name)’ heeft geen pagina, omdat niets het draagt",
        en: "the tag ‘\(name)’ has no page, because nothing carries it"),
      at: place.path,
      hint: Phrase(
        nl: "Geef een praktijk dit trefwoord, of haal de verwijzing weg.",
        en: "Give a practice this tag, or remove the link."))
  }

  static func ambiguous(
    _ name: String, choices: [WikiIndex.Target], at place: DestinationPlace
  ) -> Diagnostic {
    let names = choices.map { "‘\($0.prefixedName)’" }.sorted()
    return Diagnostic(
      .ambiguousLink,
      Phrase(
        nl: "‘\(name)’ kan meer dan één pagina zijn", en: "‘\(name)’ can be more than one page"),
      at: place.path,
      hint: Phrase(
        nl: "Kies: \(names.joined(separator: " of ")).",
        en: "Choose: \(names.joined(separator: " or "))."))
  }
}
