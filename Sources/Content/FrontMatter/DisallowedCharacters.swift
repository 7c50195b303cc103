import Core
import Markdown

/// Which characters a text may not hold because a reader or a reviewer cannot see what they do; the same that the text
/// below the front matter is searched for.
enum DisallowedCharacter {
  /// Steers a terminal or a browser: control characters and line separators.
  case control
  /// Turns the direction of text (CVE-2021-42574) or hides text in invisible letters.
  case hidden
  /// Has no width of its own: zero-width space, word joiner, byte order mark.
  case invisible

  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x09, 0x0A: return nil
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFFFE, 0xFFFF: self = .control
    case 0x202A...0x202E, 0x2066...0x2069, 0xE0000...0xE007F: self = .hidden
    case 0x200B, 0x200E, 0x200F, 0x2060...0x2064, 0xFEFF: self = .invisible
    default: return nil
    }
  }

  /// Whether it is taken out of the text.
  var isForbidden: Bool { self != .invisible }
}

/// The finding on one disallowed character, which it names by its number: showing it would do the harm.
func disallowedCharacterFinding(
  _ scalar: Unicode.Scalar, _ sort: DisallowedCharacter, at location: Location
) -> Diagnostic {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  let (code, message) =
    switch sort {
    case .control:
      (
        DiagnosticCode.controlCharacter,
        Phrase(
          nl: "een stuurteken (\(name)) mag hier niet staan",
          en: "a control character (\(name)) is not allowed here")
      )
    case .hidden:
      (
        DiagnosticCode.hiddenCharacter,
        Phrase(
          nl: "hier staat een verborgen teken (\(name)) dat tekst anders toont dan ze is",
          en: "a hidden character (\(name)) stands here, which shows text as it is not")
      )
    case .invisible:
      (
        DiagnosticCode.invisibleCharacter,
        Phrase(
          nl: "hier staat een onzichtbaar teken (\(name))",
          en: "an invisible character (\(name)) stands here")
      )
    }
  return Diagnostic(
    code, message, at: location,
    hint: Phrase(
      nl: "Verwijder het teken; typ de woorden eromheen zo nodig opnieuw.",
      en: "Delete the character; type the words around it again if need be."))
}

extension String {
  /// Whether every byte is printable ASCII: the usual case, which needs no further look.
  var isPlainASCII: Bool { utf8.allSatisfy { (0x20...0x7E).contains($0) } }

  /// The disallowed characters of a text, in reading order.
  var disallowedCharacters: [(Unicode.Scalar, DisallowedCharacter)] {
    if isPlainASCII { return [] }
    return unicodeScalars.compactMap { scalar in
      DisallowedCharacter(scalar).map { (scalar, $0) }
    }
  }

  /// The text without control characters.
  var withoutForbiddenCharacters: String {
    var scalars = String.UnicodeScalarView()
    scalars.append(
      contentsOf: unicodeScalars.filter { scalar in
        DisallowedCharacter(scalar).map { !$0.isForbidden } ?? true
      })
    return String(scalars)
  }

  /// The text as a message may quote it: one line, at most 60 characters.
  var quotedInMessage: String {
    let line = String(self.prefix(61)).withoutForbiddenCharacters
      .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " ")
    return line.count > 60 ? "'\(line.prefix(60))…'" : "'\(line)'"
  }
}

/// The bytes of a text in which the YAML library finds no character that it or a reader trips over; each is reported.
///
/// Inside the range every control character becomes a harmless one of as many bytes, so that no place moves. A byte
/// order mark becomes a word joiner, the other invisible characters stay.
func replacingDisallowedCharacters(
  in text: SourceText, range: SourceRange, at path: SourcePath
) -> Diagnosed<[UInt8]> {
  guard !text.bytes[range.start..<range.end].allSatisfy(isUnsuspiciousByte) else {
    return Diagnosed(text.bytes)
  }
  var result = Diagnosed(text.bytes)
  var offset = range.start
  for scalar in text.string(in: range).unicodeScalars {
    let width = UTF8.width(scalar)
    if let sort = DisallowedCharacter(scalar) {
      let place = Location(path, SourceRange(offset, offset + width))
      result.diagnostics.append(disallowedCharacterFinding(scalar, sort, at: place))
      if let substitute = substitute(for: scalar, sort, width: width) {
        result.value.replaceSubrange(offset..<(offset + width), with: substitute.utf8)
      }
    }
    offset += width
  }
  return result
}

/// Printable ASCII, a line break, a tab, or a part of a letter outside ASCII that starts no disallowed character.
private func isUnsuspiciousByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x20...0x7E, 0x09, 0x0A: true
  // First bytes of the disallowed characters: U+0080, U+2028, U+FEFF, U+E0000.
  case 0xC2, 0xE2, 0xEF, 0xF3, 0x00...0x1F, 0x7F: false
  default: true
  }
}

private func substitute(
  for scalar: Unicode.Scalar, _ sort: DisallowedCharacter, width: Int
) -> String? {
  if case .invisible = sort { return scalar == "\u{FEFF}" ? "\u{2060}" : nil }
  switch width {
  case 1: return " "
  case 2: return "\u{AD}"
  case 3: return "\u{FFFD}"
  default: return "\u{10FFFD}"
  }
}
