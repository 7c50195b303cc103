import ArgumentParser
import Foundation

/// `handbook-bench corpus`: writes a made-up handbook.
struct CorpusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corpus",
    abstract: "Writes a whole made-up handbook that is valid under our own schema.",
    discussion: """
      EXAMPLES
        handbook-bench corpus --practices 1000 --output /tmp/proef
        handbook check --root /tmp/proef --strict --date 2026-11-24

      Practices have about 800 words each; there are two adoptions for each, a plan for every fifth,
      300 terms and 20 pages. No record is old on 2026-11-24.
      """)

  @OptionGroup var corpus: CorpusOptions

  @Option(help: "Folder to write; it must be empty or not exist yet.", completion: .directory)
  var output: String

  func run() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let folder = URL(filePath: output).standardizedFileURL.path(percentEncoded: false)
    let total = try await corpus.write(
      to: folder, jobs: ProcessInfo.processInfo.activeProcessorCount)
    let seconds = (clock.now - start).inSeconds
    print(
      "\(total.files) files, \(Figures.decimal(Double(total.bytes) / 1e6)) MB "
        + "in \(Figures.decimal(seconds)) s: \(folder)")
  }
}
