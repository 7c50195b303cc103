package import Core

extension DiagnosticCode {
  /// A tag, or the way in which tags are nested, cannot be read.
  package static let templateSyntax = DiagnosticCode("template-syntax", .error)
  /// A tag that Mustache knows and this program does not allow.
  package static let refusedTag = DiagnosticCode("refused-tag", .error)
  /// A variable that asks not to be escaped.
  package static let unescapedVariable = DiagnosticCode("unescaped-variable", .error)
}

/// Finds the tags of a template, with their places.
///
/// Works on bytes, as browsers do. The template engine works on characters, so a tag that shares a
/// character with the text beside it is refused: the two would not agree on where the tag is.
struct TemplateScanner {
  private(set) var tags: [TemplateTag] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether every tag that opens or closes something was read, so that their nesting can be
  /// judged.
  private(set) var isNestingKnown = true

  private let file: TemplateFile
  private let bytes: [UInt8]
  private var position = 0

  init(_ file: TemplateFile) {
    self.file = file
    self.bytes = file.text.bytes
    while let start = offset(ofTwo: UInt8(ascii: "{"), in: position..<bytes.count) {
      readTag(at: start)
    }
  }

  private mutating func readTag(at start: Int) {
    let isTriple = byte(at: start + 2) == UInt8(ascii: "{")
    let inner = skipSpaces(from: start + (isTriple ? 3 : 2))
    if byte(at: inner) == UInt8(ascii: "!") { return readComment(from: start) }
    let lineEnd = file.text.lineRange(file.text.lineIndex(of: start)).end
    let close = offset(ofTwo: UInt8(ascii: "}"), in: inner..<max(inner, lineEnd))
    let nested = offset(ofTwo: UInt8(ascii: "{"), in: inner..<(close ?? lineEnd))
    guard let close, nested == nil else {
      return reportUnclosed(SourceRange(start, trimmedEnd(of: inner..<(nested ?? lineEnd))))
    }
    let hasThirdBrace = isTriple && byte(at: close + 2) == UInt8(ascii: "}")
    let range = SourceRange(start, close + (hasThirdBrace ? 3 : 2))
    position = range.end
    checkNeighbours(of: range)
    if isTriple {
      addUnescaped(nameIn: inner..<close, range)
    } else {
      addTag(signAt: inner, nameEnd: close, range)
    }
  }

  private mutating func readComment(from start: Int) {
    guard let close = offset(ofTwo: UInt8(ascii: "}"), in: start..<bytes.count) else {
      reportUnclosed(SourceRange(start, start + 3))
      position = bytes.count
      return
    }
    let range = SourceRange(start, close + 2)
    position = range.end
    checkNeighbours(of: range)
    tags.append(TemplateTag(kind: .comment, name: "", range: range, nameRange: range))
  }

  private mutating func addTag(signAt inner: Int, nameEnd: Int, _ range: SourceRange) {
    let afterSign = inner + 1..<max(inner + 1, nameEnd)
    switch byte(at: inner) {
    case UInt8(ascii: "#"): add(.section, nameIn: afterSign, range)
    case UInt8(ascii: "^"): add(.invertedSection, nameIn: afterSign, range)
    case UInt8(ascii: "/"): add(.close, nameIn: afterSign, range)
    case UInt8(ascii: ">"): add(.partial, nameIn: afterSign, range)
    case UInt8(ascii: "<"): add(.parent, nameIn: afterSign, range)
    case UInt8(ascii: "$"): add(.block, nameIn: afterSign, range)
    case UInt8(ascii: "&"): addUnescaped(nameIn: afterSign, range)
    case UInt8(ascii: "="):
      refuse(range, Phrase(nl: "andere scheidingstekens", en: "other delimiters"))
    case UInt8(ascii: "%"): refuse(range, Phrase(nl: "een instelling", en: "a setting"))
    default: add(.variable, nameIn: inner..<nameEnd, range)
    }
  }

