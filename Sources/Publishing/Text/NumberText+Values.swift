import Content
import Core
import ReuseIndex

extension NumberText {
  func text(_ number: DecimalNumber) -> String {
    number.text(decimalSign: language == .dutch ? "," : ".")
  }

  /// `3 van de 342` with the share behind it: the fraction comes first, never the percentage alone.
  func fraction(_ fraction: Fraction) -> String {
    let whole = language == .dutch ? "van de" : "of"
    return "\(text(fraction.count)) \(whole) \(text(fraction.total))"
  }

  /// `0,9%`, with one decimal.
  func percentage(_ fraction: Fraction) -> String {
    let sign = language == .dutch ? "," : "."
    return "\(fraction.permille / 10)\(sign)\(fraction.permille % 10)%"
  }
}
