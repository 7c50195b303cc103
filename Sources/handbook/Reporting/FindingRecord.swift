import Builder
import Core

/// A finding as other programs read it: the JSON form of `--format json`.
struct FindingRecord: Encodable {
  let code: String
  let severity: String
  let message: String
  let hint: String?
  let path: String?
  let line: Int?
  let column: Int?
  let endLine: Int?
  let endColumn: Int?
  let related: [RelatedRecord]
  let fixes: [FixRecord]

  struct RelatedRecord: Encodable {
    let message: String
    let path: String
    let line: Int?
    let column: Int?
  }

  /// Byte offsets count from 0 in the file with line breaks as one LF.
  struct FixRecord: Encodable {
    let title: String
    let path: String
    let startByte: Int
    let endByte: Int
    let replacement: String
  }

  init(_ diagnostic: Diagnostic, _ findings: Findings, _ language: Language) {
    code = diagnostic.code.name
    severity = diagnostic.severity.name.english
    message = diagnostic.message.text(in: language)
    hint = diagnostic.hint?.text(in: language)
    path = diagnostic.location?.path.description
    let text = diagnostic.location.flatMap { findings.texts[$0.path] }
    let start = diagnostic.location.flatMap { text?.position(of: $0.range.start) }
    let end = diagnostic.location.flatMap { text?.position(of: $0.range.end) }
    line = start?.line
    column = start?.column
    endLine = end?.line
    endColumn = end?.column
    related = diagnostic.related.map { item in
      let position = findings.texts[item.location.path]?.position(of: item.location.range.start)
      return RelatedRecord(
        message: item.message.text(in: language), path: item.location.path.description,
        line: position?.line, column: position?.column)
    }
    fixes = diagnostic.fixes.map {
      FixRecord(
        title: $0.title.text(in: language), path: $0.location.path.description,
        startByte: $0.location.range.start, endByte: $0.location.range.end,
        replacement: $0.replacement)
    }
  }
}
