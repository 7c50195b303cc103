import Content
import Core
import Foundation
import Testing

/// The content of this repository, which other handbooks start from.
@Suite("Our own content")
struct OwnContentTests {
  @Test("Every file of our own handbook reads without an error")
  func noErrors() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let content = root.appending(path: "content").resolvingSymlinksInPath()
    guard let names = FileManager.default.enumerator(atPath: content.path(percentEncoded: false))
    else {
      return
    }
    var texts: [SourceFile] = []
    var settings: [SourceFile] = []
    for case let name as String in names {
      let isSettings = name.hasSuffix(".yaml") || name.hasSuffix(".csv")
      guard isSettings || name.hasSuffix(".md") else { continue }
      let bytes = try Data(contentsOf: content.appending(path: name))
      let path = try #require(SourcePath("content/" + name))
      let file = SourceFile(path: path, text: try SourceText(decoding: Array(bytes)))
      if isSettings { settings.append(file) } else { texts.append(file) }
    }
    let facts = readFacts(settings, today: try #require(Day("2026-06-30")))
    let findings =
      facts.diagnostics
      + texts.flatMap {
        parseDocument($0, settings: facts.value.settings).diagnostics
      }
    let errors = findings.filter { $0.severity == .error }
    #expect(
      errors.map { "\($0.location?.path.description ?? ""): \($0.message.dutch)" }.sorted() == [])
  }
}
