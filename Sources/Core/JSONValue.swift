/// A JSON value that is written the same way every time: members in the order given, no spaces, one line break per
/// element of the outermost lists.
package enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case number(Int)
  /// Digits as they are to be written, such as `12.5`.
  case decimal(String)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  package static func text(_ value: String?) -> JSONValue { value.map(JSONValue.string) ?? .null }
  package static func number(_ value: Int?) -> JSONValue { value.map(JSONValue.number) ?? .null }
  package static func texts(_ values: [String]) -> JSONValue {
    .array(values.map(JSONValue.string))
  }

  /// An object without the members whose value is null.
  package static func compact(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(
      members.filter { member in
        if case .null = member.1 { return false }
        return true
      })
  }

  /// UTF-8 bytes, ending in a line break.
  package func encoded() -> [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, depth: 0)
    bytes.append(0x0A)
    return bytes
  }

  /// Appends the value; lists and objects down to the second level get a line per element, so that a difference
  /// between two builds can be read.
  private func write(to bytes: inout [UInt8], depth: Int) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .number(let value): bytes += String(value).utf8
    case .decimal(let digits): bytes += digits.utf8
    case .string(let text): Self.write(text, to: &bytes)
    case .array(let values):
      Self.writeList(values, open: "[", close: "]", depth: depth, to: &bytes) { value, bytes in
        value.write(to: &bytes, depth: depth + 1)
      }
    case .object(let members):
      Self.writeList(members, open: "{", close: "}", depth: depth, to: &bytes) { member, bytes in
        Self.write(member.0, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.1.write(to: &bytes, depth: depth + 1)
      }
    }
  }

  private static func writeList<Element>(
    _ elements: [Element], open: Unicode.Scalar, close: Unicode.Scalar, depth: Int,
    to bytes: inout [UInt8], _ writeElement: (Element, inout [UInt8]) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    let breaksLines = depth < 2 && !elements.isEmpty
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if breaksLines { bytes.append(0x0A) }
      writeElement(element, &bytes)
    }
    if breaksLines { bytes.append(0x0A) }
    bytes.append(UInt8(ascii: close))
  }

  /// A string with `<`, U+2028 and U+2029 escaped too, so that it may stand in a script element. Works on bytes: U+2028 and
  /// U+2029 are E2 80 A8 and E2 80 A9 in UTF-8.
  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var previous: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\\"): bytes += [byte, byte]
      case 0x0A: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case 0x09: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
      case 0..<0x20, UInt8(ascii: "<"): appendEscape(UInt16(byte), to: &bytes)
      case 0xA8 where previous == (0xE2, 0x80), 0xA9 where previous == (0xE2, 0x80):
        bytes.removeLast(2)
        appendEscape(0x2028 + UInt16(byte - 0xA8), to: &bytes)
      default: bytes.append(byte)
      }
      previous = (previous.1, byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func appendEscape(_ unit: UInt16, to bytes: inout [UInt8]) {
    let digits = String(unit, radix: 16)
    bytes += "\\u".utf8
    bytes += String(repeating: "0", count: 4 - digits.utf8.count).utf8
    bytes += digits.utf8
  }
}
