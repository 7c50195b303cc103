import ArgumentParser
import Builder
import Core
import Foundation

/// How an answer of the reuse index is written.
enum ReuseFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json, csv
}

/// What all views of `handbook reuse` share.
struct ReuseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day as of which is counted (YYYY-MM-DD). Default: SOURCE_DATE_EPOCH, else the clock.",
      valueName: "date"))
  var asOf: String?

  @Option(help: "How the answer is written: table, json or csv.")
  var format = ReuseFormat.table

  @Flag(help: "Also count drafts (concept: ja).")
  var drafts = false

  @Option(help: "Folder that holds content and templates.", completion: .directory)
  var root = "."

  @Option(name: .customLong("lang"), help: "Language of the answer: nl or en. Default: the site's.")
  var language: Language?

  @Flag(help: "The answer only, without a word on errors in the handbook.")
  var quiet = false

  mutating func validate() throws {
    if let asOf, Day(asOf) == nil {
      throw ValidationError("--as-of takes a day as YYYY-MM-DD, such as 2018-01-01, not '\(asOf)'")
    }
  }

  /// Answers a question on standard output.
  func answer(_ question: ReuseQuestion) async throws {
    let options = BuildOptions(
      jobs: ProcessInfo.processInfo.activeProcessorCount, isStrict: false, includesDrafts: drafts,
      today: try currentDay(asOf), toolFingerprint: Fingerprint("reuse"))
    let found = try await answerReuse(
      question, about: try Project(root: root), options: options, language: language)
    switch format {
    case .table: try writeToStandardOutput(TableReporter(columns: terminalColumns()).report(found))
    case .json: try writeToStandardOutput(String(decoding: found.json.encoded(), as: UTF8.self))
    case .csv: try writeToStandardOutput(String(decoding: found.csv, as: UTF8.self))
    }
    if found.errorCount > 0, !quiet { writeToStandardError(warning(found)) }
  }

  private func warning(_ found: ReuseAnswer) -> String {
    let count = found.errorCount
    let text = Phrase(
      nl: "het handboek heeft \(count) \(count == 1 ? "fout" : "fouten"); daardoor kan iets"
        + " ontbreken. Zie ‘handbook check’.",
      en: "the handbook has \(count) \(count == 1 ? "error" : "errors"), because of which something"
        + " may be missing. See ‘handbook check’.")
    return "handbook: \(text.text(in: found.language))\n"
  }
}

/// How wide a table may be: as wide as the terminal, 100 columns where the output goes elsewhere.
private func terminalColumns() -> Int {
  var size = winsize()
  guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
    return 100
  }
  return Int(size.ws_col)
}
