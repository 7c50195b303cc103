import Content
import Core

/// Hard adopters of one practice on each of the growth days, from the last one before the first
/// adopter.
struct AdopterCounts: Sendable {
  /// The place of the first count among the growth days.
  let start: Int
  /// Up to the day of the index; empty where there never was an adopter.
  let counts: [Int]

  /// - Parameter all: a count for each growth day.
  init(_ all: [Int]) {
    let first = all.firstIndex { $0 > 0 }
    self.start = first.map { max(0, $0 - 1) } ?? all.count
    self.counts = Array(all[start...])
  }

  /// The count at a place among the growth days.
  func count(at place: Int) -> Int { place < start ? 0 : counts[place - start] }
}

/// Who used what on each of the growth days.
///
/// A point is what an index of that day would count, made without counting every practice again for
/// every year. A record that stands alone (no other record on the practice binds itself to it by
/// organisation or succession, and its organisation existed all the while) is two numbers in a
/// difference array. Only the others are settled and tallied anew, on the days that they touch.
///
/// Cost: proportional to the records, plus for each practice the records of organisations that took
/// part in a merger or have several, times the years.
struct Growth: Sendable {
  let days: GrowthDays
  /// By practice, in the order of the ledgers.
  let practices: [AdopterCounts]
  /// Municipalities that use at least one practice, on each growth day.
  let users: AdopterCounts

  init(_ ledgers: [PracticeLedger], _ days: GrowthDays) {
    var counting = GrowthCounting(days)
    self.practices = ledgers.map { counting.count($0) }
    self.users = AdopterCounts(counting.usersByDay())
    self.days = days
  }

  /// The points of a series of counts.
  func points(of counts: AdopterCounts) -> [GrowthPoint] {
    counts.counts.enumerated().map { offset, count in
      let place = counts.start + offset
      return GrowthPoint(
        day: days.days[place],
        hardAdopters: Fraction(count: count, of: days.municipalityCount(at: place)))
    }
  }
}

/// The arrays that counting growth goes along with.
private struct GrowthCounting {
  private let days: GrowthDays
  private let roll: OrganisationRoll
  private let width: Int
  /// By how much the number of practices that an organisation uses changes on each day: a row of
  /// `width` for each organisation.
  private var changesByOrganisation: [Int]
  /// How many statements on the practice at hand each family has.
  private var statementsByFamily: [Int]

  init(_ days: GrowthDays) {
    self.days = days
    self.roll = days.roll(at: 0).roll
    self.width = days.days.count + 1
    self.changesByOrganisation = [Int](repeating: 0, count: roll.codes.count * width)
    self.statementsByFamily = [Int](repeating: 0, count: roll.codes.count)
  }

  /// Counts one practice on every day, and its users with those of the practices before it.
  mutating func count(_ ledger: PracticeLedger) -> AdopterCounts {
    var changes = [Int](repeating: 0, count: width)
    var bound: [Voice] = []
    let voices = ledger.voices.all
    for voice in voices { statementsByFamily[roll.families[voice.organisation]] += 1 }
    for voice in voices {
      if standsAlone(voice) { add(voice, to: &changes) } else { bound.append(voice) }
    }
    for voice in voices { statementsByFamily[roll.families[voice.organisation]] = 0 }
    add(bound, to: &changes)
    return AdopterCounts(sums(of: changes[...]))
  }

  /// On each day the number of organisations that use at least one practice.
  func usersByDay() -> [Int] {
    var users = [Int](repeating: 0, count: width - 1)
    for organisation in roll.codes.indices {
      let row = organisation * width
      for (place, uses) in sums(of: changesByOrganisation[row..<row + width]).enumerated()
      where uses > 0 {
        users[place] += 1
      }
    }
    return users
  }

  /// Whether nothing but the statement itself decides on which days it counts.
  private func standsAlone(_ voice: Voice) -> Bool {
    guard statementsByFamily[roll.families[voice.organisation]] == 1 else { return false }
    guard let inUse = voice.dates.inUse else { return true }
    return roll.exists(voice.organisation, throughout: inUse)
  }

  /// Counts a statement that stands alone on all its days at once.
  private mutating func add(_ voice: Voice, to changes: inout [Int]) {
    guard voice.isHard, let places = voice.dates.inUse.flatMap(days.places(in:)),
      days.roll(at: places.lowerBound).isMunicipality[voice.organisation]
    else { return }
    add(voice.organisation, at: places, to: &changes)
  }

  /// Settles and tallies statements that bear on each other, on every day that one of them touches.
  private mutating func add(_ bound: [Voice], to changes: inout [Int]) {
    let touched = bound.compactMap { $0.dates.inUse.flatMap(days.places(in:)) }
    guard let first = touched.map(\.lowerBound).min(), let last = touched.map(\.upperBound).max()
    else { return }
    for place in first...last {
      let day = days.days[place]
      let voices = bound.map { Voice($0.statement, of: $0.organisation, $0.dates, on: day) }
      let tally = Tally(SettledVoices(voices, on: day).best, days.roll(at: place))
      for adopter in tally.hardAdopters { add(adopter, at: place...place, to: &changes) }
    }
  }

  private mutating func add(
    _ organisation: Int, at places: ClosedRange<Int>, to changes: inout [Int]
  ) {
    changes[places.lowerBound] += 1
    changes[places.upperBound + 1] -= 1
    changesByOrganisation[organisation * width + places.lowerBound] += 1
    changesByOrganisation[organisation * width + places.upperBound + 1] -= 1
  }

  /// The running sums of a difference array, without the last one, which lies after all days.
  private func sums(of changes: ArraySlice<Int>) -> [Int] {
    var sum = 0
    return changes.dropLast().map { change in
      sum += change
      return sum
    }
  }
}
