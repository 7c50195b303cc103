/// Reads numbers out of the header of a file; nil beyond its end.
struct ByteReader: Sendable {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// A number of at most seven bytes, most significant first.
  func bigEndian(at offset: Int, count: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - count else { return nil }
    return bytes[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) }
  }

  /// A number of at most seven bytes, least significant first.
  func littleEndian(at offset: Int, count: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - count else { return nil }
    return bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  func text(at offset: Int, equals text: String) -> Bool {
    offset >= 0 && offset <= bytes.count - text.utf8.count
      && bytes[offset...].starts(with: text.utf8)
  }
}
