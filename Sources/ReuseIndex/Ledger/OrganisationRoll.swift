import Content
import Core

/// Every organisation of the register, of the site's own list and of any record, by its place in
/// the order of codes: counting compares numbers, not codes.
struct OrganisationRoll: Sendable {
  /// Ordered.
  let codes: [OrganisationCode]
  /// Whether the register or the site's own list has it.
  let isKnown: [Bool]
  let isExample: [Bool]
  /// Its first day; nil where it is older than the register or not in it.
  let validFrom: [Day?]
  /// Its last day; nil while it exists.
  let validTo: [Day?]
  /// Equal for organisations that are bound by succession, through any chain; below `codes.count`.
  let families: [Int]
  private let positions: [OrganisationCode: Int]

  init(_ documents: AuthoredDocuments, _ directory: OrganisationDirectory) {
    var named = Set(directory.codes)
    for adoption in documents.adoptions { named.insert(adoption.value.organisation.value) }
    for practice in documents.practices {
      named.insert(practice.value.owner.value)
      for use in practice.value.namedUse { named.insert(use.organisation.value) }
    }
    let codes = named.sorted()
    let positions = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    let entries = codes.map(directory.register.organisation)
    self.codes = codes
    self.positions = positions
    self.isKnown = codes.map(directory.isKnown)
    self.isExample = codes.map(directory.isExample)
    self.validFrom = entries.map { $0?.validFrom }
    self.validTo = entries.map { $0?.validTo }
    self.families = Self.families(
      entries.map { entry in entry?.successors.compactMap { positions[$0] } ?? [] })
  }

  /// The place of a code; nil for one that nothing names.
  func position(of code: OrganisationCode) -> Int? { positions[code] }

  /// Whether it exists on every day of a range.
  func exists(_ organisation: Int, throughout days: ClosedRange<Day>) -> Bool {
    (validFrom[organisation].map { $0 <= days.lowerBound } ?? true)
      && (validTo[organisation].map { days.upperBound <= $0 } ?? true)
  }

  /// The least member of each organisation's family.
  private static func families(_ successors: [[Int]]) -> [Int] {
    var leaders = Array(successors.indices)
    func leader(of member: Int) -> Int {
      var member = member
      while leaders[member] != member { member = leaders[member] }
      return member
    }
    for (organisation, list) in successors.enumerated() {
      for successor in list {
        let pair = [leader(of: organisation), leader(of: successor)].sorted()
        leaders[pair[1]] = pair[0]
      }
    }
    return successors.indices.map(leader(of:))
  }
}
