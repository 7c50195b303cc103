import ArgumentParser
import Builder
import Core
import Foundation
import Search

/// `handbook search`: the reader's search in the terminal, by the same files and the same ranking.
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Searches the handbook as its readers do.",
    discussion: """
      EXAMPLES
        handbook search "digitale balie"
        handbook search vergunning --facet provincie=utrecht --top 5
        handbook search --batch --format json < queries.txt
        handbook search --word-report               compounds and look-alikes; mend them in site.yaml

      The index is made of the content as it is now; the published site is not read.
      """)

  @Argument(help: "What to look for.")
  var words: [String] = []

  @Option(
    name: .customLong("facet"),
    help: ArgumentHelp(
      "Only pages with this value; may be repeated. Values of one facet widen, facets narrow.",
      valueName: "key=value"))
  var facets: [String] = []

  @Option(help: "How many results; 0 for all.")
  var top = 10

  @Flag(help: "One query per line of standard input; one line of JSON per query.")
  var batch = false

  @Flag(help: "Take words as they are typed, without correction.")
  var exact = false

  @Flag(help: "List the compounds taken apart and the forms kept apart, and search nothing.")
  var wordReport = false

  @Option(help: "table or json.")
  var format = AnswerFormat.table

  @OptionGroup var project: ProjectOptions

  @Option(help: ArgumentHelp("The day that counts as today (YYYY-MM-DD).", valueName: "date"))
  var date: String?

  mutating func validate() throws {
    if words.isEmpty, !batch, !wordReport {
      throw ValidationError("say what to look for, or use --batch")
    }
    if top < 0 { throw ValidationError("--top takes a number from 0 on") }
    for facet in facets where !facet.contains("=") {
      throw ValidationError("--facet takes key=value, such as provincie=utrecht, not '\(facet)'")
    }
  }

  func run() async throws {
    let options = BuildOptions(
      jobs: ProcessInfo.processInfo.activeProcessorCount, isStrict: false, includesDrafts: false,
      today: try currentDay(date), toolFingerprint: Fingerprint("search"))
    let handbook = try Project(root: project.root)
    let index = try await searchIndex(of: handbook, in: project.language, options: options)
    if wordReport { return printReport(index.report) }
    var searcher = try Searcher(SearchStore(index))
    if batch {
      while let line = readLine() { try answer(line, by: &searcher, asJSON: true) }
    } else {
      try answer(words.joined(separator: " "), by: &searcher, asJSON: format == .json)
    }
  }

  private func printReport(_ report: WordReport) {
    for split in report.splits { print(split[0], "=", split.dropFirst().joined(separator: " + ")) }
    for pair in report.rejectedPairs { print(pair.joined(separator: " ≠ ")) }
  }

  private func answer(_ query: String, by searcher: inout Searcher, asJSON: Bool) throws {
    let answer = try searcher.answer(
      SearchRequest(
        query: query, narrowing: narrowing, isAsTyped: exact, top: top == 0 ? nil : top))
    if asJSON {
      try writeToStandardOutput(String(decoding: answer.json(for: query), as: UTF8.self))
    } else {
      try writeToStandardOutput(answer.table(in: project.language ?? .dutch))
    }
  }

  private var narrowing: [(key: String, values: [String])] {
    var chosen: [(key: String, values: [String])] = []
    for facet in facets {
      let parts = facet.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let (key, value) = (String(parts[0]), String(parts[1]))
      if let place = chosen.firstIndex(where: { $0.key == key }) {
        chosen[place].values.append(value)
      } else {
        chosen.append((key, [value]))
      }
    }
    return chosen
  }
}
