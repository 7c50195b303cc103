import Builder
import Core
import Foundation
import TestSupport
import Testing

@Suite("Permissions")
struct PermissionTests {
  @Test(
    "Are the same whatever the user's file mode mask", arguments: [0o000, 0o022, 0o077] as [UInt32])
  func masks(mask: UInt32) async throws {
    let fixture = try SiteFixture()
    let disk = FileSystem.quick.masking(mask)
    try await fixture.publish(SiteFixture.old, on: disk)
    try await fixture.publish(SiteFixture.new, on: disk)
    let snapshot = fixture.folder.snapshot(of: "public")
    #expect(snapshot.count > 8)
    for (path, entry) in snapshot {
      #expect(entry.hasPrefix("file 644 ") || entry == "folder 755", "\(path): \(entry.prefix(12))")
    }
  }

  @Test("That were changed by hand are put right")
  func changedByHand() async throws {
    let fixture = try SiteFixture()
    try await fixture.publish(SiteFixture.old)
    fixture.folder.setMode(0o600, of: "public/index.html")
    fixture.folder.setMode(0o700, of: "public/praktijken")
    try await fixture.publish(SiteFixture.new)
    let snapshot = fixture.folder.snapshot(of: "public")
    #expect(snapshot["index.html"]?.hasPrefix("file 644 ") == true)
    #expect(snapshot["praktijken"] == "folder 755")
  }
}

extension FileSystem {
  /// What the file mode mask does to new entries. The real mask belongs to the whole process, and
  /// so to other tests.
  fileprivate func masking(_ mask: UInt32) -> FileSystem {
    let real = self
    var disk = self
    disk.open = { (place, opening) throws(SystemError) in
      let opened = try real.open(place, opening)
      if opening == .newFile { try real.setMode(opened, 0o600 & ~mask) }
      return opened
    }
    disk.makeFolder = { (place) throws(SystemError) in
      try real.makeFolder(place)
      let opened = try real.open(place, .folder)
      try real.setMode(opened, 0o700 & ~mask)
      try real.close(opened)
    }
    return disk
  }
}

@Suite("The real disk")
struct DiskTests {
  private let folder = TemporaryFolder(inMemory: true)
  private let disk = FileSystem.disk

  private func open(_ path: String, _ opening: FileSystem.Opening) throws -> FileSystem.Descriptor {
    try disk.open((.absolute, FileName(folder.path(path))), opening)
  }

  @Test("A new file never takes the place of one that exists, or of a link")
  func newFile() throws {
    folder.write("er", to: "bestand")
    folder.link("koppeling", to: "nergens")
    for name in ["bestand", "koppeling"] {
      let error = #expect(throws: SystemError.self) { try open(name, .newFile) }
      #expect(error?.number == EEXIST)
    }
    #expect(!folder.exists("nergens"))
  }

  @Test(
    "No opening follows a symbolic link",
    arguments: [.folder, .file, .lockFile] as [FileSystem.Opening])
  func links(opening: FileSystem.Opening) {
    folder.makeFolder("map")
    folder.write("er", to: "bestand")
    folder.link("koppeling", to: opening == .folder ? "map" : "bestand")
    #expect(throws: SystemError.self) { try open("koppeling", opening) }
  }

  @Test("Names come as the disk has them, also where they are no text")
  func strangeNames() throws {
    let names = [FileName(bytes: [0x61, 0xFF, 0x0A]), FileName("caf\u{E9}"), ".verborgen"]
    let root = try open("", .folder)
    for name in names { try disk.close(try disk.open((root, name), .newFile)) }
    #expect(try disk.list(root).sorted() == names.sorted())
    #expect(try disk.list(root).count == 3)
    #expect(FileName(bytes: [0x61, 0xFF, 0x0A]).text == nil)
    #expect(FileName(bytes: [0x61, 0xFF, 0x0A]).displayed == "a\\xff\\x0a")
    for name in names { try disk.removeFile((root, name)) }
    try disk.close(root)
  }

  @Test("Renaming can keep, replace or exchange")
  func renaming() throws {
    folder.write("een", to: "a")
    folder.write("twee", to: "b")
    let root = try open("", .folder)
    let error = #expect(throws: SystemError.self) {
      try disk.rename((root, "a"), (root, "b"), .keeping)
    }
    #expect(error?.number == EEXIST)
    try disk.rename((root, "a"), (root, "b"), .exchanging)
    #expect(folder.read("a") == "twee")
    try disk.rename((root, "a"), (root, "b"), .replacing)
    #expect(folder.read("b") == "twee")
    try disk.rename((root, "b"), (root, "c"), .keeping)
    #expect(folder.names() == ["c"])
    try disk.close(root)
  }

  @Test("A lock is held by one opening at a time, and given back by closing")
  func locks() throws {
    let first = try open("slot", .lockFile)
    let second = try open("slot", .lockFile)
    #expect(try disk.lock(first))
    #expect(try !disk.lock(second))
    try disk.close(first)
    #expect(try disk.lock(second))
    try disk.close(second)
  }

  @Test("Errors explain themselves in two languages, with the name that an expert looks for")
  func explanation() {
    let full = SystemError(.write, ENOSPC).explanation
    #expect(full.dutch == "geen ruimte meer op de schijf (ENOSPC)")
    #expect(full.english == "no space left on the disk (ENOSPC)")
    #expect(!SystemError(.write, ENOTSOCK).explanation.dutch.isEmpty)
  }
}
