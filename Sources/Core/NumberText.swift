/// Numbers as people read them, without asking the machine's locale: `2.000.000` and `12,5` in Dutch.
package struct NumberText: Sendable {
  package let language: Language

  package init(language: Language) { self.language = language }

  package func text(_ number: Int) -> String {
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

  /// A number of tenths: `12,5`, and `12` for a whole.
  package func tenths(_ tenths: Int) -> String {
    let whole = text(tenths / 10)
    let part = abs(tenths % 10)
    return part == 0 ? whole : "\(whole)\(language == .dutch ? "," : ".")\(part)"
  }

  package func euros(_ amount: Int) -> String {
    language == .dutch ? "€ \(text(amount))" : "€\(text(amount))"
  }

  /// `1 gemeente`, `2 gemeenten`.
  package func counted(_ count: Int, _ one: Phrase, _ many: Phrase) -> String {
    "\(text(count)) \((count == 1 ? one : many).text(in: language))"
  }
}
