import Content
import Core

/// How adopters are spread over the municipalities of a day: provinces, size classes, inhabitants.
struct SpreadByRegister: Sendable {
  /// Every province that has a municipality on the day, ordered by code, nil last.
  let provinces: [RegisterOnDay.ProvinceSize]
  /// Every size class that has a municipality on the day, smallest first, nil last.
  let sizeClasses: [Int?]
  private let classSizes: [Int]
  /// Of all municipalities of the day, as far as the register has a number.
  private let inhabitants: Int
  /// By place in the roll; nil for what is no municipality on the day.
  private let provincePlaces: [Int?]
  private let classPlaces: [Int?]
  private let inhabitantCounts: [Int?]

  init(_ day: RollOnDay, _ directory: OrganisationDirectory) {
    let register = day.register
    let entries = day.roll.codes.map { code in
      register.isMunicipality(code) ? directory.register.organisation(code) : nil
    }
    let sizes = Dictionary(grouping: entries.compactMap { $0 }, by: \.sizeClass)
    let classes = sizes.keys.sorted { ($0 ?? Int.max) < ($1 ?? Int.max) }
    self.provinces = register.provinces
    self.sizeClasses = classes
    self.classSizes = classes.map { sizes[$0]?.count ?? 0 }
    self.inhabitants = entries.reduce(0) { $0 + ($1?.inhabitants ?? 0) }
    self.provincePlaces = entries.map { $0.flatMap { register.provincePosition(of: $0.code) } }
    self.classPlaces = entries.map { entry in
      entry.flatMap { classes.firstIndex(of: $0.sizeClass) }
    }
    self.inhabitantCounts = entries.map { $0?.inhabitants }
  }

  func provinces(of adopters: [Int]) -> [PracticeReuse.ProvinceCoverage] {
    zip(provinces, counts(of: adopters, provincePlaces, provinces.count)).map { province, count in
      PracticeReuse.ProvinceCoverage(
        province: province.province,
        coverage: Fraction(count: count, of: province.municipalityCount))
    }
  }

  func sizeClasses(of adopters: [Int]) -> [PracticeMetrics.SizeClassCoverage] {
    let counts = counts(of: adopters, classPlaces, sizeClasses.count)
    return sizeClasses.indices.map { place in
      PracticeMetrics.SizeClassCoverage(
        sizeClass: sizeClasses[place],
        coverage: Fraction(count: counts[place], of: classSizes[place]))
    }
  }

  func inhabitants(of adopters: [Int]) -> Fraction {
    Fraction(
      count: adopters.reduce(0) { $0 + (inhabitantCounts[$1] ?? 0) }, of: inhabitants)
  }

  private func counts(of adopters: [Int], _ places: [Int?], _ count: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: count)
    for adopter in adopters {
      if let place = places[adopter] { counts[place] += 1 }
    }
    return counts
  }
}
