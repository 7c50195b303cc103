import ArgumentParser
import Content
import Core
import ReuseIndex

/// `handbook-bench index`: what the whole reuse index costs.
struct IndexCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Makes the reuse index of made-up handbooks and shows what it costs.",
    discussion: """
      EXAMPLES
        handbook-bench index --sizes 1000,5000,10000
        handbook-bench index --sizes 5000 --with-build     beside a whole build of the same files

      Index: all counts, matches and groups of plans. Chances: what every organisation of the register
      could take over. A plan for every fifth practice, at most 2,000.
      """)

  @Option(help: "Numbers of practices, with commas between.")
  var sizes = "1000,5000,10000"

  @Option(help: "How many adoptions a practice has on average.")
  var adoptionsPerPractice = 10

  @Flag(help: "Also build each handbook whole, and show the share of the index.")
  var withBuild = false

  func run() async throws {
    for size in try SizeList(sizes).sizes { print(try await measure(size)) }
  }

  private func measure(_ practices: Int) async throws -> String {
    let corpus = try await ParsedCorpus(
      practices: practices, adoptionsPerPractice: adoptionsPerPractice, measuringBuild: withBuild)
    let start = Moment.now()
    let index = indexReuse(
      register: corpus.facts.register, documents: corpus.documents, tags: corpus.facts.tags,
      asOf: corpus.facts.today
    ).value
    let indexed = Moment.now()
    let chances = index.organisations.reduce(0) { $0 + index.chances.chances(of: $1.code).count }
    let ended = Moment.now()
    let records = index.practices.reduce(0) { $0 + $1.records.count + $1.history.count }
    let indexing = indexed.cost(since: start).processorSeconds
    let finding = ended.cost(since: indexed).processorSeconds
    return "\(practices) practices, \(records) records, \(index.planGroups.count) groups of plans, "
      + "\(chances) chances: index \(Figures.decimal(indexing)) CPU s, "
      + "chances \(Figures.decimal(finding)) CPU s"
      + share(of: indexing + finding, in: corpus.build)
  }

  private func share(of cost: Double, in build: Measurement?) -> String {
    guard let build else { return "" }
    let share = Figures.decimal(cost / build.processorSeconds * 100, digits: 1)
    return "; a whole build \(Figures.decimal(build.processorSeconds)) CPU s, so \(share)%"
  }
}

/// Numbers with commas between, as an option takes them.
struct SizeList {
  let sizes: [Int]

  init(_ text: String) throws {
    sizes = try text.split(separator: ",").map { text in
      guard let size = Int(text), (1...50_000).contains(size) else {
        throw ValidationError("--sizes takes numbers from 1 to 50000 with commas between")
      }
      return size
    }
  }
}
