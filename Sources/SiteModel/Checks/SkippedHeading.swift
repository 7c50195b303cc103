import Content
package import Core
import Markdown

extension DiagnosticCode {
  /// A heading more than one level below the one before it.
  package static let skippedHeading = DiagnosticCode("skipped-heading", .warning)
}

extension Check {
  /// Who navigates by headings takes a skipped level for a missing part (WCAG 2.2, success
  /// criterion 1.3.1). The title of the page is level 1.
  static let skippedHeading = Check(.skippedHeading, "A heading skips a level.") { site in
    site.entries.indices.flatMap { index in
      let source = site.entries[index].document.source
      let headings = site.entries[index].document.body.headings
      return zip(headings, [1] + headings.map(\.level)).filter { $0.level > $1 + 1 }
        .map { heading, level in skipped(heading, after: level, in: source) }
    }
  }
}

private func skipped(_ heading: Heading, after level: Int, in source: SourcePath) -> Diagnostic {
  let marks = String(repeating: "#", count: level + 1)
  return Diagnostic(
    .skippedHeading,
    Phrase(
      nl: "de kop ‘\(heading.text)’ slaat een niveau over (van \(level) naar \(heading.level))",
      en: "the heading ‘\(heading.text)’ skips a level (from \(level) to \(heading.level))"),
    at: Location(source, heading.range),
    hint: Phrase(
      nl: "Begin deze kop met ‘\(marks)’.", en: "Begin this heading with ‘\(marks)’."))
}
