/// How many points each ground gives a practice that an organisation could take over.
///
/// The only place with these figures. They follow four rules:
/// - what a municipality must do anyway comes before what is merely proven, and one ground never
///   decides alone: a legal duty weighs as much as three of the four levels of evidence;
/// - proof outweighs company: the highest level weighs more than any number of neighbours;
/// - nearer weighs more: one neighbour weighs more than two neighbours of neighbours, and one of
///   those more than two municipalities of the same size; every sort of user has a ceiling, so that
///   a practice that everybody has does not push out one that is proven;
/// - what is not known gives nothing and takes nothing: unknown costs rank between low and high
///   ones.
///
/// No ground takes points away for a user, a level or a newer check, so that adding one of those
/// never lowers a practice.
enum ChanceWeights {
  /// A product of the practice rests on national law: the work has to be done in any case, so the
  /// choice is only how. Municipalities only.
  static let legalDuty = 30
  /// The practice says that municipalities have to (`moscow: must`): the author's word with a legal
  /// basis, which is weaker than the register's. Municipalities only.
  static let compulsory = 15
  /// Each level of evidence, up to 40: the surest sign that the effort is worth it.
  static let evidenceLevel = 10
  /// Each neighbour in use: somebody to ask around the corner, who shares surroundings, partners
  /// and often software. Those beyond the ceiling count as neighbours of neighbours.
  static let neighbour = 8
  static let mostNeighbours = 3
  /// Each neighbour of a neighbour in use: the region knows it.
  static let secondNeighbour = 3
  static let mostSecondNeighbours = 4
  /// Each municipality of the same size class in use: it works with as many hands and as much
  /// money. They are many, so one weighs little.
  static let alike = 1
  static let mostAlike = 12
  /// Each organisation of the same sort in use, for those that are no municipality: they are few,
  /// and have no neighbours or size in the register.
  static let sameSort = 8
  static let mostOfSameSort = 4
  /// Known costs that any organisation can carry.
  static let lowCosts = 8
  /// Known costs that need a budget.
  static let moderateCosts = 4
  /// Known costs that need a decision of the council: no reason against, but behind unknown ones.
  static let highCosts = -4
  /// Checked by its owner within 24 months: what it says still holds.
  static let fresh = 6

  /// Euros, once and one year together, up to which costs are low, moderate and neither.
  static let lowCostLimit = 10_000
  static let moderateCostLimit = 50_000
  static let highCostLimit = 250_000

  /// The points for known costs, in whole euros.
  static func costs(_ euros: Int) -> Int {
    switch euros {
    case ...lowCostLimit: lowCosts
    case ...moderateCostLimit: moderateCosts
    case ...highCostLimit: 0
    default: highCosts
    }
  }
}
