import Content
import Core

/// Everything that each live plan resembles: the raw findings that lists and groups are made from.
///
/// Real plans are never matched with plans or practices of example organisations. The practice that
/// a plan became (`wordt`) is its own and is left out.
struct PlanLikeness {
  let collection: MatchCollection
  /// The live ones, ordered by reference; each is the item of the collection with the same number.
  let plans: [Plan]
  /// By plan: other live plans that are alike, as numbers of the collection's items.
  let alikePlans: [[Match]]
  /// By plan: practices that are alike.
  let alikePractices: [[Match]]

  struct Match {
    let item: Int
    let score: Int
  }

  /// - Parameter plans: the live ones, ordered by reference.
  init(
    _ plans: [Authored<Plan>], _ practices: [Authored<Practice>], register: Register,
    tags: TagVocabulary, isExample: (OrganisationCode) -> Bool
  ) {
    let texts =
      plans.map { MatchText($0, isExample: isExample($0.value.organisation.value)) }
      + practices.map { MatchText($0, isExample: isExample($0.value.owner.value)) }
    let collection = MatchCollection(texts, register: register, tags: tags)
    var board = collection.board()
    var alikePlans: [[Match]] = []
    var alikePractices: [[Match]] = []
    for (index, plan) in plans.enumerated() {
      let isExample = collection.items[index].isExample
      var likePlans: [Match] = []
      var likePractices: [Match] = []
      for (candidate, score) in collection.likeItems(of: index, on: &board) {
        let other = collection.items[candidate]
        guard isExample || !other.isExample else { continue }
        switch other.target {
        case .plan where other.isExample == isExample:
          likePlans.append(Match(item: candidate, score: score))
        case .practice(let slug, _) where slug != plan.value.becomes?.value:
          likePractices.append(Match(item: candidate, score: score))
        case .plan, .practice, .question: continue
        }
      }
      alikePlans.append(likePlans)
      alikePractices.append(likePractices)
    }
    self.collection = collection
    self.plans = plans.map(\.value)
    self.alikePlans = alikePlans
    self.alikePractices = alikePractices
  }

  func isExample(_ plan: Int) -> Bool { collection.items[plan].isExample }

  /// The practice that an item is; nil for a plan.
  func practice(_ item: Int) -> Slug? {
    if case .practice(let slug, _) = collection.items[item].target { slug } else { nil }
  }
}
