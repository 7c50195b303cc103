package import Core

extension DiagnosticCode {
  /// `> [!WORD]` with a word that names no kind of alert.
  package static let unknownAlert = DiagnosticCode("unknown-alert", .warning)
}

/// The kinds of alert that GitHub shows, written `> [!NOTE]`.
enum Alert: String, CaseIterable, Sendable {
  case note, tip, important, warning, caution

  var title: Phrase {
    switch self {
    case .note: Phrase(nl: "Opmerking", en: "Note")
    case .tip: Phrase(nl: "Tip", en: "Tip")
    case .important: Phrase(nl: "Belangrijk", en: "Important")
    case .warning: Phrase(nl: "Waarschuwing", en: "Warning")
    case .caution: Phrase(nl: "Let op", en: "Caution")
    }
  }

  /// The word of `[!WORD]`, or nil where a text is not of that form.
  static func word(in label: ArraySlice<UInt8>) -> String? {
    let trimmed = label.drop(while: \.isASCIISpace)
    guard trimmed.starts(with: "[!".utf8), let close = trimmed.firstIndex(of: UInt8(ascii: "]")),
      trimmed[(close + 1)...].allSatisfy(\.isASCIISpace)
    else { return nil }
    let word = trimmed[(trimmed.startIndex + 2)..<close]
    guard !word.isEmpty, word.allSatisfy(\.isASCIILetter) else { return nil }
    return String(decoding: word, as: UTF8.self)
  }
}
