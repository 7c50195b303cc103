package import Core

extension DiagnosticCode {
  /// A reference to a footnote that is not defined.
  package static let missingFootnote = DiagnosticCode("missing-footnote", .warning)
  /// `[[` without `]]`.
  package static let unclosedWikiLink = DiagnosticCode("unclosed-wiki-link", .warning)
}

/// Text, emphasis, code and line breaks.
extension BodyBuilder {
  mutating func appendToRun(_ event: CMarkEvent) {
    if event.hasForbiddenCharacters { reportEncodedCharacters() }
    let text = document.bytes[event.first]
    if run.isEmpty, text.contains(UInt8(ascii: "[")) { places.advance(toText: text, of: event) }
    run.append(contentsOf: text)
  }

  /// Writes the text that has been collected.
  mutating func endRun() {
    guard !run.isEmpty else { return }
    var text: [UInt8] = []
    swap(&text, &run)
    var rest = text[...]
    if openImage == nil, text.contains(UInt8(ascii: "[")) {
      while openLink == nil, let link = WikiLink.first(in: rest) {
        let before = rest[rest.startIndex..<link.range.lowerBound]
        reportMissingFootnotes(before)
        writeText(before)
        if let place = places.findWikiLink(text[link.range]) {
          writeWikiLink(link, at: place)
        } else {
          writeText(text[link.range])
        }
        rest = rest[link.range.upperBound...]
      }
      reportMissingFootnotes(rest)
      if openLink == nil { reportUnclosedLink(rest) }
    }
    writeText(rest)
    rest = []
    text.removeAll(keepingCapacity: true)
    swap(&text, &run)
  }

  /// Writes words of the text: to the page, to the plain words, or to the text of the image they
  /// belong to.
  mutating func writeText(_ text: ArraySlice<UInt8>) {
    guard !text.isEmpty else { return }
    if openImage != nil {
      openImage?.words.append(contentsOf: text)
      return
    }
    plain.append(contentsOf: text)
    if isTermless || openLink?.isShown == true {
      writer.escaped(text)
    } else {
      writer.words(text, section: sections.count)
    }
    if !isTermless { markContent() }
  }

  mutating func writeInline(_ markup: String) {
    if openImage == nil { writer.html(markup) }
  }

  mutating func writeLineBreak() {
    if openImage != nil {
      openImage?.words.append(UInt8(ascii: " "))
    } else {
      plain.append(UInt8(ascii: "\n"))
      writer.html("<br>\n")
    }
  }

  mutating func writeCode(_ event: CMarkEvent) {
    if event.hasForbiddenCharacters { reportEncodedCharacters() }
    let text = document.bytes[event.first]
    if openImage != nil {
      openImage?.words.append(contentsOf: text)
      return
    }
    plain.append(contentsOf: text)
    writer.html("<code>")
    writer.escaped(text)
    writer.html("</code>")
    if !isTermless { markContent() }
  }

  mutating func reportInlineHTML(_ event: CMarkEvent) {
    let literal = document.bytes[event.first]
    places.advance(toText: literal, of: event)
    let place = places.find(Array(literal)) ?? places.block
    let html = RawHTML(literal)
    if html.isClosing, let open = reportedTags[html.name], open > 0 {
      reportedTags[html.name] = open - 1
      return
    }
    if !html.isClosing, !html.name.isEmpty { reportedTags[html.name, default: 0] += 1 }
    findings.report(
      html.isComment ? .htmlComment : .rawHTML, html.message, at: place, hint: html.hint)
  }

  /// Reports a character that came in as a code, unless the block holds one as such, which is
  /// reported already.
  mutating func reportEncodedCharacters() {
    let block = places.block
    if !ForbiddenCharacters.contains(source.bytes.span, in: block.start..<block.end) {
      findings.reportEncodedCharacter(at: block)
    }
  }

  private mutating func reportMissingFootnotes(_ text: ArraySlice<UInt8>) {
    var rest = text
    while let open = rest.firstIndex(of: UInt8(ascii: "[")) {
      rest = rest[(open + 1)...]
      guard rest.first == UInt8(ascii: "^"),
        let close = rest.prefix(200).firstIndex(of: UInt8(ascii: "]")), close > open + 2,
        !rest[..<close].contains(where: \.isASCIISpace)
      else { continue }
      let label = String(decoding: text[open...close], as: UTF8.self)
      guard let place = places.find(Array(text[open...close])) else { continue }
      findings.report(
        .missingFootnote,
        Phrase(
          nl: "de voetnoot '\(label)' bestaat niet", en: "the footnote '\(label)' does not exist"),
        at: place,
        hint: Phrase(
          nl: "Voeg een regel '\(label): tekst' toe.", en: "Add a line '\(label): text'."))
    }
  }

  private mutating func reportUnclosedLink(_ text: ArraySlice<UInt8>) {
    guard let open = text.firstIndex(of: UInt8(ascii: "[")), open + 2 < text.endIndex,
      text[open + 1] == UInt8(ascii: "["), text[open + 2].isASCIILetter,
      !text[open...].contains(UInt8(ascii: "]")), let place = places.find(Array(text[open...]))
    else { return }
    findings.report(
      .unclosedWikiLink,
      Phrase(nl: "deze link heeft geen ']]'", en: "this link has no ']]'"),
      at: SourceRange(place.start, place.start + 2),
      hint: Phrase(
        nl: "Schrijf [[naam]] of [[naam|tekst]], zonder opmaak in de tekst.",
        en: "Write [[name]] or [[name|text]], without markup in the text."))
  }
}
