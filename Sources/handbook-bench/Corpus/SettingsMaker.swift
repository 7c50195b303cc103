import Core

/// Makes `site.yaml` and `trefwoorden.yaml` of a corpus.
enum SettingsMaker {
  static let site = """
    titel: Proefhandboek
    ondertitel: verzonnen praktijken om te meten
    omschrijving: Een handboek vol verzonnen woorden, gemaakt om te meten hoe snel het bouwen gaat.
    adres: https://proefhandboek.example/
    taal: nl
    talen: [nl]
    adressen: mappen
    uitgever: handbook-bench
    contact: mailto:redactie@proefhandboek.example
    licentie: CC0-1.0
    navigatie:
      - {titel: Praktijken, naar: /praktijken/}
      - {titel: Hergebruik, naar: /hergebruik/}
      - {titel: Organisaties, naar: /organisaties/}
      - {titel: Plannen, naar: /plannen/}
      - {titel: Begrippen, naar: /begrippen/}
      - {titel: Meedoen, naar: /meedoen/}
      - {titel: Over, naar: /over/}
    toegankelijkheidsverklaring: /toegankelijkheid/

    """

  static func tags(of outline: CorpusOutline) -> [UInt8] {
    var lines = ["trefwoorden:"]
    for (index, tag) in outline.tags.enumerated() {
      var words = TextMaker(
        lexicon: outline.lexicon, subject: tag.subject, random: outline.random(for: .tag, index))
      lines.append("  - id: " + tag.name.slug.text)
      lines.append("    label: " + FrontMatterText.scalar(tag.name.text))
      if let synonym = tag.synonym {
        lines.append("    synoniemen: [" + FrontMatterText.scalar(synonym.lowercased()) + "]")
      }
      if let broader = tag.broader {
        lines.append("    breder: [\(outline.tags[broader].name.slug)]")
      }
      let summary = words.shortText(words: 12, maximumBytes: 290)
      lines.append("    omschrijving: " + FrontMatterText.scalar(summary))
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
