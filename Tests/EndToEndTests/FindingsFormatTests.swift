import Foundation
import TestSupport
import Testing

@Suite("Findings as text, JSON, SARIF and lines for GitHub")
struct FindingsFormatTests {
  @Test("JSON tells each finding with its place, and all that the text tells")
  func json() async throws {
    let handbook = try SampleHandbook.fixture("fouten")
    let text = try await handbook.check()
    let run = try await handbook.check(["--format", "json"])
    #expect(run.status == 1)
    let report = try Report(run)
    #expect(report.findings.count > 20)
    for finding in report.findings {
      #expect(["error", "warning", "notice"].contains(finding.severity))
      #expect(finding.code.wholeMatch(of: /[a-z]+(-[a-z]+)+/) != nil)
      #expect(!finding.message.isEmpty && !finding.message.hasSuffix("."), "\(finding.message)")
      #expect(finding.path == nil || (finding.line ?? 1) >= 1 && (finding.column ?? 1) >= 1)
    }
    let codes = text.output.matches(
      of: /(?m)^(?:[^ |].*)?(?:fout|waarschuwing|melding): .*\[([a-z-]+)\]$/
    )
    .map { String($0.1) }
    #expect(codes == report.findings.map(\.code))
  }

  @Test("SARIF is version 2.1.0, and its results are those of the JSON form")
  func sarif() async throws {
    let handbook = try SampleHandbook.fixture("fouten")
    let report = try Report(try await handbook.check(["--format", "json"]))
    let run = try await handbook.check(["--format", "sarif"])
    #expect(run.status == 1)
    let log = try JSONDecoder().decode(SARIFLog.self, from: Data(run.output.utf8))
    #expect(log.version == "2.1.0")
    let results = try #require(log.runs.first).results
    let rules = Set(try #require(log.runs.first).tool.driver.rules.map(\.id))
    #expect(results.map(\.place) == report.findings.map(\.place))
    #expect(results.allSatisfy { rules.contains($0.ruleId) && !$0.message.text.isEmpty })
    #expect(results.allSatisfy { ["error", "warning", "note"].contains($0.level) })
    // Addresses in SARIF are percent-encoded; a name with a space must not stand raw.
    #expect(!run.output.contains("\"uri\" : \"content/paginas/met "))
  }

  @Test("GitHub gets one command a line, that shows beside the line of the file")
  func gitHub() async throws {
    let handbook = try SampleHandbook.fixture("fouten")
    let report = try Report(try await handbook.check(["--format", "json"]))
    let run = try await handbook.check(["--format", "github"])
    #expect(run.status == 1)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == report.findings.count)
    for (line, finding) in zip(lines, report.findings) {
      let pattern =
        /::(error|warning|notice) (?:file=([^,:]+),)?(?:line=(\d+),)?(?:col=(\d+),)?(?:endLine=\d+,)?title=([a-z-]+)::.+/
      let match = try #require(line.wholeMatch(of: pattern), "\(line)")
      let path = match.2.map { $0.replacing("%2C", with: ",").replacing("%3A", with: ":") }
      let place = "\(path ?? "-"):\(match.3 ?? "0"):\(match.4 ?? "0"): \(match.5)"
      #expect(place == finding.place)
      #expect(match.1 == finding.severity)
    }
  }

  @Test("Messages come in the language asked for, else in that of the site")
  func languages() async throws {
    let handbook = try SampleHandbook.small()
    try handbook.replace("taal: nl\n", with: "taal: en\n", in: "content/site.yaml")
    try handbook.replace("trefwoorden: [archivering]", with: "trefwoorden: [archivring]", in: path)
    let site = try await handbook.check()
    #expect(site.output.contains(": error: ") && site.output.contains("= hint: "), "\(site.text)")
    #expect(site.errors.contains(" errors, ") && site.errors.contains(" pages checked"))
    let dutch = try await handbook.check(["--lang", "nl"])
    #expect(dutch.output.contains(": fout: ") && dutch.output.contains("= doe dit: "))
    #expect(dutch.errors.contains(" fouten, ") && dutch.errors.contains(" pagina's gecontroleerd"))
    #expect(site.output.contains("Did you mean ‘archi"), "\(site.output)")
  }

  @Test("--quiet leaves findings and nothing else; without findings it says nothing")
  func quiet() async throws {
    let handbook = try SampleHandbook.fixture("fouten")
    let loud = try await handbook.check()
    let quiet = try await handbook.check(["--quiet"])
    #expect(quiet.output == loud.output)
    #expect(quiet.errors == "")
    #expect(loud.errors.split(separator: "\n").count == 1, "one summary line: \(loud.errors)")
    let small = try SampleHandbook.small()
    #expect(try await small.build(["--quiet", "--format", "github"]).errors == "")
  }

  @Test(
    "No escape byte is written to a pipe, whatever the format and whatever the files are called",
    arguments: ["text", "json", "sarif", "github"])
  func noEscape(format: String) async throws {
    let handbook = try SampleHandbook.fixture("fouten")
    handbook.folder.write("x", to: "content/paginas/rood\u{1B}[31m.txt")
    handbook.folder.write(
      "---\ntitel: \u{1B}]0;venster\u{7}\n---\n\nTekst\u{1B}[2J.\n", to: "content/paginas/esc.md")
    let run = try await handbook.check(["--format", format])
    #expect(run.status == 1)
    #expect(!run.text.utf8.contains(0x1B))
    #expect(!run.text.utf8.contains(0x07))
  }

  @Test("A terminal shows colours, unless --no-color or NO_COLOR says otherwise")
  func colours() async throws {
    let handbook = try SampleHandbook.fixture("fouten")
    let terminal = [
      "sh", "-c",
      #"exec script -q -e -c '"$PROGRAM" check --root "$ROOT" $MORE 2>/dev/null' /dev/null"#,
    ]
    func output(_ environment: [String: String]) async throws -> String {
      let settings = [
        "PROGRAM": handbook.program.path, "ROOT": handbook.folder.path, "TERM": "xterm",
      ]
      return try await handbook.program.run(
        [], environment: settings.merging(environment) { _, new in new },
        wrapper: terminal
      ).output
    }
    let coloured = try await output([:])
    #expect(coloured.contains("\u{1B}[1;31mfout\u{1B}[0m"), "\(coloured.prefix(300))")
    for plain in [["MORE": "--no-color"], ["NO_COLOR": "1"], ["TERM": "dumb"]] {
      let text = try await output(plain)
      #expect(text.contains("fout: "), "\(plain)")
      #expect(!text.utf8.contains(0x1B), "\(plain)")
    }
  }

  private let path = "content/praktijken/samen-archiveren.md"

  private struct SARIFLog: Decodable {
    let version: String
    let runs: [Run]

    struct Run: Decodable {
      let tool: Tool
      let results: [Result]
    }
    struct Tool: Decodable { let driver: Driver }
    struct Driver: Decodable { let rules: [Rule] }
    struct Rule: Decodable { let id: String }
    struct Text: Decodable { let text: String }
    struct Result: Decodable {
      let ruleId: String
      let level: String
      let message: Text
      let locations: [Place]

      var place: String {
        let physical = locations.first?.physicalLocation
        let path = physical?.artifactLocation.uri.removingPercentEncoding ?? "-"
        let region = physical?.region
        return "\(path):\(region?.startLine ?? 0):\(region?.startColumn ?? 0): \(ruleId)"
      }
    }
    struct Place: Decodable { let physicalLocation: Physical }
    struct Physical: Decodable {
      let artifactLocation: Artifact
      let region: Region?
    }
    struct Artifact: Decodable { let uri: String }
    struct Region: Decodable {
      let startLine: Int
      let startColumn: Int?
    }
  }
}
