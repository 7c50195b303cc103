import Foundation
import TestSupport

/// What `--format json` writes, as another program reads it.
struct Report: Decodable {
  let findings: [Finding]
  let withheld: Int

  struct Finding: Decodable {
    let code: String
    let severity: String
    let message: String
    let hint: String?
    let path: String?
    let line: Int?
    let column: Int?

    /// `content/a.md:3:1: unknown-key`, to compare at a glance.
    var place: String { "\(path ?? "-"):\(line ?? 0):\(column ?? 0): \(code)" }
  }

  init(_ run: BuiltBinary.Run) throws {
    self = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
  }

  func count(_ severity: String) -> Int { findings.count { $0.severity == severity } }
}
