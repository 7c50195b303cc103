import Core

/// Reads the lines of a ``ManifestText`` that name a file, byte by byte; ends at the first that
/// does not.
///
/// What it leaves unread is found by comparing the whole text afterwards.
struct ManifestLines {
  private let bytes: [UInt8]
  /// Never beyond the end.
  private var offset: Int

  init(_ bytes: [UInt8], from offset: Int) {
    self.bytes = bytes
    self.offset = min(offset, bytes.count)
  }

  /// The file of the next line; nil at the end, and where a line is not as it should be.
  mutating func next() -> Manifest.File? {
    guard skip(#"{"path":""#), let path = SitePath(text(upTo: UInt8(ascii: "\""))),
      skip(#"","bytes":"#), let byteCount = number(),
      skip(#","content":""#), let content = fingerprint(),
      skip(#"","inputs":""#), let inputs = fingerprint(),
      skip(#""}"#)
    else { return nil }
    _ = skip(",")
    _ = skip("\n")
    return Manifest.File(path: path, byteCount: byteCount, content: content, inputs: inputs)
  }

  private mutating func skip(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard offset + count <= bytes.count else { return false }
    let isThere = text.withUTF8Buffer { expected in
      unsafe bytes[offset..<offset + count].elementsEqual(expected)
    }
    if isThere { offset += count }
    return isThere
  }

  private mutating func text(upTo end: UInt8) -> String {
    let start = offset
    offset = bytes[start...].firstIndex(of: end) ?? bytes.count
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  /// At most 15 digits, so that it fits.
  private mutating func number() -> Int? {
    let digits = bytes[offset...].prefix(15).prefix(while: Self.isDigit)
    offset += digits.count
    return digits.isEmpty ? nil : digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private mutating func fingerprint() -> Fingerprint? {
    guard let high = word(), let low = word() else { return nil }
    return Fingerprint(high: high, low: low)
  }

  private mutating func word() -> UInt64? {
    guard offset + 16 <= bytes.count else { return nil }
    var word: UInt64 = 0
    for byte in bytes[offset..<offset + 16] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): word = word << 4 | UInt64(byte & 0x0F)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): word = word << 4 | UInt64(byte & 0x0F + 9)
      default: return nil
      }
    }
    offset += 16
    return word
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
