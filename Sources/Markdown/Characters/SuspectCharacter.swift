/// A character that a reader cannot see, or that shows text otherwise than it is stored.
struct SuspectCharacter: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// A control character; may not stand in HTML.
    case control
    /// Turns the direction of text (CVE-2021-42574) or hides text in invisible letters.
    case hidden
    /// Has no width; sometimes meant, mostly a remnant of a word processor.
    case invisible
  }

  let kind: Kind
  let scalar: UInt32
  /// In UTF-8 bytes.
  let length: Int

  /// Whether it is left out of every page.
  var isForbidden: Bool { kind != .invisible }

  /// `U+202E`.
  var name: String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The suspect character that begins at an offset of valid UTF-8, or nil.
  init?(in bytes: borrowing Span<UInt8>, at index: Int) {
    let first = bytes[index]
    guard Self.mayBegin[Int(first)] else { return nil }
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + length <= bytes.count else { return nil }
    var scalar = first < 0x80 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(length))
    for step in 1..<max(length, 1) { scalar = scalar << 6 | UInt32(bytes[index + step] & 0x3F) }
    guard let kind = Self.kind(of: scalar) else { return nil }
    if Self.isMeant(scalar, in: bytes, at: index) { return nil }
    self.kind = kind
    self.scalar = scalar
    self.length = length
  }

  /// Whether a byte can begin a suspect character; all other bytes are passed over at once.
  static let mayBegin: [Bool] = (0..<256).map { byte in
    (byte < 0x20 && byte != 0x09 && byte != 0x0A) || byte == 0x7F
      || [0xC2, 0xCD, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3].contains(byte)
  }

  static func kind(of scalar: UInt32) -> Kind? {
    switch scalar {
    case 0x09, 0x0A: nil
    case 0x00...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: .control
    case 0x202A...0x202E, 0x2066...0x2069, 0xE0000...0xE007F: .hidden
    case 0x034F, 0x061C, 0x180E, 0x200B...0x200F, 0x2060...0x2064, 0x206A...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0100...0xE01EF:
      .invisible
    default: nil
    }
  }

  /// Joiners inside emoji and in scripts that need them, and the tag letters of flags such as that
  /// of Wales.
  private static func isMeant(
    _ scalar: UInt32, in bytes: borrowing Span<UInt8>, at index: Int
  ) -> Bool {
    switch scalar {
    case 0x200C, 0x200D:
      let previous = scalarBefore(index, in: bytes)
      return previous >= 0x0600 && kind(of: previous) == nil
        || previous == 0xA9 || previous == 0xAE
    case 0xE0020...0xE007F:
      let previous = scalarBefore(index, in: bytes)
      guard (0xE0020...0xE007E).contains(previous) else { return previous == 0x1F3F4 }
      var start = index
      var letters = 0
      while letters < 8, (0xE0020...0xE007E).contains(scalarBefore(start, in: bytes)) {
        start -= 4
        letters += 1
      }
      return scalarBefore(start, in: bytes) == 0x1F3F4
    default: return false
    }
  }

  private static func scalarBefore(_ index: Int, in bytes: borrowing Span<UInt8>) -> UInt32 {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    guard start >= 0 else { return 0 }
    let first = bytes[start]
    let length = index - start
    var scalar = first < 0x80 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(length))
    for offset in (start + 1)..<max(index, start + 1) {
      scalar = scalar << 6 | UInt32(bytes[offset] & 0x3F)
    }
    return scalar
  }
}
