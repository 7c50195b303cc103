import Core

/// A shape without the means to make its values: what the schema and the page of words need.
struct ShapeOutline: Sendable {
  let name: String
  let meaning: Phrase
  let members: [MemberOutline]

  /// The JSON Schema (draft 2020-12) of the object; no other member may stand in it.
  var schemaMembers: [(String, JSONValue)] {
    [
      ("description", .string(meaning.english)), ("type", .string("object")),
      ("required", .texts(members.filter(\.isRequired).map(\.name))),
      ("properties", .object(members.map { ($0.name, $0.schema) })),
      ("additionalProperties", .bool(false)),
    ]
  }
}

/// The name, sort and meaning of a member.
struct MemberOutline: Sendable {
  let name: String
  let sort: ExportSort
  let isRequired: Bool
  let meaning: Phrase

  var schema: JSONValue {
    .object([("description", .string(meaning.english))] + sort.schemaMembers)
  }
}

/// What a member can hold.
indirect enum ExportSort: Sendable {
  case text
  /// An absolute address.
  case address
  /// A whole number from 0.
  case count
  /// A whole number that may be negative.
  case integer
  /// A number that may have a fraction and may be negative.
  case decimal
  /// 0 to 4.
  case level
  case flag
  case day
  /// A day, a month or a year.
  case partialDay
  case constant(String)
  case oneOf([String])
  /// An object of the shape with this name.
  case object(String)
  case list(ExportSort)

  var schemaMembers: [(String, JSONValue)] {
    switch self {
    case .text: [("type", .string("string"))]
    case .address: [("type", .string("string")), ("format", .string("uri"))]
    case .count: [("type", .string("integer")), ("minimum", .number(0))]
    case .integer: [("type", .string("integer"))]
    case .decimal: [("type", .string("number"))]
    case .level:
      [("type", .string("integer")), ("minimum", .number(0)), ("maximum", .number(4))]
    case .flag: [("type", .string("boolean"))]
    case .day:
      [("type", .string("string")), ("pattern", .string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))]
    case .partialDay:
      [
        ("type", .string("string")),
        ("pattern", .string("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")),
      ]
    case .constant(let text): [("const", .string(text))]
    case .oneOf(let words): [("enum", .texts(words))]
    case .object(let name): [("$ref", .string("#/$defs/\(name)"))]
    case .list(let element):
      [("type", .string("array")), ("items", .object(element.schemaMembers))]
    }
  }
}
