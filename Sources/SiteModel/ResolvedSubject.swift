package import Core

/// What a practice, plan or round is about, by the ids of the vocabularies.
///
/// - Invariant: every id is known; each list holds an id once, in the order in which the author
///   wrote it. Synonyms and deprecated tags have become the tag that counts.
package struct ResolvedSubject: Hashable, Sendable {
  package var products: [Slug] = []
  package var themes: [Slug] = []
  package var tags: [Slug] = []

  package init() {}
}
