/// A decimal number exactly as it was written: `12.50` is 1250 hundredths.
///
/// - Invariant: `scale` is 0 to 9.
package struct DecimalNumber: Hashable, Sendable {
  package let mantissa: Int
  package let scale: Int

  /// Reads digits with at most one point (`12`, `-3.25`); nil for anything else or more than 15 digits.
  package init?(_ text: String) {
    var digits = text
    let isNegative = digits.first == "-"
    if isNegative { digits.removeFirst() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      parts.map(\.utf8.count).reduce(0, +) <= 15, parts.count == 1 || parts[1].utf8.count <= 9,
      let mantissa = Int(parts.joined())
    else { return nil }
    self.mantissa = isNegative ? -mantissa : mantissa
    self.scale = parts.count == 2 ? parts[1].utf8.count : 0
  }

  package init(_ whole: Int) {
    self.mantissa = whole
    self.scale = 0
  }

  /// The number with a sign between whole and fraction: a comma in Dutch.
  package func text(decimalSign: String) -> String {
    guard scale > 0 else { return String(mantissa) }
    var digits = String(mantissa.magnitude)
    if digits.utf8.count <= scale {
      digits = String(repeating: "0", count: scale + 1 - digits.utf8.count) + digits
    }
    let point = digits.index(digits.endIndex, offsetBy: -scale)
    return (mantissa < 0 ? "-" : "") + digits[..<point] + decimalSign + digits[point...]
  }
}
