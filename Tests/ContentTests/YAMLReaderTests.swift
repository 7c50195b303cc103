import Core
import Foundation
import Testing

@testable import Content

@Suite("YAML values with their places")
struct YAMLReaderTests {
  private func entries(_ yaml: String) throws -> (text: SourceText, entries: [YAMLEntry]) {
    let text = SourceText("---\n" + yaml + "\n---\n")
    let path = try #require(SourcePath("a.md"))
    let read = readYAML(
      text, in: SourceRange(4, text.bytes.count - 4), at: path,
      limits: YAMLLimits(frontMatter: Limits()))
    #expect(read.diagnostics.map(\.message.english) == [])
    return (text, try #require(read.value).entries)
  }

  @Test("A range holds the value as it stands in the file, quotes included")
  func ranges() throws {
    let yaml = """
      één: twéé drie
      vier: "vijf \\"zes\\""   # uitleg
      zeven: 'acht''s'
      négén: {tièn: elf, twaalf: 'dertien'}
      lijst:
        - veertien vijftien
      leeg:
      """
    let (text, entries) = try entries(yaml)
    #expect(
      entries.map { text.string(in: $0.keyRange) } == [
        "één", "vier", "zeven", "négén", "lijst", "leeg",
      ])
    #expect(text.string(in: entries[0].value.range) == "twéé drie")
    #expect(text.string(in: entries[1].value.range) == "\"vijf \\\"zes\\\"\"")
    #expect(text.string(in: entries[2].value.range) == "'acht''s'")
    let inner = entries[3].value.entries
    #expect(inner.map { text.string(in: $0.keyRange) } == ["tièn", "twaalf"])
    #expect(inner.map { text.string(in: $0.value.range) } == ["elf", "'dertien'"])
    guard case .list(let items) = entries[4].value.content else { throw Missing() }
    #expect(items.map { text.string(in: $0.range) } == ["veertien vijftien"])
    #expect(entries[5].value.isEmpty)
  }

  private struct Missing: Error {}

  @Test("A text of several lines has its first line as its place")
  func severalLines() throws {
    let (text, entries) = try entries("a: |\n  een\n  twee\nb: drie\n  vier")
    #expect(entries[0].value.content == .scalar("een\ntwee\n"))
    #expect(text.string(in: entries[0].value.range) == "|")
    #expect(entries[1].value.content == .scalar("drie vier"))
    #expect(text.string(in: entries[1].value.range) == "drie")
  }

  @Test("All equal keys are reported in one run, each at its own place, and the rest is read")
  func duplicates() throws {
    let text = SourceText("a: 1\nb: 2\na: 3\nc: {d: 1, d: 2}\nb: 4\na: 5\n")
    let path = try #require(SourcePath("a.md"))
    let read = readYAML(
      text, in: SourceRange(0, text.bytes.count), at: path,
      limits: YAMLLimits(frontMatter: Limits()))
    let places = read.diagnostics.map { $0.location?.range.start ?? -1 }.sorted()
    #expect(read.diagnostics.allSatisfy { $0.code == .duplicateKey })
    #expect(places == [10, 25, 31, 36])
    #expect(try #require(read.value).entries.map(\.key) == ["a", "b", "c"])
  }

  @Test("The environment cannot change how a file is read")
  func environment() throws {
    unsafe setenv("YAMS_DEFAULT_ENCODING", "utf16", 1)
    defer { unsafe unsetenv("YAMS_DEFAULT_ENCODING") }
    let (_, entries) = try entries("é: ü")
    #expect(entries.map(\.value.content) == [.scalar("ü")])
  }

  @Test("A text is what its author wrote, whatever it looks like")
  func textStaysText() throws {
    let scalars = [
      "no", "on", "yes", "Off", "0123456", "1:30", "3.10", "1_000", ".nan", "~", "null", "0o17",
      "0x1F", "2024-02-30", "1e3", "+1", "true", "1:1:1:1:1:1:1:1:1:1:1:1",
    ]
    for scalar in scalars {
      let (_, entries) = try entries("a: \(scalar)")
      #expect(entries.map(\.value.content) == [.scalar(scalar)])
    }
  }
}
