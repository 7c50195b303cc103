import Builder
import Core

/// Writes findings for people: place, weight, message, the line with a caret below it, and what to do.
struct TextReporter {
  let language: Language
  let style: TerminalStyle

  /// The widest excerpt that is shown of a line, in columns.
  private let excerptWidth = 100

  func report(_ findings: Findings) -> String {
    var lines: [String] = []
    for diagnostic in findings.diagnostics {
      lines += describe(diagnostic, findings)
    }
    if findings.withheld > 0 {
      lines.append(
        Phrase(
          nl: "… en nog \(findings.withheld) bevindingen; los eerst deze op.",
          en: "… and \(findings.withheld) more findings; mend these first."
        ).text(in: language))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func describe(_ diagnostic: Diagnostic, _ findings: Findings) -> [String] {
    let weight = style.paint(diagnostic.severity, diagnostic.severity.name.text(in: language))
    let message = terminalText(diagnostic.message.text(in: language))
    var lines = [
      place(of: diagnostic.location, findings) + "\(weight): \(style.bold(message)) "
        + style.dim("[\(diagnostic.code.name)]")
    ]
    var margin = "  "
    if let location = diagnostic.location, let text = findings.texts[location.path] {
      let excerpt = excerptLines(location, text, diagnostic.severity)
      margin = excerpt.margin
      lines += excerpt.lines
    }
    for related in diagnostic.related {
      let place = place(of: related.location, findings)
      lines.append("\(margin)= \(place)\(terminalText(related.message.text(in: language)))")
    }
    if let hint = diagnostic.hint {
      let label = Phrase(nl: "doe dit", en: "hint").text(in: language)
      lines.append("\(margin)= \(label): \(terminalText(hint.text(in: language)))")
    }
    return lines + [""]
  }

  private func place(of location: Location?, _ findings: Findings) -> String {
    guard let location else { return "" }
    let path = terminalText(location.path.description)
    guard let text = findings.texts[location.path] else { return "\(path): " }
    let position = text.position(of: location.range.start)
    return "\(path):\(position.line):\(position.column): "
  }

  private func excerptLines(
    _ location: Location, _ text: SourceText, _ severity: Severity
  ) -> (margin: String, lines: [String]) {
    let lineIndex = text.lineIndex(of: location.range.start)
    let number = String(lineIndex + 1)
    let margin = String(repeating: " ", count: number.utf8.count + 1)
    let line = text.lineRange(lineIndex)
    let scalars = Array(text.string(in: line).unicodeScalars)
    guard !scalars.isEmpty else { return (margin, []) }
    let start = text.position(of: location.range.start).column - 1
    let end =
      text.position(of: min(max(location.range.end, location.range.start), line.end)).column - 1
    let first = start > excerptWidth * 3 / 4 ? start - excerptWidth / 2 : 0
    let last = min(scalars.count, first + excerptWidth)
    let before = shown(scalars[first..<min(max(start, first), last)])
    let marked = shown(scalars[min(start, last)..<min(max(end, start), last)])
    let after = shown(scalars[min(max(end, start), last)..<last])
    let lead = first > 0 ? "… " : ""
    let tail = last < scalars.count ? " …" : ""
    let caret =
      String(repeating: " ", count: columns(lead + before)) + "^"
      + String(repeating: "~", count: max(columns(marked) - 1, 0))
    return (
      margin,
      [
        style.dim("\(number) |") + " \(lead)\(before)\(marked)\(after)\(tail)",
        style.dim("\(margin)|") + " " + style.paint(severity, caret),
      ]
    )
  }

  private func shown(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    terminalText(String(String.UnicodeScalarView(scalars)))
  }

  /// Terminal columns, taking combining marks as none: enough to put a caret under Dutch text.
  private func columns(_ text: String) -> Int { text.count }
}
