/// Which names may stand in which tags.
enum TemplateName {
  static func isValid(_ name: String, for kind: TemplateTag.Kind) -> Bool {
    switch kind {
    case .variable: name == "." || isKeyPath(name)
    case .section, .invertedSection: isKeyPath(name)
    case .block: isKey(Substring(name))
    case .partial, .parent: isTemplate(name)
    case .close: isKeyPath(name) || isTemplate(name)
    case .comment: true
    }
  }

  /// `strings.search`: keys with full stops between them.
  private static func isKeyPath(_ name: String) -> Bool {
    name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy(isKey)
  }

  private static func isKey(_ name: Substring) -> Bool {
    guard let first = name.utf8.first, isLetter(first) else { return false }
    return name.utf8.allSatisfy {
      isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
  }

  /// `partials/card`: any path; whether such a template exists is another question.
  private static func isTemplate(_ name: String) -> Bool {
    let marks = Array("-_./".utf8)
    return !name.isEmpty
      && name.utf8.allSatisfy { isLetter($0) || isDigit($0) || marks.contains($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
