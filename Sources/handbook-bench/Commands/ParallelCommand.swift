import ArgumentParser
import Foundation
import Markdown

/// `handbook-bench parallel`: whether parallel renders equal the serial one.
struct ParallelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parallel",
    abstract: "Renders one text many times in parallel and counts the results that differ.",
    discussion: """
      EXAMPLES
        handbook-bench parallel
        handbook-bench parallel --threads 8 --protection none    differs: the library is not safe

      Exit code 1 when any render differs from the serial one.
      """)

  /// How the Markdown library is kept from mixing up texts.
  enum Protection: String, CaseIterable, ExpressibleByArgument {
    case permanent, none

    fileprivate var protection: ParallelProtection {
      switch self {
      case .permanent: .permanentCharacters
      case .none: .none
      }
    }
  }

  @Option(help: "How many renders run at the same time. Default: four per core.")
  var threads: Int?

  @Option(help: "How many renders.")
  var renders = 10_000

  @Option(help: "permanent: as every build does it. none: not at all.")
  var protection = Protection.permanent

  mutating func validate() throws {
    if let threads, !(1...256).contains(threads) {
      throw ValidationError("--threads takes a number from 1 to 256")
    }
    if !(1...10_000_000).contains(renders) {
      throw ValidationError("--renders takes a number from 1 to 10000000")
    }
  }

  func run() async throws {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let threads = threads ?? cores * 4
    let start = Moment.now()
    let differing = await countDifferingRenders(
      protection: protection.protection, threads: threads, renders: renders)
    guard let differing else { throw BenchFailure("this protection cannot be tried any more") }
    let cost = Moment.now().cost(since: start)
    print(
      "\(differing) of \(renders) renders differ from the serial one "
        + "(protection \(protection.rawValue), \(threads) threads, \(cores) cores)")
    print(
      "\(Figures.decimal(Double(renders) / cost.seconds, digits: 0)) renders a second, "
        + "\(Figures.decimal(cost.seconds)) s, \(Figures.decimal(cost.processorSeconds)) CPU s")
    if differing > 0 { throw ExitCode(1) }
  }
}
