import Foundation
import TestSupport
import Testing

@Suite("Exit codes")
struct ExitCodeTests {
  @Test("0 when nothing stands in the way, for a check and for a build")
  func zero() async throws {
    let handbook = try SampleHandbook.small()
    let check = try await handbook.check()
    #expect(check.status == 0, "\(check.text)")
    #expect(!handbook.folder.exists("public"))
    #expect(!handbook.folder.exists(".handbook"), "a check writes nothing at all")
    let build = try await handbook.build(["--strict"])
    #expect(build.status == 0, "\(build.text)")
    #expect(handbook.folder.exists("public/index.html"))
  }

  @Test("1 when an error stands in the way; nothing is published")
  func one() async throws {
    let handbook = try SampleHandbook.small()
    try handbook.replace("status: opgeschaald", with: "status: opgeschald", in: practicePath)
    for command in ["check", "build"] {
      let run = try await handbook.run(command)
      #expect(run.status == 1, "\(command): \(run.text)")
      #expect(run.output.contains("\(practicePath):5:9: fout: "), "\(run.output)")
    }
    #expect(!handbook.folder.exists("public"))
  }

  @Test("A warning is let through, and stands in the way with --strict")
  func strict() async throws {
    let handbook = try SampleHandbook.small()
    try handbook.replace("## Doelgroep\n\nIedereen die verhuist.", with: "", in: practicePath)
    let lenient = try await handbook.build()
    #expect(lenient.status == 0, "\(lenient.text)")
    #expect(lenient.output.contains("[missing-heading]"))
    let published = handbook.folder.snapshot(of: "public")
    let strict = try await handbook.build(["--strict"])
    #expect(strict.status == 1, "\(strict.text)")
    #expect(strict.output.contains("fout"), "a warning that stops the build is shown as what it is")
    #expect(handbook.folder.snapshot(of: "public") == published)
  }

  @Test(
    "2 for wrong usage, with words on standard error and none on standard output",
    arguments: [
      ["bouw"], ["build", "--strikt"], ["build", "--jobs", "0"], ["build", "--jobs", "veel"],
      ["build", "--date", "24-11-2026"], ["build", "--date", "2026-02-30"],
      ["check", "--format", "xml"], ["check", "--lang", "fr"], ["check", "extra"],
      ["check", "--output", "public"], ["new"], ["new", "praktijk"], ["new", "praktijken", "a"],
      ["new", "gebruik", "--organisatie", "GM0715"], ["new", "plan", "a"],
      ["new", "praktijk", "Hoofdletters"], ["new", "begrip", "../a"], ["schema"],
      ["schema", "praktijken"], ["build", "--root", "bestaat-niet"],
      ["build", "--root", "content/site.yaml"], ["build", "--root", ""],
    ])
  func two(arguments: [String]) async throws {
    let handbook = try SampleHandbook.small()
    let before = handbook.folder.snapshot()
    let run = try await handbook.program.run(arguments, in: handbook.folder.path)
    #expect(run.status == 2, "\(run.text)")
    #expect(run.output == "")
    #expect(!run.errors.isEmpty)
    #expect(handbook.folder.snapshot() == before, "nothing was written")
  }

  @Test(
    "2 for an output where something else could be lost",
    arguments: [
      "", "/", ".", "..", "content", "content/praktijken", "templates", "../buiten/../public",
      "bestand", "koppeling", "anders", "/public", "nergens/public",
    ])
  func refusedOutput(output: String) async throws {
    let handbook = try SampleHandbook.small()
    handbook.folder.write("van mij", to: "bestand")
    handbook.folder.write("van mij", to: "anders/brief.txt")
    handbook.folder.link("koppeling", to: "anders")
    let before = handbook.folder.snapshot()
    let run = try await handbook.program.run(
      ["build", "--output", output], in: handbook.folder.path)
    #expect(run.status == 2, "\(run.text)")
    let changed = handbook.folder.snapshot().filter { !$0.key.hasPrefix(".handbook") }
    #expect(changed == before)
  }

  @Test("3 when the machine fails, with the path, and the site that was there stays")
  func three() async throws {
    let handbook = try SampleHandbook.small()
    _ = try await handbook.build()
    let published = handbook.folder.snapshot(of: "public")
    handbook.folder.write(
      "---\nterm: nieuw\nomschrijving: Nieuw.\n---\n", to: "content/begrippen/nieuw.md")
    // No file may grow beyond one kilobyte, as on a disk that is full.
    let full = ["sh", "-c", #"trap "" XFSZ; ulimit -f 1; exec "$@""#, "sh"]
    let run = try await handbook.run("build", wrapper: full)
    #expect(run.status == 3, "\(run.text)")
    #expect(run.errors.contains(handbook.folder.path), "\(run.errors)")
    #expect(handbook.folder.snapshot(of: "public") == published)
    let next = try await handbook.build()
    #expect(next.status == 0, "\(next.text)")
    #expect(handbook.folder.names().sorted() == [".handbook", "content", "public", "templates"])
  }

  private let practicePath = "content/praktijken/digitaal-verhuizen.md"
}
