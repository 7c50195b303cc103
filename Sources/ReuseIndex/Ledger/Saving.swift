import Content
import Core

/// What one organisation saved by taking over, as far as it tells both halves: what it would have
/// taken alone, and what it took.
struct Saving: Hashable, Sendable {
  /// Whole euros alone minus what it cost: once, and one year of yearly costs. Nil where a half is
  /// missing.
  let euros: Int?
  /// The year whose prices the costs are; nil where unknown.
  let priceYear: Int?
  /// Tenths of working days alone minus those it took; nil where a half is missing.
  let tenthsOfDays: Int?

  static let untold = Saving(euros: nil, priceYear: nil, tenthsOfDays: nil)
}

extension Saving {
  init(_ adoption: Adoption) {
    let alone = adoption.withoutReuse
    let once = adoption.costs?.once
    let yearly = adoption.costs?.yearly
    let cost = once == nil && yearly == nil ? nil : (once ?? 0) + (yearly ?? 0)
    self.euros = alone?.cost.flatMap { alone in cost.map { alone - $0 } }
    self.priceYear = adoption.costs?.priceYear
    self.tenthsOfDays = alone?.days.flatMap { alone in
      adoption.effort?.days.map { alone.tenths - $0.tenths }
    }
  }
}

extension DecimalNumber {
  /// Tenths, rounded half away from zero.
  fileprivate var tenths: Int {
    guard scale > 1 else { return scale == 1 ? mantissa : mantissa * 10 }
    let unit = (1..<scale).reduce(1) { product, _ in product * 10 }
    let rounded = (mantissa.magnitude + UInt(unit / 2)) / UInt(unit)
    return mantissa < 0 ? -Int(rounded) : Int(rounded)
  }
}
