/// A 128-bit digest that is the same in every process and on every machine (unlike `Hasher`).
///
/// The function is SipHash-2-4 with 128-bit output and key zero (Aumasson and Bernstein, 2012; the vectors of its
/// reference code are a test). It tells changed content from unchanged content; it is no signature.
package struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  package let high: UInt64
  package let low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  package init(_ bytes: [UInt8]) {
    var digest = FingerprintDigest()
    digest.add(bytes)
    self = digest.finish()
  }

  package init(_ text: String) {
    self.init(Array(text.utf8))
  }

  /// 32 hexadecimal digits.
  package var description: String { Self.hexadecimal(high) + Self.hexadecimal(low) }

  package init?(hexadecimal description: some StringProtocol) {
    guard description.utf8.count == 32, let high = UInt64(description.prefix(16), radix: 16),
      let low = UInt64(description.suffix(16), radix: 16)
    else { return nil }
    self.init(high: high, low: low)
  }

  private static func hexadecimal(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// Digests several pieces one after another; every piece is closed by its length, so that moving a byte from one piece
/// to the next changes the result.
package struct FingerprintDigest: Sendable {
  private var v0: UInt64 = 0x736f_6d65_7073_6575
  private var v1: UInt64 = 0x646f_7261_6e64_6f6d ^ 0xee
  private var v2: UInt64 = 0x6c79_6765_6e65_7261
  private var v3: UInt64 = 0x7465_6462_7974_6573
  private var pending: UInt64 = 0
  private var count: UInt64 = 0

  package init() {}

  /// Adds bytes without closing them.
  package mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
  }

  /// Adds an array without closing it; the same as the general form, and fast when called from another module.
  package mutating func add(bytes: [UInt8]) {
    for byte in bytes { add(byte) }
  }

  /// Adds a piece: its bytes and its length.
  package mutating func add(piece text: String) {
    let before = count
    add(text.utf8)
    add(word: count - before)
  }

  package mutating func add(_ fingerprint: Fingerprint) {
    add(word: fingerprint.high)
    add(word: fingerprint.low)
  }

  package mutating func add(word: UInt64) {
    var word = word
    for _ in 0..<8 {
      add(UInt8(truncatingIfNeeded: word))
      word >>= 8
    }
  }

  package consuming func finish() -> Fingerprint {
    let last = (count << 56) | pending
    compress(last)
    v2 ^= 0xee
    for _ in 0..<4 { round() }
    let first = v0 ^ v1 ^ v2 ^ v3
    v1 ^= 0xdd
    for _ in 0..<4 { round() }
    return Fingerprint(high: first, low: v0 ^ v1 ^ v2 ^ v3)
  }

  @inline(__always)
  private mutating func add(_ byte: UInt8) {
    pending |= UInt64(byte) << ((count & 7) * 8)
    count &+= 1
    if count & 7 == 0 {
      compress(pending)
      pending = 0
    }
  }

  @inline(__always)
  private mutating func compress(_ word: UInt64) {
    v3 ^= word
    round()
    round()
    v0 ^= word
  }

  @inline(__always)
  private mutating func round() {
    v0 = v0 &+ v1
    v1 = (v1 << 13 | v1 >> 51) ^ v0
    v0 = v0 << 32 | v0 >> 32
    v2 = v2 &+ v3
    v3 = (v3 << 16 | v3 >> 48) ^ v2
    v0 = v0 &+ v3
    v3 = (v3 << 21 | v3 >> 43) ^ v0
    v2 = v2 &+ v1
    v1 = (v1 << 17 | v1 >> 47) ^ v2
    v2 = v2 << 32 | v2 >> 32
  }
}
