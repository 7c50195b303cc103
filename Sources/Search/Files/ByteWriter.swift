import Core

/// Writes the numbers and texts of the binary files.
struct ByteWriter {
  var bytes: [UInt8] = []

  /// Seven bits per byte, lowest first.
  mutating func add(varint number: Int) {
    var rest = UInt32(truncatingIfNeeded: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func add(text: String) {
    add(varint: text.utf8.count)
    bytes += text.utf8
  }

  /// A key by what it shares with the key before.
  mutating func add(key: String, after previous: String) {
    let shared = zip(key.utf8, previous.utf8).prefix { $0 == $1 }.count
    add(varint: shared)
    add(varint: key.utf8.count - shared)
    bytes += key.utf8.dropFirst(shared)
  }
}

extension PostingList {
  /// The pages as gaps, or as a bitmap where they are more than an eighth of all.
  func pageBytes(of pageCount: Int) -> [UInt8] {
    guard pages.count * 8 > pageCount else {
      var writer = ByteWriter()
      var previous: Int32 = -1
      for page in pages {
        writer.add(varint: Int(page - previous - 1))
        previous = page
      }
      return writer.bytes
    }
    var bitmap = [UInt8](repeating: 0, count: (pageCount + 7) / 8)
    for page in pages { bitmap[Int(page) / 8] |= 1 << UInt8(page % 8) }
    return bitmap
  }

  /// Two impacts per byte, the first in the lower half.
  var impactBytes: [UInt8] {
    stride(from: 0, to: impacts.count, by: 2).map { index in
      impacts[index] | (index + 1 < impacts.count ? impacts[index + 1] << 4 : 0)
    }
  }
}

/// The names of files: the first bits of a fingerprint in 32 letters and digits.
enum FileHash {
  private static let digits = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

  /// - Parameter count: characters, 5 bits each.
  static func text(of bytes: [UInt8], count: Int = 4) -> String {
    var digest = FingerprintDigest()
    digest.add(bytes: bytes)
    let word = digest.finish().high
    return String(
      decoding: (0..<count).map { digits[Int(word >> UInt64(59 - 5 * $0) & 31)] }, as: UTF8.self)
  }
}
