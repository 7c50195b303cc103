package import Core

extension DiagnosticCode {
  /// A control character in a text.
  package static let controlCharacter = DiagnosticCode("control-character", .error)
  /// A character that turns the direction of text or hides letters: the text is not what it seems.
  package static let hiddenCharacter = DiagnosticCode(
    "hidden-character", .error, inForeignText: .error)
  /// A character without width.
  package static let invisibleCharacter = DiagnosticCode("invisible-character", .warning)
}

extension FindingCollector {
  /// Reports every suspect character of the file from an offset on.
  mutating func reportSuspectCharacters(in source: SourceText, from offset: Int) {
    let bytes = source.bytes.span
    let mayBegin = SuspectCharacter.mayBegin
    for index in offset..<max(bytes.count, offset) where mayBegin[Int(bytes[index])] {
      if let suspect = SuspectCharacter(in: bytes, at: index) {
        report(suspect, at: SourceRange(index, index + suspect.length))
      }
    }
  }

  private mutating func report(_ suspect: SuspectCharacter, at range: SourceRange) {
    switch suspect.kind {
    case .control:
      report(
        .controlCharacter,
        Phrase(
          nl: "hier staat een stuurteken (\(suspect.name)) dat niet op een pagina kan staan",
          en: "a control character (\(suspect.name)) stands here, which cannot be on a page"),
        at: range, hint: Self.deletion)
    case .hidden:
      report(
        .hiddenCharacter,
        Phrase(
          nl: "hier staat een verborgen teken (\(suspect.name)) dat tekst anders toont dan ze is",
          en: "a hidden character (\(suspect.name)) stands here, which shows text as it is not"),
        at: range, hint: Self.deletion)
    case .invisible:
      report(
        .invisibleCharacter,
        Phrase(
          nl: "hier staat een onzichtbaar teken (\(suspect.name))",
          en: "an invisible character (\(suspect.name)) stands here"),
        at: range, hint: Self.deletion)
    }
  }

  /// Reports a forbidden character that was written as a character reference, such as `&#x202E;`.
  mutating func reportEncodedCharacter(at range: SourceRange) {
    report(
      .hiddenCharacter,
      Phrase(
        nl: "hier staat een code (zoals &#x202E;) voor een verborgen teken of stuurteken",
        en: "a code (such as &#x202E;) for a hidden or control character stands here"),
      at: range, hint: Self.deletion)
  }

  private static let deletion = Phrase(
    nl: "Verwijder het teken; typ de woorden eromheen zo nodig opnieuw.",
    en: "Delete the character; type the words around it again if need be.")
}
