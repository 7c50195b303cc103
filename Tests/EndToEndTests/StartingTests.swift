import Foundation
import TestSupport
import Testing

@Suite("Starting a handbook and its files")
struct StartingTests {
  static let kinds: [(arguments: [String], path: String)] = [
    (["praktijk", "slimme-balie", "--organisatie", "GM0715"], "praktijken/slimme-balie.md"),
    (
      ["gebruik", "--praktijk", "samen-archiveren", "--organisatie", "GM0716"],
      "organisaties/gm0716/gebruik/samen-archiveren.md"
    ),
    (["plan", "balie-app", "--organisatie", "GM0716"], "organisaties/gm0716/plannen/balie-app.md"),
    (["ronde", "balies-2027"], "rondes/balies-2027.md"),
    (
      ["organisatie", "--organisatie", "streekarchief", "--titel", "Streekarchief"],
      "organisaties/streekarchief/index.md"
    ),
    (["begrip", "koppelvlak"], "begrippen/koppelvlak.md"),
    (["reactie", "--praktijk", "digitaal-verhuizen"], "reacties/digitaal-verhuizen/4.md"),
    (["pagina", "contact"], "paginas/contact.md"),
  ]

  @Test("`new` writes a file that `check` accepts", arguments: kinds)
  func newFile(arguments: [String], path: String) async throws {
    let handbook = try SampleHandbook.small()
    let made = try await handbook.run("new", arguments)
    #expect(made.status == 0, "\(made.text)")
    let text = try #require(handbook.folder.read("content/\(path)"))
    #expect(made.output.contains("content/\(path)"))
    #expect(text.hasPrefix("---\n"))
    let check = try await handbook.check(["--strict", "--format", "json"])
    #expect(check.status == 0, "\(check.output)")
    let serious = try Report(check).findings.filter {
      $0.path == "content/\(path)" && $0.severity != "notice"
    }
    #expect(serious.map(\.place) == [])
    let build = try await handbook.build(["--strict"])
    #expect(build.status == 0, "\(build.text)")
  }

  @Test(
    "`new` never overwrites what is there",
    arguments: kinds.filter { $0.path != "reacties/digitaal-verhuizen/4.md" })
  func existingFile(arguments: [String], path: String) async throws {
    let handbook = try SampleHandbook.small()
    handbook.folder.write("van mij", to: "content/\(path)")
    let run = try await handbook.run("new", arguments)
    #expect(run.status == 2, "\(run.text)")
    #expect(handbook.folder.read("content/\(path)") == "van mij")
  }

  @Test(
    "A title of any signs is written so that it reads back as it was",
    arguments: [
      "Wachtrij: weg ermee", "\"Aanhaling\" & 'meer'", "- streepje", "# hekje", "@apenstaart", "ja",
      "0123", "een \\ twee", "{a: b}", "één façade", "*ster* &anker !merk", "[lijst]", "<b>vet</b>",
    ])
  func titles(title: String) async throws {
    let handbook = try SampleHandbook.small()
    let made = try await handbook.run("new", ["pagina", "proef", "--titel=\(title)"])
    #expect(made.status == 0, "\(made.text)")
    let build = try await handbook.build()
    #expect(build.status == 0, "\(build.text)")
    let page = HTMLPage(handbook.folder.read("public/proef/index.html") ?? "")
    #expect(page.inside("h1").readableText == title + "\n")
  }

  @Test("`init` starts a handbook that builds without a warning, and leaves files that are there")
  func initialise() async throws {
    let folder = TemporaryFolder()
    let program = try BuiltBinary()
    let kit = SampleHandbook.repository.path
    folder.write("# van mij\n", to: "nieuw/content/paginas/over.md")
    let arguments = ["init", "--root", "nieuw", "--kit", kit, "--date", SampleHandbook.today]
    let first = try await program.run(
      arguments + ["--titel", "Handboek \"Zeeland\""], in: folder.path)
    #expect(first.status == 0, "\(first.text)")
    #expect(first.output.contains("handbook build --root nieuw"))
    #expect(folder.read("nieuw/content/paginas/over.md") == "# van mij\n")
    let files = folder.snapshot(of: "nieuw")
    let second = try await program.run(arguments, in: folder.path)
    #expect(second.status == 0, "\(second.text)")
    #expect(folder.snapshot(of: "nieuw") == files)

    folder.remove("nieuw/content/paginas/over.md")
    _ = try await program.run(arguments, in: folder.path)
    let build = try await program.run(
      ["build", "--root", "nieuw", "--strict", "--date", SampleHandbook.today], in: folder.path)
    #expect(build.status == 0, "\(build.text)")
    #expect(
      folder.read("nieuw/public/index.html")?.contains("Handboek &quot;Zeeland&quot;") == true)
    #expect(folder.exists("nieuw/public/.gitignore"), "a build keeps it")
    #expect(folder.exists("nieuw/public/praktijken/eerste-praktijk/index.html"))
  }

  @Test("`init` without a starting kit is wrong usage, and says what to do")
  func initialiseWithoutKit() async throws {
    let folder = TemporaryFolder()
    let run = try await BuiltBinary().run(
      ["init", "--root", "nieuw", "--kit", "."], in: folder.path)
    #expect(run.status == 2, "\(run.text)")
    #expect(run.errors.contains("--kit"))
  }

  @Test("`schema` prints a JSON Schema for every name that it lists")
  func schemas() async throws {
    let program = try BuiltBinary()
    let names = try await program.run(["schema", "--list"]).output.split(separator: "\n").map(
      String.init)
    #expect(names.count == 12, "\(names)")
    for name in names {
      let run = try await program.run(["schema", name])
      #expect(run.status == 0)
      let schema = try JSONDecoder().decode(Schema.self, from: Data(run.output.utf8))
      #expect(schema.dialect == "https://json-schema.org/draft/2020-12/schema", "\(name)")
      #expect(schema.type == "object", "\(name)")
    }
  }

  private struct Schema: Decodable {
    let dialect: String
    let type: String

    enum CodingKeys: String, CodingKey {
      case dialect = "$schema"
      case type
    }
  }
}
