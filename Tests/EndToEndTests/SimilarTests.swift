import Foundation
import TestSupport
import Testing

@Suite("What resembles a file or a text")
struct SimilarTests {
  private struct Answer: Decodable {
    let query: String
    let results: [Result]

    struct Result: Decodable {
      let kind: String
      let id: String
      let title: String
      let url: String
      let score: Int
      let reasons: [String]
    }
  }

  private let plan = """
    ---
    titel: Een archivaris delen
    samenvatting: Met andere gemeenten delen wij een archivaris voor het archief.
    status: idee
    thema: [cultureel erfgoed]
    trefwoorden: [archivering]
    ---

    Een eigen archivaris is te duur. Een overeenkomst regelt wie wat betaalt.

    """

  private func answer(_ run: BuiltBinary.Run) throws -> Answer {
    #expect(run.status == 0, "\(run.text)")
    return try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
  }

  @Test("A plan from elsewhere finds the practice, as a table for people in either language")
  func table() async throws {
    let handbook = try SampleHandbook.small()
    handbook.folder.write(plan, to: "elders/plan.md")
    let before = handbook.folder.snapshot(of: "content")
    let run = try await handbook.run("similar", ["elders/plan.md"])
    #expect(run.status == 0, "\(run.text)")
    #expect(run.output.contains("Samen archiveren met één archivaris (praktijk)"), "\(run.text)")
    #expect(run.output.contains("  praktijken/samen-archiveren/\n"))
    #expect(run.output.contains("- Valt onder hetzelfde thema: cultureel erfgoed."))
    #expect(!run.text.utf8.contains(0x1B))
    let english = try await handbook.run("similar", ["elders/plan.md", "--lang", "en"])
    #expect(english.output.contains("(practice)"))
    #expect(english.output.contains("- Falls under the same theme: cultureel erfgoed."))
    #expect(handbook.folder.snapshot(of: "content") == before)
    #expect(handbook.folder.read(".handbook/memory") == nil)
    #expect(!FileManager.default.fileExists(atPath: handbook.folder.path("public/index.html")))
  }

  @Test("JSON tells kind, name, address, score and reasons, best first, at most --top")
  func json() async throws {
    let handbook = try SampleHandbook.small()
    handbook.folder.write(plan, to: "elders/plan.md")
    let all = try answer(try await handbook.run("similar", ["elders/plan.md", "--format", "json"]))
    #expect(all.query == "Een archivaris delen")
    let best = try #require(all.results.first)
    #expect(best.kind == "praktijk" && best.id == "praktijk:samen-archiveren")
    #expect(best.url == "praktijken/samen-archiveren/" && !best.reasons.isEmpty)
    #expect(all.results.map(\.score) == all.results.map(\.score).sorted(by: >))
    let one = try answer(
      try await handbook.run(
        "similar", ["elders/plan.md", "--format", "json", "--top", "1"]))
    #expect(one.results.map(\.id) == [best.id])
  }

  @Test("A file of the handbook itself does not resemble itself")
  func own() async throws {
    let handbook = try SampleHandbook.small()
    let path = "content/praktijken/samen-archiveren.md"
    let found = try answer(try await handbook.run("similar", [path, "--format", "json"]))
    #expect(found.query == "Samen archiveren met één archivaris")
    #expect(!found.results.contains { $0.id == "praktijk:samen-archiveren" })
  }

  @Test("Any text on standard input is compared by its words; nothing alike is an answer too")
  func standardInput() async throws {
    let handbook = try SampleHandbook.small()
    func ask(_ text: String, _ more: [String]) async throws -> BuiltBinary.Run {
      try await handbook.run(
        "similar", ["-"] + more, environment: ["QUESTION": text],
        wrapper: ["sh", "-c", #"printf '%s' "$QUESTION" | "$0" "$@""#])
    }
    let found = try answer(
      try await ask(
        "Gemeenten delen een archivaris en archiveren samen\n\nMet een overeenkomst.",
        ["--format", "json"]))
    #expect(found.results.first?.id == "praktijk:samen-archiveren", "\(found.results)")
    let nothing = try await ask("xyzzy plugh", [])
    #expect(nothing.status == 0)
    #expect(nothing.output == "Niets in dit handboek lijkt hierop.\n")
    #expect(try answer(try await ask("", ["--format", "json"])).results.isEmpty)
  }

  @Test("An unknown file is wrong usage, and errors in the content stand in the way")
  func exitCodes() async throws {
    let handbook = try SampleHandbook.small()
    let unknown = try await handbook.run("similar", ["nergens.md"])
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("er is geen bestand ‘nergens.md’"), "\(unknown.text)")
    #expect(try await handbook.run("similar", ["content"]).status == 2)
    #expect(try await handbook.run("similar", ["--top", "0", "x.md"]).status == 2)
    #expect(try await handbook.run("similar", []).status == 2)
    handbook.folder.write([0xFF, 0xFE, 0x00], to: "beeld.bin")
    #expect(try await handbook.run("similar", ["beeld.bin"]).status == 2)
    let wrong = try SampleHandbook.fixture("fouten")
    wrong.folder.write(plan, to: "plan.md")
    let stopped = try await wrong.run("similar", ["plan.md"])
    #expect(stopped.status == 1)
    #expect(stopped.output.contains("fout: "))
  }
}
