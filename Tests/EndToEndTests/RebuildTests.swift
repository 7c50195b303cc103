import Foundation
import TestSupport
import Testing

@Suite("Building again")
struct RebuildTests {
  @Test("A second build writes nothing")
  func nothingToWrite() async throws {
    let handbook = try SampleHandbook.small()
    _ = try await handbook.build()
    let before = handbook.folder.identities().filter { !$0.key.hasPrefix(".handbook") }
    let run = try await handbook.build()
    #expect(run.status == 0, "\(run.text)")
    #expect(run.errors.contains("niets veranderd"), "\(run.errors)")
    #expect(handbook.folder.identities().filter { !$0.key.hasPrefix(".handbook") } == before)
  }

  @Test("A second build opens no file of the site for writing, and makes and renames none")
  func noWritingCalls() async throws {
    let handbook = try SampleHandbook.small()
    _ = try await handbook.build()
    let calls = "trace=openat,creat,mkdir,mkdirat,rename,renameat,renameat2,linkat,unlink,unlinkat"
    let run = try await handbook.run(
      "build", wrapper: ["strace", "-f", "-qq", "-o", handbook.folder.path("calls"), "-e", calls])
    #expect(run.status == 0, "\(run.text)")
    let lines = (handbook.folder.read("calls") ?? "").split(separator: "\n")
    #expect(
      lines.contains { $0.contains("handbook-manifest.json") }, "the trace has something in it")
    let writing = lines.filter { line in
      if line.contains("openat(") { return line.contains("O_WRONLY") || line.contains("O_RDWR") }
      return true
    }.filter {
      !$0.contains("/dev/") && !$0.contains("resumed>") && !$0.contains("\"lock\"")
        && !$0.contains("+++")
        && !$0.contains("---")
    }
    #expect(writing.isEmpty, "\(writing.joined(separator: "\n"))")
  }

  @Test(
    "After a change the site is what a first build of the changed files would be",
    arguments: [
      ("content/praktijken/digitaal-verhuizen.md", "Negen van de tien", "Acht van de tien"),
      (
        "content/praktijken/digitaal-verhuizen.md", "titel: Digitaal verhuizen",
        "titel: Thuis verhuizen"
      ),
      ("content/begrippen/zaaksysteem.md", "term: zaaksysteem", "term: zakensysteem"),
      (
        "content/organisaties/gm0715/gebruik/meldpunt-buitenruimte.md", "status: in-gebruik",
        "status: invoering"
      ),
      ("content/trefwoorden.yaml", "label: Meldingen", "label: Signalen"),
      ("content/site.yaml", "titel: Klein handboek", "titel: Klein boek"),
      ("templates/partials/footer.html", "<footer", "<footer data-proef=\"1\""),
      ("templates/assets/css/tokens.css", ":root", "/* proef */ :root"),
    ])
  func changed(path: String, old: String, new: String) async throws {
    let handbook = try SampleHandbook.small()
    _ = try await handbook.build()
    let text = try #require(handbook.folder.read(path))
    let place = try #require(text.range(of: old), "\(old) is not in \(path)")
    handbook.folder.write(text.replacingCharacters(in: place, with: new), to: path)
    let run = try await handbook.build()
    #expect(run.status == 0, "\(run.text)")
    let clean = try await handbook.build(["--output", handbook.folder.path("schoon")])
    #expect(clean.status == 0, "\(clean.text)")
    let site = try PublishedSite(of: handbook)
    #expect(site.differences(from: try PublishedSite(of: handbook, "schoon")) == [])
  }

  @Test("What goes out of the content goes off the site, and what nobody's build wrote stays")
  func removed() async throws {
    let handbook = try SampleHandbook.small()
    _ = try await handbook.build()
    handbook.folder.write("*\n!.gitignore\n", to: "public/.gitignore")
    handbook.folder.write("eigendomsbewijs", to: "public/.well-known/bewijs.txt")
    handbook.folder.remove("content/paginas/over.en.md")
    let run = try await handbook.build()
    #expect(run.status == 0, "\(run.text)")
    #expect(!handbook.folder.exists("public/en/over"))
    #expect(handbook.folder.read("public/.gitignore") == "*\n!.gitignore\n")
    #expect(handbook.folder.read("public/.well-known/bewijs.txt") == "eigendomsbewijs")
  }

  @Test("A first build goes into a folder that holds only .gitignore, and keeps it")
  func firstBuild() async throws {
    let handbook = try SampleHandbook.small()
    let ignore = try String(
      contentsOf: SampleHandbook.repository.appendingPathComponent("public/.gitignore"),
      encoding: .utf8)
    handbook.folder.write(ignore, to: "public/.gitignore")
    let run = try await handbook.build()
    #expect(run.status == 0, "\(run.text)")
    #expect(handbook.folder.read("public/.gitignore") == ignore)
    #expect(handbook.folder.exists("public/index.html"))
  }
}
