import Content
import Core

/// What one municipality could take over: adds the users around it to what each practice is worth.
struct MunicipalChances {
  private let surroundings: MunicipalityMap.Surroundings
  private let sizeClass: Int?
  private let map: MunicipalityMap
  private let offer: ChanceOffer
  private let name: (OrganisationCode) -> String

  init(
    _ surroundings: MunicipalityMap.Surroundings, sizeClass: Int?, map: MunicipalityMap,
    offer: ChanceOffer, name: @escaping (OrganisationCode) -> String
  ) {
    self.surroundings = surroundings
    self.sizeClass = sizeClass
    self.map = map
    self.offer = offer
    self.name = name
  }

  func best(for seeker: ChanceSeeker, count: Int) -> [Recommendation] {
    var points = offer.municipalPoints
    let near = userCounts(among: surroundings.neighbours)
    let next = userCounts(among: surroundings.secondNeighbours)
    let alike = sizeClass.flatMap { offer.usersInClass[$0] }
    for candidate in points.indices {
      points[candidate] +=
        ChanceGround.neighbourPoints(near[candidate])
        + ChanceGround.secondNeighbourPoints(next[candidate], besides: near[candidate])
        + ChanceGround.alikePoints(alike?[candidate] ?? 0)
    }
    for candidate in seeker.known { points[candidate] = 0 }
    return offer.best(points, count: count).map { candidate in
      let users = Set(offer.users[candidate])
      let neighbours = surroundings.neighbours.filter(users.contains)
      let secondNeighbours = surroundings.secondNeighbours.filter(users.contains)
      let nearest = neighbours + secondNeighbours + surroundings.others.filter(users.contains)
      return Recommendation(
        offer.candidates[candidate], points: points[candidate],
        grounds: offer.candidates[candidate].municipalGrounds
          + around(neighbours, secondNeighbours, alike: alike?[candidate] ?? 0)
          + offer.candidates[candidate].commonGrounds,
        isExplored: seeker.explored.contains(candidate),
        users: nearest.prefix(5).map { map.codes[$0] })
    }
  }

  /// The users among some municipalities, by candidate.
  private func userCounts(among municipalities: [Int]) -> [Int] {
    var counts = [Int](repeating: 0, count: offer.candidates.count)
    for municipality in municipalities {
      for candidate in offer.uses[municipality] { counts[candidate] += 1 }
    }
    return counts
  }

  private func around(_ neighbours: [Int], _ secondNeighbours: [Int], alike: Int) -> [ChanceGround]
  {
    var grounds: [ChanceGround] = []
    if !neighbours.isEmpty { grounds.append(.neighbours(neighbours.map(named))) }
    if !secondNeighbours.isEmpty {
      grounds.append(
        .secondNeighbours(secondNeighbours.map(named), besides: neighbours.count))
    }
    if alike > 0 { grounds.append(.alike(count: alike)) }
    return grounds
  }

  private func named(_ municipality: Int) -> String { name(map.codes[municipality]) }
}
