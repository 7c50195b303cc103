import Content
import Core

extension PlanLikeness {
  /// Live plans that make the same wheel, ordered by their first plan.
  ///
  /// Complete linkage: pairs that are alike are taken from the most alike to the least, those of
  /// one score by the order of their plans, and two groups become one only where every plan of the
  /// one resembles every plan of the other. So no weak link chains plans together.
  func groups(on day: Day) -> [PlanGroup] {
    var links: [Link] = []
    var alike: Set<Link.Pair> = []
    for (left, matches) in alikePlans.enumerated() {
      for match in matches where left < match.item {
        let pair = Link.Pair(left: left, right: match.item)
        links.append(Link(score: match.score, pair: pair))
        alike.insert(pair)
      }
    }
    links.sort { ($1.score, $0.pair.left, $0.pair.right) < ($0.score, $1.pair.left, $1.pair.right) }
    var groupOf = Array(plans.indices)
    var members = plans.indices.map { [$0] }
    for link in links {
      let left = groupOf[link.pair.left]
      let right = groupOf[link.pair.right]
      guard left != right, areAllAlike(members[left], members[right], alike) else { continue }
      for plan in members[right] { groupOf[plan] = left }
      members[left] += members[right]
      members[right] = []
    }
    return members.filter { $0.count > 1 }.map { $0.sorted() }
      .sorted { $0.lexicographicallyPrecedes($1) }.map { group($0, on: day) }
  }

  private func areAllAlike(_ left: [Int], _ right: [Int], _ alike: Set<Link.Pair>) -> Bool {
    left.allSatisfy { one in
      right.allSatisfy { other in
        alike.contains(Link.Pair(left: min(one, other), right: max(one, other)))
      }
    }
  }

  private func group(_ members: [Int], on day: Day) -> PlanGroup {
    let days = members.compactMap { plans[$0].joinBefore?.value }.filter { $0 >= day }
    let joinBefore = days.min()
    let reasons = collection.reasons(members)
    return PlanGroup(
      plans: members.map { plans[$0].reference },
      reasons: reasons.isEmpty ? [nothingSharedByAll] : reasons,
      practices: practices(like: members), joinBefore: joinBefore,
      daysLeft: joinBefore.map { $0.daysSinceEpoch - day.daysSinceEpoch },
      isExample: members.contains { isExample($0) })
  }

  /// Practices that resemble at least half of the plans: first those that resemble them most, all
  /// plans together.
  private func practices(like members: [Int]) -> [Slug] {
    var counts: [Slug: (plans: Int, score: Int)] = [:]
    for match in members.flatMap({ alikePractices[$0] }) {
      guard let slug = practice(match.item) else { continue }
      let sofar = counts[slug] ?? (0, 0)
      counts[slug] = (sofar.plans + 1, sofar.score + match.score)
    }
    let shared = counts.filter { $0.value.plans * 2 >= members.count }
    let sorted = shared.sorted { ($1.value.score, $0.key) < ($0.value.score, $1.key) }
    return sorted.prefix(MatchWeights.mostPerList).map(\.key)
  }
}

/// Two live plans that are alike.
private struct Link {
  let score: Int
  let pair: Pair

  /// Numbers of plans; `left` is the lower.
  struct Pair: Hashable {
    let left: Int
    let right: Int
  }
}

private let nothingSharedByAll = Phrase(
  nl: "Elk tweetal plannen lijkt op elkaar, maar er is niets dat alle plannen delen.",
  en: "Every two of the plans are alike, but nothing is shared by all.")
