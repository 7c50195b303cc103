import Builder
import Core

/// Writes findings in the Static Analysis Results Interchange Format 2.1.0 (OASIS), which code forges import.
struct SARIFReporter {
  let language: Language

  func report(_ findings: Findings) throws -> String {
    let records = findings.diagnostics.map { FindingRecord($0, findings, language) }
    let codes = Set(records.map(\.code)).sorted()
    let driver = Driver(rules: codes.map { Rule(id: $0) })
    return try encoded(
      Log(runs: [Run(tool: Tool(driver: driver), results: records.map(Result.init))]))
  }

  private struct Log: Encodable {
    let schema = "https://json.schemastore.org/sarif-2.1.0.json"
    let version = "2.1.0"
    let runs: [Run]

    enum CodingKeys: String, CodingKey {
      case schema = "$schema"
      case version, runs
    }
  }

  private struct Run: Encodable {
    let tool: Tool
    let columnKind = "unicodeCodePoints"
    let results: [Result]
  }

  private struct Tool: Encodable { let driver: Driver }

  private struct Driver: Encodable {
    let name = "handbook"
    let rules: [Rule]
  }

  private struct Rule: Encodable { let id: String }
  private struct Message: Encodable { let text: String }

  private struct Result: Encodable {
    let ruleId: String
    let level: String
    let message: Message
    let locations: [Place]

    init(_ record: FindingRecord) {
      ruleId = record.code
      level = record.severity == "notice" ? "note" : record.severity
      message = Message(
        text: [record.message, record.hint].compactMap(\.self).joined(separator: ". "))
      locations = record.path.map { [Place(path: $0, record)] } ?? []
    }
  }

  private struct Place: Encodable {
    let physicalLocation: PhysicalLocation

    init(path: String, _ record: FindingRecord) {
      let region = record.line.map {
        Region(
          startLine: $0, startColumn: record.column, endLine: record.endLine,
          endColumn: record.endColumn)
      }
      physicalLocation = PhysicalLocation(
        artifactLocation: ArtifactLocation(uri: percentEncoded(path)), region: region)
    }
  }

  private struct PhysicalLocation: Encodable {
    let artifactLocation: ArtifactLocation
    let region: Region?
  }

  private struct ArtifactLocation: Encodable { let uri: String }

  private struct Region: Encodable {
    let startLine: Int
    let startColumn: Int?
    let endLine: Int?
    let endColumn: Int?
  }
}

/// A path as a relative URI (RFC 3986): every byte but unreserved ones and the slash as %XX.
private func percentEncoded(_ path: String) -> String {
  var result = ""
  for byte in path.utf8 {
    let scalar = Unicode.Scalar(byte)
    if scalar.properties.isAlphabetic && scalar.isASCII || ("0"..."9").contains(scalar)
      || "-._~/".unicodeScalars.contains(scalar)
    {
      result.unicodeScalars.append(scalar)
    } else {
      let digits = String(byte, radix: 16, uppercase: true)
      result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
    }
  }
  return result
}
