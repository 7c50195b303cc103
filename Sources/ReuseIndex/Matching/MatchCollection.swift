import Content
import Core

/// All live plans and all practices, with an index from each feature to the texts that have it.
///
/// A plan is compared only with texts that share a product, process, legal basis or rare word with
/// it. Nothing is lost by that: what other features weigh together stays under
/// ``MatchWeights/listed``. Rare words stand in at most 100 texts, so the work for one plan grows
/// only with the texts on its own products, processes, laws, themes and tags.
struct MatchCollection {
  /// Plans first, then practices, each in their own order.
  let items: [MatchItem]
  let table: FeatureTable
  /// The points of each feature that is a word; 0 where it is not rare.
  let wordPoints: [Int]
  /// The items with each feature; empty for words that are not rare.
  private let holders: [[Int]]

  init(
    plans: [Plan], practices: [Practice], register: Register, tags: TagVocabulary,
    isExample: (OrganisationCode) -> Bool
  ) {
    var table = FeatureTable(register, tags)
    var items: [MatchItem] = []
    items.reserveCapacity(plans.count + practices.count)
    for plan in plans {
      let features = table.features(
        of: plan.subject, title: plan.title.value, summary: plan.summary.value)
      items.append(
        MatchItem(
          target: .plan(PlanReference(organisation: plan.organisation.value, slug: plan.slug)),
          isExample: isExample(plan.organisation.value), features: features, period: plan.period))
    }
    for practice in practices {
      let features = table.features(
        of: practice.subject, title: practice.title.value, summary: practice.summary.value)
      items.append(
        MatchItem(
          target: .practice(practice.slug, isStopped: practice.status.value == .stopped),
          isExample: isExample(practice.owner.value), features: features, period: nil))
    }
    let points = table.kinds.indices.map { feature in
      table.kinds[feature] == .word
        ? MatchWeights.word(frequency: table.frequencies[feature], amongTexts: items.count) : 0
    }
    var holders = [[Int]](repeating: [], count: table.kinds.count)
    for (index, item) in items.enumerated() {
      for feature in item.features where table.kinds[feature] != .word || points[feature] > 0 {
        holders[feature].append(index)
      }
    }
    self.items = items
    self.table = table
    self.wordPoints = points
    self.holders = holders
  }

  /// The other items that are alike enough to be listed, each once, with their score.
  ///
  /// - Parameter board: one score for each item; all are empty before and after.
  func likeItems(of index: Int, on board: inout [LikenessScore]) -> [(item: Int, score: Int)] {
    var candidates: [Int] = []
    for feature in items[index].features where table.kinds[feature].isStrong {
      for holder in holders[feature] {
        if board[holder].isEmpty { candidates.append(holder) }
        board[holder].add(table.kinds[feature], wordPoints: wordPoints[feature])
      }
    }
    for feature in items[index].features where !table.kinds[feature].isStrong {
      for holder in holders[feature] where !board[holder].isEmpty {
        board[holder].add(table.kinds[feature], wordPoints: 0)
      }
    }
    var like: [(item: Int, score: Int)] = []
    for candidate in candidates {
      let score = board[candidate].total(overlaps: overlap(index, candidate) != nil)
      board[candidate] = LikenessScore()
      if candidate != index, score >= MatchWeights.listed { like.append((candidate, score)) }
    }
    return like
  }

  /// What two items share, one sentence for each kind of thing, the heaviest first.
  func reasons(_ left: Int, _ right: Int) -> [Phrase] {
    var names = [[String]](repeating: [], count: Feature.Kind.allCases.count)
    forEachShared(left, right) { feature in
      let kind = table.kinds[feature]
      guard kind != .word || wordPoints[feature] > 0 else { return }
      names[kind.rawValue].append(table.names[feature])
    }
    let shared = Feature.Kind.allCases.compactMap { kind in
      let own = names[kind.rawValue].sorted()
      return own.isEmpty ? nil : matchReason(kind, own)
    }
    return shared + (overlap(left, right).map { [matchReason(overlap: $0)] } ?? [])
  }

  private func forEachShared(_ left: Int, _ right: Int, _ body: (Int) -> Void) {
    let leftFeatures = items[left].features
    let rightFeatures = items[right].features
    var leftIndex = 0
    var rightIndex = 0
    while leftIndex < leftFeatures.count, rightIndex < rightFeatures.count {
      let leftFeature = leftFeatures[leftIndex]
      let rightFeature = rightFeatures[rightIndex]
      if leftFeature == rightFeature { body(leftFeature) }
      if leftFeature <= rightFeature { leftIndex += 1 }
      if rightFeature <= leftFeature { rightIndex += 1 }
    }
  }

  private func overlap(_ left: Int, _ right: Int) -> ClosedRange<Day>? {
    guard let first = items[left].period, let second = items[right].period,
      first.overlaps(second)
    else { return nil }
    return first.clamped(to: second)
  }
}
