import Builder
import Core
import Foundation
import TestSupport
import Testing

/// A folder that somebody might name as the output, and what must happen.
struct OutputTarget: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// Sets the stage and gives the output as it is typed; relative paths start in the project.
  let prepare: @Sendable (TemporaryFolder) -> String?
  /// A piece of the Dutch message; nil where the folder is accepted.
  let reason: String?

  init(
    _ name: String, refused reason: String?,
    _ prepare: @escaping @Sendable (TemporaryFolder) -> String?
  ) {
    testDescription = name
    self.reason = reason
    self.prepare = prepare
  }

  static let refused = [
    OutputTarget("the top of the disk", refused: "direct onder") { _ in "/" },
    OutputTarget("an unset variable before /public", refused: "direct onder") { _ in "/public" },
    OutputTarget("an unset variable with dots", refused: "direct onder") { _ in "//./public/" },
    OutputTarget("an empty text", refused: "leeg gelaten") { _ in "" },
    OutputTarget("the current folder", refused: "is of bevat") { _ in "." },
    OutputTarget("the current folder, by its path", refused: "is of bevat") { $0.path("project") },
    OutputTarget("the folder above", refused: "‘..’") { _ in ".." },
    OutputTarget("a path that goes up", refused: "‘..’") { _ in "public/../../elders" },
    OutputTarget("a parent of the project", refused: "is of bevat") { $0.path },
    OutputTarget("the content", refused: "ligt in ‘content’") { _ in "content" },
    OutputTarget("a folder in the content", refused: "ligt in ‘content’") { _ in
      "content/praktijken"
    },
    OutputTarget("the templates", refused: "ligt in ‘templates’") { _ in "templates/" },
    OutputTarget("the work folder", refused: "ligt in ‘.handbook’") { folder in
      folder.makeFolder("project/.handbook")
      return ".handbook/site"
    },
    OutputTarget("the home folder", refused: "uw eigen map") { $0.path("thuis") },
    OutputTarget("a folder that holds the home folder", refused: "uw eigen map") { folder in
      folder.makeFolder("groep/thuis")
      return folder.path("groep")
    },
    OutputTarget("a folder that holds .git", refused: "git-map") { folder in
      folder.write("ref", to: "project/public/.git/HEAD")
      return nil
    },
    OutputTarget("a work tree, where .git is a file", refused: "git-map") { folder in
      folder.write("gitdir: elders", to: "project/public/.git")
      return nil
    },
    OutputTarget("a folder in .git", refused: "git-map") { folder in
      folder.makeFolder("project/.git/hooks")
      return ".git/hooks"
    },
    OutputTarget("a symbolic link to a folder", refused: "symbolische koppeling") { folder in
      folder.write("kostbaar", to: "elders/brief.txt")
      folder.link("project/public", to: "../elders")
      return nil
    },
    OutputTarget("a symbolic link with a slash", refused: "symbolische koppeling") { folder in
      folder.makeFolder("elders")
      folder.link("project/public", to: "../elders")
      return "public/"
    },
    OutputTarget("a symbolic link to nothing", refused: "symbolische koppeling") { folder in
      folder.link("project/public", to: "nergens")
      return nil
    },
    OutputTarget("a file", refused: "geen map") { folder in
      folder.write("brief", to: "project/public")
      return nil
    },
    OutputTarget("a pipe", refused: "geen map") { folder in
      folder.makePipe("project/public")
      return nil
    },
    OutputTarget("a folder with other people's files", refused: "‘brief.txt’") { folder in
      folder.write("kostbaar", to: "project/public/brief.txt")
      return nil
    },
    OutputTarget("a folder with a hidden folder", refused: "‘.config’") { folder in
      folder.write("kostbaar", to: "project/public/.config/sleutel")
      return nil
    },
    OutputTarget("a list that is a symbolic link", refused: "niet van handbook") { folder in
      folder.write(#"{"handbook":1,"site":"x","files":["#, to: "elders/lijst")
      folder.makeFolder("project/public")
      folder.link("project/public/handbook-manifest.json", to: "../../elders/lijst")
      return nil
    },
    OutputTarget("a list of another program", refused: "niet van handbook") { folder in
      folder.write("{}", to: "project/public/handbook-manifest.json")
      return nil
    },
    OutputTarget("the folder of another site", refused: "andere site") { folder in
      let text = "{\"handbook\":1,\"site\":\"https://ander.example/\",\"files\":[\n"
      folder.write(text, to: "project/public/handbook-manifest.json")
      return nil
    },
    OutputTarget("a name of 4000 bytes", refused: "te lang") { _ in
      String(repeating: "a", count: 4000)
    },
    OutputTarget("a path of 4000 bytes", refused: "te lang") { _ in
      String(repeating: "aaaaaaa/", count: 500)
    },
    OutputTarget("a name with a line break", refused: "onzichtbare tekens") { _ in "pub\nlic" },
    OutputTarget("a folder in a folder that does not exist", refused: "bestaat niet") { _ in
      "nergens/public"
    },
  ]

  static let accepted = [
    OutputTarget("a folder that does not exist", refused: nil) { _ in nil },
    OutputTarget("an empty folder", refused: nil) { folder in
      folder.makeFolder("project/public")
      return nil
    },
    OutputTarget("a folder with only .gitignore", refused: nil) { folder in
      folder.write("*", to: "project/public/.gitignore")
      return nil
    },
    OutputTarget("a name that ends in a slash", refused: nil) { _ in "public/" },
    OutputTarget("a folder outside the project", refused: nil) { folder in
      folder.makeFolder("elders")
      return folder.path("elders/site")
    },
    OutputTarget("a folder whose name starts like the sources", refused: nil) { _ in "content-site"
    },
    OutputTarget("a folder reached by a symbolic link above it", refused: nil) { folder in
      folder.makeFolder("elders")
      folder.link("project/koppeling", to: "../elders")
      return "koppeling/site"
    },
  ]
}

