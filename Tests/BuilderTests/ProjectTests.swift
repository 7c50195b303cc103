import Builder
import TestSupport
import Testing

@Suite("The folders of a project")
struct ProjectTests {
  private let folder = TemporaryFolder(inMemory: true)
  private var surroundings: Project.Surroundings {
    Project.Surroundings(workingFolder: folder.path, home: nil)
  }

  @Test("The site stands in ‘public’ in the root unless said otherwise")
  func byDefault() throws {
    folder.makeFolder("boek")
    let project = try Project(root: "boek", surroundings: surroundings)
    #expect(project.root == folder.path("boek"))
    #expect(project.output == folder.path("boek/public"))
  }

  @Test("An output that is named starts in the working folder, as a shell completes it")
  func relativeOutput() throws {
    folder.makeFolder("boek")
    let project = try Project(root: "boek", output: "./site/", surroundings: surroundings)
    #expect(project.output == folder.path("site"))
  }

  @Test("Symbolic links above the project are resolved once")
  func linkedRoot() throws {
    folder.makeFolder("boek")
    folder.link("ander", to: "boek")
    let project = try Project(root: "ander", surroundings: surroundings)
    #expect(project.root == folder.path("boek"))
  }

  @Test("A root that is no folder is wrong usage", arguments: ["", "nergens", "bestand"])
  func wrongRoot(root: String) {
    folder.write("x", to: "bestand")
    let failure = #expect(throws: BuildFailure.self) {
      try Project(root: root, surroundings: surroundings)
    }
    #expect(failure?.kind == .wrongRoot)
    #expect(failure?.isWrongUsage == true)
  }
}
