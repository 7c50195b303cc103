import ArgumentParser
import Builder
import Content
import Core
import Foundation

/// `handbook similar`: what resembles a file or a text.
struct SimilarCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "similar",
    abstract: "Shows which practices and live plans resemble a file or a text, with the reasons.",
    discussion: """
      EXAMPLES
        handbook similar content/organisaties/gm0715/plannen/e-depot.md
        handbook similar --top 3 mijn-plan.md
        echo "Laadpalen plaatsen zonder verkeersbesluit" | handbook similar -
        handbook similar --format json mijn-plan.md | jq '.results[0].url'

      A file with front matter is compared by its keys, title, summary and text; any other text by
      its words, of which those of the first paragraph weigh most. Nothing is written. Nothing alike
      is an answer too: exit code 0.
      """)

  @OptionGroup var project: ProjectOptions

  @Option(help: "How many are shown at most.")
  var top = 10

  @Option(help: "How the answer is written: table or json.")
  var format = AnswerFormat.table

  @Option(
    help: ArgumentHelp(
      "The day that counts as today (YYYY-MM-DD). Default: SOURCE_DATE_EPOCH, else the clock.",
      valueName: "date"))
  var date: String?

  @Argument(help: "A file, or - for standard input.", completion: .file())
  var file: String

  mutating func validate() throws {
    if !(1...1000).contains(top) {
      throw ValidationError("--top takes a number from 1 to 1000")
    }
    if let date, Day(date) == nil {
      throw ValidationError("--date takes a day as YYYY-MM-DD, such as 2026-11-24, not '\(date)'")
    }
  }

  func run() async throws {
    let place = try Project(root: project.root)
    let options = BuildOptions(
      jobs: ProcessInfo.processInfo.activeProcessorCount, isStrict: false, includesDrafts: false,
      today: try currentDay(date), toolFingerprint: runningProgramFingerprint())
    let answer = try await findSimilar(place, to: try input(), options: options)
    guard answer.report.findings.permitPublishing else {
      let reporter = RunReporter(project: project, format: .text)
      return try reporter.finish(answer.report)
    }
    let language = project.language ?? answer.report.language
    let reporter = SimilarReporter(language: language, top: top)
    let text =
      switch format {
      case .table: reporter.table(answer)
      case .json: try reporter.json(answer)
      }
    try writeToStandardOutput(text)
  }

  private func input() throws -> SimilarInput {
    if file == "-" { return .text(Array(FileHandle.standardInput.readDataToEndOfFile())) }
    let path = URL(filePath: file).resolvingSymlinksInPath().path(percentEncoded: false)
    guard let bytes = FileManager.default.contents(atPath: path) else { throw unreadable(path) }
    return .file(path: path, Array(bytes))
  }

  /// A file that is not there is wrong usage; one that cannot be read is the machine's.
  private func unreadable(_ path: String) -> BuildFailure {
    var isFolder: ObjCBool = false
    let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let isWrong = !exists || isFolder.boolValue
    return BuildFailure(
      isWrong ? .wrongRoot : .unreadable, path: path,
      isWrong
        ? Phrase(nl: "er is geen bestand ‘\(file)’", en: "there is no file ‘\(file)’")
        : Phrase(nl: "kan ‘\(file)’ niet lezen", en: "cannot read ‘\(file)’"),
      remedy: Phrase(
        nl: "Noem een bestand dat u mag lezen, of een streepje (-) voor de standaardinvoer.",
        en: "Name a file that you may read, or a hyphen (-) for standard input."))
  }
}
