import Foundation
import TestSupport
import Testing

@Suite("Drafts, and the day that counts as today")
struct DraftAndDateTests {
  @Test("A draft is left out of everything, and is built with --drafts")
  func drafts() async throws {
    let handbook = try SampleHandbook.small()
    _ = try await handbook.build()
    let without = try PublishedSite(of: handbook)
    #expect(without.files["praktijken/nog-niet-af/index.html"] == nil)
    for (path, bytes) in without.files where path != "handbook-manifest.json" {
      #expect(bytes.range(of: Data("nog-niet-af".utf8)) == nil, "\(path) speaks of the draft")
      #expect(bytes.range(of: Data("Conceptwoord".utf8)) == nil, "\(path) quotes the draft")
    }
    let run = try await handbook.build(["--drafts"])
    #expect(run.status == 0, "\(run.text)")
    let with = try PublishedSite(of: handbook)
    #expect(with.files["praktijken/nog-niet-af/index.html"] != nil)
    #expect(with.text("search.json")?.contains("Conceptwoord") == true)
    _ = try await handbook.build()
    #expect(try PublishedSite(of: handbook).differences(from: without) == [])
  }

  @Test("A mistake in a draft is reported all the same")
  func draftMistake() async throws {
    let handbook = try SampleHandbook.small()
    try handbook.replace(
      "soort: werkwijze", with: "soort: werkwijs", in: "content/praktijken/nog-niet-af.md")
    let run = try await handbook.check()
    #expect(run.status == 1)
    #expect(run.output.contains("nog-niet-af.md:5:8"), "\(run.text)")
  }

  @Test("SOURCE_DATE_EPOCH is today where --date is not given, and --date wins")
  func sourceDate() async throws {
    let handbook = try SampleHandbook.small()
    _ = try await handbook.build()
    let byDate = try PublishedSite(of: handbook)
    // The last second of the day, in UTC.
    let epoch = ["SOURCE_DATE_EPOCH": "1795564799", "TZ": "Pacific/Kiritimati"]
    let output = handbook.folder.path("tweede")
    let run = try await handbook.program.run(
      ["build", "--root", handbook.folder.path, "--output", output], environment: epoch)
    #expect(run.status == 0, "\(run.text)")
    #expect(try PublishedSite(output).differences(from: byDate) == [])
    let both = try await handbook.run(
      "build", ["--output", handbook.folder.path("derde")], environment: ["SOURCE_DATE_EPOCH": "0"])
    #expect(both.status == 0, "\(both.text)")
    #expect(try PublishedSite(of: handbook, "derde").differences(from: byDate) == [])
  }

  @Test(
    "A SOURCE_DATE_EPOCH that is no number is wrong usage",
    arguments: ["gisteren", "-1", "1.5", ""])
  func badSourceDate(value: String) async throws {
    let handbook = try SampleHandbook.small()
    let run = try await handbook.program.run(
      ["build", "--root", handbook.folder.path], environment: ["SOURCE_DATE_EPOCH": value])
    #expect(run.status == 2, "\(run.text)")
    #expect(run.errors.contains("SOURCE_DATE_EPOCH"))
  }

  @Test("Another day gives other figures")
  func otherDay() async throws {
    let handbook = try SampleHandbook.small()
    _ = try await handbook.build()
    let now = try PublishedSite(of: handbook)
    let run = try await handbook.program.run(
      ["build", "--root", handbook.folder.path, "--date", "2029-11-24"])
    #expect(run.status == 0, "\(run.text)")
    let later = try PublishedSite(of: handbook)
    #expect(now.text("hergebruik.json")?.contains("\"asOf\":\"2026-11-24\"") == true)
    #expect(later.text("hergebruik.json")?.contains("\"asOf\":\"2029-11-24\"") == true)
    // Nobody confirmed anything for two years by then, so no use counts any more.
    #expect(now.text("hergebruik.json")?.contains("\"hardAdopters\":[\"GM0715\"]") == true)
    #expect(later.text("hergebruik.json")?.contains("\"hardAdopters\":[\"") == false)
  }
}
