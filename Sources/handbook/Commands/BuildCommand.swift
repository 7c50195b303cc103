import ArgumentParser
import Builder

/// `handbook build`: content and templates become a site.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Checks everything and publishes the site, wholly or not at all.",
    discussion: """
      EXAMPLES
        handbook build
        handbook build --root mijn-handboek --output /srv/site/public
        handbook build --strict --format github
        SOURCE_DATE_EPOCH=1795478400 handbook build    the same bytes on every machine

      Findings are written to standard output, the summary line to standard error. With a finding
      of weight error (or warning, with --strict) nothing is published and the former site stays.
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var checking: CheckingOptions

  @Option(help: "Folder to publish in. Default: public in the root.", completion: .directory)
  var output: String?

  func run() async throws {
    let reporter = RunReporter(project: project, format: checking.format)
    let report = try await build(
      try Project(root: project.root, output: output), options: checking.buildOptions(),
      progress: reporter.progress)
    try reporter.finish(report)
  }
}
