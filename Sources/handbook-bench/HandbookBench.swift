import ArgumentParser

/// Measures the pipeline of `handbook` on made-up handbooks.
@main
struct HandbookBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handbook-bench",
    abstract: "Makes handbooks of any size, and measures seconds and memory of every stage.",
    subcommands: [
      CorpusCommand.self, StagesCommand.self, ParallelCommand.self, MatchingCommand.self,
      IndexCommand.self,
    ])
}
