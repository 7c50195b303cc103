import Content
import Core

/// A sort of object in `hergebruik.json`: what its members are called, what they mean, and how their values are made.
///
/// The file, its JSON Schema and the page that explains the words are all made from the same shapes, so none can lack a
/// member that another has.
struct ExportShape<Subject>: Sendable {
  /// The name of the definition in the schema.
  let name: String
  let meaning: Phrase
  let members: [ExportMember<Subject>]

  init(_ name: String, nl: String, en: String, _ members: [ExportMember<Subject>]) {
    self.name = name
    self.meaning = Phrase(nl: nl, en: en)
    self.members = members
  }

  /// The object of one subject; members without a value are left out.
  func object(_ subject: Subject) -> JSONValue {
    .compact(members.map { ($0.outline.name, $0.value(subject)) })
  }

  var outline: ShapeOutline {
    ShapeOutline(name: name, meaning: meaning, members: members.map(\.outline))
  }
}

/// One member of an exported object.
struct ExportMember<Subject>: Sendable {
  let outline: MemberOutline
  let value: @Sendable (Subject) -> JSONValue

  private init(
    _ name: String, _ sort: ExportSort, _ meaning: Phrase, isRequired: Bool = true,
    _ value: @escaping @Sendable (Subject) -> JSONValue
  ) {
    self.outline = MemberOutline(
      name: name, sort: sort, isRequired: isRequired, meaning: meaning)
    self.value = value
  }

  /// A value of any sort, always there.
  static func value(
    _ name: String, _ sort: ExportSort, nl: String, en: String,
    _ value: @escaping @Sendable (Subject) -> JSONValue
  ) -> Self { Self(name, sort, Phrase(nl: nl, en: en), value) }

  /// A value that is left out where it is null.
  static func optional(
    _ name: String, _ sort: ExportSort, nl: String, en: String,
    _ value: @escaping @Sendable (Subject) -> JSONValue
  ) -> Self { Self(name, sort, Phrase(nl: nl, en: en), isRequired: false, value) }

  static func text(
    _ name: String, nl: String, en: String, _ text: @escaping @Sendable (Subject) -> String
  ) -> Self { .value(name, .text, nl: nl, en: en) { .string(text($0)) } }

  static func optionalText(
    _ name: String, nl: String, en: String, _ text: @escaping @Sendable (Subject) -> String?
  ) -> Self { .optional(name, .text, nl: nl, en: en) { .text(text($0)) } }

  static func texts(
    _ name: String, nl: String, en: String, _ texts: @escaping @Sendable (Subject) -> [String]
  ) -> Self { .value(name, .list(.text), nl: nl, en: en) { .texts(texts($0)) } }

  static func count(
    _ name: String, nl: String, en: String, _ count: @escaping @Sendable (Subject) -> Int
  ) -> Self { .value(name, .count, nl: nl, en: en) { .number(count($0)) } }

  static func optionalCount(
    _ name: String, nl: String, en: String, _ count: @escaping @Sendable (Subject) -> Int?
  ) -> Self { .optional(name, .count, nl: nl, en: en) { .number(count($0)) } }

  static func flag(
    _ name: String, nl: String, en: String, _ flag: @escaping @Sendable (Subject) -> Bool
  ) -> Self { .value(name, .flag, nl: nl, en: en) { .bool(flag($0)) } }

  static func day(
    _ name: String, nl: String, en: String, _ day: @escaping @Sendable (Subject) -> Day
  ) -> Self { .value(name, .day, nl: nl, en: en) { .string(day($0).description) } }

  static func optionalDay(
    _ name: String, nl: String, en: String, _ day: @escaping @Sendable (Subject) -> Day?
  ) -> Self { .optional(name, .day, nl: nl, en: en) { .text(day($0)?.description) } }

  static func optionalPartialDay(
    _ name: String, nl: String, en: String, _ day: @escaping @Sendable (Subject) -> PartialDay?
  ) -> Self { .optional(name, .partialDay, nl: nl, en: en) { .text(day($0)?.description) } }

  static func code(
    _ name: String, nl: String, en: String,
    _ code: @escaping @Sendable (Subject) -> OrganisationCode
  ) -> Self { .value(name, .text, nl: nl, en: en) { .string(code($0).text) } }

  static func codes(
    _ name: String, nl: String, en: String,
    _ codes: @escaping @Sendable (Subject) -> [OrganisationCode]
  ) -> Self {
    .value(name, .list(.text), nl: nl, en: en) { .texts(codes($0).map(\.text)) }
  }

  static func slugs(
    _ name: String, nl: String, en: String, _ slugs: @escaping @Sendable (Subject) -> [Slug]
  ) -> Self {
    .value(name, .list(.text), nl: nl, en: en) { .texts(slugs($0).map(\.text)) }
  }

  /// A word of a closed list.
  static func word<Word: Vocabulary>(
    _ name: String, nl: String, en: String, _ word: @escaping @Sendable (Subject) -> Word
  ) -> Self {
    .value(name, .oneOf(Word.allCases.map(\.rawValue)), nl: nl, en: en) {
      .string(word($0).rawValue)
    }
  }

  static func optionalWord<Word: Vocabulary>(
    _ name: String, nl: String, en: String, _ word: @escaping @Sendable (Subject) -> Word?
  ) -> Self {
    .optional(name, .oneOf(Word.allCases.map(\.rawValue)), nl: nl, en: en) {
      .text(word($0)?.rawValue)
    }
  }

  /// An object of another shape.
  static func part<Part>(
    _ name: String, _ shape: ExportShape<Part>, nl: String, en: String,
    _ part: @escaping @Sendable (Subject) -> Part
  ) -> Self { .value(name, .object(shape.name), nl: nl, en: en) { shape.object(part($0)) } }

  static func optionalPart<Part>(
    _ name: String, _ shape: ExportShape<Part>, nl: String, en: String,
    _ part: @escaping @Sendable (Subject) -> Part?
  ) -> Self {
    .optional(name, .object(shape.name), nl: nl, en: en) { part($0).map(shape.object) ?? .null }
  }

  /// A list of objects of another shape.
  static func parts<Part>(
    _ name: String, _ shape: ExportShape<Part>, nl: String, en: String,
    _ parts: @escaping @Sendable (Subject) -> [Part]
  ) -> Self {
    .value(name, .list(.object(shape.name)), nl: nl, en: en) {
      .array(parts($0).map(shape.object))
    }
  }
}
