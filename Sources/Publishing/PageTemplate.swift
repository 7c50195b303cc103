/// The kinds of pages; the raw value is the file name in `templates/pages`.
package enum PageTemplate: String, CaseIterable, Sendable {
  case home
  case practices
  case practice
  case organisations
  case organisation
  case plans
  case plan
  case rounds
  case round
  case tags
  case tag
  case themes
  case theme
  case glossary
  case term
  case reuse
  case reusePractice = "reuse-practice"
  /// Any view of the reuse index, and products.
  case reuseView = "reuse-view"
  case matrix
  case reuseTerms = "reuse-terms"
  case search
  case page
  case notFound = "not-found"
  case redirect
}
