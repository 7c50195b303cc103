import ArgumentParser

/// `handbook reuse`: the reuse index in the terminal.
struct ReuseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reuse",
    abstract: "Asks the reuse index who uses what, and what can be taken over.",
    discussion: """
      EXAMPLES
        handbook reuse praktijk e-depot        who uses it, since when, confirmed how
        handbook reuse organisatie GM0716      what Tholen uses, gives and plans
        handbook reuse kansen GM0716           what Tholen could take over, and why
        handbook reuse witte-vlekken           where nothing is known to be reused
        handbook reuse dubbel                  plans that make the same wheel
        handbook reuse versleten               records to confirm again

      Every view can be asked as of a day in the past, and as a table, JSON
      or CSV: see the help of each. Nothing is written.
      """,
    subcommands: [
      ReusePracticeCommand.self, ReuseOrganisationCommand.self, ReuseChancesCommand.self,
      ReuseWhiteSpotsCommand.self, ReuseDoublingCommand.self, ReuseWornCommand.self,
    ])
}