  private mutating func add(_ kind: TemplateTag.Kind, nameIn range: Range<Int>, _ tag: SourceRange)
  {
    let start = skipSpaces(from: range.lowerBound)
    let nameRange = SourceRange(start, trimmedEnd(of: start..<max(start, range.upperBound)))
    let name = file.text.string(in: nameRange)
    if TemplateName.isValid(name, for: kind) {
      tags.append(TemplateTag(kind: kind, name: name, range: tag, nameRange: nameRange))
      return
    }
    if kind != .variable, kind != .partial { isNestingKnown = false }
    if name.hasPrefix("*") {
      refuse(
        tag, Phrase(nl: "een onderdeel met wisselende naam", en: "a partial whose name varies"))
    } else if name.contains("(") {
      refuse(tag, Phrase(nl: "een bewerking", en: "a transform"))
    } else {
      reportName(name, nameRange.start == nameRange.end ? tag : nameRange)
    }
  }

  // MARK: Findings

  private mutating func addUnescaped(nameIn range: Range<Int>, _ tag: SourceRange) {
    let countBefore = tags.count
    add(.variable, nameIn: range, tag)
    guard tags.count > countBefore, let variable = tags.last else { return }
    diagnostics.append(
      Diagnostic(
        .unescapedVariable,
        Phrase(
          nl: "'\(variable.name)' mag niet ongefilterd in de pagina",
          en: "'\(variable.name)' may not enter the page unescaped"),
        at: file.location(tag),
        hint: Phrase(
          nl: "Schrijf \(variable.source); opmaak die al veilig is, blijft dan opmaak.",
          en: "Write \(variable.source); markup that is known to be safe stays markup."),
        fixes: [
          TextFix(
            Phrase(nl: "Schrijf \(variable.source)", en: "Write \(variable.source)"),
            replacing: file.location(tag), with: variable.source)
        ]))
  }

  private mutating func refuse(_ range: SourceRange, _ what: Phrase) {
    diagnostics.append(
      Diagnostic(
        .refusedTag,
        Phrase(
          nl: "\(what.dutch) kan niet in een sjabloon",
          en: "\(what.english) is not allowed in a template"),
        at: file.location(range),
        hint: Phrase(
          nl: "Haal deze code weg; keuzes en bewerkingen horen in het programma.",
          en: "Remove this tag; choices and transforms belong in the program.")))
  }

  private mutating func reportName(_ name: String, _ range: SourceRange) {
    diagnostics.append(
      Diagnostic(
        .templateSyntax,
        Phrase(
          nl: name.isEmpty ? "de naam ontbreekt" : "'\(name)' kan hier geen naam zijn",
          en: name.isEmpty ? "the name is missing" : "'\(name)' cannot be a name here"),
        at: file.location(range),
        hint: Phrase(
          nl: "Schrijf een naam van letters en cijfers, zoals {{title}} of {{strings.search}}.",
          en: "Write a name of letters and digits, such as {{title}} or {{strings.search}}.")))
  }

  private mutating func reportUnclosed(_ range: SourceRange) {
    isNestingKnown = false
    position = range.end
    diagnostics.append(
      Diagnostic(
        .templateSyntax,
        Phrase(nl: "deze code wordt niet gesloten", en: "this tag is never closed"),
        at: file.location(range),
        hint: Phrase(nl: "Zet }} achter de naam.", en: "Put }} after the name.")))
  }

  /// Refuses a tag whose first or last brace forms one character with the text beside it.
  private mutating func checkNeighbours(of range: SourceRange) {
    guard isJoined(at: range.start) || isJoined(at: range.end) else { return }
    diagnostics.append(
      Diagnostic(
        .templateSyntax,
        Phrase(
          nl: "een onzichtbaar of samengesteld teken zit vast aan deze code",
          en: "an invisible or combining character is attached to this tag"),
        at: file.location(range),
        hint: Phrase(
          nl: "Haal het teken voor of achter de code weg.",
          en: "Remove the character before or after the tag.")))
  }

  /// Whether the bytes before and after an offset belong to one character.
  private func isJoined(at offset: Int) -> Bool {
    guard offset > 0, offset < bytes.count, bytes[offset - 1] >= 0x80 || bytes[offset] >= 0x80
    else {
      return false
    }
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    var end = offset + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self).count == 1
  }

  // MARK: Bytes

  private func byte(at offset: Int) -> UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  /// The first place where a byte stands twice.
  private func offset(ofTwo wanted: UInt8, in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      if bytes[index] == wanted, bytes[index + 1] == wanted { return index }
      index += 1
    }
    return nil
  }

  private func skipSpaces(from start: Int) -> Int {
    var index = start
    while let byte = byte(at: index), byte == 0x20 || byte == 0x09 { index += 1 }
    return index
  }

  private func trimmedEnd(of range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return end
  }
}
