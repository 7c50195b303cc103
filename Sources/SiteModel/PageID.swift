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
  /// Another view of the reuse index.
  case reuseView(ReuseView)
  /// The municipalities of one province by the practices that are used there.
  case reuseMatrix(OrganisationCode)
  case products
  /// The practices for one product of the register, and who uses them.
  case product(Slug)
  case search
  case notFound
}

/// The views of the reuse index that have a page each; the raw value is the last part of its address.
package enum ReuseView: String, CaseIterable, Hashable, Sendable {
  /// Groups of like plans.
  case sameWheel = "zelfde-wiel"
  case whiteSpots = "witte-vlekken"
  /// Records to confirm again.
  case worn = "versleten"
  /// Coverage over the years.
  case history = "door-de-jaren"
  /// Reasons for stopping or not taking over.
  case notAdopted = "niet-overgenomen"
  /// Organisations by practices: the way in to a page for each province.
  case matrix
  /// What the data files say in which words.
  case terms = "termen"
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
