/// Why a search cannot be answered.
package enum SearchFailure: Error, Equatable, Sendable {
  /// A file of the index is absent.
  case missing(String)
  /// A file of the index is cut short or changed.
  case damaged(String)
}

/// Reads the binary files; every step can find that the file is damaged.
struct ByteReader {
  let name: String
  let bytes: [UInt8]
  private(set) var position = 0

  init(_ bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
  }

  var damage: SearchFailure { .damaged(name) }
  var remaining: Int { bytes.count - position }

  mutating func byte() throws(SearchFailure) -> UInt8 {
    guard position < bytes.count else { throw damage }
    position += 1
    return bytes[position - 1]
  }

  mutating func varint() throws(SearchFailure) -> Int {
    var number = 0
    for shift in stride(from: 0, through: 28, by: 7) {
      let byte = try byte()
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 {
        guard number <= 0xFFFF_FFFF else { throw damage }
        return number
      }
    }
    throw damage
  }

  /// A number of things of which each takes at least `size` bytes.
  mutating func count(size: Int) throws(SearchFailure) -> Int {
    let count = try varint()
    guard count <= remaining / size else { throw damage }
    return count
  }

  mutating func slice(_ count: Int) throws(SearchFailure) -> ArraySlice<UInt8> {
    guard count <= remaining else { throw damage }
    position += count
    return bytes[position - count..<position]
  }

  mutating func text() throws(SearchFailure) -> String {
    let count = try varint()
    return try string(slice(count))
  }

  func string(_ bytes: some Collection<UInt8>) throws(SearchFailure) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw damage }
    return text
  }

  mutating func magic(_ kind: UInt8) throws(SearchFailure) {
    guard try slice(4).elementsEqual("ZOK1".utf8), try byte() == kind else { throw damage }
  }
}
