package import Core

/// A view as one JSON object in UTF-8, keys in order of description.
///
/// Markup is written as a string, an absent value as `null`. The text may stand in a script
/// element, see `JSONValue`.
package func json(of view: some View) -> [UInt8] {
  jsonValue(of: view).encoded()
}

/// A view as one JSON object, to be put into a larger value.
package func jsonValue(of view: some View) -> JSONValue {
  var sink = JSONSink()
  view.describe(to: &sink)
  return .object(sink.members)
}

private struct JSONSink: ViewSink {
  private(set) var members: [(String, JSONValue)] = []

  mutating func text(_ key: String, _ value: String) { add(key, .string(value)) }
  mutating func text(_ key: String, _ value: String?) { add(key, .text(value)) }
  mutating func texts(_ key: String, _ values: [String]) { add(key, .texts(values)) }
  mutating func html(_ key: String, _ value: HTML) { add(key, .string(value.markup)) }
  mutating func link(_ key: String, _ value: String) { add(key, .string(value)) }
  mutating func link(_ key: String, _ value: String?) { add(key, .text(value)) }
  mutating func flag(_ key: String, _ value: Bool) { add(key, .bool(value)) }
  mutating func number(_ key: String, _ value: Int) { add(key, .number(value)) }
  mutating func json(_ key: String, _ value: JSONValue) { add(key, value) }
  mutating func shared(_ key: String, _ value: SharedView) { add(key, value.json) }

  mutating func view(_ key: String, _ value: (some View)?) {
    add(key, value.map { jsonValue(of: $0) } ?? .null)
  }

  mutating func list(_ key: String, _ values: [some View]) {
    add(key, .array(values.map { jsonValue(of: $0) }))
  }

  private mutating func add(_ key: String, _ value: JSONValue) {
    members.append((key, value))
  }
}
