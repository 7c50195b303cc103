package import Core

extension DiagnosticCode {
  /// A key or cell that must be there, always or because of another one.
  package static let missingKey = DiagnosticCode("missing-key", .error)
  /// A key that nothing reads.
  package static let unknownKey = DiagnosticCode(
    "unknown-key", .error, canBeLowered: true)
}

/// Reads the fields of one map and remembers everything that is wrong with them.
///
/// A kind declares each field once, by asking for it: key, type, whether it is required, what it is for. The same
/// declarations make the JSON Schema: then the reader only describes, and every field is absent.
///
/// A required field gives a stand-in where it is absent or wrong. The finding stops the site from being published; the
/// stand-in keeps the document in it, so that one mistake does not make every link to the document a second one.
struct FieldReader {
  /// What to do with a key that no field asked for.
  enum UnknownKeys {
    /// An error. A key that is one slip away from an absent one is read as that one.
    case refused
    /// A notice, for text that was not written for us.
    case noticed
    /// Nothing: somebody else looks at the keys.
    case ignored
  }

  var scope: FieldScope
  /// Where a missing key is reported.
  let place: SourceRange
  private let entries: [YAMLEntry]
  private(set) var declaredKeys: [String] = []
  private var description: SchemaDescription?

  private init(entries: [YAMLEntry], place: SourceRange, scope: FieldScope) {
    self.entries = entries
    self.place = place
    self.scope = scope
    self.declaredKeys.reserveCapacity(40)
  }

  /// Reads a map with the fields that `body` asks for; findings go to `scope`.
  static func read<Result>(
    _ entries: [YAMLEntry], place: SourceRange, unknownKeys: UnknownKeys,
    scope: inout FieldScope, _ body: (inout FieldReader) -> Result
  ) -> Result {
    let outer = scope
    scope.diagnostics = []
    var reader = FieldReader(entries: entries, place: place, scope: scope)
    var result = body(&reader)
    let unknown = unknownKeys == .ignored ? [] : reader.unknownEntries()
    var findings = unknown.map { reader.finding(on: $0, isNotice: unknownKeys == .noticed) }
    if unknownKeys == .refused, let corrected = reader.correctedEntries(unknown) {
      reader = FieldReader(entries: corrected, place: place, scope: scope)
      result = body(&reader)
    }
    findings += reader.scope.diagnostics
    scope = outer
    scope.diagnostics += findings
    return result
  }

  /// The JSON Schema of a map with the fields that `body` asks for.
  static func schema<Result>(of body: (inout FieldReader) -> Result) -> JSONValue {
    guard let path = SourcePath("schema") else { return .object([]) }
    var reader = FieldReader(
      entries: [], place: SourceRange(at: 0), scope: FieldScope(path: path))
    reader.description = SchemaDescription()
    _ = body(&reader)
    return reader.description?.schema ?? .object([])
  }

  /// The keys that `body` asks for, in that order.
  static func keys<Result>(of body: (inout FieldReader) -> Result) -> [String] {
    schema(of: body).members.first { $0.key == "properties" }?.value.members.map(\.key) ?? []
  }

  /// Whether fields are only described: nothing is there, and no rule can be checked.
  var isDescribing: Bool { description != nil }

  /// A field that must be there; `nil` where it is absent or wrong.
  mutating func required<Value>(
    _ key: String, _ type: FieldType<Value>, nl dutch: String, en english: String
  ) -> Value? {
    declare(key, type, isRequired: true, Phrase(nl: dutch, en: english))
    guard !isDescribing else { return nil }
    guard let entry = entry(key), !entry.value.isEmpty else {
      reportMissing(key, example: type.example, isPresent: entry(key) != nil)
      return nil
    }
    scope.key = key
    return type.read(entry.value, &scope)
  }

  /// A field that must be there; the stand-in where it is absent or wrong.
  mutating func required<Value>(
    _ key: String, _ type: FieldType<Value>, or standIn: @autoclosure () -> Value,
    nl dutch: String, en english: String
  ) -> Value {
    required(key, type, nl: dutch, en: english) ?? standIn()
  }

  /// A field that may be absent.
  mutating func optional<Value>(
    _ key: String, _ type: FieldType<Value>, nl dutch: String, en english: String
  ) -> Value? {
    declare(key, type, isRequired: false, Phrase(nl: dutch, en: english))
    guard !isDescribing, let entry = entry(key), !entry.value.isEmpty else { return nil }
    scope.key = key
    return type.read(entry.value, &scope)
  }

  /// A list that may be absent; one value counts as a list of one.
  mutating func list<Value>(
    _ key: String, of type: FieldType<Value>, atMost limit: Int = 200, nl dutch: String,
    en english: String
  ) -> [Value] {
    optional(key, .list(of: type, atMost: limit), nl: dutch, en: english) ?? []
  }

  /// A list that must have at least one value.
  mutating func requiredList<Value>(
    _ key: String, of type: FieldType<Value>, nl dutch: String, en english: String
  ) -> [Value] {
    required(key, .list(of: type, atMost: 200), nl: dutch, en: english) ?? []
  }

