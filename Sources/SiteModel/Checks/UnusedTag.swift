import Content
package import Core

extension DiagnosticCode {
  /// A tag of the vocabulary that nothing carries.
  package static let unusedTag = DiagnosticCode("unused-tag", .notice)
}

extension Check {
  /// A tag without a practice or plan, of its own or of a narrower tag, has no page.
  static let unusedTag = Check(.unusedTag, "Nothing carries a tag of the vocabulary.") { site in
    let used = Set(site.tags.entries.map(\.tag.id))
    return site.facts.tags.tags.filter { !$0.isDeprecated && !used.contains($0.id) }.map { tag in
      Diagnostic(
        .unusedTag,
        Phrase(
          nl: "niets draagt het trefwoord ‘\(tag.id)’", en: "nothing carries the tag ‘\(tag.id)’"),
        at: SourcePath("content/trefwoorden.yaml").map { Location($0, tag.range) },
        hint: Phrase(
          nl: "Geef een praktijk dit trefwoord, of haal het weg.",
          en: "Give a practice this tag, or remove it."))
    }
  }
}
