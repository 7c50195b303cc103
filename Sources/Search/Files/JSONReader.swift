import Core

/// Reads JSON (RFC 8259) with whole numbers only, as the index holds it.
struct JSONReader {
  private var reader: ByteReader
  /// Deeper than any file of the index.
  private static let deepest = 12

  static func value(_ bytes: [UInt8], name: String) throws(SearchFailure) -> JSONValue {
    var json = JSONReader(reader: ByteReader(bytes, name: name))
    let value = try json.value(depth: 0)
    try json.skipSpace()
    guard json.reader.remaining == 0 else { throw json.reader.damage }
    return value
  }

  private init(reader: ByteReader) { self.reader = reader }

  private var next: UInt8? {
    reader.remaining > 0 ? reader.bytes[reader.position] : nil
  }

  private mutating func skipSpace() throws(SearchFailure) {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      _ = try reader.byte()
    }
  }

  private mutating func value(depth: Int) throws(SearchFailure) -> JSONValue {
    guard depth < Self.deepest else { throw reader.damage }
    try skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func word(
    _ text: String, _ value: JSONValue
  ) throws(SearchFailure) -> JSONValue {
    guard try reader.slice(text.utf8.count).elementsEqual(text.utf8) else { throw reader.damage }
    return value
  }

  private mutating func number() throws(SearchFailure) -> Int {
    var digits = ""
    while let byte = next, (0x30...0x39).contains(byte) || byte == 0x2D {
      digits.unicodeScalars.append(Unicode.Scalar(try reader.byte()))
    }
    guard let number = Int(digits) else { throw reader.damage }
    return number
  }

  private mutating func array(depth: Int) throws(SearchFailure) -> JSONValue {
    var values: [JSONValue] = []
    _ = try reader.byte()
    try skipSpace()
    if next == UInt8(ascii: "]") {
      _ = try reader.byte()
      return .array([])
    }
    repeat {
      values.append(try value(depth: depth + 1))
    } while try continues(
      until: UInt8(ascii: "]"))
    return .array(values)
  }

  private mutating func object(depth: Int) throws(SearchFailure) -> JSONValue {
    var members: [(String, JSONValue)] = []
    _ = try reader.byte()
    try skipSpace()
    if next == UInt8(ascii: "}") {
      _ = try reader.byte()
      return .object([])
    }
    repeat {
      try skipSpace()
      let key = try string()
      try skipSpace()
      guard try reader.byte() == UInt8(ascii: ":") else { throw reader.damage }
      members.append((key, try value(depth: depth + 1)))
    } while try continues(until: UInt8(ascii: "}"))
    return .object(members)
  }

  private mutating func continues(until end: UInt8) throws(SearchFailure) -> Bool {
    try skipSpace()
    let byte = try reader.byte()
    guard byte == end || byte == UInt8(ascii: ",") else { throw reader.damage }
    return byte != end
  }

  private mutating func string() throws(SearchFailure) -> String {
    guard try reader.byte() == UInt8(ascii: "\"") else { throw reader.damage }
    var bytes: [UInt8] = []
    while true {
      let byte = try reader.byte()
      switch byte {
      case UInt8(ascii: "\""): return try reader.string(bytes)
      case UInt8(ascii: "\\"): bytes += try escaped()
      case 0..<0x20: throw reader.damage
      default: bytes.append(byte)
      }
    }
  }

  /// The program writes no escape above the basic plane.
  private mutating func escaped() throws(SearchFailure) -> [UInt8] {
    let byte = try reader.byte()
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "u"):
      let digits = try reader.string(reader.slice(4))
      guard let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code) else {
        throw reader.damage
      }
      return Array(String(Character(scalar)).utf8)
    default: throw reader.damage
    }
  }
}

extension JSONValue {
  subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.0 == key }?.1
  }

  var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  var integer: Int? {
    guard case .number(let number) = self else { return nil }
    return number
  }

  var elements: [JSONValue] {
    guard case .array(let values) = self else { return [] }
    return values
  }

  var members: [(String, JSONValue)] {
    guard case .object(let members) = self else { return [] }
    return members
  }
}
