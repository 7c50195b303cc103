import Core

/// Reads the markup of a template piece by piece and keeps track of where it is.
///
/// A byte-level subset of the tokenizer of the HTML standard (section 13.2.5): enough to know in
/// which kind of place a tag of the template stands, and to find inline script and style.
struct MarkupReader {
  struct Finding: Hashable {
    let kind: ForbiddenMarkup
    let range: SourceRange
  }

  private(set) var place = MarkupPlace()
  private(set) var findings: [Finding] = []

  /// The name, the end mark or the start of the value that is being read.
  private var word: [UInt8] = []
  private var tagStart = 0
  private var nameStart = 0
  private var hasReportedElement = false

  mutating func read(_ bytes: [UInt8], in range: SourceRange) {
    for offset in range.start..<range.end { read(bytes[offset], at: offset) }
  }

  /// Ends a name that is being read, at a tag of the template, so that places before and after can
  /// be compared.
  mutating func endName(at offset: Int) {
    switch place.position {
    case .tagName: endTagName()
    case .attributeName, .afterAttributeName:
      if place.position == .attributeName { endAttributeName(at: offset) }
      place.position = .insideTag
      place.attribute = ""
      place.use = .plain
    default: break
    }
  }

  /// Passes a variable.
  mutating func passVariable() {
    switch place.position {
    case .tagOpen, .closingTagOpen: place.position = .tagName
    case .beforeValue: place.position = .unquoted
    default: break
    }
    // The value is no longer only what stands in the template.
    if place.position == .doubleQuoted { word.append(UInt8(ascii: "?")) }
  }

  /// Goes back to a place read before, where a section did not come back to it.
  mutating func goBack(to place: MarkupPlace) {
    self.place = place
    word = []
  }

  mutating func takeFindings() -> [Finding] {
    defer { findings = [] }
    return findings
  }

  private mutating func read(_ byte: UInt8, at offset: Int) {
    switch place.position {
    case .text:
      if byte == UInt8(ascii: "<") { openTag(at: offset) }
    case .tagOpen: readTagOpen(byte, at: offset)
    case .closingTagOpen:
      if Self.isLetter(byte) { startName(byte, isClosing: true) } else { startDeclaration(byte) }
    case .comment: readComment(byte)
    case .declaration: readDeclaration(byte)
    case .tagName, .insideTag, .attributeName, .afterAttributeName, .beforeValue:
      readInsideTag(byte, at: offset)
    case .doubleQuoted, .singleQuoted, .unquoted: readValue(byte, at: offset)
    case .escapableText, .rawText: readRawText(byte, at: offset)
    }
  }

  // MARK: Tags and comments

  private mutating func openTag(at offset: Int) {
    place.position = .tagOpen
    tagStart = offset
  }

  private mutating func readTagOpen(_ byte: UInt8, at offset: Int) {
    switch byte {
    case UInt8(ascii: "/"): place.position = .closingTagOpen
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      startDeclaration(byte)
    case UInt8(ascii: "<"): tagStart = offset
    default:
      if Self.isLetter(byte) { startName(byte, isClosing: false) } else { place.position = .text }
    }
  }

  private mutating func startName(_ byte: UInt8, isClosing: Bool) {
    place = MarkupPlace(position: .tagName, isClosingTag: isClosing)
    word = [Self.lowercased(byte)]
    hasReportedElement = false
  }

  private mutating func startDeclaration(_ byte: UInt8) {
    place.position = byte == UInt8(ascii: ">") ? .text : .declaration
    word = [byte]
  }

  /// `<!--` starts a comment; anything else ends at the first `>`.
  private mutating func readDeclaration(_ byte: UInt8) {
    if byte == UInt8(ascii: ">") {
      place.position = .text
    } else if word.count < 3 {
      word.append(byte)
      if word == Array("!--".utf8) { place.position = .comment }
    }
  }

  /// `-->`, `--!>`, and at once `>` or `->` end a comment.
  private mutating func readComment(_ byte: UInt8) {
    let read = String(decoding: word, as: UTF8.self)
    switch byte {
    case UInt8(ascii: ">") where read.hasSuffix("--") || read.hasSuffix("--!"):
      place.position = .text
    case UInt8(ascii: "-"):
      if read != "--", read != "!----" { word.append(byte) }
    case UInt8(ascii: "!") where read == "--" || read == "!----": word.append(byte)
    default: word = []
    }
  }

