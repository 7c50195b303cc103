package import Content
package import Core

/// A page of the site by what it shows, whatever its address is.
package enum PageID: Hashable, Sendable {
  case home
  /// A practice, plan, round, organisation, term or article. Adoptions and reactions have no page
  /// of their own: see ``Routes``.
  case document(DocumentID)
  /// An organisation of the register that has no file of its own.
  case organisation(OrganisationCode)
  case practices
  case organisations
  case plans
  case rounds
  case tags
  case tag(Slug)
  case themes
  case theme(Slug)
  case glossary
  /// The overview of the reuse index.
  case reuse
  /// The reuse of one practice.
  case reuseOfPractice(Slug)
  case search
  case notFound
}

/// A page in a language: what a link leads to.
package struct PageReference: Hashable, Sendable {
  package let page: PageID
  package let language: Language

  package init(_ page: PageID, _ language: Language) {
    self.page = page
    self.language = language
  }
}
