import Content
import Core
import ReuseIndex

/// Numbers as people read them, without asking the machine's locale: `2.000.000` and `12,5` in Dutch.
struct NumberText {
  let language: Language

  func text(_ number: Int) -> String {
    let digits = Array(String(number.magnitude).utf8)
    var result: [UInt8] = number < 0 ? [UInt8(ascii: "-")] : []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 {
        result.append(UInt8(ascii: language == .dutch ? "." : ","))
      }
      result.append(digit)
    }
    return String(decoding: result, as: UTF8.self)
  }

  func text(_ number: DecimalNumber) -> String {
    number.text(decimalSign: language == .dutch ? "," : ".")
  }

  /// A number of tenths: `12,5`, and `12` for a whole.
  func tenths(_ tenths: Int) -> String {
    let whole = text(tenths / 10)
    let part = abs(tenths % 10)
    return part == 0 ? whole : "\(whole)\(language == .dutch ? "," : ".")\(part)"
  }

  func euros(_ amount: Int) -> String {
    language == .dutch ? "€ \(text(amount))" : "€\(text(amount))"
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

  /// `1 gemeente`, `2 gemeenten`.
  func counted(_ count: Int, _ one: Phrase, _ many: Phrase) -> String {
    "\(text(count)) \((count == 1 ? one : many).text(in: language))"
  }
}