  private mutating func readInsideTag(_ byte: UInt8, at offset: Int) {
    if place.position == .beforeValue { return startValue(byte, at: offset) }
    switch byte {
    case UInt8(ascii: ">"):
      endName(at: offset)
      endTag(at: offset)
    case UInt8(ascii: "="):
      if place.position == .attributeName { endAttributeName(at: offset) }
      if place.position == .afterAttributeName { place.position = .beforeValue }
    case UInt8(ascii: "/"): endName(at: offset)
    case _ where Self.isSpace(byte):
      if place.position == .tagName { endTagName() }
      if place.position == .attributeName { endAttributeName(at: offset) }
    default:
      if place.position == .insideTag || place.position == .afterAttributeName {
        place.position = .attributeName
        nameStart = offset
        word = []
      }
      word.append(Self.lowercased(byte))
    }
  }

  private mutating func endTagName() {
    place.element = String(decoding: word, as: UTF8.self)
    place.position = .insideTag
  }

  private mutating func endAttributeName(at offset: Int) {
    place.position = .afterAttributeName
    place.attribute = String(decoding: word, as: UTF8.self)
    place.use = MarkupPlace.AttributeUse(ofAttribute: place.attribute)
    guard !place.isClosingTag else { return }
    if place.element == "script", place.attribute == "src" { place.hasSource = true }
    guard place.use == .code else { return }
    let kind: ForbiddenMarkup = place.attribute == "style" ? .styleAttribute : .eventAttribute
    findings.append(Finding(kind: kind, range: SourceRange(nameStart, offset)))
  }

  private mutating func endTag(at offset: Int) {
    guard !place.isClosingTag else {
      place = MarkupPlace()
      return
    }
    switch place.element {
    case "title", "textarea": place.position = .escapableText
    case "style": enterRawText(.styleElement, at: offset)
    case "script":
      enterRawText(place.hasSource || place.isDataBlock ? nil : .scriptElement, at: offset)
    case "iframe", "noembed", "noframes", "plaintext", "xmp": enterRawText(nil, at: offset)
    default: place = MarkupPlace()
    }
    word = []
  }

  private mutating func enterRawText(_ finding: ForbiddenMarkup?, at offset: Int) {
    place.position = .rawText
    guard let finding else { return }
    hasReportedElement = true
    findings.append(Finding(kind: finding, range: SourceRange(min(tagStart, offset), offset + 1)))
  }

  // MARK: Values

  private mutating func startValue(_ byte: UInt8, at offset: Int) {
    word = []
    switch byte {
    case UInt8(ascii: "\""): place.position = .doubleQuoted
    case UInt8(ascii: "'"): place.position = .singleQuoted
    case UInt8(ascii: ">"):
      place.position = .insideTag
      readInsideTag(byte, at: offset)
    case _ where Self.isSpace(byte): break
    default:
      place.position = .unquoted
      readValue(byte, at: offset)
    }
  }

  private mutating func readValue(_ byte: UInt8, at offset: Int) {
    switch (place.position, byte) {
    case (.doubleQuoted, UInt8(ascii: "\"")), (.singleQuoted, UInt8(ascii: "'")): endValue()
    case (.unquoted, UInt8(ascii: ">")):
      endValue()
      endTag(at: offset)
    case (.unquoted, _) where Self.isSpace(byte): endValue()
    default: readValueByte(byte, at: offset)
    }
  }

  private mutating func readValueByte(_ byte: UInt8, at offset: Int) {
    if place.use == .link, byte == UInt8(ascii: "#") { place.use = .plain }
    guard byte > 0x20, word.count < 40 else { return }
    word.append(Self.lowercased(byte))
    guard place.use == .link || place.use == .links else { return }
    let range = SourceRange(offset + 1 - word.count, offset + 1)
    switch String(decoding: word, as: UTF8.self) {
    case "javascript:", "vbscript:":
      findings.append(Finding(kind: .scriptAddress, range: range))
    case "https:", "http:", "//":
      if place.loadsAddress { findings.append(Finding(kind: .foreignSource, range: range)) }
    default: break
    }
  }

  private mutating func endValue() {
    if place.element == "script", place.attribute == "type" {
      let types = ["application/ld+json", "application/json"]
      place.isDataBlock = types.contains(String(decoding: word, as: UTF8.self))
    }
    place.position = .insideTag
    place.attribute = ""
    place.use = .plain
  }

  // MARK: Raw text

  /// Reads until `</name` that a space, `/` or `>` follows.
  private mutating func readRawText(_ byte: UInt8, at offset: Int) {
    let end = Array("</\(place.element)".utf8)
    if word == end, Self.isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
      let element = place.element
      place = MarkupPlace(position: .insideTag, element: element, isClosingTag: true)
      return readInsideTag(byte, at: offset)
    }
    word.append(Self.lowercased(byte))
    guard !end.starts(with: word) else { return }
    word = byte == UInt8(ascii: "<") ? [byte] : []
    if place.element == "script", place.hasSource, !hasReportedElement, !Self.isSpace(byte) {
      hasReportedElement = true
      findings.append(Finding(kind: .scriptContent, range: SourceRange(offset, offset + 1)))
    }
  }

  // MARK: Names

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
