import Foundation
import TestSupport
import Testing

/// Same input, same bytes.
@Suite("The same files give the same site")
struct SamenessTests {
  @Test("Whatever the order in which the files came to the disk", arguments: [UInt64(1), 2, 3])
  func creationOrder(seed: UInt64) async throws {
    let handbook = try SampleHandbook.small()
    let expected = try await built(handbook)
    // A disk in memory lists names in the order of their making; the one of most machines does not.
    let shuffled = TemporaryFolder(inMemory: true)
    var generator = SeededGenerator(seed: seed)
    let root = URL(fileURLWithPath: handbook.folder.path)
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .filter { $0.hasPrefix("content/") || $0.hasPrefix("templates/") }
    for name in names.sorted().shuffled(using: &generator) {
      let source = root.appendingPathComponent(name)
      let isFolder = try source.resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false
      if !isFolder { shuffled.write([UInt8](try Data(contentsOf: source)), to: name) }
    }
    let run = try await handbook.program.run(
      ["build", "--root", shuffled.path, "--date", SampleHandbook.today])
    #expect(run.status == 0, "\(run.text)")
    #expect(
      try PublishedSite(shuffled.path("public")).differences(from: expected) == [], "seed \(seed)")
  }

  @Test(
    "Whatever the number of pages that are made at the same time", arguments: ["1", "2", "8", "64"])
  func jobs(count: String) async throws {
    let handbook = try SampleHandbook.small()
    let expected = try await built(handbook)
    let run = try await handbook.build(["--jobs", count, "--output", handbook.folder.path("ander")])
    #expect(run.status == 0, "\(run.text)")
    #expect(try PublishedSite(of: handbook, "ander").differences(from: expected) == [])
  }

  @Test("Findings come in the same order, whatever the number of jobs")
  func findingOrder() async throws {
    let handbook = try SampleHandbook.fixture("fouten")
    let serial = try await handbook.check(["--jobs", "1"])
    #expect(serial.output.split(separator: "\n").count > 50)
    for count in ["2", "8", "64"] {
      #expect(try await handbook.check(["--jobs", count]).output == serial.output, "\(count) jobs")
    }
  }

  @Test(
    "Whatever the folder, time zone, language, mask, size of the environment and time of the files")
  func surroundings() async throws {
    let handbook = try SampleHandbook.small()
    let expected = try await built(handbook)
    let other = TemporaryFolder()
    other.makeFolder("een map/met spaties & tekens/ünïcode")
    let root = other.path("een map/met spaties & tekens/ünïcode/handboek")
    try FileManager.default.copyItem(
      atPath: handbook.folder.path("content"), toPath: other.path("c"))
    try FileManager.default.copyItem(
      atPath: handbook.folder.path("templates"), toPath: other.path("t"))
    other.makeFolder("een map/met spaties & tekens/ünïcode/handboek")
    try FileManager.default.moveItem(atPath: other.path("c"), toPath: root + "/content")
    try FileManager.default.moveItem(atPath: other.path("t"), toPath: root + "/templates")
    let ages = [
      "sh", "-c", #"find "$PLACE" -type f -exec touch -d 1999-02-03 {} +; umask 077; exec "$@""#,
      "sh",
    ]
    for (zone, language) in [
      ("Asia/Seoul", "tr_TR.UTF-8"), ("America/St_Johns", "C"),
      ("Pacific/Kiritimati", "ko_KR.UTF-8"),
    ] {
      let settings = [
        "TZ": zone, "LC_ALL": language, "LANG": language, "HOME": "/root", "USER": "iemand",
        "PLACE": root, "VULLING": String(repeating: "x", count: 10_000),
      ]
      let run = try await handbook.program.run(
        ["build", "--date", SampleHandbook.today], in: root, environment: settings, wrapper: ages)
      #expect(run.status == 0, "\(run.text)")
      #expect(try PublishedSite(root + "/public").differences(from: expected) == [], "\(zone)")
      try FileManager.default.removeItem(atPath: root + "/public")
    }
  }

  @Test("Twenty processes, each with hash tables in an order of its own, give one digest")
  func twentyProcesses() async throws {
    let handbook = try SampleHandbook.small()
    let expected = try await built(handbook)
    for number in 1...20 {
      let output = handbook.folder.path("uitvoer-\(number)")
      let run = try await handbook.build(["--output", output])
      #expect(run.status == 0, "\(run.text)")
      #expect(try PublishedSite(output).differences(from: expected) == [], "process \(number)")
      try FileManager.default.removeItem(atPath: output)
    }
  }

  private func built(_ handbook: SampleHandbook) async throws -> PublishedSite {
    let run = try await handbook.build()
    #expect(run.status == 0, "\(run.text)")
    let site = try PublishedSite(of: handbook)
    #expect(site.files.count > 50)
    return site
  }
}
