package import Core

/// What a reader says of a practice (`reacties/<praktijk>/<n>.md`).
package struct Reaction: Hashable, Sendable {
  package let practice: Located<Slug>
  package let number: Int
  package let date: Located<Day>
  package let role: String
  package let organisation: Located<OrganisationCode>?
  /// The number of the reaction that this one answers.
  package let answers: Located<Int>?
}
