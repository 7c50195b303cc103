package import Core

extension DiagnosticCode {
  /// A word that is not on the closed list of a field.
  package static let unknownValue = DiagnosticCode("unknown-value", .error)
}

extension FieldType where Value: CaseIterable & RawRepresentable<String> & Sendable {
  /// One word of a closed list.
  static func word(of _: Value.Type = Value.self) -> FieldType<Value> {
    FieldType(
      expectation: { Phrase(nl: "een woord uit een vaste lijst", en: "a word of a fixed list") },
      example: Value.allCases.first?.rawValue ?? "",
      schema: { .members(["enum": .texts(Value.allCases.map(\.rawValue))]) },
      readText: { text, range, scope in
        if let value = Value(rawValue: text) { return value }
        let meant = scope.reportUnknownWord(text, at: range, known: Value.allCases.map(\.rawValue))
        return meant.flatMap(Value.init(rawValue:))
      })
  }
}

extension FieldType where Value == Bool {
  /// `ja` or `nee`; `true` and `false` too.
  static let boolean = FieldType(
    expectation: { Phrase(nl: "ja of nee", en: "ja or nee") }, example: "ja",
    schema: {
      .members(["enum": .array([.string("ja"), .string("nee"), .bool(true), .bool(false)])])
    },
    readText: { text, range, scope in
      switch text {
      case "ja", "true": return true
      case "nee", "false": return false
      default:
        let folded = text.lowercased()
        let isYes = ["ja", "j", "yes", "y", "on", "true", "waar", "1"].contains(folded)
        let isNo = ["nee", "neen", "n", "no", "off", "false", "onwaar", "0"].contains(folded)
        scope.report(
          .unknownValue,
          Phrase(
            nl: "'\(scope.key)' is \(text.quotedInMessage); hier hoort ja of nee",
            en: "'\(scope.key)' is \(text.quotedInMessage); ja or nee belongs here"),
          at: range, meant: isYes ? "ja" : isNo ? "nee" : nil,
          otherwise: Phrase(nl: "Schrijf ja of nee.", en: "Write ja or nee."))
        return isYes ? true : isNo ? false : nil
      }
    })
}

extension FieldScope {
  /// Reports a word that is not on a list; gives the word that was most likely meant.
  mutating func reportUnknownWord(
    _ text: String, at range: SourceRange, known: [String]
  ) -> String? {
    let slug = Slug(from: text)?.text
    let meant =
      known.first { $0 == slug || $0 == text.lowercased() } ?? nearestMatch(to: text, among: known)
      ?? known.first { slug.map($0.hasPrefix) ?? false && text.utf8.count >= 3 }
    let list = known.joined(separator: ", ")
    report(
      .unknownValue,
      Phrase(
        nl: "'\(key)' kan niet \(text.quotedInMessage) zijn; kies uit: \(list)",
        en: "'\(key)' cannot be \(text.quotedInMessage); choose from: \(list)"),
      at: range, meant: meant,
      otherwise: Phrase(nl: "Kies een woord uit de lijst.", en: "Choose a word of the list."))
    return meant
  }
}
