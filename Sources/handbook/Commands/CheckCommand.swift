import ArgumentParser
import Builder

/// `handbook check`: the same checks as `build`, and nothing is written.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reports all findings and writes nothing.",
    discussion: """
      EXAMPLES
        handbook check
        handbook check --strict --lang en
        handbook check --format sarif > findings.sarif
        handbook check --format json | jq '.findings[].code'
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var checking: CheckingOptions

  func run() async throws {
    let reporter = RunReporter(project: project, format: checking.format)
    let report = try await check(
      try Project(root: project.root), options: checking.buildOptions(),
      progress: reporter.progress)
    try reporter.finish(report)
  }
}
