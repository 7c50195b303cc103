import ArgumentParser
import Builder

/// `handbook reuse praktijk`: who uses a practice.
struct ReusePracticeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "praktijk",
    abstract: "Who uses a practice, since when and confirmed how; who stopped or refused.",
    discussion: """
      EXAMPLES
        handbook reuse praktijk e-depot
        handbook reuse praktijk e-depot --as-of 2018-01-01
        handbook reuse praktijk e-depot --format csv > e-depot.csv
        handbook reuse praktijk e-depot --format json | jq '.practice.hardAdopters'
      """)

  @Argument(help: "Slug of the practice: the name of its file without .md.")
  var slug: String

  @OptionGroup var options: ReuseOptions

  func run() async throws { try await options.answer(.practice(slug)) }
}

/// `handbook reuse organisatie`: what an organisation uses, gives and plans.
struct ReuseOrganisationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "organisatie",
    abstract: "What an organisation uses, gives and plans, and which municipalities are near it.",
    discussion: """
      EXAMPLES
        handbook reuse organisatie GM0716
        handbook reuse organisatie zeeuws-archief --lang en
        handbook reuse organisatie GM0716 --format json | jq '.neighbourhood.neighbours'
      """)

  @Argument(help: "Code of the organisation: GM0716, or its folder's name in content/organisaties.")
  var code: String

  @OptionGroup var options: ReuseOptions

  func run() async throws { try await options.answer(.organisation(code)) }
}

/// `handbook reuse kansen`: what an organisation could take over.
struct ReuseChancesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kansen",
    abstract: "What an organisation could take over, the best first, each with its reasons.",
    discussion: """
      EXAMPLES
        handbook reuse kansen GM0716
        handbook reuse kansen GM0716 --top 3
        handbook reuse kansen GM0716 --format json | jq '.chances[].reasons'
      """)

  @Argument(help: "Code of the organisation: GM0716, or its folder's name in content/organisaties.")
  var code: String

  @Option(help: "How many practices are shown at most.")
  var top = 10

  @OptionGroup var options: ReuseOptions

  func validate() throws {
    if !(1...10_000).contains(top) {
      throw ValidationError("--top takes a number from 1 to 10000")
    }
  }

  func run() async throws { try await options.answer(.chances(code, count: top)) }
}

/// `handbook reuse witte-vlekken`: where nothing is known to be reused.
struct ReuseWhiteSpotsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "witte-vlekken",
    abstract: "Products without a practice, practices without a user, provinces and sizes without.",
    discussion: """
      EXAMPLES
        handbook reuse witte-vlekken
        handbook reuse witte-vlekken --format csv > witte-vlekken.csv
      """)

  @OptionGroup var options: ReuseOptions

  func run() async throws { try await options.answer(.whiteSpots) }
}

/// `handbook reuse dubbel`: plans that make the same wheel.
struct ReuseDoublingCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dubbel",
    abstract: "Plans that make the same wheel, and plans for what exists already.",
    discussion: """
      EXAMPLES
        handbook reuse dubbel
        handbook reuse dubbel --format json | jq '.groups[].plans'
      """)

  @OptionGroup var options: ReuseOptions

  func run() async throws { try await options.answer(.doubling) }
}

/// `handbook reuse versleten`: records that have to be confirmed again.
struct ReuseWornCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "versleten",
    abstract: "Records that have left the counts, or soon will, for want of a confirmation.",
    discussion: """
      EXAMPLES
        handbook reuse versleten
        handbook reuse versleten --as-of 2027-06-30 --format csv
      """)

  @OptionGroup var options: ReuseOptions

  func run() async throws { try await options.answer(.worn) }
}
