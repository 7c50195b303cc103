package import Core

extension DiagnosticCode {
  /// A text with more characters than fit.
  package static let textTooLong = DiagnosticCode("text-too-long", .error)
}

extension FieldType where Value == String {
  /// Text on one line of at most a number of characters; white space inside is folded to single spaces.
  static func text(max limit: Int) -> FieldType<String> {
    FieldType(
      expectation: {
        Phrase(
          nl: "een tekst van hoogstens \(limit) tekens", en: "a text of at most \(limit) characters"
        )
      },
      example: "een korte tekst",
      schema: {
        .members(["type": .texts(["string", "number"]), "maxLength": .number(limit)])
      },
      readText: { text, range, scope in
        let line = singleLine(text)
        // A text never has more characters than bytes, and counting bytes is cheap.
        if line.utf8.count > limit, line.count > limit {
          scope.reportTooLong(line, at: range, limit: limit)
        }
        return line
      })
  }

  /// Text of any length on one line.
  static let text = FieldType(
    expectation: { Phrase(nl: "een tekst", en: "a text") }, example: "een korte tekst",
    schema: { .members(["type": .texts(["string", "number"])]) },
    readText: { text, _, _ in singleLine(text) })

  /// Text that may take several lines; blanks at both ends are dropped.
  static let prose = FieldType(
    expectation: { Phrase(nl: "een tekst", en: "a text") }, example: "Een of meer zinnen.",
    schema: { .members(["type": .texts(["string", "number"])]) },
    readText: { text, _, _ in
      guard let first = text.firstIndex(where: { !$0.isWhitespace }),
        let last = text.lastIndex(where: { !$0.isWhitespace })
      else { return "" }
      return String(text[first...last])
    })
}

private func singleLine(_ text: String) -> String {
  let bytes = text.utf8
  let needsFolding =
    bytes.first == UInt8(ascii: " ") || bytes.last == UInt8(ascii: " ")
    || bytes.contains { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\t") }
  guard needsFolding else { return text }
  return text.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" }).joined(
    separator: " ")
}

extension FieldScope {
  fileprivate mutating func reportTooLong(_ text: String, at range: SourceRange, limit: Int) {
    let kept = text.prefix(limit).utf8.count
    let quotes = range.end - range.start - text.utf8.count
    // Points at what is too much where the text stands in the file as it is, with or without quotes.
    let surplus =
      quotes == 0 || quotes == 2
      ? SourceRange(range.start + kept + quotes / 2, range.end - quotes / 2) : range
    let count = text.count
    report(
      .textTooLong,
      Phrase(
        nl: "'\(key)' is \(count) tekens lang; hoogstens \(limit) past",
        en: "'\(key)' has \(count) characters; at most \(limit) fit"),
      at: surplus,
      hint: Phrase(
        nl: "Maak de tekst \(count - limit) tekens korter.",
        en: "Make the text \(count - limit) characters shorter."))
  }
}
