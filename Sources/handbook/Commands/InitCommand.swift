import ArgumentParser
import Builder
import Content
import Core
import Foundation

/// `handbook init`: a whole handbook to start from.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Starts a handbook: settings, register, theme and a first page of every sort.",
    discussion: """
      EXAMPLES
        handbook init --root mijn-handboek
        handbook init --root mijn-handboek --titel "Handboek Zeeland"

      Copies the theme and the register from the starting kit: the folder from which this program
      was built, PREFIX/share/handbook of an installed one, or --kit. Existing files stay as they are.
      """)

  @OptionGroup var project: ProjectOptions

  @Option(help: "Title of the handbook.")
  var titel = "Mijn handboek"

  @Option(help: "Folder that holds templates and content/register.", completion: .directory)
  var kit: String?

  @Option(help: ArgumentHelp("The day that counts as today.", valueName: "YYYY-MM-DD"))
  var date: String?

  func run() throws {
    try makeFolder(project.root)
    let place = try Project(root: project.root)
    let source = try StartingKit.find(explicit: kit)
    try source.copy(into: place.root)
    let today = try currentDay(date)
    for (path, text) in startingFiles(title: titel, today: today) {
      guard let path = SourcePath(path) else { continue }
      if !FileManager.default.fileExists(atPath: "\(place.root)/\(path)") {
        try writeNewFile(text, at: path, in: place)
      }
    }
    guard !project.quiet else { return }
    let language = project.language ?? .dutch
    print(
      Phrase(
        nl: """
          Het handboek staat in ‘\(project.root)’.
            handbook check --root \(project.root)    kijkt alles na
            handbook build --root \(project.root)    maakt de site in \(project.root)/public
          """,
        en: """
          The handbook is in ‘\(project.root)’.
            handbook check --root \(project.root)    checks everything
            handbook build --root \(project.root)    makes the site in \(project.root)/public
          """
      ).text(in: language))
  }

  private func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw BuildFailure(
        .unwritable, path: path,
        Phrase(
          nl: "kan de map ‘\(path)’ niet maken: \(error.localizedDescription)",
          en: "cannot make the folder ‘\(path)’: \(error.localizedDescription)"),
        remedy: Phrase(nl: "Kies een andere map.", en: "Choose another folder."))
    }
  }
}
