import Builder
import Core
import TestSupport
import Testing

@Suite("What other builds and other people leave beside the site")
struct LeftoverTests {
  private let fixture: SiteFixture

  init() async throws {
    fixture = try SiteFixture()
    try await fixture.publish(SiteFixture.old)
  }

  @Test("A file that comes in while a build runs goes along to the new site")
  func newcomer() async throws {
    let folder = fixture.folder
    var disk = FileSystem.quick
    disk.syncFileSystem = { _ in
      folder.write("net op tijd", to: "public/nieuw.txt")
      folder.write("net op tijd", to: "public/praktijken/b/nieuw.txt")
      folder.write("net op tijd", to: "public/map/in/nieuw.txt")
      folder.makeFolder("public/lege-map")
    }
    try await fixture.publish(SiteFixture.new, on: disk)
    for path in ["nieuw.txt", "praktijken/b/nieuw.txt", "map/in/nieuw.txt"] {
      #expect(folder.read("public/" + path) == "net op tijd", "\(path)")
    }
    #expect(folder.exists("public/lege-map"))
    #expect(folder.read("public/index.html") == "nieuw")
    #expect(!folder.exists("public/praktijken/b/index.html"))
    #expect(fixture.litter.isEmpty)
  }

  @Test("A file that comes in where the new site has one is not lost, and named")
  func stranded() async throws {
    let folder = fixture.folder
    var disk = FileSystem.quick
    disk.syncFileSystem = { _ in
      folder.write("van mij", to: "public/praktijken/c/index.html")
    }
    let failure = await #expect(throws: BuildFailure.self) {
      try await fixture.publish(SiteFixture.new, on: disk)
    }
    #expect(failure?.kind == .strandedFiles)
    #expect(failure?.path.hasSuffix("praktijken/c/index.html") == true)
    #expect(folder.read("public/praktijken/c/index.html") == "c")
    #expect(folder.read(".public.handbook-staging/praktijken/c/index.html") == "van mij")
    // The next build says so again and destroys nothing; without the file it goes on.
    await #expect(throws: BuildFailure.self) { try await fixture.publish(SiteFixture.old) }
    #expect(folder.read(".public.handbook-staging/praktijken/c/index.html") == "van mij")
    folder.remove(".public.handbook-staging/praktijken/c/index.html")
    try await fixture.publish(SiteFixture.old)
    #expect(fixture.litter.isEmpty)
  }

  @Test("A folder of somebody with the name of the staging folder is not emptied")
  func foreignStaging() async throws {
    fixture.folder.write("van mij", to: ".public.handbook-staging/brief.txt")
    let failure = await #expect(throws: BuildFailure.self) {
      try await fixture.publish(SiteFixture.new)
    }
    #expect(failure?.kind == .strandedFiles)
    #expect(fixture.folder.read(".public.handbook-staging/brief.txt") == "van mij")
    #expect(!fixture.folder.exists("public/brief.txt"))
  }

  @Test("A file that comes in during a first publication goes along too")
  func newcomerAtFirst() async throws {
    let fixture = try SiteFixture()
    let folder = fixture.folder
    folder.write("*", to: "public/.gitignore")
    var disk = FileSystem.quick
    disk.syncFileSystem = { _ in folder.write("net op tijd", to: "public/nieuw.txt") }
    try await fixture.publish(SiteFixture.new, on: disk)
    #expect(folder.read("public/nieuw.txt") == "net op tijd")
    #expect(fixture.litter.isEmpty)
  }

  @Test("A symbolic link with the name of the staging folder is not followed")
  func linkedStaging() async throws {
    fixture.folder.write("kostbaar", to: "elders/brief.txt")
    fixture.folder.link(".public.handbook-staging", to: "elders")
    await #expect(throws: BuildFailure.self) { try await fixture.publish(SiteFixture.new) }
    #expect(fixture.folder.read("elders/brief.txt") == "kostbaar")
    #expect(fixture.folder.read("public/index.html") == "oud")
  }

  @Test("A former site of which the published one was removed is not destroyed")
  func siteRemoved() async throws {
    fixture.folder.write("van mij", to: "public/notitie.txt")
    let calls = CallCounter { $0 == .removeFile }
    // Killed at the second removal: the first is the mark, after which the exchange came.
    await #expect(throws: BuildFailure.self) {
      try await fixture.publish(
        SiteFixture.new, on: .quick.interfering(.kill, atCall: 2, calls))
    }
    #expect(fixture.folder.read("public/index.html") == "nieuw")
    fixture.folder.remove("public")
    let failure = await #expect(throws: BuildFailure.self) {
      try await fixture.publish(SiteFixture.new)
    }
    #expect(failure?.kind == .strandedFiles)
    #expect(fixture.folder.read(".public.handbook-staging/notitie.txt") == "van mij")
  }

  @Test("A pipe in the published folder is refused before anything is done")
  func pipe() async throws {
    fixture.folder.makePipe("public/pijp")
    let failure = await #expect(throws: BuildFailure.self) {
      try await fixture.publish(SiteFixture.new)
    }
    #expect(failure?.kind == .foreignFile)
    #expect(failure?.path.hasSuffix("public/pijp") == true)
    #expect(fixture.folder.read("public/index.html") == "oud")
    #expect(fixture.litter.isEmpty)
  }
}
