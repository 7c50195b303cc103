package import Core

extension DiagnosticCode {
  /// A footnote that nothing refers to: the parser leaves it out.
  package static let unusedFootnote = DiagnosticCode("unused-footnote", .warning)
}

/// Footnotes: numbers in the text, and a section at the end whose notes lead back.
extension BodyBuilder {
  mutating func writeFootnoteReference(_ event: CMarkEvent) {
    let number = Int(event.number)
    guard openImage == nil, outline.footnotes.indices.contains(number - 1) else { return }
    let note = outline.footnotes[number - 1]
    let use = footnoteUses[number, default: 0]
    footnoteUses[number] = use + 1
    guard note.uses.indices.contains(use) else { return }
    writer.html("<sup class=\"voetnoot\" id=\"\(note.uses[use])\">")
    if openLink != nil {
      // No link inside a link.
      writer.html("\(number)</sup>")
      return
    }
    let label = BodyWords.footnote(number).text(in: language)
    writer.html("<a href=\"#\(note.anchor)\" role=\"doc-noteref\" aria-label=\"\(label)\">")
    writer.html("\(number)</a></sup>")
  }

  mutating func enterFootnote() {
    if footnoteNumber == 0 {
      let label = BodyWords.footnotes.text(in: language)
      writer.newLine()
      writer.html("<section class=\"voetnoten\" role=\"doc-endnotes\" aria-label=\"\(label)\">\n")
      writer.html("<ol>\n")
    }
    footnoteNumber += 1
    containers.append(.footnote(number: footnoteNumber))
    let anchor = outline.footnotes[footnoteNumber - 1].anchor
    writer.html("<li id=\"\(anchor)\">\n")
  }

  mutating func leaveFootnote() {
    containers.removeLast()
    if kind(at: -1) != .paragraph {
      writer.newLine()
      writer.html("<p>")
      writeBackLinks(footnoteNumber)
      writer.html("</p>\n")
    }
    writer.html("</li>\n")
  }

  /// Writes one arrow for each place that refers to a footnote.
  mutating func writeBackLinks(_ number: Int) {
    let uses = outline.footnotes[number - 1].uses
    for (position, use) in uses.enumerated() {
      let count = uses.count == 1 ? 0 : position + 1
      let label = BodyWords.backToText(number, use: count).text(in: language)
      writer.html(
        " <a class=\"terug\" href=\"#\(use)\" role=\"doc-backlink\" aria-label=\"\(label)\">")
      writer.html(count == 0 ? "↩</a>" : "↩<sup>\(count)</sup></a>")
    }
  }

  mutating func endFootnotes() {
    if footnoteNumber > 0 { writer.html("</ol>\n</section>\n") }
  }
}
