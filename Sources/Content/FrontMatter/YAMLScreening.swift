package import Core

extension DiagnosticCode {
  /// An anchor, alias or merge key.
  package static let yamlReference = DiagnosticCode("yaml-reference", .error)
  /// A YAML tag such as `!!int`.
  package static let yamlTag = DiagnosticCode("yaml-tag", .error)
  /// A YAML directive or document mark.
  package static let yamlDirective = DiagnosticCode("yaml-directive", .error)
  /// A key that is a list or a map.
  package static let complexKey = DiagnosticCode("complex-key", .error)
  /// Maps and lists nested deeper than allowed.
  package static let frontMatterDepth = DiagnosticCode("front-matter-depth", .error)
}

/// Looks through YAML before the YAML library does, and refuses what could make that library hang or crash: anchors,
/// aliases, merge keys, tags, directives, complex keys and deep nesting.
///
/// Follows the rules by which libyaml splits a text into tokens (`yaml_parser_fetch_next_token` and the scanners of
/// plain, quoted and block scalars), because only those tell `&` in a text from `&` that names an anchor. Where in
/// doubt it refuses.
struct YAMLScreening {
  private let bytes: [UInt8]
  private let end: Int
  private let path: SourcePath
  private let maximumDepth: Int

  private var position: Int
  private var lineStart: Int
  /// Columns of the block collections around the position, outermost first.
  private var indents: [Int] = []
  private var flowLevel = 0
  /// Where the last scalar of this line started: the key, if a colon follows.
  private var scalarStart: Int?
  private var diagnostics: [Diagnostic] = []

  /// The findings on the YAML in a range of a file; none where the library may read it.
  static func findings(
    in bytes: [UInt8], range: SourceRange, at path: SourcePath, maximumDepth: Int
  ) -> [Diagnostic] {
    var screening = YAMLScreening(
      bytes: bytes, range: range, path: path, maximumDepth: maximumDepth)
    screening.run()
    return screening.diagnostics
  }

  private init(bytes: [UInt8], range: SourceRange, path: SourcePath, maximumDepth: Int) {
    self.bytes = bytes
    self.end = min(range.end, bytes.count)
    self.path = path
    self.maximumDepth = maximumDepth
    self.position = range.start
    self.lineStart = range.start
  }

  private mutating func run() {
    while skipToToken() {
      if flowLevel == 0 { closeBlocks(behind: column) }
      scanToken()
      if indents.count + flowLevel > maximumDepth {
        report(.frontMatterDepth, tooDeep, from: position - 1)
        return
      }
    }
  }

  private var column: Int { position - lineStart }

  /// The byte some places further; a line break behind the end.
  private func byte(_ distance: Int = 0) -> UInt8 {
    position + distance < end ? bytes[position + distance] : newline
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab || byte == newline }

  /// Skips blanks, line breaks and comments; false at the end.
  private mutating func skipToToken() -> Bool {
    while position < end {
      let current = bytes[position]
      if current == newline {
        nextLine()
      } else if current == space || current == tab {
        position += 1
      } else if current == UInt8(ascii: "#") {
        while position < end, bytes[position] != newline { position += 1 }
      } else {
        return true
      }
    }
    return false
  }

  private mutating func nextLine() {
    position += 1
    lineStart = position
    scalarStart = nil
  }

  private mutating func scanToken() {
    let current = byte()
    switch current {
    case UInt8(ascii: "%") where column == 0: refuseLine(.yamlDirective, directive)
    case UInt8(ascii: "-") where column == 0 && isDocumentMark(current),
      UInt8(ascii: ".") where column == 0 && isDocumentMark(current):
      refuseLine(.yamlDirective, directive)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      flowLevel += 1
      position += 1
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      flowLevel = max(0, flowLevel - 1)
      position += 1
    case UInt8(ascii: ",") where flowLevel > 0: position += 1
    case UInt8(ascii: "-") where isBlank(byte(1)):
      openBlock(at: column)
      position += 1
    case UInt8(ascii: "?") where flowLevel > 0 || isBlank(byte(1)):
      refuseWord(.complexKey, complexKey)
    case UInt8(ascii: ":") where flowLevel > 0 || isBlank(byte(1)):
      if let start = scalarStart { openBlock(at: start - lineStart) }
      scalarStart = nil
      position += 1
    case UInt8(ascii: "&"), UInt8(ascii: "*"): refuseWord(.yamlReference, reference)
    case UInt8(ascii: "!"): refuseWord(.yamlTag, tagged)
    case UInt8(ascii: "|") where flowLevel == 0, UInt8(ascii: ">") where flowLevel == 0: scanBlock()
    case UInt8(ascii: "'"), UInt8(ascii: "\""): scanQuoted(current)
    default: scanPlain()
    }
  }

  private mutating func openBlock(at column: Int) {
    if flowLevel == 0, indents.last ?? -1 < column { indents.append(column) }
  }

  private mutating func closeBlocks(behind column: Int) {
    while let last = indents.last, last > column { indents.removeLast() }
  }

  private func isDocumentMark(_ mark: UInt8) -> Bool {
    byte(1) == mark && byte(2) == mark && isBlank(byte(3))
  }

  /// Text without quotes. Goes on over line breaks as long as the lines are indented deeper than the collection around it.
  private mutating func scanPlain() {
    let start = position
    let isFirstOfLine = lineStart
    var textEnd = position
    let indent = (indents.last ?? -1) + 1
    scan: while position < end {
      if byte() == UInt8(ascii: "#") { break }
      while !isBlank(byte()) {
        if endsPlain() { break scan }
        position += 1
        textEnd = position
      }
      guard skipBlanksInPlain() else { break }
      if flowLevel == 0, column < indent { break }
      if column == 0, isDocumentMark(byte()),
        byte() == UInt8(ascii: "-") || byte() == UInt8(ascii: ".")
      {
        break
      }
    }
    scalarStart = lineStart == isFirstOfLine ? start : nil
    if textEnd - start == 2, bytes[start] == UInt8(ascii: "<"),
      bytes[start + 1] == UInt8(ascii: "<")
    {
      report(.yamlReference, reference, from: start, to: textEnd)
    }
  }

