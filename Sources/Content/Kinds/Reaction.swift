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

  package init(
    practice: Located<Slug>, number: Int, date: Located<Day>, role: String,
    organisation: Located<OrganisationCode>? = nil, answers: Located<Int>? = nil
  ) {
    self.practice = practice
    self.number = number
    self.date = date
    self.role = role
    self.organisation = organisation
    self.answers = answers
  }
}
