import Core
import Foundation
import TestSupport
import Testing

@testable import Builder

@Suite("Several builds at the same time")
struct BuildLockTests {
  private let fixture: SiteFixture

  init() throws { fixture = try SiteFixture() }

  @Test("While one build publishes, a second fails at once and names the process of the first")
  func second() async throws {
    let lock = try BuildLock.take(of: fixture.project, on: .quick)
    let failure = await #expect(throws: BuildFailure.self) {
      try await fixture.publish(SiteFixture.new)
    }
    #expect(failure?.kind == .anotherBuild)
    #expect(failure?.isWrongUsage == false)
    let number = ProcessInfo.processInfo.processIdentifier
    #expect(failure?.message.dutch.contains("(\(number))") == true)
    #expect(!fixture.folder.exists("public"))
    lock.release()
    try await fixture.publish(SiteFixture.new)
    #expect(fixture.folder.read("public/index.html") == "nieuw")
  }

  @Test(
    "A build of another project that publishes in the same place fails too",
    arguments: ["public", ".public.handbook-staging"])
  func otherProject(locked: String) async throws {
    try await fixture.publish(SiteFixture.old)
    fixture.folder.makeFolder(locked)
    let disk = FileSystem.quick
    let held = try disk.open((.absolute, FileName(fixture.folder.path(locked))), .folder)
    #expect(try disk.lock(held))
    let other = try SiteFixture(output: fixture.project.output)
    let failure = await #expect(throws: BuildFailure.self) {
      try await other.publish(SiteFixture.new)
    }
    #expect(failure?.kind == .anotherBuild)
    #expect(fixture.folder.read("public/index.html") == "oud")
    try disk.close(held)
    try await other.publish(SiteFixture.new)
    #expect(fixture.litter.isEmpty)
  }

  @Test("The work folder may not be a symbolic link")
  func linkedWorkFolder() async throws {
    fixture.folder.makeFolder("elders")
    fixture.folder.link(".handbook", to: "elders")
    let failure = await #expect(throws: BuildFailure.self) {
      try await fixture.publish(SiteFixture.new)
    }
    #expect(failure?.path == fixture.folder.path(".handbook"))
    #expect(fixture.folder.names(in: "elders").isEmpty)
  }

  @Test("Of many builds started together at least one wins, and the site is whole")
  func many() async throws {
    let fixture = fixture
    let wins = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<12 {
        group.addTask {
          let files = number.isMultiple(of: 2) ? SiteFixture.old : SiteFixture.new
          do {
            _ = try await publish(
              files, over: nil, site: SiteFixture.site, to: fixture.project, on: .quick)
            return true
          } catch {
            let kind = (error as? BuildFailure)?.kind
            #expect(kind == .anotherBuild)
            return false
          }
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(wins >= 1)
    let text = fixture.folder.read("public/index.html")
    #expect(text == "oud" || text == "nieuw")
    #expect(fixture.folder.exists("public/praktijken/c") == (text == "nieuw"))
    #expect(fixture.litter.isEmpty)
  }
}
