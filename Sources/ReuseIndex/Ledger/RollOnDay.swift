import Content
import Core

/// The roll as it stands on one day: which organisations are municipalities, and who carries each.
struct RollOnDay: Sendable {
  let roll: OrganisationRoll
  let register: RegisterOnDay
  let isMunicipality: [Bool]
  /// Who answers for each organisation on the day; see ``UseRecord/carriedBy``.
  let carriers: [[Int]]

  init(_ roll: OrganisationRoll, _ directory: OrganisationDirectory, _ register: RegisterOnDay) {
    self.roll = roll
    self.register = register
    self.isMunicipality = roll.codes.map(register.isMunicipality)
    self.carriers = roll.codes.indices.map { position in
      guard roll.isKnown[position] else { return [] }
      if let begin = roll.validFrom[position], register.day < begin { return [] }
      guard let end = roll.validTo[position], end < register.day else { return [position] }
      return register.carriers(of: roll.codes[position]).compactMap(roll.position(of:))
    }
  }

  /// Who answers for an organisation, without successors that do not take over.
  func carriers(of organisation: Int, passingTo passes: (Int) -> Bool) -> [Int] {
    register.carriers(of: roll.codes[organisation]) { code in
      roll.position(of: code).map(passes) ?? true
    }.compactMap(roll.position(of:))
  }
}
