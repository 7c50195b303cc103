import Builder
import Core
import Foundation

/// Writes findings as one JSON document: `{"findings": […], "withheld": n}`.
struct JSONReporter {
  let language: Language

  private struct Report: Encodable {
    let findings: [FindingRecord]
    let withheld: Int
  }

  func report(_ findings: Findings) throws -> String {
    try encoded(
      Report(
        findings: findings.diagnostics.map { FindingRecord($0, findings, language) },
        withheld: findings.withheld))
  }
}

/// Writes findings as workflow commands that GitHub shows beside the lines of a pull request.
struct GitHubReporter {
  let language: Language

  func report(_ findings: Findings) -> String {
    findings.diagnostics.map { line(FindingRecord($0, findings, language)) + "\n" }.joined()
  }

  private func line(_ record: FindingRecord) -> String {
    var properties: [String] = []
    if let path = record.path { properties.append("file=\(escapedProperty(path))") }
    if let line = record.line { properties.append("line=\(line)") }
    if let column = record.column { properties.append("col=\(column)") }
    if let line = record.endLine { properties.append("endLine=\(line)") }
    properties.append("title=\(escapedProperty(record.code))")
    let text = [record.message, record.hint].compactMap(\.self).joined(separator: "\n")
    return "::\(record.severity) \(properties.joined(separator: ","))::\(escapedMessage(text))"
  }

  private func escapedMessage(_ text: String) -> String {
    text.replacingOccurrences(of: "%", with: "%25").replacingOccurrences(of: "\r", with: "%0D")
      .replacingOccurrences(of: "\n", with: "%0A")
  }

  private func escapedProperty(_ text: String) -> String {
    escapedMessage(text).replacingOccurrences(of: ":", with: "%3A")
      .replacingOccurrences(of: ",", with: "%2C")
  }
}

func encoded(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
}
