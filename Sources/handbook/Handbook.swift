import ArgumentParser
import Builder
import Core
import Foundation

/// The command line: reads arguments, runs a command, and ends with the exit code that the product promises.
@main
struct Handbook: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handbook",
    abstract: "Turns Markdown case studies into a cross-linked handbook with a reuse index.",
    discussion: """
      EXAMPLES
        handbook init --root mijn-handboek       start a handbook
        handbook new praktijk slimme-balie       a case study to fill in
        handbook check                           all findings, writes nothing
        handbook build                           content + templates → public
        handbook build --strict --date 2026-11-24
        handbook similar mijn-plan.md            what resembles it, with the reasons
        handbook reuse kansen GM0716             what Tholen could take over, and why

      Shell completions: handbook --generate-completion-script bash|zsh|fish

      EXIT CODES
        0  nothing to report at the asked severity
        1  findings stand in the way; nothing was published
        2  wrong usage
        3  the machine failed (disk, rights); nothing was lost
      """,
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, CheckCommand.self, SimilarCommand.self, ReuseCommand.self,
      SearchCommand.self, NewCommand.self, InitCommand.self, SchemaCommand.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let failure as BuildFailure {
      FailureReporter(language: preferredLanguage).report(failure)
      Foundation.exit(failure.isWrongUsage ? 2 : 3)
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch {
      endAfterArgumentError(error)
    }
  }

  /// Help and version end well; every other error of the arguments is wrong usage, exit code 2.
  private static func endAfterArgumentError(_ error: any Error) -> Never {
    let text = fullMessage(for: error)
    if exitCode(for: error).isSuccess {
      print(text)
      Foundation.exit(0)
    }
    writeToStandardError(text + "\n")
    Foundation.exit(2)
  }

  /// The language of a failure's message: as asked on the command line, else Dutch.
  private static var preferredLanguage: Language {
    let arguments = CommandLine.arguments
    if arguments.contains("--lang=en") { return .english }
    guard let position = arguments.firstIndex(of: "--lang"), position + 1 < arguments.count else {
      return .dutch
    }
    return Language(rawValue: arguments[position + 1]) ?? .dutch
  }
}
