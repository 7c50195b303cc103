/// Removal of the characters that never reach a page, however they got into the text (`&#x202E;`
/// included).
enum ForbiddenCharacters {
  /// Removes them from the end of a buffer.
  ///
  /// - Returns: Whether there was anything to remove.
  static func remove(from bytes: inout [UInt8], startingAt start: Int) -> Bool {
    guard contains(bytes.span, in: start..<bytes.count) else { return false }
    let tail = Array(bytes[start...])
    bytes.removeSubrange(start...)
    let span = tail.span
    var index = 0
    while index < span.count {
      if let suspect = SuspectCharacter(in: span, at: index), suspect.isForbidden {
        index += suspect.length
      } else {
        bytes.append(span[index])
        index += 1
      }
    }
    return true
  }

  static func contains(_ bytes: borrowing Span<UInt8>, in range: Range<Int>) -> Bool {
    let mayBegin = SuspectCharacter.mayBegin
    for index in range where mayBegin[Int(bytes[index])] {
      if let suspect = SuspectCharacter(in: bytes, at: index), suspect.isForbidden { return true }
    }
    return false
  }
}
