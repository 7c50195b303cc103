import ArgumentParser
import Builder
import Content
import Foundation

extension SchemaName: ExpressibleByArgument {}

/// `handbook schema`: the JSON Schema of front matter and settings, for editors and other tools.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of a kind's front matter, of the settings or of a data file.",
    discussion: """
      EXAMPLES
        handbook schema praktijk
        handbook schema site > site.schema.json
        handbook schema search
        handbook schema --list
      """)

  @Flag(help: "Lists the names that have a schema.")
  var list = false

  @Argument(help: "\(SchemaCommand.names.joined(separator: ", ")).")
  var name: String?

  /// Data files of the site, beside the authored files.
  private static let dataNames = ["search", "hergebruik"]
  private static var names: [String] { SchemaName.allCases.map(\.rawValue) + dataNames }

  func validate() throws {
    guard !list, name.map({ !Self.names.contains($0) }) ?? true else { return }
    let known = Self.names.joined(separator: ", ")
    throw ValidationError(
      name.map { "there is no schema '\($0)'; known are: \(known)" } ?? "name one of: \(known)")
  }

  func run() throws {
    if list {
      print(Self.names.joined(separator: "\n"))
    } else if let name {
      print(text(of: name), terminator: "")
    }
  }

  private func text(of name: String) -> String {
    SchemaName(rawValue: name).map { jsonSchema(for: $0) } ?? dataSchema(named: name)
  }
}
