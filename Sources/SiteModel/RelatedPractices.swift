import Content
import Core

/// Finds for each practice the five that resemble it most, by what their front matter shares.
///
/// Every shared subject adds a weight. A rare one weighs more: for a subject of n practices among
/// N, weight × (1 + log₂ of N/n, in whole steps). A subject that more than one in fifty practices
/// carries (and more than 64 do) says nothing and counts for nothing, which also bounds the work.
/// The same owner alone makes no relation.
struct RelatedPractices: Sendable {
  private let practices: [Features]
  /// By number of the feature; empty for one that says nothing.
  private let postings: [Posting]
  private let features: [Feature]
  private let positions: [Slug: Int]
  private let lineage: LineageIndex
  private let phrases: FeaturePhrases
  /// By number of the feature: the reason where it is the only one of its kind.
  private let soleReasons: [Phrase]

  private struct Posting: Sendable {
    var members: [Int32] = []
    var weight: Int32 = 0
  }

  /// A practice with the numbers of its features; the owner last, so that it only adds to what
  /// other features find.
  private struct Features: Sendable {
    let slug: Slug
    let numbers: [Int]
  }

  /// - Parameter subjects: by position in the catalog.
  init(
    _ catalog: DocumentCatalog, _ subjects: [ResolvedSubject], _ lineage: LineageIndex,
    _ phrases: FeaturePhrases
  ) {
    var practices: [Features] = []
    var features: [Feature] = []
    var numbers: [Feature: Int] = [:]
    var postings: [Posting] = []
    for position in catalog.principalPositions {
      guard case .practice(let practice) = catalog.documents[position].kind else { continue }
      let own = subjects[position].features(owner: practice.owner.value).map { feature -> Int in
        let number = numbers[feature] ?? features.count
        if number == features.count {
          numbers[feature] = number
          features.append(feature)
          postings.append(Posting())
        }
        postings[number].members.append(Int32(practices.count))
        return number
      }
      practices.append(Features(slug: practice.slug, numbers: own))
    }
    let most = max(64, practices.count / 50)
    for number in postings.indices {
      let members = postings[number].members.count
      if members > 1, members <= most {
        let rarity = Int32((practices.count / members).binaryLogarithm)
        postings[number].weight = features[number].weight * (1 + rarity)
      } else {
        postings[number] = Posting()
      }
    }
    self.soleReasons = features.map { phrases.reason($0.kind, [$0]) }
    self.practices = practices
    self.postings = postings
    self.features = features
    self.positions = Dictionary(
      practices.enumerated().map { ($1.slug, $0) }, uniquingKeysWith: { first, _ in first })
    self.lineage = lineage
    self.phrases = phrases
  }

  /// The related practices of each practice, best first; equal ones by slug.
  func all() -> [Slug: [RelatedPractice]] {
    var result: [Slug: [RelatedPractice]] = [:]
    result.reserveCapacity(practices.count)
    var scores = [Int32](repeating: 0, count: practices.count)
    var touched: [Int] = []
    for (index, practice) in practices.enumerated() {
      gather(practice, at: index, &scores, &touched)
      let best = topFive(scores, touched)
      for position in touched { scores[position] = 0 }
      touched.removeAll(keepingCapacity: true)
      if !best.isEmpty { result[practice.slug] = best.map { related(practice, to: $0) } }
    }
    return result
  }

  private func gather(
    _ practice: Features, at index: Int, _ scores: inout [Int32], _ touched: inout [Int]
  ) {
    for slug in lineage[practice.slug].all {
      guard let other = positions[slug] else { continue }
      if scores[other] == 0 { touched.append(other) }
      scores[other] += Feature.lineageWeight
    }
    for number in practice.numbers {
      let weight = postings[number].weight
      let isOwner = features[number].kind == .owner
      for member in postings[number].members {
        let other = Int(member)
        if other == index { continue }
        if scores[other] == 0 {
          if isOwner { continue }
          touched.append(other)
        }
        scores[other] += weight
      }
    }
  }

  private func topFive(_ scores: [Int32], _ touched: [Int]) -> [(position: Int, score: Int)] {
    var best: [(position: Int, score: Int)] = []
    for position in touched {
      let score = Int(scores[position])
      if best.count == 5, let last = best.last, (last.score, position) >= (score, last.position) {
        continue
      }
      let place =
        best.firstIndex { ($0.score, position) < (score, $0.position) } ?? best.count
      best.insert((position, score), at: place)
      if best.count > 5 { best.removeLast() }
    }
    return best
  }

  private func related(
    _ practice: Features, to other: (position: Int, score: Int)
  ) -> RelatedPractice {
    let slug = practices[other.position].slug
    let shared = practice.numbers.filter {
      postings[$0].weight > 0 && practices[other.position].numbers.contains($0)
    }
    var reasons = phrases.reasons(lineage[practice.slug], towards: slug)
    for kind in Feature.Kind.allCases {
      let alike = shared.filter { features[$0].kind == kind }
      if alike.count == 1 { reasons.append(soleReasons[alike[0]]) }
      if alike.count > 1 { reasons.append(phrases.reason(kind, alike.map { features[$0] })) }
    }
    return RelatedPractice(practice: slug, score: other.score, reasons: reasons)
  }
}

extension ResolvedSubject {
  fileprivate func features(owner: OrganisationCode) -> [Feature] {
    products.map(Feature.product) + themes.map(Feature.theme) + tags.map(Feature.tag)
      + [.owner(owner)]
  }
}

extension Int {
  /// The whole part of the logarithm to base two; 0 for numbers below 2.
  fileprivate var binaryLogarithm: Int {
    self < 2 ? 0 : Int.bitWidth - 1 - leadingZeroBitCount
  }
}
