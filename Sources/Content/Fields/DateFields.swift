package import Core

extension DiagnosticCode {
  /// A date in another form than year-month-day, or one that does not exist.
  package static let badDate = DiagnosticCode("bad-date", .error)
}

extension FieldType where Value == Day {
  /// A day as `2026-03-31`.
  static let day = FieldType(
    expectation: { Phrase(nl: "een datum, zoals 2026-03-31", en: "a date, as 2026-03-31") },
    example: "2026-03-31",
    schema: {
      .members(["type": .string("string"), "pattern": .string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")])
    },
    readText: { text, range, scope in
      if let day = Day(text) { return day }
      scope.reportBadDate(text, at: range, isPartialAllowed: false)
      return nil
    })
}

extension FieldType where Value == PartialDay {
  /// A day, a month or a year: `2026-03-31`, `2026-03` or `2026`.
  static let partialDay = FieldType(
    expectation: {
      Phrase(
        nl: "een datum, maand of jaar, zoals 2026-03-31, 2026-03 of 2026",
        en: "a date, month or year, as 2026-03-31, 2026-03 or 2026")
    },
    example: "2026-03",
    schema: {
      .members([
        "anyOf": .array([
          .members([
            "type": .string("string"),
            "pattern": .string("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"),
          ]),
          .members([
            "type": .string("integer"), "minimum": .number(1000), "maximum": .number(9999),
          ]),
        ])
      ])
    },
    readText: { text, range, scope in
      if let day = PartialDay(text) { return day }
      scope.reportBadDate(text, at: range, isPartialAllowed: true)
      return nil
    })
}

extension FieldScope {
  fileprivate mutating func reportBadDate(
    _ text: String, at range: SourceRange, isPartialAllowed: Bool
  ) {
    if let month = impossibleDay(text, isPartialAllowed: isPartialAllowed) {
      report(
        .badDate,
        Phrase(
          nl: "de datum \(text.quotedInMessage) bestaat niet: \(month.dutch)",
          en: "the date \(text.quotedInMessage) does not exist: \(month.english)"),
        at: range, hint: Phrase(nl: "Controleer de datum.", en: "Check the date."))
      return
    }
    let form =
      isPartialAllowed
      ? Phrase(nl: "jaar-maand-dag, jaar-maand of jaar", en: "year-month-day, year-month or year")
      : Phrase(nl: "jaar-maand-dag", en: "year-month-day")
    report(
      .badDate,
      Phrase(
        nl: "'\(key)' is \(text.quotedInMessage); een datum is \(form.dutch)",
        en: "'\(key)' is \(text.quotedInMessage); a date is \(form.english)"),
      at: range, meant: meantDay(text)?.description,
      otherwise: Phrase(
        nl: "Schrijf de datum als 2026-03-31.", en: "Write the date as 2026-03-31."))
  }

  /// Why a text of the right form is no day; nil where the form is wrong.
  private func impossibleDay(_ text: String, isPartialAllowed: Bool) -> Phrase? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3 || isPartialAllowed && parts.count == 2,
      parts.map(\.utf8.count).elementsEqual([4, 2, 2].prefix(parts.count)),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1])
    else { return nil }
    guard (1000...9999).contains(year) else {
      return Phrase(nl: "het jaar \(parts[0]) klopt niet", en: "the year \(parts[0]) is wrong")
    }
    guard (1...12).contains(month) else {
      return Phrase(nl: "een jaar heeft 12 maanden", en: "a year has 12 months")
    }
    let length = Day.length(ofMonth: month, in: year)
    return Phrase(
      nl: "die maand heeft \(length) dagen", en: "that month has \(length) days")
  }
}

/// The day that a text in another notation most likely means: `31-3-2026`, `31/03/2026`, `20260331`, `2026-3-31`,
/// `2026-03-31T12:00`, `31 maart 2026`. A day comes before its month, as Dutch authors write.
private func meantDay(_ text: String) -> Day? {
  if text.utf8.count == 8, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
    return Day("\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
  }
  if text.utf8.count > 10, let day = Day(String(text.prefix(10))) { return day }
  let parts = text.lowercased().split(whereSeparator: { "-/. ".contains($0) })
  guard parts.count == 3, let first = Int(parts[0]), let last = Int(parts[2]) else { return nil }
  guard let month = Int(parts[1]) ?? monthNumber(String(parts[1])) else { return nil }
  return first >= 1000
    ? Day(year: first, month: month, day: last) : Day(year: last, month: month, day: first)
}

private func monthNumber(_ name: String) -> Int? {
  let names = ["jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
  if name == "mrt" || name == "march" { return 3 }
  return names.firstIndex { name.hasPrefix($0) }.map { $0 + 1 }
}
