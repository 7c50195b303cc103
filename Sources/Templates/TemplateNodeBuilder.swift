package import Core

extension DiagnosticCode {
  /// Sections and partials lie too deep inside each other.
  package static let templateTooDeep = DiagnosticCode("template-too-deep", .error)
}

/// Nests the tags of one template.
struct TemplateNodeBuilder {
  private(set) var diagnostics: [Diagnostic] = []
  private let file: TemplateFile
  private let maximumDepth: Int
  /// What was opened and not yet closed, with the nodes read inside it so far.
  private var open: [(tag: TemplateTag, nodes: [TemplateNode])] = []
  private var roots: [TemplateNode] = []

  init(_ file: TemplateFile, limits: Limits) {
    self.file = file
    self.maximumDepth = limits.templateDepth
  }

  /// The nodes of the template; empty where tags lie too deep inside each other.
  mutating func build(_ tags: [TemplateTag]) -> [TemplateNode] {
    var position = 0
    for tag in tags {
      addText(position, tag.range.start)
      position = tag.range.end
      switch tag.kind {
      case .variable: add(.variable(tag))
      case .partial: add(.partial(tag))
      case .comment: break
      case .close: close(tag)
      case .section, .invertedSection, .parent, .block:
        guard open.count < maximumDepth else {
          diagnostics.append(Self.tooDeep(tag, in: file, limit: maximumDepth))
          return []
        }
        open.append((tag, []))
      }
    }
    addText(position, file.text.bytes.count)
    while let last = open.last {
      reportNeverClosed(last.tag, closing: nil)
      closeInnermost()
    }
    return roots
  }

  static func tooDeep(_ tag: TemplateTag, in file: TemplateFile, limit: Int) -> Diagnostic {
    Diagnostic(
      .templateTooDeep,
      Phrase(
        nl: "hier liggen meer dan \(limit) onderdelen en secties in elkaar",
        en: "more than \(limit) partials and sections lie inside each other here"),
      at: file.location(tag.range),
      hint: Phrase(nl: "Maak het sjabloon vlakker.", en: "Make the template flatter."))
  }

  private mutating func addText(_ start: Int, _ end: Int) {
    if start < end { add(.text(SourceRange(start, end))) }
  }

  private mutating func add(_ node: TemplateNode) {
    if open.isEmpty {
      roots.append(node)
    } else {
      open[open.count - 1].nodes.append(node)
    }
  }

  private mutating func close(_ tag: TemplateTag) {
    guard let innermost = open.last else {
      report(
        tag,
        Phrase(
          nl: "\(tag.source) sluit iets dat niet geopend is",
          en: "\(tag.source) closes something that was not opened"),
        hint: Phrase(nl: "Haal deze code weg.", en: "Remove this tag."))
      return
    }
    if innermost.tag.name != tag.name {
      if open.contains(where: { $0.tag.name == tag.name }) {
        while let last = open.last, last.tag.name != tag.name {
          reportNeverClosed(last.tag, closing: tag)
          closeInnermost()
        }
      } else {
        reportWrongClose(tag, opening: innermost.tag)
      }
    }
    closeInnermost()
  }

  private mutating func closeInnermost() {
    guard let (tag, nodes) = open.popLast() else { return }
    switch tag.kind {
    case .parent: add(.parent(tag, blocks(of: tag, in: nodes)))
    case .block: add(.block(TemplateBlock(tag: tag, nodes: nodes)))
    default: add(.section(tag, nodes))
    }
  }

  /// What a page puts into a layout: blocks only, each once, because the engine would drop all else
  /// without a word.
  private mutating func blocks(of parent: TemplateTag, in nodes: [TemplateNode]) -> [TemplateBlock]
  {
    var blocks: [TemplateBlock] = []
    for node in nodes {
      switch node {
      case .block(let block):
        if let first = blocks.first(where: { $0.tag.name == block.tag.name }) {
          reportSecondBlock(block.tag, first: first.tag)
        }
        blocks.append(block)
      case .text(let range):
        let visible = trimmed(range)
        if visible.start < visible.end { reportLost(visible, in: parent) }
      case .variable(let tag), .section(let tag, _), .partial(let tag), .parent(let tag, _):
        reportLost(tag.range, in: parent)
      }
    }
    return blocks
  }

  private func trimmed(_ range: SourceRange) -> SourceRange {
    let bytes = file.text.bytes
    var (start, end) = (range.start, range.end)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return SourceRange(start, end)
  }

  // MARK: Findings

  private mutating func report(
    _ tag: TemplateTag, _ message: Phrase, hint: Phrase, related: [RelatedLocation] = [],
    fixes: [TextFix] = []
  ) {
    diagnostics.append(
      Diagnostic(
        .templateSyntax, message, at: file.location(tag.range), hint: hint, related: related,
        fixes: fixes))
  }

  private mutating func reportNeverClosed(_ tag: TemplateTag, closing: TemplateTag?) {
    report(
      tag,
      Phrase(nl: "\(tag.source) wordt niet gesloten", en: "\(tag.source) is never closed"),
      hint: Phrase(
        nl: "Zet {{/\(tag.name)}} waar dit deel eindigt.",
        en: "Put {{/\(tag.name)}} where this part ends."),
      related: closing.map {
        [
          RelatedLocation(
            Phrase(nl: "hier sluit al een deel eromheen", en: "a part around it is closed here"),
            at: file.location($0.range))
        ]
      } ?? [])
  }

  private mutating func reportWrongClose(_ tag: TemplateTag, opening: TemplateTag) {
    let expected = "{{/\(opening.name)}}"
    report(
      tag,
      Phrase(
        nl: "\(tag.source) sluit niets; open is \(opening.source)",
        en: "\(tag.source) closes nothing; \(opening.source) is open"),
      hint: Phrase(nl: "Schrijf \(expected).", en: "Write \(expected)."),
      related: [
        RelatedLocation(
          Phrase(nl: "hier geopend", en: "opened here"), at: file.location(opening.range))
      ],
      fixes: [
        TextFix(
          Phrase(nl: "Schrijf \(expected)", en: "Write \(expected)"),
          replacing: file.location(tag.range), with: expected)
      ])
  }

  private mutating func reportSecondBlock(_ tag: TemplateTag, first: TemplateTag) {
    report(
      tag,
      Phrase(
        nl: "blok '\(tag.name)' is al gevuld", en: "block '\(tag.name)' is filled already"),
      hint: Phrase(nl: "Voeg de twee samen.", en: "Join the two."),
      related: [
        RelatedLocation(
          Phrase(nl: "hier voor het eerst gevuld", en: "filled first here"),
          at: file.location(first.range))
      ])
  }

  private mutating func reportLost(_ range: SourceRange, in parent: TemplateTag) {
    diagnostics.append(
      Diagnostic(
        .templateSyntax,
        Phrase(
          nl:
            "in \(parent.source) staan alleen blokken; dit komt nergens terecht",
          en:
            "only blocks stand inside \(parent.source); this ends up nowhere"
        ),
        at: file.location(range),
        hint: Phrase(
          nl: "Zet het in een blok, zoals {{$main}}…{{/main}}.",
          en: "Put it into a block, such as {{$main}}…{{/main}}.")))
  }
}