@Suite("Where a site may be published")
struct OutputFolderTests {
  private let folder = TemporaryFolder(inMemory: true)
  private let surroundings: Project.Surroundings

  init() {
    folder.write("titel: x\n", to: "project/content/site.yaml")
    folder.write("tekst", to: "project/content/praktijken/a.md")
    folder.write("sjabloon", to: "project/templates/pages/home.html")
    folder.makeFolder("thuis")
    surroundings = Project.Surroundings(
      workingFolder: folder.path("project"), home: folder.path("groep/thuis"))
  }

  @Test(
    "Is refused with a reason and a remedy, and nothing changes", arguments: OutputTarget.refused)
  func refused(target: OutputTarget) async {
    let output = target.prepare(folder)
    let home = folder.exists("groep") ? "groep/thuis" : "thuis"
    let before = folder.snapshot()
    let failure = await #expect(throws: BuildFailure.self) {
      try await publishIn(output, home: folder.path(home))
    }
    #expect(failure?.isWrongUsage == true)
    #expect(
      failure?.message.dutch.contains(target.reason ?? "") == true,
      "\(failure?.message.dutch ?? "")")
    #expect(failure?.message.english.isEmpty == false)
    #expect(failure?.remedy.dutch.isEmpty == false)
    var after = folder.snapshot()
    // The lock of the project is not part of what could be lost.
    after = after.filter { !$0.key.hasPrefix("project/.handbook") }
    #expect(after == before.filter { !$0.key.hasPrefix("project/.handbook") })
  }

  @Test("Is accepted, and holds the site", arguments: OutputTarget.accepted)
  func accepted(target: OutputTarget) async throws {
    let output = target.prepare(folder)
    let project = try await publishIn(output, home: folder.path("thuis"))
    #expect(FileManager.default.fileExists(atPath: project.output + "/index.html"))
  }

  @Test("A mounted disk is refused")
  func mountPoint() async throws {
    folder.makeFolder("project/public")
    var disk = FileSystem.quick
    disk.isMountPoint = { _ in true }
    let project = try Project(root: folder.path("project"), surroundings: surroundings)
    let failure = #expect(throws: BuildFailure.self) { try checkOutput(of: project, on: disk) }
    #expect(failure?.message.dutch.contains("aangekoppelde schijf") == true)
  }

  @Test(
    "A real mounted disk is refused",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/shm")))
  func realMountPoint() async throws {
    let project = try Project(
      root: folder.path("project"), output: "/dev/shm", surroundings: surroundings)
    let failure = #expect(throws: BuildFailure.self) { try checkOutput(of: project) }
    #expect(failure?.kind == .refusedOutput)
  }

  @Test("A folder that may not be written in is a failure of the machine and not of the command")
  func unwritable() async throws {
    folder.makeFolder("project/public")
    let disk = FileSystem.quick.asking { (call) throws(SystemError) in
      if call == .checkWritable { throw SystemError(call, 13) }
    }
    let project = try Project(root: folder.path("project"), surroundings: surroundings)
    let failure = #expect(throws: BuildFailure.self) { try checkOutput(of: project, on: disk) }
    #expect(failure?.isWrongUsage == false)
    #expect(failure?.message.dutch.contains("geen toestemming") == true)
  }

  @Test("The same folder under another path is refused")
  func sameFolder() async throws {
    // A disk on which the output and the content are one entry, as with a bind mount.
    folder.makeFolder("project/public")
    let content = try FileSystem.disk.status((.absolute, FileName(folder.path("project/content"))))
    var disk = FileSystem.quick
    let output = folder.path("project/public")
    disk.status = { (place) throws(SystemError) in
      place.name == FileName(output) ? content : try FileSystem.disk.status(place)
    }
    let project = try Project(root: folder.path("project"), surroundings: surroundings)
    let failure = #expect(throws: BuildFailure.self) { try checkOutput(of: project, on: disk) }
    #expect(failure?.kind == .refusedOutput)
  }

  @Test("A site whose address changes keeps its own folder")
  func newAddress() async throws {
    let project = try await publishIn(nil, home: folder.path("thuis"))
    let files = SiteFixture.files(["index.html": "nieuw"])
    _ = try await publish(
      files, over: nil, site: "https://nieuw.example/", to: project, on: .quick)
    #expect(folder.read("project/public/index.html") == "nieuw")
    // Without the memory of the project it is the folder of another site.
    folder.remove("project/.handbook")
    await #expect(throws: BuildFailure.self) {
      try await publish(files, over: nil, site: "https://weer.example/", to: project, on: .quick)
    }
  }

  @Test("A folder that is swapped for a link during the build is not followed")
  func swapped() async throws {
    let project = try await publishIn(nil, home: folder.path("thuis"))
    folder.write("kostbaar", to: "elders/index.html")
    let moved = folder.path("weg")
    let folder = folder
    var disk = FileSystem.quick
    disk.syncFileSystem = { _ in
      folder.move("project/public", to: "weg")
      folder.link("project/public", to: "../elders")
    }
    let failure = await #expect(throws: BuildFailure.self) {
      try await publish(
        SiteFixture.files(["index.html": "nieuw"]), over: nil, site: SiteFixture.site, to: project,
        on: disk)
    }
    #expect(failure?.kind == .changedDuringBuild)
    #expect(folder.read("elders/index.html") == "kostbaar")
    #expect(FileManager.default.fileExists(atPath: moved + "/index.html"))
  }

  @discardableResult
  private func publishIn(_ output: String?, home: String) async throws -> Project {
    let project = try Project(
      root: folder.path("project"), output: output,
      surroundings: Project.Surroundings(
        workingFolder: surroundings.workingFolder, home: home))
    _ = try await publish(
      SiteFixture.files(["index.html": "x"]), over: nil, site: SiteFixture.site, to: project,
      on: .quick)
    return project
  }
}
