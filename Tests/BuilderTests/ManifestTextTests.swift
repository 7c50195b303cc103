import Core
import TestSupport
import Testing

@testable import Builder

@Suite("The list of published files")
struct ManifestTextTests {
  private static let manifest = Manifest(
    site: "https://voorbeeld.example/\"\\\u{1}",
    files: ["praktijken/a/index.html", "praktijken/a-b/index.html", "404.html"]
      .compactMap { SitePath($0) }
      .map {
        Manifest.File(
          path: $0, byteCount: 12, content: Fingerprint("inhoud"), inputs: Fingerprint("bron"))
      })

  @Test("What is written is read back, sorted by path")
  func roundTrip() {
    let bytes = ManifestText.bytes(of: Self.manifest)
    #expect(ManifestText.read(bytes) == .whole(Self.manifest))
    #expect(
      Self.manifest.files.map(\.path.description) == [
        "404.html", "praktijken/a-b/index.html", "praktijken/a/index.html",
      ])
  }

  @Test("An empty list is read back")
  func empty() {
    let manifest = Manifest(site: "x", files: [])
    #expect(ManifestText.read(ManifestText.bytes(of: manifest)) == .whole(manifest))
  }

  @Test("It is JSON")
  func json() throws {
    let text = String(decoding: ManifestText.bytes(of: Self.manifest), as: UTF8.self)
    #expect(
      text.hasPrefix(#"{"handbook":1,"site":"https://voorbeeld.example/\"\\\u0001","files":["#))
    #expect(text.hasSuffix("\"}\n"))
  }

  @Test("No changed byte is believed")
  func changedBytes() {
    let bytes = ManifestText.bytes(of: Self.manifest)
    let firstLine = bytes.firstIndex(of: 0x0A) ?? 0
    var generator = SeededGenerator(seed: 7)
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= UInt8.random(in: 1...255, using: &generator)
      switch ManifestText.read(changed) {
      case .whole: Issue.record("byte \(index) was changed and the list believed")
      case .unknownFiles: break
      case .foreign: #expect(index <= firstLine, "byte \(index)")
      }
    }
  }

  @Test("No shortened or lengthened list is believed")
  func cut() {
    let bytes = ManifestText.bytes(of: Self.manifest)
    for count in 0..<bytes.count { #expect(!isWhole(Array(bytes.prefix(count)))) }
    #expect(!isWhole(bytes + [0x0A]))
  }

  @Test("A list of another version is known as ours, but not its files")
  func otherVersion() {
    let text = String(decoding: ManifestText.bytes(of: Self.manifest), as: UTF8.self)
    let other = text.replacing("{\"handbook\":1,", with: "{\"handbook\":2,")
    #expect(ManifestText.read(Array(other.utf8)) == .unknownFiles(site: Self.manifest.site))
  }

  @Test("A path that leaves the site is not believed, even with a right fingerprint")
  func hostilePath() {
    let text = String(decoding: ManifestText.bytes(of: Self.manifest), as: UTF8.self)
    let head = text.replacing("404.html", with: "../../etc/passwd")
    let body = String(head.dropLast(32 + 3))
    #expect(body.hasSuffix(#"],"check":""#))
    let signed = body + Fingerprint(body).description + "\"}\n"
    #expect(!isWhole(Array(signed.utf8)))
  }

  private func isWhole(_ bytes: [UInt8]) -> Bool {
    if case .whole = ManifestText.read(bytes) { true } else { false }
  }
}

@Suite("A published folder whose list is damaged")
struct DamagedManifestTests {
  private let fixture: SiteFixture

  init() async throws {
    fixture = try SiteFixture()
    try await fixture.publish(SiteFixture.old)
    fixture.addForeignFiles()
    let text = fixture.folder.read("public/handbook-manifest.json") ?? ""
    fixture.folder.write(
      text.replacing("index.html", with: "inderdaad"), to: "public/handbook-manifest.json")
  }

  @Test("Is built anew, with a notice; nothing that may be somebody's is removed")
  func rebuilt() async throws {
    let read = try readManifest(of: fixture.project, on: .quick)
    #expect(read.value == nil)
    #expect(read.diagnostics.map(\.code) == [.damagedManifest])
    let report = try await fixture.publish(SiteFixture.new)
    #expect(report.written == SiteFixture.new.count)
    #expect(fixture.folder.read("public/index.html") == "nieuw")
    #expect(fixture.folder.read("public/vreemd/diep/notitie.txt") == "notitie")
    // A former page of which nobody can prove that it is ours.
    #expect(fixture.folder.read("public/praktijken/b/index.html") == "b")
    #expect(report.foreign.contains("praktijken/b/index.html"))
    #expect(fixture.litter.isEmpty)
    #expect(try readManifest(of: fixture.project, on: .quick).value != nil)
  }
}
