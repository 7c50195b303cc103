import ArgumentParser
import Builder
import Core
import Foundation

extension Language: ExpressibleByArgument {}

/// How findings are written.
enum FindingsFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, sarif, github
}

/// Where the handbook is, and how the output speaks: for every command.
struct ProjectOptions: ParsableArguments {
  @Option(help: "Folder that holds content and templates.", completion: .directory)
  var root = "."

  @Option(name: .customLong("lang"), help: "Language of messages: nl or en. Default: the site's.")
  var language: Language?

  @Flag(help: "No summary and no progress; findings only.")
  var quiet = false

  @Flag(name: .customLong("no-color"), help: "No colours, also on a terminal (or set NO_COLOR).")
  var noColor = false
}

/// What `build` and `check` share.
struct CheckingOptions: ParsableArguments {
  @Option(
    help: "How many pages are made at the same time. Default: one per core; the result is the same."
  )
  var jobs: Int?

  @Flag(help: "Warnings stand in the way as errors do.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "The day that counts as today (YYYY-MM-DD). Default: SOURCE_DATE_EPOCH, else the clock.",
      valueName: "date"))
  var date: String?

  @Flag(help: "Also build drafts (concept: ja).")
  var drafts = false

  @Option(help: "How findings are written: text, json, sarif or github.")
  var format = FindingsFormat.text

  mutating func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 256")
    }
    if let date, Day(date) == nil {
      throw ValidationError("--date takes a day as YYYY-MM-DD, such as 2026-11-24, not '\(date)'")
    }
  }

  func buildOptions() throws -> BuildOptions {
    BuildOptions(
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, isStrict: strict,
      includesDrafts: drafts, today: try currentDay(date),
      toolFingerprint: runningProgramFingerprint())
  }
}

/// The day that counts as today: as given, else SOURCE_DATE_EPOCH (reproducible-builds.org), else the clock in UTC. The only
/// place where the clock is asked.
func currentDay(_ text: String?) throws -> Day {
  if let text {
    guard let day = Day(text) else {
      throw ValidationError("--date takes a day as YYYY-MM-DD, such as 2026-11-24, not '\(text)'")
    }
    return day
  }
  let environment = ProcessInfo.processInfo.environment
  if let text = environment["SOURCE_DATE_EPOCH"] {
    guard let seconds = Int(text), seconds >= 0, let day = Day(daysSinceEpoch: seconds / 86_400)
    else {
      throw ValidationError("SOURCE_DATE_EPOCH holds '\(text)', which is no number of seconds")
    }
    return day
  }
  let seconds = Int(Date().timeIntervalSince1970.rounded(.down))
  guard let day = Day(daysSinceEpoch: seconds / 86_400) else {
    throw ValidationError("the clock gives no usable day; use --date")
  }
  return day
}

/// The digest of the running program, so that pages of an older build are not taken for those of this one.
func runningProgramFingerprint() -> Fingerprint {
  guard let path = Bundle.main.executablePath,
    let bytes = FileManager.default.contents(atPath: path)
  else { return Fingerprint("unknown") }
  return Fingerprint(Array(bytes))
}
