package import Core

extension DiagnosticCode {
  /// A list where one value belongs, one value where keys belong, and the like.
  package static let wrongType = DiagnosticCode("wrong-type", .error)
}

/// What the value of a field may be: how it is read from the author's text, and how a JSON Schema says the same.
///
/// - Invariant: `read` reports at least one finding where it gives nil.
struct FieldType<Value>: Sendable {
  /// What belongs in the field, as the end of "here belongs …": `a date, as 2026-03-31`.
  let expectation: @Sendable () -> Phrase
  /// A value that fits, as an author writes it on one line.
  let example: String
  let schema: @Sendable () -> JSONValue
  let read: @Sendable (YAMLValue, inout FieldScope) -> Value?

  init(
    expectation: @escaping @Sendable () -> Phrase, example: String,
    schema: @escaping @Sendable () -> JSONValue,
    read: @escaping @Sendable (YAMLValue, inout FieldScope) -> Value?
  ) {
    self.expectation = expectation
    self.example = example
    self.schema = schema
    self.read = read
  }

  /// A type that is read from the text of one scalar.
  init(
    expectation: @escaping @Sendable () -> Phrase, example: String,
    schema: @escaping @Sendable () -> JSONValue,
    readText: @escaping @Sendable (String, SourceRange, inout FieldScope) -> Value?
  ) {
    self.init(expectation: expectation, example: example, schema: schema) { value, scope in
      guard case .scalar(let text) = value.content else {
        scope.reportWrongType(value, expected: expectation())
        return nil
      }
      return readText(text, value.range, &scope)
    }
  }

  /// A type with the place of the value.
  static func located<Item>(_ type: FieldType<Item>) -> FieldType<Located<Item>>
  where Value == Located<Item> {
    type.located
  }

  /// The same type with the place of the value.
  var located: FieldType<Located<Value>> {
    let read = self.read
    return FieldType<Located<Value>>(expectation: expectation, example: example, schema: schema) {
      value, scope in
      read(value, &scope).map { Located($0, at: value.range) }
    }
  }
}

/// Where the problems of one field go.
struct FieldScope: Sendable {
  let path: SourcePath
  /// The key whose value is read.
  var key = ""
  /// What the author calls a key here: a key of front matter or a column of a table.
  var noun = Phrase(nl: "sleutel", en: "key")
  var diagnostics: [Diagnostic] = []

  init(path: SourcePath) {
    self.path = path
  }

  mutating func report(
    _ code: DiagnosticCode, _ message: Phrase, at range: SourceRange, hint: Phrase? = nil,
    fixes: [TextFix] = []
  ) {
    diagnostics.append(
      Diagnostic(code, message, at: Location(path, range), hint: hint, fixes: fixes))
  }

  /// Reports a value that another value was most likely meant by.
  mutating func report(
    _ code: DiagnosticCode, _ message: Phrase, at range: SourceRange, meant: String?,
    otherwise hint: Phrase
  ) {
    guard let meant else {
      report(code, message, at: range, hint: hint)
      return
    }
    report(
      code, message, at: range,
      hint: Phrase(nl: "Bedoelt u '\(meant)'?", en: "Did you mean '\(meant)'?"),
      fixes: [replacement(meant, at: range)])
  }

  func replacement(_ text: String, at range: SourceRange) -> TextFix {
    TextFix(
      Phrase(nl: "vervang door '\(text)'", en: "replace by '\(text)'"),
      replacing: Location(path, range), with: text)
  }

  mutating func reportWrongType(_ value: YAMLValue, expected: Phrase) {
    let found =
      switch value.content {
      case .scalar: Phrase(nl: "één waarde", en: "one value")
      case .list: Phrase(nl: "een lijst", en: "a list")
      case .map: Phrase(nl: "een groep sleutels", en: "a group of keys")
      }
    report(
      .wrongType,
      Phrase(
        nl: "\(noun.dutch) '\(key)' bevat \(found.dutch); hier hoort \(expected.dutch)",
        en: "\(noun.english) '\(key)' holds \(found.english); here belongs \(expected.english)"),
      at: value.range,
      hint: Phrase(nl: "Schrijf hier \(expected.dutch).", en: "Write \(expected.english) here."))
  }
}
