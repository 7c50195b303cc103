import Foundation
import TestSupport
import Testing

@Suite("A copy of our own handbook")
struct OwnContentTests {
  @Test(
    "A dead link, a misspelt key and an unknown municipality give three findings, and change nothing"
  )
  func threeMistakes() async throws {
    let handbook = try SampleHandbook.own()
    let first = try await handbook.build(["--strict"])
    #expect(first.status == 0, "\(first.text.suffix(3000))")
    let published = handbook.folder.snapshot(of: "public")
    #expect(published.count > 1000)

    try handbook.replace(
      "../organisaties/zeeuws-archief/index.md", with: "../organisaties/zeeuws-archif/index.md",
      in: "content/praktijken/zeeuws-e-depot.md")
    try handbook.replace(
      "\nsamenwerkingsvorm: ", with: "\nsamenwerkingsvrom: ",
      in: "content/praktijken/chatbot-gem.md")
    try handbook.replace(
      "partners: [GM0796, vng]", with: "partners: [GM1796, vng]",
      in: "content/praktijken/signalen.md")

    let run = try await handbook.build(["--format", "json"])
    #expect(run.status == 1)
    let serious = try Report(run).findings.filter { $0.severity == "error" }
    #expect(handbook.folder.snapshot(of: "public") == published)
    let found = serious.map { "\($0.path ?? ""):\($0.line ?? 0): \($0.code)" }
    let lines = try [
      ("content/praktijken/chatbot-gem.md", "samenwerkingsvrom", "unknown-key"),
      ("content/praktijken/signalen.md", "GM1796", "unknown-organisation"),
      ("content/praktijken/zeeuws-e-depot.md", "zeeuws-archif", "unknown-link"),
    ].map { path, text, code in "\(path):\(try line(of: text, in: path, of: handbook)): \(code)" }
    #expect(found == lines)
    let hints = serious.map { $0.hint ?? "" }
    #expect(hints.count == 3)
    for (hint, suggestion) in zip(
      hints, ["samenwerkingsvorm", "GM0796", "zeeuws-archief/index.md"])
    {
      #expect(hint.contains(suggestion), "\(hint)")
    }
    let text = try await handbook.build()
    #expect(text.status == 1)
    #expect(text.output.contains("^~~~~~~~~~~~~~~~"), "the excerpt has a caret below the mistake")
    #expect(text.errors.contains("niet gepubliceerd; 3 fouten"))
  }

  private func line(of text: String, in path: String, of handbook: SampleHandbook) throws -> Int {
    let lines = (handbook.folder.read(path) ?? "").components(separatedBy: "\n")
    return try #require(lines.firstIndex { $0.contains(text) }) + 1
  }
}
