import Core

/// Turns the parser's events into a body, one event after another.
///
/// The work is divided over extensions by what is written: blocks, lists and quotes, tables, inline
/// markup, links, images, footnotes. They share the writer (what goes to the page), `plain` (the
/// words of the section that is being read) and `places` (where in the file things stand).
struct BodyBuilder: Sendable {
  /// What surrounds the block that is being written.
  enum Container: Hashable, Sendable {
    case quote
    case alert
    case list(isTight: Bool, isOrdered: Bool)
    case item(isTight: Bool)
    case footnote(number: Int)
  }

  let source: SourceText
  let language: Language
  let document: CMarkDocument
  let outline: BodyOutline
  var writer = SegmentWriter()
  var findings: FindingCollector
  var places: SourcePlaces

  /// The event that is being read.
  var index = 0
  /// Events that have been dealt with ahead of their turn, such as the label of an alert.
  var skipped: Range<Int> = 0..<0
  var containers: [Container] = []
  /// Text that is not written yet, because what follows may belong to it.
  var run: [UInt8] = []
  /// Whether no term may be linked here.
  var isTermless = false

  /// The words of the section so far, and where those of the block begin.
  var plain: [UInt8] = []
  var blockStart = 0
  var sections: [TextSection] = []
  var sectionHeading: Int?
  var headingsWithContent: Set<Int> = []
  var openHeadings: [Int] = []
  var headings: [Heading] = []

  var links: [LinkReference] = []
  /// The links of the block, whose sentences are known at its end.
  var linkDrafts: [LinkDraft] = []
  var openLink: OpenLink?
  var images: [ImageReference] = []
  var openImage: OpenImage?
  var tables = TableNames()
  /// How often each footnote has been referred to.
  var footnoteUses: [Int: Int] = [:]
  var footnoteNumber = 0
  /// How many opening HTML tags of each name have been reported in the block and not closed.
  var reportedTags: [String: Int] = [:]

  init(
    _ document: CMarkDocument, _ outline: BodyOutline, of source: SourceText, from offset: Int,
    language: Language, findings: FindingCollector
  ) {
    self.document = document
    self.outline = outline
    self.source = source
    self.language = language
    self.findings = findings
    places = SourcePlaces(source, from: offset)
  }

  /// Reads all events.
  ///
  /// - Returns: Whether the page stayed within its size; if not, ``index`` is the event that went
  ///   over it.
  mutating func read(maximumSize: Int) -> Bool {
    while index < document.events.count {
      if !skipped.contains(index) {
        read(document.events[index])
        if writer.size > maximumSize { return false }
      }
      index += 1
    }
    endFootnotes()
    endSection()
    return true
  }

  /// The body of all that was read.
  mutating func body() -> MarkdownBody {
    let finished = headings.enumerated().map { position, heading in
      Heading(
        level: heading.level, anchor: heading.anchor, text: heading.text, html: heading.html,
        range: heading.range, hasContent: headingsWithContent.contains(position))
    }
    return MarkdownBody(
      segments: writer.finish(), headings: finished, links: links, images: images,
      sections: sections,
      otherAnchors: outline.footnotes.flatMap { [$0.anchor] + $0.uses })
  }

  private mutating func read(_ event: CMarkEvent) {
    switch event.kind {
    case .text: appendToRun(event)
    case .softBreak: run.append(UInt8(ascii: "\n"))
    default:
      endRun()
      if event.isEnter { enter(event) } else { leave(event) }
    }
  }

  private mutating func enter(_ event: CMarkEvent) {
    switch event.kind {
    case .document, .other, .text, .softBreak: break
    case .paragraph: enterParagraph(event)
    case .heading: enterHeading(event)
    case .codeBlock: writeCodeBlock(event)
    case .htmlBlock: reportHTMLBlock(event)
    case .thematicBreak: writeThematicBreak()
    case .blockQuote: enterQuote(event)
    case .list: enterList(event)
    case .item: enterItem(event)
    case .footnoteDefinition: enterFootnote()
    case .table: enterTable(event)
    case .tableRow: enterRow(event)
    case .tableCell: enterCell(event)
    case .lineBreak: writeLineBreak()
    case .code: writeCode(event)
    case .inlineHTML: reportInlineHTML(event)
    case .emphasis: writeInline("<em>")
    case .strong: writeInline("<strong>")
    case .strikethrough: writeInline("<del>")
    case .link: enterLink(event)
    case .image: enterImage(event)
    case .footnoteReference: writeFootnoteReference(event)
    }
  }

  private mutating func leave(_ event: CMarkEvent) {
    switch event.kind {
    case .paragraph: leaveParagraph()
    case .heading: leaveHeading()
    case .blockQuote: leaveQuote()
    case .list: leaveList()
    case .item: leaveItem()
    case .footnoteDefinition: leaveFootnote()
    case .table: leaveTable()
    case .tableRow: leaveRow()
    case .tableCell: leaveCell()
    case .emphasis: writeInline("</em>")
    case .strong: writeInline("</strong>")
    case .strikethrough: writeInline("</del>")
    case .link: leaveLink()
    case .image: leaveImage()
    default: break
    }
  }
}
