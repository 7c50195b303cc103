import Content
import Core

/// All practices that can be taken over, with who uses each; shared by all organisations.
///
/// Practices are their positions in `candidates`, municipalities their positions in the map: the
/// loops over all practices of all organisations run over these arrays only.
struct ChanceOffer: Sendable {
  /// Ordered by practice.
  let candidates: [ChanceCandidate]
  /// The points that hold for every organisation, by candidate.
  let commonPoints: [Int]
  /// Those and the points that hold for every municipality, by candidate.
  let municipalPoints: [Int]
  /// Municipalities that use a candidate (hard), ascending, by candidate.
  let users: [[Int]]
  /// Other organisations that use it (hard), ordered, by candidate.
  let otherUsers: [[OrganisationCode]]
  /// Candidates that a municipality uses (hard), ascending, by municipality.
  let uses: [[Int]]
  /// Users among the municipalities of a size class, by class and candidate.
  let usersInClass: [Int: [Int]]
  private let positions: [Slug: Int]

  init(
    _ ledgers: [PracticeLedger], _ practices: [PracticeReuse], _ map: MunicipalityMap,
    _ directory: OrganisationDirectory, on day: Day
  ) {
    var candidates: [ChanceCandidate] = []
    var users: [[Int]] = []
    var otherUsers: [[OrganisationCode]] = []
    for (ledger, reuse) in zip(ledgers, practices) {
      guard let candidate = ChanceCandidate(ledger.practice.value, reuse, directory, on: day)
      else { continue }
      candidates.append(candidate)
      users.append(reuse.hardAdopters.compactMap(map.position))
      otherUsers.append(reuse.otherAdopters)
    }
    var uses = [[Int]](repeating: [], count: map.codes.count)
    var usersInClass: [Int: [Int]] = [:]
    for sizeClass in Set(map.sizeClasses.compactMap(\.self)) {
      usersInClass[sizeClass] = [Int](repeating: 0, count: candidates.count)
    }
    for (candidate, municipalities) in users.enumerated() {
      for municipality in municipalities {
        uses[municipality].append(candidate)
        if let sizeClass = map.sizeClasses[municipality] {
          usersInClass[sizeClass]?[candidate] += 1
        }
      }
    }
    self.commonPoints = candidates.map { $0.commonGrounds.reduce(0) { $0 + $1.points } }
    self.municipalPoints = zip(candidates, commonPoints).map { candidate, common in
      candidate.municipalGrounds.reduce(common) { $0 + $1.points }
    }
    self.positions = Dictionary(
      candidates.enumerated().map { ($1.practice, $0) }, uniquingKeysWith: { first, _ in first })
    self.candidates = candidates
    self.users = users
    self.otherUsers = otherUsers
    self.uses = uses
    self.usersInClass = usersInClass
  }

  func position(of practice: Slug) -> Int? { positions[practice] }

  /// The candidates with the most points, best first; those without a point are left out.
  ///
  /// Of equals the one that more organisations use comes first, then by name.
  func best(_ points: [Int], count: Int) -> [Int] {
    guard count > 0 else { return [] }
    var best: [Int] = []
    func isBetter(_ left: Int, _ right: Int) -> Bool {
      let leftUsers = users[left].count + otherUsers[left].count
      let rightUsers = users[right].count + otherUsers[right].count
      return (points[left], leftUsers) > (points[right], rightUsers)
    }
    for candidate in points.indices where points[candidate] > 0 {
      if best.count == count {
        guard let last = best.last, isBetter(candidate, last) else { continue }
        best.removeLast()
      }
      let place = best.firstIndex { isBetter(candidate, $0) } ?? best.count
      best.insert(candidate, at: place)
    }
    return best
  }
}
