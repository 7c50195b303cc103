import ArgumentParser
import Builder
import Core
import Foundation

/// Writes what a run has to say: progress while it runs, then findings and one summary line.
///
/// Findings go to standard output, so that they can be piped; progress, summary and failures to standard error.
struct RunReporter {
  let project: ProjectOptions
  let format: FindingsFormat
  private let started = ContinuousClock.now

  init(project: ProjectOptions, format: FindingsFormat) {
    self.project = project
    self.format = format
  }

  /// Shows a stage on a terminal; nothing elsewhere.
  var progress: @Sendable (BuildStage) -> Void {
    guard !project.quiet, isatty(STDERR_FILENO) == 1 else { return { _ in } }
    let language = project.language ?? .dutch
    return { stage in
      writeToStandardError("\u{1B}[2K\r  \(stage.label.text(in: language)) …")
    }
  }

  /// Writes findings and summary, and ends the program with code 1 where findings stand in the way.
  func finish(_ report: BuildReport) throws {
    let language = project.language ?? report.language
    if !project.quiet, isatty(STDERR_FILENO) == 1 { writeToStandardError("\u{1B}[2K\r") }
    let text = try describe(report.findings, in: language)
    try writeToStandardOutput(text)
    if !project.quiet { writeToStandardError(summary(report, language) + "\n") }
    if !report.findings.permitPublishing { throw ExitCode(1) }
  }

  private func describe(_ findings: Findings, in language: Language) throws -> String {
    switch format {
    case .text: TextReporter(language: language, style: style).report(findings)
    case .json: try JSONReporter(language: language).report(findings)
    case .sarif: try SARIFReporter(language: language).report(findings)
    case .github: GitHubReporter(language: language).report(findings)
    }
  }

  private var style: TerminalStyle {
    let environment = ProcessInfo.processInfo.environment
    let wantsNone = project.noColor || environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    return TerminalStyle(
      isColored: !wantsNone && isatty(STDOUT_FILENO) == 1 && environment["TERM"] != "dumb")
  }

  private func summary(_ report: BuildReport, _ language: Language) -> String {
    let findings = [
      counted(report.findings.count(.error), ("fout", "fouten"), ("error", "errors")),
      counted(
        report.findings.count(.warning), ("waarschuwing", "waarschuwingen"),
        ("warning", "warnings")),
      counted(report.findings.count(.notice), ("melding", "meldingen"), ("notice", "notices")),
    ].map { $0.text(in: language) }.joined(separator: ", ")
    let outcome = report.outcome.summary(pages: report.pageCount).text(in: language)
    let seconds = secondsText(ContinuousClock.now - started, language)
    return "handbook: \(outcome); \(findings); \(seconds) s"
  }

  private func counted(
    _ count: Int, _ dutch: (String, String), _ english: (String, String)
  ) -> Phrase {
    Phrase(
      nl: "\(count) \(count == 1 ? dutch.0 : dutch.1)",
      en: "\(count) \(count == 1 ? english.0 : english.1)")
  }

  private func secondsText(_ duration: Duration, _ language: Language) -> String {
    let hundredths =
      Int(duration.components.seconds) * 100
      + Int(duration.components.attoseconds / 10_000_000_000_000_000)
    let fraction = String(hundredths % 100)
    return
      "\(hundredths / 100)\(language == .dutch ? "," : ".")\(fraction.utf8.count == 1 ? "0" : "")\(fraction)"
  }
}