  private func endsPlain() -> Bool {
    let current = byte()
    if current == UInt8(ascii: ":"), isBlank(byte(1)) { return true }
    guard flowLevel > 0 else { return false }
    switch current {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      return true
    case UInt8(ascii: ":"):
      return [",", "?", "[", "]", "{", "}"].contains { byte(1) == UInt8(ascii: $0) }
    default: return false
    }
  }

  /// Skips blanks and line breaks inside plain text; false where none stands here.
  private mutating func skipBlanksInPlain() -> Bool {
    guard position < end, isBlank(byte()) else { return false }
    while position < end, isBlank(byte()) {
      if byte() == newline {
        position += 1
        lineStart = position
      } else {
        position += 1
      }
    }
    return position < end
  }

  private mutating func scanQuoted(_ quote: UInt8) {
    let start = position
    let startLine = lineStart
    position += 1
    while position < end {
      let current = byte()
      if current == newline {
        position += 1
        lineStart = position
      } else if quote == UInt8(ascii: "\""), current == UInt8(ascii: "\\") {
        position += byte(1) == newline ? 1 : 2
      } else if current != quote {
        position += 1
      } else if quote == UInt8(ascii: "'"), byte(1) == quote {
        position += 2
      } else {
        position += 1
        break
      }
    }
    position = min(position, end)
    scalarStart = lineStart == startLine ? start : nil
  }

  /// A text behind `|` or `>`: every line that is indented deeper than the collection around it.
  private mutating func scanBlock() {
    position += 1
    var increment = 0
    while !isBlank(byte()) {
      if (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(byte()) {
        increment = Int(byte() - UInt8(ascii: "0"))
      }
      position += 1
    }
    while position < end, byte() != newline { position += 1 }
    if position < end { nextLine() }
    let parent = indents.last ?? -1
    var indent = increment > 0 ? max(parent, 0) + increment : 0
    skipIndentation(&indent, parent: parent)
    while position < end, column == indent {
      while position < end, byte() != newline { position += 1 }
      if position < end { nextLine() }
      skipIndentation(&indent, parent: parent)
    }
  }

  /// Skips empty lines and the indentation of the next line; finds that indentation if it is not yet known (0).
  private mutating func skipIndentation(_ indent: inout Int, parent: Int) {
    var deepest = 0
    while true {
      while position < end, indent == 0 || column < indent, byte() == space { position += 1 }
      deepest = max(deepest, column)
      guard position < end, byte() == newline else { break }
      nextLine()
    }
    if indent == 0 { indent = max(deepest, parent + 1, 1) }
  }
}

private let newline = UInt8(ascii: "\n")
private let space = UInt8(ascii: " ")
private let tab = UInt8(ascii: "\t")

extension YAMLScreening {
  private typealias Explanation = (message: Phrase, hint: Phrase)

  private mutating func report(
    _ code: DiagnosticCode, _ explanation: Explanation, from start: Int, to stop: Int? = nil
  ) {
    let range = SourceRange(start, stop ?? start + 1)
    diagnostics.append(
      Diagnostic(code, explanation.message, at: Location(path, range), hint: explanation.hint))
  }

  private mutating func refuseWord(_ code: DiagnosticCode, _ explanation: Explanation) {
    let start = position
    position += 1
    while position < end, !isBlank(byte()), byte() != UInt8(ascii: ","),
      byte() != UInt8(ascii: "]"),
      byte() != UInt8(ascii: "}")
    {
      position += 1
    }
    report(code, explanation, from: start, to: position)
  }

  private mutating func refuseLine(_ code: DiagnosticCode, _ explanation: Explanation) {
    let start = position
    while position < end, byte() != newline { position += 1 }
    report(code, explanation, from: start, to: position)
  }

  private static let quoteHint = Phrase(
    nl: "Zet de tekst tussen aanhalingstekens als dit teken erbij hoort.",
    en: "Put the text between quotes if this character belongs to it.")

  private var reference: Explanation {
    (
      Phrase(
        nl: "verwijzingen binnen de kenmerken (&, * en <<) zijn niet toegestaan",
        en: "references inside front matter (&, * and <<) are not allowed"),
      Self.quoteHint
    )
  }

  private var tagged: Explanation {
    (
      Phrase(
        nl: "een waarde mag niet met ! beginnen",
        en: "a value may not start with ! (YAML tags are not allowed)"),
      Self.quoteHint
    )
  }

  private var directive: Explanation {
    (
      Phrase(
        nl: "een regel met %, --- of ... mag hier niet staan",
        en: "a line with %, --- or ... is not allowed here"),
      Phrase(nl: "Verwijder deze regel.", en: "Remove this line.")
    )
  }

  private var complexKey: Explanation {
    (
      Phrase(
        nl: "een sleutel is één woord met een dubbele punt erachter; hij begint niet met ?",
        en: "a key is one word followed by a colon; it does not start with ?"),
      Self.quoteHint
    )
  }

  private var tooDeep: Explanation {
    (
      Phrase(
        nl: "de kenmerken zijn te diep genest; hoogstens \(maximumDepth) niveaus",
        en: "the front matter is nested too deeply; at most \(maximumDepth) levels"),
      Phrase(nl: "Maak het eenvoudiger.", en: "Make it simpler.")
    )
  }
}
