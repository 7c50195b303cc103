package import Core

extension DiagnosticCode {
  /// A number in another form than digits, or outside its range.
  package static let badNumber = DiagnosticCode("bad-number", .error)
}

extension FieldType where Value == Int {
  /// A whole number inside a range, without separators.
  static func integer(_ range: ClosedRange<Int> = -999_999_999_999_999...999_999_999_999_999)
    -> FieldType<Int>
  {
    FieldType(
      expectation: { Phrase(nl: "een heel getal", en: "a whole number") }, example: "12",
      schema: {
        .members([
          "type": .string("integer"), "minimum": .number(range.lowerBound),
          "maximum": .number(range.upperBound),
        ])
      },
      readText: { text, place, scope in
        guard let number = wholeNumber(text) else {
          scope.reportBadNumber(
            text, at: place, expected: Phrase(nl: "een heel getal", en: "a whole number"),
            meant: plainNumber(text))
          return nil
        }
        guard range.contains(number) else {
          scope.report(
            .badNumber,
            Phrase(
              nl:
                "'\(scope.key)' is \(number); "
                + "het getal ligt tussen \(range.lowerBound) en \(range.upperBound)",
              en:
                "'\(scope.key)' is \(number); "
                + "the number lies between \(range.lowerBound) and \(range.upperBound)"
            ),
            at: place, hint: Phrase(nl: "Controleer het getal.", en: "Check the number."))
          return nil
        }
        return number
      })
  }

  /// A year of four digits.
  static let year = FieldType.integer(1900...2100)
}

extension FieldType where Value == DecimalNumber {
  /// A number with at most one point, as `12.5`.
  static let decimal = decimal(isNegativeAllowed: true)
  /// The same, zero or more.
  static let amount = decimal(isNegativeAllowed: false)

  private static func decimal(isNegativeAllowed: Bool) -> FieldType<DecimalNumber> {
    FieldType(
      expectation: { Phrase(nl: "een getal, zoals 12.5", en: "a number, as 12.5") },
      example: "12.5",
      schema: {
        let number: JSONValue = .members(["type": .string("number")])
        return isNegativeAllowed ? number : number.adding(["minimum": .number(0)])
      },
      readText: { text, place, scope in
        guard let number = DecimalNumber(text), isNegativeAllowed || number.mantissa >= 0 else {
          scope.reportBadNumber(
            text, at: place, expected: Phrase(nl: "een getal, zoals 12.5", en: "a number, as 12.5"),
            meant: decimalPoint(text))
          return nil
        }
        return number
      })
  }
}

/// Digits with at most a minus before them, at most 15 digits.
private func wholeNumber(_ text: String) -> Int? {
  let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
  guard (1...15).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
    return nil
  }
  return Int(text)
}

/// `€ 1.250.000,00`, `1_000` and `12,-` as digits; nil where the author may have meant something else.
private func plainNumber(_ text: String) -> String? {
  var rest = text.filter { $0 != " " && $0 != "€" && $0 != "_" && $0 != "\u{A0}" }
  for ending in [",00", ",-", ".00"] where rest.hasSuffix(ending) {
    rest.removeLast(ending.count)
  }
  let groups = rest.split(separator: ".", omittingEmptySubsequences: false)
  if groups.count > 1 {
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }), (1...3).contains(groups[0].count) else {
      return nil
    }
  }
  let digits = groups.joined()
  return wholeNumber(digits).map(String.init)
}

/// `12,5` as `12.5`.
private func decimalPoint(_ text: String) -> String? {
  let parts = text.filter { $0 != " " }.split(separator: ",", omittingEmptySubsequences: false)
  guard parts.count == 2, !parts[0].contains(".") else { return nil }
  let number = parts.joined(separator: ".")
  return DecimalNumber(number) == nil ? nil : number
}

extension FieldScope {
  fileprivate mutating func reportBadNumber(
    _ text: String, at range: SourceRange, expected: Phrase, meant: String?
  ) {
    report(
      .badNumber,
      Phrase(
        nl: "'\(key)' is \(text.quotedInMessage); hier hoort \(expected.dutch)",
        en: "'\(key)' is \(text.quotedInMessage); here belongs \(expected.english)"),
      at: range, meant: meant == text ? nil : meant,
      otherwise: Phrase(
        nl: "Schrijf alleen cijfers, zonder punten tussen duizendtallen en zonder eenheid.",
        en: "Write digits only, without separators of thousands and without a unit."))
  }
}
