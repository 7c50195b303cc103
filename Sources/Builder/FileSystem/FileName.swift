/// The name of an entry in a folder as the disk has it: bytes, which need not be text.
///
/// - Invariant: no byte is NUL.
package struct FileName: Hashable, Sendable, Comparable, ExpressibleByStringLiteral {
  package let bytes: [UInt8]
  /// The bytes with the NUL that C wants.
  let terminated: [CChar]

  /// Takes bytes up to their first NUL.
  package init(bytes: [UInt8]) {
    self.bytes = Array(bytes.prefix(while: { $0 != 0 }))
    terminated = self.bytes.map { CChar(bitPattern: $0) } + [0]
  }

  package init(_ text: String) {
    self.init(bytes: Array(text.utf8))
  }

  package init(stringLiteral text: String) {
    self.init(text)
  }

  /// The name as text; nil where it is not UTF-8.
  package var text: String? {
    String(validating: bytes, as: UTF8.self)
  }

  /// The name for messages, with everything that could disturb a terminal written out.
  package var displayed: String {
    text.map(displayedName)
      ?? bytes.map { byte in
        (0x20..<0x7F).contains(byte) ? String(Unicode.Scalar(byte)) : "\\x\(hexadecimal(byte))"
      }.joined()
  }

  package static func < (left: FileName, right: FileName) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  package static func == (left: FileName, right: FileName) -> Bool {
    left.bytes == right.bytes
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(bytes)
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}

/// A name or path for messages: control and direction characters as `\u{…}`, at most 200
/// characters.
package func displayedName(_ name: String) -> String {
  if name.utf8.count <= 200, name.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return name }
  var result = ""
  for (count, scalar) in name.unicodeScalars.enumerated() {
    guard count < 200 else { return result + "…" }
    if isUnfitForNames(scalar) {
      result += "\\u{\(String(scalar.value, radix: 16))}"
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// Whether a character may stand in no file name: controls, line ends and what turns or hides text.
package func isUnfitForNames(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
  case .format: scalar != "\u{200D}"
  default: false
  }
}
