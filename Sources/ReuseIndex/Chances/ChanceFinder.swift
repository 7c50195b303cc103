package import Content
import Core

/// Finds what organisations could take over, and which municipalities are near them and like them.
///
/// What is recommended:
/// - a practice that goes on, belongs to no example and had begun on the day;
/// - that the organisation has no record of, nor a predecessor: one that it stopped or refused is
///   left out too, because it knows that practice and its page says why. Only what it explores
///   stays, and says so. Worn records count here, because wear is no end;
/// - that it neither owns nor takes part in.
///
/// Ranked by ``ChanceWeights``. An organisation that is no municipality has no products, duties or
/// neighbours in the register: it gets what organisations of its sort use, ranked by what is left.
/// Example and former organisations get nothing.
///
/// A value without locks: it may be asked from all cores at the same time.
package struct ChanceFinder: Sendable {
  private let map: MunicipalityMap
  private let offer: ChanceOffer
  private let directory: OrganisationDirectory
  private let seekers: [OrganisationCode: ChanceSeeker]

  /// - Parameters:
  ///   - ledgers: ordered by practice, as `practices` are.
  ///   - organisations: all that there are.
  init(
    _ ledgers: [PracticeLedger], _ practices: [PracticeReuse], _ organisations: [OrganisationReuse],
    _ directory: OrganisationDirectory, _ register: RegisterOnDay
  ) {
    let map = MunicipalityMap(directory.register, register)
    let offer = ChanceOffer(ledgers, practices, map, directory, on: register.day)
    var partnered: [OrganisationCode: [Int]] = [:]
    for ledger in ledgers {
      guard let candidate = offer.position(of: ledger.practice.value.slug) else { continue }
      for partner in ledger.practice.value.partners {
        for bearer in [partner.value] + register.carriers(of: partner.value) {
          partnered[bearer, default: []].append(candidate)
        }
      }
    }
    var seekers: [OrganisationCode: ChanceSeeker] = [:]
    for organisation in organisations where !organisation.isExample {
      let code = organisation.code
      guard directory.register.organisation(code)?.isValid(on: register.day) ?? true
      else { continue }
      seekers[code] = ChanceSeeker(
        organisation, partnered: partnered[code] ?? [], offer, on: register.day)
    }
    self.map = map
    self.offer = offer
    self.directory = directory
    self.seekers = seekers
  }

  /// The best practices that an organisation lacks, best first, at most `count`; empty for an
  /// organisation that has ended.
  package func chances(of code: OrganisationCode, count: Int = 10) -> [Recommendation] {
    guard let seeker = seekers[code] else { return [] }
    guard let position = map.position(of: code) else { return chances(ofOther: seeker, count) }
    let search = MunicipalChances(
      map.surroundings(of: position), sizeClass: map.sizeClasses[position], map: map, offer: offer,
      name: directory.name)
    return search.best(for: seeker, count: count)
  }

  /// Empty for anything but a municipality that exists on the day.
  package func neighbourhood(of code: OrganisationCode) -> Neighbourhood {
    guard let position = map.position(of: code) else { return .empty }
    let surroundings = map.surroundings(of: position)
    let sizeClass = map.sizeClasses[position]
    let alike = surroundings.others.filter {
      sizeClass != nil && map.sizeClasses[$0] == sizeClass
    }
    return Neighbourhood(
      neighbours: surroundings.neighbours.map { map.codes[$0] },
      secondNeighbours: surroundings.secondNeighbours.map { map.codes[$0] },
      alike: alike.prefix(20).map { map.codes[$0] })
  }

  /// For an organisation that is no municipality: only what others of its sort use.
  private func chances(ofOther seeker: ChanceSeeker, _ count: Int) -> [Recommendation] {
    var points = offer.commonPoints
    var peers = [[OrganisationCode]](repeating: [], count: points.count)
    for candidate in points.indices {
      peers[candidate] = offer.otherUsers[candidate].filter {
        $0 != seeker.code && directory.sort(of: $0) == seeker.sort
      }
      points[candidate] =
        peers[candidate].isEmpty
        ? 0 : points[candidate] + ChanceGround.sameSortPoints(peers[candidate].count)
    }
    for candidate in seeker.known { points[candidate] = 0 }
    return offer.best(points, count: count).map { candidate in
      Recommendation(
        offer.candidates[candidate], points: points[candidate],
        grounds: [.sameSort(peers[candidate].map(directory.name))]
          + offer.candidates[candidate].commonGrounds,
        isExplored: seeker.explored.contains(candidate), users: Array(peers[candidate].prefix(5)))
    }
  }
}

extension Recommendation {
  /// - Parameter grounds: in the order in which those of equal weight are named.
  init(
    _ candidate: ChanceCandidate, points: Int, grounds: [ChanceGround], isExplored: Bool,
    users: [OrganisationCode]
  ) {
    let order = grounds.indices.sorted {
      (-grounds[$0].points, $0) < (-grounds[$1].points, $1)
    }
    let reasons = order.compactMap { grounds[$0].sentence }
    let remark = isExplored ? ChanceGround.exploring.sentence : nil
    self.init(
      practice: candidate.practice, score: points,
      reasons: reasons + [remark].compactMap(\.self), users: users)
  }
}
