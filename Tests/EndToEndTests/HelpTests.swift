import Foundation
import TestSupport
import Testing

@Suite("Help and completions")
struct HelpTests {
  static let commands = ["build", "check", "similar", "reuse", "search", "new", "init", "schema"]

  @Test("The program alone tells what there is")
  func alone() async throws {
    let program = try BuiltBinary()
    for arguments in [[], ["--help"], ["help"]] {
      let run = try await program.run(arguments)
      #expect(run.status == 0)
      #expect(run.output.contains("EXAMPLES") && run.output.contains("EXIT CODES"))
      for command in Self.commands { #expect(run.output.contains("\n  \(command) "), "\(command)") }
    }
    let version = try await program.run(["--version"])
    #expect(version.status == 0)
    #expect(version.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test("Every command has examples, and every option in them exists", arguments: commands)
  func examples(command: String) async throws {
    let program = try BuiltBinary()
    let run = try await program.run([command, "--help"])
    #expect(run.status == 0)
    #expect(try await program.run(["help", command]).output == run.output)
    let parts = run.output.components(separatedBy: "USAGE:")
    let examples = try #require(parts.first)
    let reference = try #require(parts.last)
    #expect(examples.contains("EXAMPLES"))
    #expect(examples.matches(of: /\n +(?:[A-Z_]+=\S+ )?handbook [a-z]+/).count >= 2)
    for option in examples.matches(of: /--[a-z-]+/) {
      #expect(reference.contains(String(option.output)), "\(command) has no \(option.output)")
    }
  }

  @Test("A completion script knows every command and option", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) async throws {
    let program = try BuiltBinary()
    let run = try await program.run(["--generate-completion-script", shell])
    #expect(run.status == 0)
    for word in Self.commands + ["strict", "format", "sarif", "drafts"] {
      #expect(run.output.contains(word), "\(shell) lacks \(word)")
    }
    guard shell == "bash" else { return }
    let folder = TemporaryFolder()
    folder.write(run.output, to: "handbook.bash")
    let syntax = try await program.run(
      [],
      wrapper: [
        "sh", "-c", #"bash -n "$0" && bash -c '. "$0" && complete -p handbook' "$0""#,
        folder.path("handbook.bash"),
      ])
    #expect(syntax.status == 0, "\(syntax.text)")
    #expect(syntax.output.contains("handbook"))
  }
}
