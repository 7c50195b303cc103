import Content
import Core

/// Where the municipalities of a day lie, and which of them touch.
///
/// Municipalities are their positions in `codes`, so that loops over all of them run over arrays.
struct MunicipalityMap: Sendable {
  /// The municipalities that exist on the day, ordered.
  let codes: [OrganisationCode]
  /// 1 to 8, the scheme of Statistics Netherlands (CBS), by position.
  let sizeClasses: [Int?]
  private let points: [GroundPoint?]
  /// By position, ascending.
  private let neighbours: [[Int]]
  private let positions: [OrganisationCode: Int]

  /// All other municipalities around one, each in one list; each list by distance, then code.
  ///
  /// A municipality without a point in the register comes last.
  struct Surroundings: Sendable {
    let neighbours: [Int]
    let secondNeighbours: [Int]
    let others: [Int]
  }

  /// - Parameter register: names pairs of neighbours; a pair of a former municipality counts for
  ///   its successors on the day, of which there may be several.
  init(_ register: Register, _ onDay: RegisterOnDay) {
    let codes = onDay.municipalities
    let organisations = codes.map(register.organisation)
    let positions = Dictionary(
      codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    self.codes = codes
    self.positions = positions
    self.sizeClasses = organisations.map { $0?.sizeClass }
    self.points = organisations.map { $0?.point.map(GroundPoint.init) }
    var touching = [Set<Int>](repeating: [], count: codes.count)
    func bearers(of code: OrganisationCode) -> [Int] {
      positions[code].map { [$0] } ?? onDay.carriers(of: code).compactMap { positions[$0] }
    }
    for pair in register.neighbours {
      for first in bearers(of: pair.first) {
        for second in bearers(of: pair.second) where first != second {
          touching[first].insert(second)
          touching[second].insert(first)
        }
      }
    }
    self.neighbours = touching.map { $0.sorted() }
  }

  func position(of code: OrganisationCode) -> Int? { positions[code] }

  func surroundings(of position: Int) -> Surroundings {
    let near = neighbours[position]
    var steps = [Int](repeating: 3, count: codes.count)
    for neighbour in near {
      for next in neighbours[neighbour] { steps[next] = 2 }
    }
    for neighbour in near { steps[neighbour] = 1 }
    steps[position] = 0
    let distances = distances(from: position)
    let order = codes.indices.sorted {
      (steps[$0], distances[$0], $0) < (steps[$1], distances[$1], $1)
    }
    return Surroundings(
      neighbours: order.filter { steps[$0] == 1 },
      secondNeighbours: order.filter { steps[$0] == 2 }, others: order.filter { steps[$0] == 3 })
  }

  /// Squares of metres, comparable only.
  private func distances(from position: Int) -> [Int] {
    guard let start = points[position] else {
      return [Int](repeating: .max, count: codes.count)
    }
    return points.map { $0.map(start.squaredMetres) ?? .max }
  }
}
