package import Core

extension DiagnosticCode {
  /// A list with more values than fit.
  package static let tooManyValues = DiagnosticCode("too-many-values", .error)
  /// A hyphen of a list with nothing behind it.
  package static let emptyItem = DiagnosticCode("empty-item", .error)
  /// A value that a list holds twice.
  package static let duplicateValue = DiagnosticCode("duplicate-value", .warning)
}

extension FieldType {
  /// A list; one value that is no list counts as a list of one. Wrong items are reported and left out.
  static func list<Item>(of type: FieldType<Item>, atMost limit: Int) -> FieldType<[Item]>
  where Value == [Item] {
    FieldType<[Item]>(
      expectation: { Phrase(nl: "een lijst", en: "a list") },
      example: "[\(type.example)]",
      schema: {
        let item = type.schema()
        let list: JSONValue = .members([
          "type": .string("array"), "items": item, "minItems": .number(1),
          "maxItems": .number(limit),
        ])
        return .members(["anyOf": .array([list, item])])
      },
      read: { value, scope in
        guard case .list(let items) = value.content else {
          return type.read(value, &scope).map { [$0] } ?? []
        }
        if items.count > limit {
          scope.reportTooMany(items.count, at: items[limit].range, limit: limit)
        }
        scope.reportRepeated(items)
        let key = scope.key
        var result: [Item] = []
        result.reserveCapacity(items.count)
        for item in items {
          scope.key = key
          if item.content == .scalar("") {
            scope.reportEmptyItem(at: item.range)
          } else if let read = type.read(item, &scope) {
            result.append(read)
          }
        }
        return result
      })
  }

  /// A map with fields of its own.
  static func map(_ body: @escaping @Sendable (inout FieldReader) -> Value?) -> FieldType<Value> {
    FieldType(
      expectation: { Phrase(nl: "een groep sleutels", en: "a group of keys") },
      example: "{…}",
      schema: { FieldReader.schema(of: body) },
      read: { value, scope in
        guard case .map(let entries) = value.content else {
          scope.reportWrongType(
            value, expected: Phrase(nl: "een groep sleutels", en: "a group of keys"))
          return nil
        }
        return FieldReader.read(
          entries, place: value.range, unknownKeys: .refused, scope: &scope, body)
      })
  }

  /// A map whose keys the author chooses.
  static func dictionary<Item>(of type: FieldType<Item>) -> FieldType<
    [(key: Located<String>, value: Item)]
  >
  where Value == [(key: Located<String>, value: Item)] {
    FieldType<[(key: Located<String>, value: Item)]>(
      expectation: { Phrase(nl: "een groep sleutels", en: "a group of keys") },
      example: "{…}",
      schema: {
        .members(["type": .string("object"), "additionalProperties": type.schema()])
      },
      read: { value, scope in
        guard case .map(let entries) = value.content else {
          scope.reportWrongType(
            value, expected: Phrase(nl: "een groep sleutels", en: "a group of keys"))
          return nil
        }
        return entries.compactMap { entry in
          scope.key = entry.key
          return type.read(entry.value, &scope).map { (Located(entry.key, at: entry.keyRange), $0) }
        }
      })
  }
}

extension FieldScope {
  fileprivate mutating func reportTooMany(_ count: Int, at range: SourceRange, limit: Int) {
    report(
      .tooManyValues,
      Phrase(
        nl: "'\(key)' heeft \(count) waarden; hoogstens \(limit)",
        en: "'\(key)' has \(count) values; at most \(limit)"),
      at: range,
      hint: Phrase(
        nl: "Haal er \(count - limit) weg.", en: "Remove \(count - limit) of them."))
  }

  fileprivate mutating func reportEmptyItem(at range: SourceRange) {
    report(
      .emptyItem,
      Phrase(nl: "een deel van '\(key)' is leeg", en: "a part of '\(key)' is empty"), at: range,
      hint: Phrase(
        nl: "Vul het in, of haal het streepje weg.", en: "Fill it in, or remove the hyphen."))
  }

  /// Reports texts that a list holds twice; letter case does not matter.
  fileprivate mutating func reportRepeated(_ items: [YAMLValue]) {
    guard items.count > 1 else { return }
    var seen: Set<String> = []
    for item in items {
      guard case .scalar(let text) = item.content, !text.isEmpty else { continue }
      guard !seen.insert(text.lowercased()).inserted else { continue }
      report(
        .duplicateValue,
        Phrase(
          nl: "\(text.quotedInMessage) staat twee keer in '\(key)'",
          en: "\(text.quotedInMessage) stands twice in '\(key)'"),
        at: item.range, hint: Phrase(nl: "Haal er een weg.", en: "Remove one of them."))
    }
  }
}
