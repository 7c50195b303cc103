package import Core

/// A word of the glossary (`begrippen/<slug>.md`).
package struct Term: Hashable, Sendable {
  package let slug: Slug
  package let term: Located<String>
  package let synonyms: [Located<String>]
  package let definition: String
  package let seeAlso: [Located<Slug>]
  package let source: SourceCitation?
}
