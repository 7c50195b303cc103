import Builder
import Core
import TestSupport

/// A project in a temporary folder, and small sites to publish in it.
struct SiteFixture {
  let folder = TemporaryFolder(inMemory: true)
  let project: Project
  static let site = "https://voorbeeld.example/"

  /// - Parameter output: an absolute path; nil for `public` in the project.
  init(output: String? = nil) throws {
    folder.write("titel: Voorbeeld\n", to: "content/site.yaml")
    folder.write("%PDF-1.7 bijlage", to: "content/bijlage.pdf")
    folder.write("sjabloon", to: "templates/pages/home.html")
    project = try Project(
      root: folder.path, output: output,
      surroundings: Project.Surroundings(
        workingFolder: folder.path("elders"), home: folder.path("thuis")))
  }

  /// Files by path; what they were made from is their text.
  static func files(_ texts: [String: String]) -> [PublishedFile] {
    texts.sorted { $0.key < $1.key }.compactMap { path, text in
      SitePath(path).map {
        PublishedFile(path: $0, inputs: Fingerprint(text), content: .bytes(Array(text.utf8)))
      }
    }
  }

  static let old = files([
    "index.html": "oud", "praktijken/a/index.html": "a", "praktijken/b/index.html": "b",
    "data/lijst.csv": "x,y\n", "404.html": "weg",
  ])

  /// One page changed, one gone, one new, one attachment, the rest as it was.
  static var new: [PublishedFile] {
    var files = files([
      "index.html": "nieuw", "praktijken/a/index.html": "a", "praktijken/c/index.html": "c",
      "data/lijst.csv": "x,y\n", "404.html": "weg",
    ])
    let content = Fingerprint("%PDF-1.7 bijlage")
    if let path = SitePath("bijlagen/bijlage.pdf"),
      let source = SourcePath("content/bijlage.pdf")
    {
      files.append(
        PublishedFile(
          path: path, inputs: content, content: .copied(from: source, fingerprint: content)))
    }
    return files
  }

  /// Publishes the way a build does: with what stands as the site before.
  @discardableResult
  func publish(
    _ files: [PublishedFile], on disk: FileSystem = .quick, jobs: Int = 1
  ) async throws -> PublishReport {
    let previous = try readManifest(of: project, site: Self.site, on: disk).value
    return try await Builder.publish(
      files, over: previous, site: Self.site, to: project, jobs: jobs, on: disk)
  }

  /// Puts files into the published folder that no build wrote.
  func addForeignFiles() {
    folder.write("*\n", to: "public/.gitignore")
    folder.write("voorbeeld.example\n", to: "public/CNAME")
    folder.write("notitie", to: "public/vreemd/diep/notitie.txt")
    folder.write("erbij", to: "public/praktijken/b/erbij.txt")
    folder.link("public/koppeling", to: "vreemd/diep/notitie.txt")
    folder.makeFolder("public/leeg")
    folder.setMode(0o600, of: "public/CNAME")
  }

  /// What stands beside the sources and the published folder and should not.
  var litter: [String] {
    let known: Set<String> = ["content", "templates", "public", ".handbook"]
    let beside = folder.names().filter { !known.contains($0) }
    return beside + folder.names(in: ".handbook").filter { $0 != "lock" && $0 != "site" }
  }
}
