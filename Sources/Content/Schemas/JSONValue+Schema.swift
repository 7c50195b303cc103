import Core

/// Shorthand for the objects that schemas are made of.
extension JSONValue {
  /// An object with its members in the order written.
  static func members(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(members.map { ($0.key, $0.value) })
  }

  /// The members of an object; none for anything else.
  var members: [(key: String, value: JSONValue)] {
    if case .object(let members) = self { return members.map { (key: $0.0, value: $0.1) } }
    return []
  }

  /// An object with more members behind its own.
  func adding(_ more: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(members.map { ($0.key, $0.value) } + more.map { ($0.key, $0.value) })
  }
}
