package import Core

/// A view as one JSON object (RFC 8259) in UTF-8, keys in order of description, without spaces.
///
/// `<`, `>`, `&`, U+2028 and U+2029 are written as escapes, so the text may stand inside a script element. Markup is
/// written as a string, an absent value as `null`.
package func json(of view: some View) -> [UInt8] {
  var sink = JSONSink()
  sink.object(view)
  return sink.bytes
}

private struct JSONSink: ViewSink {
  var bytes: [UInt8] = []
  private var isFirst = true

  mutating func text(_ key: String, _ value: String) {
    name(key)
    string(value)
  }

  mutating func text(_ key: String, _ value: String?) {
    name(key)
    if let value { string(value) } else { add("null") }
  }

  mutating func texts(_ key: String, _ values: [String]) {
    name(key)
    add("[")
    for (index, value) in values.enumerated() {
      if index > 0 { add(",") }
      string(value)
    }
    add("]")
  }

  mutating func html(_ key: String, _ value: HTML) { text(key, value.markup) }
  mutating func link(_ key: String, _ value: String) { text(key, value) }
  mutating func link(_ key: String, _ value: String?) { text(key, value) }

  mutating func flag(_ key: String, _ value: Bool) {
    name(key)
    add(value ? "true" : "false")
  }

  mutating func number(_ key: String, _ value: Int) {
    name(key)
    add(String(value))
  }

  mutating func view(_ key: String, _ value: (some View)?) {
    name(key)
    if let value { object(value) } else { add("null") }
  }

  mutating func list(_ key: String, _ values: [some View]) {
    name(key)
    add("[")
    for (index, value) in values.enumerated() {
      if index > 0 { add(",") }
      object(value)
    }
    add("]")
  }

  mutating func shared(_ key: String, _ value: SharedView) {
    name(key)
    object(value.source)
  }

  mutating func json(_ key: String, _ value: some View) {
    name(key)
    object(value)
  }

  mutating func object(_ view: some View) {
    add("{")
    isFirst = true
    view.describe(to: &self)
    isFirst = false
    add("}")
  }

  private mutating func name(_ key: String) {
    if !isFirst { add(",") }
    isFirst = false
    string(key)
    add(":")
  }

  private mutating func add(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): add("\\\"")
      case UInt8(ascii: "\\"): add("\\\\")
      case 0x0A: add("\\n")
      case 0x0D: add("\\r")
      case 0x09: add("\\t")
      case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
        let digits = String(byte, radix: 16)
        add(digits.utf8.count == 1 ? "\\u000\(digits)" : "\\u00\(digits)")
      case 0xA8, 0xA9:
        bytes.append(byte)
        escapeSeparator(byte)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Replaces U+2028 and U+2029 (`E2 80 A8`, `E2 80 A9`), which end a line in older script engines.
  private mutating func escapeSeparator(_ last: UInt8) {
    guard bytes.count >= 3, bytes[bytes.count - 3] == 0xE2, bytes[bytes.count - 2] == 0x80 else {
      return
    }
    bytes.removeLast(3)
    add(last == 0xA8 ? "\\u2028" : "\\u2029")
  }
}
