package import Content
import Core

/// Finds what organisations could take over, and which municipalities are near them and like them.
package struct ChanceFinder: Sendable {
  init() {}

  /// The best practices that an organisation lacks, best first, at most `count`; empty for an
  /// organisation that has ended.
  package func chances(of code: OrganisationCode, count: Int = 10) -> [Recommendation] { [] }

  /// Empty for anything but a municipality that exists on the day.
  package func neighbourhood(of code: OrganisationCode) -> Neighbourhood { .empty }
}
