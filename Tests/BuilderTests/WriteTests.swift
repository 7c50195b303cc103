import Builder
import Core
import TestSupport
import Testing

@Suite("Publishing")
struct WriteTests {
  let fixture: SiteFixture

  init() throws { fixture = try SiteFixture() }

  @Test("A first publication makes the folder, with the list of its files")
  func first() async throws {
    let report = try await fixture.publish(SiteFixture.old)
    #expect(report.isExchanged)
    #expect(report.written == 5)
    #expect(fixture.folder.read("public/index.html") == "oud")
    #expect(
      fixture.folder.names(in: "public")
        == ["404.html", "data", "handbook-manifest.json", "index.html", "praktijken"])
    #expect(fixture.litter.isEmpty)
  }

  @Test("A folder that holds only .gitignore is taken, and the file stays")
  func onlyGitignore() async throws {
    fixture.folder.write("*\n!.gitignore\n", to: "public/.gitignore")
    try await fixture.publish(SiteFixture.old)
    #expect(fixture.folder.read("public/.gitignore") == "*\n!.gitignore\n")
    #expect(fixture.folder.read("public/index.html") == "oud")
    try await fixture.publish(SiteFixture.new)
    #expect(fixture.folder.read("public/.gitignore") == "*\n!.gitignore\n")
    #expect(fixture.litter.isEmpty)
  }

  @Test("The second of two equal publications writes nothing at all")
  func nothingTwice() async throws {
    try await fixture.publish(SiteFixture.new)
    fixture.addForeignFiles()
    let before = fixture.folder.identities(of: "public")
    let calls = CallCounter { [.write, .makeFolder, .rename, .exchange, .link].contains($0) }
    let report = try await fixture.publish(SiteFixture.new, on: .quick.counting(calls))
    #expect(!report.isExchanged)
    #expect(report.written == 0)
    #expect(report.kept == SiteFixture.new.count)
    #expect(fixture.folder.identities(of: "public") == before)
    // The number of this process in the lock file.
    #expect(calls.value == 1)
  }

  @Test("A changed page is written, an unchanged one is the same file, a former one is gone")
  func update() async throws {
    try await fixture.publish(SiteFixture.old)
    let before = fixture.folder.identities(of: "public")
    let report = try await fixture.publish(SiteFixture.new)
    let after = fixture.folder.identities(of: "public")
    #expect(report.written == 3)
    #expect(report.kept == 3)
    #expect(report.removed.map(\.description) == ["praktijken/b/index.html"])
    #expect(before["praktijken/a/index.html"] == after["praktijken/a/index.html"])
    #expect(before["index.html"] != after["index.html"])
    #expect(after["praktijken/b"] == nil)
    #expect(fixture.folder.read("public/bijlagen/bijlage.pdf") == "%PDF-1.7 bijlage")
    #expect(fixture.litter.isEmpty)
  }

  @Test("An update gives the same folder as a first publication")
  func updateEqualsFirst() async throws {
    try await fixture.publish(SiteFixture.old)
    try await fixture.publish(SiteFixture.new)
    let other = try SiteFixture()
    try await other.publish(SiteFixture.new, jobs: 4)
    #expect(fixture.folder.snapshot(of: "public") == other.folder.snapshot(of: "public"))
  }

  @Test("Files, links and folders that no build wrote survive, and are named")
  func foreignSurvive() async throws {
    try await fixture.publish(SiteFixture.old)
    fixture.addForeignFiles()
    let before = fixture.folder.identities(of: "public")
    let report = try await fixture.publish(SiteFixture.new)
    let after = fixture.folder.snapshot(of: "public")
    #expect(after["CNAME"] == "file 600 voorbeeld.example\n")
    #expect(after["vreemd/diep/notitie.txt"]?.hasSuffix("notitie") == true)
    #expect(after["praktijken/b/erbij.txt"]?.hasSuffix("erbij") == true)
    #expect(after["koppeling"] == "link vreemd/diep/notitie.txt")
    #expect(after["leeg"] == "folder 755")
    #expect(fixture.folder.identities(of: "public")["CNAME"] == before["CNAME"])
    #expect(
      report.foreign == [
        ".gitignore", "CNAME", "koppeling", "leeg", "praktijken/b/erbij.txt", "vreemd",
        "vreemd/diep", "vreemd/diep/notitie.txt",
      ])
    #expect(fixture.litter.isEmpty)
  }

  @Test(
    "A foreign file where the site wants a path stops the build, which changes nothing",
    arguments: [
      ("public/praktijken/c", "praktijken/c/index.html"),
      ("public/praktijken/c/index.html", "praktijken/c/index.html"),
      ("public/bijlagen/bijlage.pdf/x", "bijlagen/bijlage.pdf"),
    ])
  func foreignInTheWay(path: String, page: String) async throws {
    try await fixture.publish(SiteFixture.old)
    fixture.folder.write("van mij", to: path)
    let before = fixture.folder.snapshot(of: "public")
    let failure = await #expect(throws: BuildFailure.self) {
      try await fixture.publish(SiteFixture.new)
    }
    #expect(failure?.kind == .foreignFile)
    #expect(failure?.message.dutch.contains(page) == true)
    #expect(failure?.path.hasPrefix(fixture.project.output) == true)
    #expect(fixture.folder.snapshot(of: "public") == before)
    #expect(fixture.litter.isEmpty)
  }

  @Test("A page that was changed by hand is written again, and named")
  func altered() async throws {
    try await fixture.publish(SiteFixture.old)
    fixture.folder.write("met de hand", to: "public/index.html")
    fixture.folder.remove("public/404.html")
    let read = try readManifest(of: fixture.project, on: .quick)
    let paths = try #require(read.value).altered.map(\.description).sorted()
    #expect(paths == ["404.html", "index.html"])
    #expect(read.diagnostics.map(\.code) == [.alteredOutput])
    let report = try await fixture.publish(SiteFixture.old)
    #expect(report.written == 2)
    #expect(fixture.folder.read("public/index.html") == "oud")
    #expect(fixture.folder.read("public/404.html") == "weg")
  }

  @Test("A published file that is no longer there cannot be kept unchanged")
  func unchangedButGone() async throws {
    try await fixture.publish(SiteFixture.old)
    let previous = try readManifest(of: fixture.project, on: .quick).value
    fixture.folder.remove("public/index.html")
    let files = SiteFixture.old.map {
      PublishedFile(path: $0.path, inputs: $0.inputs, content: .unchanged)
    }
    let failure = await #expect(throws: BuildFailure.self) {
      try await publish(
        files, over: previous, site: SiteFixture.site, to: fixture.project, on: .quick)
    }
    #expect(failure?.kind == .changedDuringBuild)
    #expect(failure?.path.hasSuffix("public/index.html") == true)
  }

  @Test("Without a site before, every file is written anew")
  func clean() async throws {
    try await fixture.publish(SiteFixture.new)
    let report = try await publish(
      SiteFixture.new, over: nil, site: SiteFixture.site, to: fixture.project, on: .quick)
    #expect(report.written == SiteFixture.new.count)
    #expect(fixture.litter.isEmpty)
  }

  @Test("An attachment that changed after it was read stops the build")
  func attachmentChanged() async throws {
    try await fixture.publish(SiteFixture.old)
    let before = fixture.folder.snapshot(of: "public")
    fixture.folder.write("%PDF-1.7 anders!", to: "content/bijlage.pdf")
    let failure = await #expect(throws: BuildFailure.self) {
      try await fixture.publish(SiteFixture.new)
    }
    #expect(failure?.kind == .changedDuringBuild)
    #expect(failure?.path.hasSuffix("content/bijlage.pdf") == true)
    #expect(fixture.folder.snapshot(of: "public") == before)
    #expect(fixture.litter.isEmpty)
  }

  @Test("A disk that cannot exchange two names publishes with two renames")
  func withoutExchange() async throws {
    try await fixture.publish(SiteFixture.old)
    fixture.addForeignFiles()
    let disk = FileSystem.quick.asking { (call) throws(SystemError) in
      if call == .exchange { throw SystemError(call, 22) }
    }
    try await fixture.publish(SiteFixture.new, on: disk)
    #expect(fixture.folder.read("public/index.html") == "nieuw")
    #expect(fixture.folder.read("public/CNAME") == "voorbeeld.example\n")
    #expect(fixture.litter.isEmpty)
  }

  @Test("A disk that cannot give a file two names copies unchanged and foreign files")
  func withoutHardLinks() async throws {
    try await fixture.publish(SiteFixture.old)
    fixture.addForeignFiles()
    let disk = FileSystem.quick.asking { (call) throws(SystemError) in
      if call == .link { throw SystemError(call, 1) }
    }
    let expected = try SiteFixture()
    try await expected.publish(SiteFixture.old)
    expected.addForeignFiles()
    try await expected.publish(SiteFixture.new)
    try await fixture.publish(SiteFixture.new, on: disk)
    #expect(fixture.folder.snapshot(of: "public") == expected.folder.snapshot(of: "public"))
    #expect(fixture.litter.isEmpty)
  }

  @Test("Hundreds of pages in one folder are the same with one job and with many")
  func portions() async throws {
    var texts: [String: String] = [:]
    for number in 0..<700 {
      texts["praktijken/p\(number)/index.html"] = "pagina \(number)"
      texts["plat/p\(number).html"] = "plat \(number)"
    }
    try await fixture.publish(SiteFixture.files(texts), jobs: 1)
    let other = try SiteFixture()
    try await other.publish(SiteFixture.files(texts), jobs: 8)
    #expect(fixture.folder.snapshot(of: "public") == other.folder.snapshot(of: "public"))
    texts["plat/p3.html"] = "anders"
    try await other.publish(SiteFixture.files(texts), jobs: 8)
    try await fixture.publish(SiteFixture.files(texts), jobs: 1)
    #expect(fixture.folder.snapshot(of: "public") == other.folder.snapshot(of: "public"))
  }

  @Test("Two files that claim one path are not published", arguments: ["a", "a/b"])
  func twins(second: String) async throws {
    let files = SiteFixture.files(["a": "1"]) + SiteFixture.files([second: "2"])
    await #expect(throws: BuildFailure.self) { try await fixture.publish(files) }
    #expect(!fixture.folder.exists("public"))
    #expect(fixture.litter.isEmpty)
  }
}
