import ArgumentParser
import Foundation

/// `handbook-bench stages`: seconds and memory of every stage of a build.
struct StagesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stages",
    abstract: "Builds a made-up handbook and shows what each stage costs.",
    discussion: """
      EXAMPLES
        handbook-bench stages --practices 1000
        handbook-bench stages --practices 10000 --jobs 1 --runs 5 --json

      Each run builds from nothing, again with nothing changed, and again with one page changed. The
      build is strict: it fails where the corpus has a warning. Peak memory is that of the stage
      where the system lets us count anew, else the highest so far; it is taken from the first run.
      """)

  @OptionGroup var corpus: CorpusOptions

  @Option(help: "How many pages are made at the same time. Default: one per core.")
  var jobs: Int?

  @Option(help: "How many times everything is built.")
  var runs = 3

  @Flag(help: "One line of JSON per stage.")
  var json = false

  mutating func validate() throws {
    if !(1...100).contains(runs) { throw ValidationError("--runs takes a number from 1 to 100") }
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 256")
    }
  }

  func run() async throws {
    let root = FileManager.default.temporaryDirectory
      .appending(path: "handbook-bench-\(UUID().uuidString)").path(percentEncoded: false)
    do {
      let report = try await measure(in: root)
      print(json ? report.jsonLines() : report.table())
    } catch {
      try remove(root)
      throw error
    }
    try remove(root)
  }

  private func measure(in root: String) async throws -> StageReport {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let jobs = jobs ?? cores
    let input = try await corpus.write(to: root, jobs: cores)
    var bench = try StageBench(root: root, jobs: jobs, today: try CorpusOptions.today())
    for _ in 0..<runs { try await bench.run() }
    return StageReport(
      practices: corpus.practices, seed: corpus.seed, jobs: jobs, runs: runs, cores: cores,
      inputFiles: input.files, inputBytes: input.bytes, size: try bench.size(),
      stages: bench.figures)
  }

  private func remove(_ root: String) throws {
    if FileManager.default.fileExists(atPath: root) {
      try FileManager.default.removeItem(atPath: root)
    }
  }
}
