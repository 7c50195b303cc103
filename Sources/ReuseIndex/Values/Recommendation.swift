package import Content
package import Core

/// A practice that an organisation could take over.
package struct Recommendation: Hashable, Sendable {
  package let practice: Slug
  /// Higher is better; comparable only inside the list of one organisation. See `ChanceWeights`.
  package let score: Int
  /// Why it fits, as sentences, the heaviest first; never empty.
  package let reasons: [Phrase]
  /// Users that one could ask, the nearest first, at most five: neighbours, neighbours of
  /// neighbours, then by distance.
  package let users: [OrganisationCode]

  package init(practice: Slug, score: Int, reasons: [Phrase], users: [OrganisationCode]) {
    self.practice = practice
    self.score = score
    self.reasons = reasons
    self.users = users
  }
}

/// The municipalities around one municipality, and those like it.
package struct Neighbourhood: Hashable, Sendable {
  /// Municipalities that touch it. Ordered by distance, then code.
  package let neighbours: [OrganisationCode]
  /// Neighbours of those. Ordered by distance, then code.
  package let secondNeighbours: [OrganisationCode]
  /// Municipalities of the same size class outside both lists, the nearest first, at most twenty.
  package let alike: [OrganisationCode]

  package init(
    neighbours: [OrganisationCode], secondNeighbours: [OrganisationCode],
    alike: [OrganisationCode]
  ) {
    self.neighbours = neighbours
    self.secondNeighbours = secondNeighbours
    self.alike = alike
  }

  package static let empty = Neighbourhood(neighbours: [], secondNeighbours: [], alike: [])
}
