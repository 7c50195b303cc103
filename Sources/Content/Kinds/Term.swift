package import Core

/// A word of the glossary (`begrippen/<slug>.md`).
package struct Term: Hashable, Sendable {
  package let slug: Slug
  package let term: Located<String>
  package let synonyms: [Located<String>]
  package let definition: String
  package let seeAlso: [Located<Slug>]
  package let source: SourceCitation?

  package init(
    slug: Slug, term: Located<String>, synonyms: [Located<String>] = [], definition: String,
    seeAlso: [Located<Slug>] = [], source: SourceCitation? = nil
  ) {
    self.slug = slug
    self.term = term
    self.synonyms = synonyms
    self.definition = definition
    self.seeAlso = seeAlso
    self.source = source
  }
}
