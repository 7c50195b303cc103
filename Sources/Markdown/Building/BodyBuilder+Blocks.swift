package import Core

extension DiagnosticCode {
  /// A heading of level 1 in a body; the page's title is the only one.
  package static let headingLevelOne = DiagnosticCode("heading-level-one", .warning)
}

/// Paragraphs, headings, code blocks and rules.
extension BodyBuilder {
  /// The kind of the event at an offset from the one that is being read.
  func kind(at step: Int) -> CMarkEvent.Kind? {
    let position = index + step
    return document.events.indices.contains(position) ? document.events[position].kind : nil
  }

  /// Begins a block of words of its own.
  mutating func beginWords(_ event: CMarkEvent) {
    places.enterBlock(event)
    if let last = plain.last, last != UInt8(ascii: "\n") { plain.append(UInt8(ascii: "\n")) }
    blockStart = plain.count
    reportedTags.removeAll()
  }

  /// Says of all headings above that something follows them.
  mutating func markContent() {
    guard footnoteNumber == 0, !openHeadings.isEmpty else { return }
    headingsWithContent.formUnion(openHeadings)
    openHeadings.removeAll()
  }

  private var isTight: Bool {
    if case .item(isTight: true) = containers.last { return true }
    return false
  }

  mutating func enterParagraph(_ event: CMarkEvent) {
    beginWords(event)
    if isFigure() {
      writer.newLine()
      writer.html("<figure>\n")
    } else if !isTight {
      writer.newLine()
      writer.html("<p>")
    }
  }

  mutating func leaveParagraph() {
    endLinks()
    if let image = images.last, image.isFigure, kind(at: -1) == .image {
      writer.html("\n<figcaption>")
      let caption = Array((image.title ?? "").utf8)
      writer.escaped(caption[...])
      plain.append(contentsOf: caption)
      writer.html("</figcaption>\n</figure>\n")
    } else if !isTight {
      if case .footnote(let number) = containers.last, kind(at: 1) == .footnoteDefinition {
        writeBackLinks(number)
      }
      writer.html("</p>\n")
    }
  }

  /// Whether the paragraph that begins here holds an image with a title and nothing else.
  private func isFigure() -> Bool {
    guard kind(at: 1) == .image, !document.events[index + 1].second.isEmpty else { return false }
    var position = index + 2
    while position < document.events.count {
      let event = document.events[position]
      if event.kind == .image, !event.isEnter { break }
      if event.kind == .paragraph { return false }
      position += 1
    }
    let next = position + 1
    return next < document.events.count && document.events[next].kind == .paragraph
  }

  mutating func enterHeading(_ event: CMarkEvent) {
    let position = headings.count
    guard outline.headings.indices.contains(position) else { return }
    let heading = outline.headings[position]
    let range = places.range(of: event)
    if event.number == 1 {
      findings.report(
        .headingLevelOne,
        Phrase(
          nl: "een kop van niveau 1 is voor de titel van de pagina",
          en: "a heading of level 1 is for the title of the page"),
        at: places.firstLine(of: event),
        hint: Phrase(nl: "Schrijf '## ' voor deze kop.", en: "Write '## ' before this heading."))
    }
    endSection()
    sectionHeading = position
    openHeadings.removeAll { headings[$0].level >= heading.level }
    openHeadings.append(position)
    headings.append(
      Heading(
        level: heading.level, anchor: heading.anchor, text: heading.text, html: heading.html,
        range: range, hasContent: false))
    beginWords(event)
    isTermless = true
    writer.newLine()
    writer.html("<div class=\"kop\">\n<h\(heading.level) id=\"\(heading.anchor)\">")
  }

  mutating func leaveHeading() {
    guard let heading = headings.last else { return }
    endLinks()
    isTermless = false
    plain.removeAll(keepingCapacity: true)
    writer.html(
      "</h\(heading.level)>\n<a class=\"anker\" href=\"#\(heading.anchor)\" aria-label=\"")
    let label = BodyWords.headingLink(heading.text).text(in: language)
    writer.escaped(Array(label.utf8)[...])
    writer.html("\">#</a>\n</div>\n")
  }

  /// Closes the section that is being read.
  mutating func endSection() {
    while plain.last?.isASCIISpace == true { plain.removeLast() }
    sections.append(
      TextSection(heading: sectionHeading, text: String(decoding: plain, as: UTF8.self)))
    plain.removeAll(keepingCapacity: true)
    blockStart = 0
  }

  mutating func writeCodeBlock(_ event: CMarkEvent) {
    beginWords(event)
    if event.hasForbiddenCharacters { reportEncodedCharacters() }
    let text = document.bytes[event.second]
    writer.newLine()
    writer.html("<pre tabindex=\"0\"><code\(languageClass(document.bytes[event.first]))>")
    writer.escaped(text)
    writer.html("</code></pre>\n")
    plain.append(contentsOf: text)
    markContent()
  }

  /// ` class="language-x"` for the first word of an info string that is made of harmless bytes;
  /// else nothing.
  private func languageClass(_ information: ArraySlice<UInt8>) -> String {
    let word = information.prefix { !$0.isASCIISpace }
    let isHarmless = word.allSatisfy {
      $0.isASCIILetter || $0.isASCIIDigit || "_+.#-".utf8.contains($0)
    }
    guard isHarmless, (1...40).contains(word.count) else { return "" }
    return " class=\"language-\(String(decoding: word, as: UTF8.self))\""
  }

  mutating func writeThematicBreak() {
    writer.newLine()
    writer.html("<hr>\n")
  }

  mutating func reportHTMLBlock(_ event: CMarkEvent) {
    let html = RawHTML(document.bytes[event.first])
    findings.report(
      html.isComment ? .htmlComment : .rawHTML, html.message, at: places.firstLine(of: event),
      hint: html.hint)
  }
}
