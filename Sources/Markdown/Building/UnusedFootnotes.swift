import Core

/// Finds the footnotes that the parser has left out because nothing refers to them.
///
/// They are not in its tree any more, so the lines of the source are compared with the definitions
/// that are. Only definitions at the start of a line or of a quote are looked at, which is where
/// people write them.
struct UnusedFootnotes {
  private var definitionLines: Set<Int> = []
  /// Lines of code and HTML, in which `[^a]:` defines nothing.
  private var literalLines: [ClosedRange<Int>] = []

  init(_ document: CMarkDocument) {
    for event in document.events where event.isEnter && event.startLine > 0 {
      switch event.kind {
      case .footnoteDefinition: definitionLines.insert(Int(event.startLine))
      case .codeBlock, .htmlBlock:
        let last = max(event.startLine, event.endLine)
        literalLines.append(Int(event.startLine)...Int(last))
      default: break
      }
    }
  }

  /// Reports the definitions of a text that are not in the document.
  func report(in source: SourceText, from offset: Int, to findings: inout FindingCollector) {
    let first = source.lineIndex(of: offset)
    var literals = literalLines[...]
    for index in first..<source.lineCount {
      let line = index - first + 1
      while let range = literals.first, range.upperBound < line { literals.removeFirst() }
      guard literals.first?.contains(line) != true, !definitionLines.contains(line),
        let label = Self.label(in: source, source.lineRange(index))
      else { continue }
      let name = source.string(in: label)
      findings.report(
        .unusedFootnote,
        Phrase(
          nl: "naar de voetnoot '\(name)' wordt nergens verwezen; hij valt weg",
          en: "nothing refers to the footnote '\(name)'; it is left out"),
        at: label,
        hint: Phrase(
          nl: "Zet '\(name)' in de tekst, of verwijder de voetnoot.",
          en: "Put '\(name)' in the text, or delete the footnote."))
    }
  }

  private static func label(in source: SourceText, _ line: SourceRange) -> SourceRange? {
    let bytes = source.bytes[line.start..<line.end]
    var start = bytes.startIndex
    var indent = 0
    while start < bytes.endIndex, indent < 4 {
      switch bytes[start] {
      case UInt8(ascii: " "): indent += 1
      case UInt8(ascii: ">"): indent = -1
      case UInt8(ascii: "["):
        let rest = bytes[start...]
        guard rest.starts(with: "[^".utf8), let end = rest.firstIndex(of: UInt8(ascii: "]")),
          end > start + 2, end + 1 < rest.endIndex, rest[end + 1] == UInt8(ascii: ":")
        else { return nil }
        return SourceRange(start, end + 1)
      default: return nil
      }
      start += 1
    }
    return nil
  }
}
