import ArgumentParser
import Core
import Foundation

/// From what a corpus is made: for every command that makes one.
struct CorpusOptions: ParsableArguments {
  @Option(help: "How many practices.")
  var practices = 1000

  @Option(help: "How many adoptions a practice has on average.")
  var adoptionsPerPractice = 2

  @Option(help: "Where the random numbers start; the same seed gives the same bytes.")
  var seed: UInt64 = 1

  @Option(help: "Theme to copy. Default: templates of this checkout.", completion: .directory)
  var theme: String?

  @Option(
    help: "Register to copy. Default: content/register of this checkout.", completion: .directory)
  var register: String?

  /// The day that counts as today in a corpus, so that none of its records is old.
  static func today() throws -> Day {
    guard let day = Day(year: 2026, month: 11, day: 24) else {
      throw BenchFailure("the day of the corpus is none")
    }
    return day
  }

  mutating func validate() throws {
    if !(1...50_000).contains(practices) {
      throw ValidationError("--practices takes a number from 1 to 50000")
    }
    if !(0...50).contains(adoptionsPerPractice) {
      throw ValidationError("--adoptions-per-practice takes a number from 0 to 50")
    }
  }

  /// Writes the corpus into a new folder.
  func write(to folder: String, jobs: Int) async throws -> CorpusWriter.Total {
    let writer = CorpusWriter(
      folder: folder, theme: try theme ?? Self.inCheckout("templates"),
      register: try registerFolder())
    return try await writer.write(try outline(), jobs: jobs)
  }

  private func outline() throws -> CorpusOutline {
    let today = try Self.today()
    return OutlineMaker.make(
      practices: practices, adoptionsPerPractice: adoptionsPerPractice, seed: seed,
      register: try RegisterLists(folder: try registerFolder(), on: today), today: today)
  }

  private func registerFolder() throws -> String {
    try register ?? Self.inCheckout("content/register")
  }

  /// A file or folder of the checkout in which the program was built, or of the one in which it is run.
  static func inCheckout(_ name: String) throws -> String {
    let manager = FileManager.default
    let program = Bundle.main.executablePath ?? ""
    for start in [program, manager.currentDirectoryPath] {
      var folder = URL(filePath: start).standardizedFileURL
      while folder.path(percentEncoded: false) != "/" {
        let path = folder.appending(path: name).path(percentEncoded: false)
        let isCheckout = manager.fileExists(
          atPath: folder.appending(path: "content/register").path(percentEncoded: false))
        if isCheckout, manager.fileExists(atPath: path) { return path }
        folder.deleteLastPathComponent()
      }
    }
    throw BenchFailure(
      "found no '\(name)' above the program or this folder; name it with an option")
  }
}
