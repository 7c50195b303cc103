import Builder
import Core
import Foundation
import TestSupport
import Testing

/// The state in which a build starts, and the disk on which it runs.
struct PublishScene: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let prepare: @Sendable (SiteFixture) async throws -> Void
  let disk: FileSystem

  static let all = [
    PublishScene(testDescription: "an update", prepare: update, disk: .quick),
    PublishScene(
      testDescription: "a first publication", prepare: { _ in }, disk: .quick),
    PublishScene(
      testDescription: "a first publication beside .gitignore",
      prepare: { $0.folder.write("*\n", to: "public/.gitignore") }, disk: .quick),
    PublishScene(
      testDescription: "an update without exchange", prepare: update,
      disk: .quick.asking { (call) throws(SystemError) in
        if call == .exchange { throw SystemError(call, 22) }
      }),
    PublishScene(
      testDescription: "an update without hard links", prepare: update,
      disk: .quick.asking { (call) throws(SystemError) in
        if call == .link { throw SystemError(call, 1) }
      }),
    PublishScene(
      testDescription: "an update of a site with a damaged manifest",
      prepare: { fixture in
        try await update(fixture)
        let text = fixture.folder.read("public/handbook-manifest.json") ?? ""
        fixture.folder.write(String(text.dropLast(7)), to: "public/handbook-manifest.json")
      }, disk: .quick),
  ]

  @Sendable static func update(_ fixture: SiteFixture) async throws {
    try await fixture.publish(SiteFixture.old)
    fixture.addForeignFiles()
  }
}

@Suite("Publishing on a disk that fails")
struct PublishFailureTests {
  @Test(
    "Killed at any call, the old site or the new one stands; the next build repairs it",
    arguments: PublishScene.all)
  func kill(scene: PublishScene) async throws {
    let (old, new, calls) = try await ends(of: scene)
    for number in points(upTo: calls, atMost: 40) {
      try await expectRepair(of: scene, old, new, killedAt: number, CallCounter())
    }
  }

  @Test(
    "Killed at any rename, and at those calls that make or remove the first and last name",
    arguments: PublishScene.all)
  func killAtRenames(scene: PublishScene) async throws {
    let (old, new, _) = try await ends(of: scene)
    let kinds: [Set<SystemCall>] = [
      [.rename, .exchange], [.makeFolder], [.removeFile], [.removeFolder],
      [.syncFileSystem, .sync],
    ]
    for kind in kinds {
      let counter = CallCounter { kind.contains($0) }
      let fixture = try SiteFixture()
      try await scene.prepare(fixture)
      try await fixture.publish(SiteFixture.new, on: scene.disk.counting(counter))
      for number in Set([1, 2, 3, counter.value, counter.value + 1]).sorted() {
        try await expectRepair(
          of: scene, old, new, killedAt: number, CallCounter { kind.contains($0) })
      }
    }
  }

  private func expectRepair(
    of scene: PublishScene, _ old: [String: String], _ new: [String: String],
    killedAt number: Int, _ counter: CallCounter
  ) async throws {
    let place = Comment("killed at call \(number)")
    let fixture = try SiteFixture()
    try await scene.prepare(fixture)
    await attempt(fixture, on: scene.disk.interfering(.kill, atCall: number, counter))
    let found = fixture.folder.snapshot(of: "public")
    // Without exchange there is a moment between two renames in which nothing stands.
    let isBetween = found.isEmpty && fixture.folder.exists(".public.handbook-previous")
    let mayBeBetween = scene.testDescription == "an update without exchange"
    #expect(found == old || found == new || (isBetween && mayBeBetween), place)
    try await fixture.publish(SiteFixture.new, on: scene.disk)
    #expect(fixture.folder.snapshot(of: "public") == new, place)
    #expect(fixture.litter.isEmpty, place)
  }

