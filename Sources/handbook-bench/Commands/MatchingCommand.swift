import ArgumentParser
import Content
import Core
import Foundation
import ReuseIndex

/// `handbook-bench matching`: how well, and how fast, plans and practices are matched.
struct MatchingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matching",
    abstract: "Prints precision and recall of matching on the labelled pairs, and what it costs.",
    discussion: """
      EXAMPLES
        handbook-bench matching
        handbook-bench matching --pairs           every pair of the tuning half with its score
        handbook-bench matching --sizes 1000,2000,5000,10000

      Positive is a pair that people call the same wheel; related pairs are neither right nor wrong,
      and a second precision counts them as wrong. Weights are tuned on one half only; its families
      are every second one by name. With --sizes, made-up handbooks of so many practices, and a plan
      for every fifth, are matched once each.
      """)

  @Option(help: "The labelled pairs. Default: those of this checkout.", completion: .file())
  var set: String?

  @Flag(help: "Every pair of the tuning half with its score. The other half stays unseen.")
  var pairs = false

  @Option(help: "Numbers of practices to measure, with commas between.")
  var sizes: String?

  func run() async throws {
    let judgement = try judge()
    print("half       precision  related wrong  recall     F1")
    print(row("tuning", judgement.tuning))
    print(row("held out", judgement.heldOut))
    if pairs {
      for pair in judgement.tuningPairs {
        let mark = pair.isListed ? "listed" : "      "
        let score = String(pair.score).padded(to: 4)
        print("\(score)\(mark) \(pair.likeness.rawValue.padded(to: 8)) \(pair.name)")
      }
    }
    for size in try SizeList(sizes ?? "").sizes {
      print(try await MatchingBench(practices: size).run())
    }
  }

  private func judge() throws -> MatchingJudgement {
    let path = try set ?? CorpusOptions.inCheckout("Tests/ReuseIndexTests/Fixtures/gelijkenis.txt")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    do throws(LabelledSet.Problem) {
      let register = Register(organisations: [], neighbours: [], products: [], themes: [])
      return judgeMatching(try LabelledSet(text), register: register)
    } catch {
      throw BenchFailure("\(path):\(error.line): \(error.message)")
    }
  }

  private func row(_ name: String, _ half: MatchingJudgement.Half) -> String {
    let figures = [half.precision, half.strictPrecision, half.recall, half.balance].map(share)
    return name.padded(to: 11) + figures[0].padded(to: 11) + figures[1].padded(to: 15)
      + figures[2].padded(to: 11) + figures[3]
      + "  (\(half.same.count) of \(half.same.total) same, \(half.related.count) of "
      + "\(half.related.total) related, \(half.different.count) of \(half.different.total) "
      + "different listed)"
  }

  private func share(_ fraction: Fraction) -> String {
    Figures.decimal(Double(fraction.permille) / 1000, digits: 3)
  }
}

extension String {
  /// With spaces behind it up to a width.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(width - count, 0))
  }
}
