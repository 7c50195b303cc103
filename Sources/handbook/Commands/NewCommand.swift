import ArgumentParser
import Builder
import Content
import Core
import Foundation

extension AuthoredKind: ExpressibleByArgument {}

/// `handbook new`: a file to start from, in the right place.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Writes a file to start from: every required key with a value that fits.",
    discussion: """
      EXAMPLES
        handbook new praktijk slimme-balie --titel "De slimme balie" --organisatie GM0715
        handbook new gebruik --praktijk slimme-balie --organisatie GM0716
        handbook new plan balie-app --organisatie GM0716
        handbook new ronde balies-2027
        handbook new organisatie --organisatie streekarchief --titel "Streekarchief"
        handbook new begrip zaaksysteem
        handbook new reactie --praktijk slimme-balie
        handbook new pagina contact

      An existing file is never overwritten.
      """)

  @Argument(help: "praktijk, gebruik, plan, ronde, organisatie, begrip, reactie or pagina.")
  var kind: AuthoredKind

  @Argument(help: "Name of the file, as it stands in the address: small letters, digits, hyphens.")
  var slug: String?

  @Option(help: "Title. Default: made from the slug.")
  var titel: String?

  @Option(help: "Code or name of the organisation: GM0715, or zeeuws-archief.")
  var organisatie: String?

  @Option(help: "Slug of the practice, for gebruik and reactie.")
  var praktijk: String?

  @OptionGroup var project: ProjectOptions

  @Option(help: ArgumentHelp("The day that counts as today.", valueName: "YYYY-MM-DD"))
  var date: String?

  func validate() throws {
    if kind.needsOrganisation, organisatie == nil {
      throw ValidationError("\(kind.rawValue) needs --organisatie, such as --organisatie GM0715")
    }
    if kind.needsPractice, praktijk == nil {
      throw ValidationError("\(kind.rawValue) needs --praktijk, the slug of a practice")
    }
    if !kind.needsOrganisation || kind == .plan, !kind.needsPractice, slug == nil {
      throw ValidationError("\(kind.rawValue) needs a name: handbook new \(kind.rawValue) <slug>")
    }
    if let organisatie, OrganisationCode(organisatie) == nil {
      throw ValidationError(
        "'\(organisatie)' is no organisation; use a register code (GM0715) or a slug (zeeuws-archief)"
      )
    }
    for text in [slug, praktijk].compactMap(\.self) where Slug(text) == nil {
      let better = Slug(from: text).map { "; use '\($0)'" } ?? ""
      throw ValidationError("'\(text)' cannot stand in an address\(better)")
    }
  }

  func run() throws {
    let place = try Project(root: project.root)
    let fields = try startingFields(in: place)
    guard let path = startingPath(for: kind, fields) else {
      throw ValidationError("these names make no path")
    }
    try writeNewFile(startingText(for: kind, fields), at: path, in: place)
    let language = project.language ?? .dutch
    print(Phrase(nl: "Gemaakt: \(path)", en: "Made: \(path)").text(in: language))
    if !project.quiet {
      print(
        Phrase(
          nl: "Vul het bestand aan en kijk het na met: handbook check",
          en: "Fill it in and check it with: handbook check"
        ).text(in: language))
    }
  }

  private func startingFields(in place: Project) throws -> StartingFields {
    guard let fallback = Slug("naam"), let nobody = OrganisationCode("GM0000") else {
      throw ExitCode(70)
    }
    let name = slug.flatMap { Slug($0) } ?? fallback
    let practice = praktijk.flatMap { Slug($0) } ?? fallback
    let organisation =
      organisatie.flatMap { OrganisationCode($0) } ?? firstOrganisation(of: place) ?? nobody
    return StartingFields(
      title: titel ?? readable(slug ?? organisatie ?? name.text), slug: name,
      organisation: organisation,
      practice: practice, number: nextReaction(to: practice, in: place),
      today: try currentDay(date))
  }

  /// `slimme-balie` as `Slimme balie`.
  private func readable(_ slug: String) -> String {
    let words = slug.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// The first organisation of the site's own list: who answers for a practice unless somebody else is named.
  private func firstOrganisation(of place: Project) -> OrganisationCode? {
    let folder = "\(place.root)/content/organisaties"
    guard let names = FileManager.default.subpaths(atPath: folder) else { return nil }
    return names.filter { !$0.contains("/") }.sorted().compactMap { OrganisationCode(folder: $0) }
      .first
  }

  private func nextReaction(to practice: Slug, in place: Project) -> Int {
    let folder = "\(place.root)/content/reacties/\(practice)"
    var number = 1
    while FileManager.default.fileExists(atPath: "\(folder)/\(number).md") { number += 1 }
    return number
  }
}