  @Test("Killed and killed again while repairing, the third build has the new site")
  func killTwice() async throws {
    let scene = PublishScene.all[0]
    let (old, new, calls) = try await ends(of: scene)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let numbers = (
        Int.random(in: 1...calls, using: &generator), Int.random(in: 1...calls, using: &generator)
      )
      let fixture = try SiteFixture()
      try await scene.prepare(fixture)
      await attempt(fixture, on: scene.disk.interfering(.kill, atCall: numbers.0))
      await attempt(fixture, on: scene.disk.interfering(.kill, atCall: numbers.1))
      let found = fixture.folder.snapshot(of: "public")
      #expect(found == old || found == new, "killed at calls \(numbers)")
      try await fixture.publish(SiteFixture.new)
      #expect(fixture.folder.snapshot(of: "public") == new, "killed at calls \(numbers)")
      #expect(fixture.litter.isEmpty, "killed at calls \(numbers)")
    }
  }

  @Test(
    "An error at any call names a path, or is overcome; the old site or the new one stands",
    arguments: [(28, "ENOSPC"), (5, "EIO"), (13, "EACCES"), (24, "EMFILE")])
  func error(number error: Int32, name: String) async throws {
    for scene in PublishScene.all {
      let (old, new, calls) = try await ends(of: scene)
      for number in points(upTo: calls, atMost: 16) {
        let fixture = try SiteFixture()
        try await scene.prepare(fixture)
        let disk = scene.disk.interfering(.error(error), atCall: number)
        let place = "\(scene.testDescription), \(name) at call \(number) of \(calls)"
        let failure = await attempt(fixture, on: disk)
        let found = fixture.folder.snapshot(of: "public")
        if let failure {
          #expect(failure.path.hasPrefix(fixture.folder.path), "\(place)")
          #expect(failure.message.dutch.contains(failure.path), "\(place)")
          #expect(failure.systemError?.number == error, "\(place)")
          #expect(!failure.isWrongUsage, "\(place)")
          #expect(found == old || found == new, "\(place)")
        } else {
          #expect(found == new, "\(place)")
        }
        try await fixture.publish(SiteFixture.new, on: scene.disk)
        #expect(fixture.folder.snapshot(of: "public") == new, "\(place)")
        #expect(fixture.litter.isEmpty, "\(place)")
      }
    }
  }

  @Test("An error when a written file is closed is an error of writing")
  func closing() async throws {
    let fixture = try SiteFixture()
    try await fixture.publish(SiteFixture.old)
    let written = CallCounter { $0 == .setMode }
    var disk = FileSystem.quick.counting(written)
    let real = disk.close
    disk.close = { (descriptor) throws(SystemError) in
      let status = try FileSystem.disk.statusOfOpen(descriptor)
      try real(descriptor)
      if status.kind == .file, status.byteCount == 5, written.value > 0 {
        throw SystemError(.close, 28)
      }
    }
    let failure = await attempt(fixture, on: disk)
    #expect(failure?.kind == .unwritable)
    #expect(failure?.path.hasSuffix("/index.html") == true)
    #expect(fixture.folder.read("public/index.html") == "oud")
    #expect(fixture.litter.isEmpty)
  }

  @Test("A full disk leaves no litter behind, so that it is not fuller than before")
  func fullDisk() async throws {
    let fixture = try SiteFixture()
    try await fixture.publish(SiteFixture.old)
    let calls = CallCounter { $0 == .write }
    _ = await attempt(fixture, on: .quick.interfering(.error(28), atCall: 3, calls))
    #expect(fixture.litter.isEmpty)
    #expect(fixture.folder.read("public/index.html") == "oud")
  }

  @Test("A write that takes fewer bytes than it is given is continued")
  func shortWrites() async throws {
    let scene = PublishScene.all[0]
    let (_, new, _) = try await ends(of: scene)
    for number in 1...6 {
      let fixture = try SiteFixture()
      try await scene.prepare(fixture)
      let failure = await attempt(
        fixture, on: scene.disk.interfering(.shortWrite, atCall: number))
      #expect(failure == nil)
      #expect(fixture.folder.snapshot(of: "public") == new)
    }
  }

  @Test("A write that takes nothing ends in a failure and not in a loop")
  func noProgress() async throws {
    let fixture = try SiteFixture()
    var disk = FileSystem.quick
    disk.write = { (_, _) throws(SystemError) in 0 }
    let failure = await attempt(fixture, on: disk)
    #expect(failure?.kind == .unwritable)
    #expect(!fixture.folder.exists("public"))
  }

  /// The published folder before and after a whole run, and how many calls that makes.
  private func ends(
    of scene: PublishScene
  ) async throws -> (old: [String: String], new: [String: String], calls: Int) {
    let fixture = try SiteFixture()
    try await scene.prepare(fixture)
    let old = fixture.folder.snapshot(of: "public")
    let counter = CallCounter()
    try await fixture.publish(SiteFixture.new, on: scene.disk.counting(counter))
    let new = fixture.folder.snapshot(of: "public")
    #expect(old != new)
    #expect(fixture.litter.isEmpty)
    return (old, new, counter.value)
  }

  private let seed: UInt64 = 20_261_124

  /// Which calls to try: all with `HANDBOOK_EXHAUSTIVE=1`, else so many, chosen by the seed.
  private func points(upTo calls: Int, atMost count: Int) -> [Int] {
    let all = Array(1...calls)
    if ProcessInfo.processInfo.environment["HANDBOOK_EXHAUSTIVE"] != nil { return all }
    var generator = SeededGenerator(seed: seed)
    return all.shuffled(using: &generator).prefix(count).sorted()
  }

  @discardableResult
  private func attempt(_ fixture: SiteFixture, on disk: FileSystem) async -> BuildFailure? {
    do {
      try await fixture.publish(SiteFixture.new, on: disk)
      return nil
    } catch {
      return error as? BuildFailure
    }
  }
}