  /// Whether the author gave the key a value, right or wrong.
  func has(_ key: String) -> Bool {
    entry(key).map { !$0.value.isEmpty } ?? false
  }

  /// Where the value of a key stands; the place of the whole map where the key is absent.
  func range(of key: String) -> SourceRange {
    entry(key)?.value.range ?? place
  }

  /// Reports a key that another field makes necessary.
  mutating func require(_ key: String, because reason: Phrase, at range: SourceRange) {
    guard !isDescribing, !has(key) else { return }
    scope.report(
      .missingKey,
      Phrase(
        nl: "\(reason.dutch) hoort ook de sleutel '\(key)'",
        en: "\(reason.english) needs the key '\(key)' too"),
      at: range,
      hint: Phrase(nl: "Voeg de sleutel '\(key)' toe.", en: "Add the key '\(key)'."))
  }

  private func entry(_ key: String) -> YAMLEntry? {
    entries.first { $0.key == key }
  }

  private mutating func declare<Value>(
    _ key: String, _ type: FieldType<Value>, isRequired: Bool, _ phrase: Phrase
  ) {
    declaredKeys.append(key)
    description?.add(key, type.schema(), isRequired: isRequired, phrase)
  }

  private mutating func reportMissing(_ key: String, example: String, isPresent: Bool) {
    let noun = scope.noun
    let range = isPresent ? entry(key)?.keyRange ?? place : place
    let message =
      isPresent
      ? Phrase(
        nl: "\(noun.dutch) '\(key)' heeft geen waarde", en: "\(noun.english) '\(key)' has no value")
      : Phrase(nl: "\(noun.dutch) '\(key)' ontbreekt", en: "\(noun.english) '\(key)' is missing")
    scope.report(
      .missingKey, message, at: range,
      hint: Phrase(
        nl: "Schrijf bijvoorbeeld '\(key): \(example)'.",
        en: "Write for example '\(key): \(example)'."))
  }
}

extension FieldReader {
  /// A key that no field asked for, and the one that was most likely meant.
  private struct UnknownEntry {
    let entry: YAMLEntry
    let meant: String?
    /// Whether the one that was meant is absent, so that this must be it.
    let isSlip: Bool
  }

  private func unknownEntries() -> [UnknownEntry] {
    let unknown = entries.filter { !declaredKeys.contains($0.key) }
    guard !unknown.isEmpty else { return [] }
    var absent = declaredKeys.filter { key in !entries.contains { $0.key == key } }
    return unknown.map { entry in
      if let meant = nearestMatch(to: entry.key, among: absent) {
        absent.removeAll { $0 == meant }
        return UnknownEntry(entry: entry, meant: meant, isSlip: true)
      }
      let meant = nearestMatch(to: entry.key, among: declaredKeys)
      return UnknownEntry(entry: entry, meant: meant, isSlip: false)
    }
  }

  private func correctedEntries(_ unknown: [UnknownEntry]) -> [YAMLEntry]? {
    let slips = unknown.filter(\.isSlip)
    guard !slips.isEmpty else { return nil }
    return entries.map { entry in
      let slip = slips.first { $0.entry.keyRange == entry.keyRange }
      return YAMLEntry(key: slip?.meant ?? entry.key, keyRange: entry.keyRange, value: entry.value)
    }
  }

  private func finding(on unknown: UnknownEntry, isNotice: Bool) -> Diagnostic {
    let location = Location(scope.path, unknown.entry.keyRange)
    let key = unknown.entry.key.quotedInMessage
    var hint: Phrase
    if let meant = unknown.meant {
      hint = Phrase(nl: "Bedoelt u '\(meant)'?", en: "Did you mean '\(meant)'?")
    } else {
      let known = declaredKeys.sorted().joined(separator: ", ")
      hint = Phrase(
        nl: "Verwijder de sleutel of kies een van: \(known).",
        en: "Remove the key or use one of: \(known).")
    }
    if isNotice, unknown.meant == nil {
      hint = Phrase(nl: "De sleutel doet niets.", en: "The key does nothing.")
    }
    var finding = Diagnostic(
      .unknownKey, Phrase(nl: "sleutel \(key) bestaat hier niet", en: "no key \(key) exists here"),
      at: location, hint: hint,
      fixes: unknown.isSlip
        ? unknown.meant.map { [scope.replacement($0, at: unknown.entry.keyRange)] } ?? [] : [])
    if isNotice { finding.severity = .notice }
    return finding
  }
}

/// The JSON Schema of a map while its fields are declared.
private struct SchemaDescription {
  private var properties: [(String, JSONValue)] = []
  private var required: [String] = []

  mutating func add(_ key: String, _ schema: JSONValue, isRequired: Bool, _ phrase: Phrase) {
    let text: JSONValue = .members([
      "description": .string(phrase.dutch), "$comment": .string(phrase.english),
    ])
    properties.append((key, .object(text.members + schema.members)))
    if isRequired { required.append(key) }
  }

  var schema: JSONValue {
    .members([
      "type": .string("object"), "properties": .object(properties), "required": .texts(required),
      "additionalProperties": .bool(false),
    ])
  }
}
