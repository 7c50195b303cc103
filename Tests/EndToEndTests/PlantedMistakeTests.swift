import Foundation
import TestSupport
import Testing

/// Handbooks with one planted mistake of every sort, and what is said of each.
@Suite("Planted mistakes")
struct PlantedMistakeTests {
  static let fixtures = [
    "fouten", "fouten-register", "fouten-thema", "fouten-weergave", "fouten-leeg",
    "fouten-zonder-instellingen",
  ]

  @Test(
    "Every mistake is reported with its place and its remedy, in Dutch and in English",
    arguments: fixtures)
  func diagnostics(fixture: String) async throws {
    let handbook = try Self.planted(fixture)
    var produced: [String: String] = [:]
    for (language, name) in [("nl", "diagnostics.txt"), ("en", "diagnostics.en.txt")] {
      let run = try await handbook.run(Self.command(for: fixture), ["--lang", language])
      #expect(run.status == 1, "\(run.errors)")
      produced[name] = run.output
    }
    let golden = GoldenFolder(
      SampleHandbook.fixtures.appendingPathComponent("\(fixture)/expected").path)
    for difference in try golden.differences(from: produced) { Issue.record("\(difference)") }
  }

  @Test("Both languages say as much, in other words")
  func languages() async throws {
    for fixture in Self.fixtures {
      let handbook = try Self.planted(fixture)
      let command = Self.command(for: fixture)
      let dutch = try Report(try await handbook.run(command, ["--lang", "nl", "--format", "json"]))
        .findings
      let english = try Report(
        try await handbook.run(command, ["--lang", "en", "--format", "json"])
      ).findings
      #expect(dutch.map(\.place) == english.map(\.place))
      for (one, other) in zip(dutch, english) {
        #expect(one.message != other.message, "\(one.place): not translated: \(one.message)")
        #expect((one.hint == nil) == (other.hint == nil), "\(one.place)")
      }
    }
  }

  @Test("Every finding has a remedy")
  func remedies() async throws {
    for fixture in Self.fixtures {
      let run = try await Self.planted(fixture).run(
        Self.command(for: fixture), ["--format", "json"])
      for finding in try Report(run).findings where finding.code != "file-skipped" {
        #expect(finding.hint?.isEmpty == false, "\(finding.place)")
      }
    }
  }

  @Test(
    "Every code of the program is planted somewhere, or stands in the list of those that cannot be")
  func coverage() throws {
    let sources = SampleHandbook.repository.appendingPathComponent("Sources")
      .resolvingSymlinksInPath()
    var declared: Set<String> = []
    for name in try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    where name.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appendingPathComponent(name), encoding: .utf8)
      declared.formUnion(text.matches(of: /DiagnosticCode\(\s*"([a-z-]+)"/).map { String($0.1) })
    }
    var planted: Set<String> = []
    for fixture in Self.fixtures {
      let golden = SampleHandbook.fixtures.appendingPathComponent(
        "\(fixture)/expected/diagnostics.txt")
      let text = try String(contentsOf: golden, encoding: .utf8)
      planted.formUnion(
        text.matches(of: /(?m)^(?:[^ |].*)?(?:fout|waarschuwing|melding): .*\[([a-z-]+)\]$/).map {
          String($0.1)
        })
    }
    let missing = declared.subtracting(planted).subtracting(Self.notPlanted.keys).sorted()
    #expect(missing == [], "plant these, or say why not")
    let superfluous = planted.intersection(Self.notPlanted.keys).sorted()
    #expect(superfluous == [], "these are planted: take them off the list")
    #expect(Set(Self.notPlanted.keys).subtracting(declared).sorted() == [], "no such code any more")
  }

  /// What a template asks of a page is known only when the page is made, so a check cannot see it.
  private static func command(for fixture: String) -> String {
    fixture == "fouten-weergave" ? "build" : "check"
  }

  /// Codes that no fixture shows, with the reason.
  static let notPlanted: [String: String] = [
    "altered-output": "shown by a build over a changed output: BuilderTests",
    "damaged-manifest": "shown by a build over a changed output: BuilderTests",
    "duplicate-template": "no two files of a disk have one name: TemplatesTests",
    "page-skipped": "the reader of the disk skips such files before: ContentTests",
    "site-too-large": "takes 2 GB of attachments: BuilderTests",
    "too-many-files": "takes 100,000 files: BuilderTests",
    "unsafe-link": "no view of ours holds such an address: TemplatesTests",
    "unusable-template": "an error of the theme stops the build before: TemplatesTests",
  ]

  /// The fixture with what a repository cannot hold: broken bytes, links, pipes, and files beyond every limit.
  static func planted(_ fixture: String) throws -> SampleHandbook {
    let handbook = try SampleHandbook.fixture(fixture)
    switch fixture {
    case "fouten": plantFiles(in: handbook.folder)
    case "fouten-thema": try plantThemeMistakes(in: handbook.folder)
    case "fouten-leeg":
      handbook.folder.remove("content")
      handbook.folder.remove("templates")
    default: break
    }
    return handbook
  }

  private static func plantFiles(in folder: TemporaryFolder) {
    let page = "---\ntitel: Geplant\n---\n\n"
    let term = { (rest: String) in "---\nterm: geplant\nomschrijving: Geplant.\n\(rest)---\n" }
    let places = "content/paginas/geplant"
    folder.makeFolder(places)
    folder.link("\(places)/koppeling.md", to: "/etc/hostname")
    folder.makePipe("\(places)/pijp.md")
    folder.write(Array(page.utf8) + [0x66, 0xFF, 0xFE, 0x0A], to: "\(places)/geen-utf8.md")
    folder.write(page + "Een bel\u{7}.\n", to: "\(places)/stuurteken.md")
    folder.write("x", to: "\(places)/regel\neinde.txt")
    folder.write(page + String(repeating: "Regel.\n", count: 40_000), to: "\(places)/te-groot.md")
    folder.write(page + String(repeating: "Regel.\n", count: 30_000), to: "\(places)/groot.md")
    folder.write(
      page + String(repeating: "woord ", count: 3000) + "\n", to: "\(places)/lange-regel.md")
    folder.write(page + String(repeating: "> ", count: 40) + "diep\n", to: "\(places)/diep.md")
    let marks = String(repeating: "*a **a ", count: 20) + "\n"
    folder.write(page + String(repeating: marks, count: 300), to: "\(places)/tekens.md")
    let cells = String(repeating: "|a", count: 60) + "|\n"
    folder.write(
      page + cells + cells.replacing("a", with: "-") + String(repeating: "|b|\n", count: 60),
      to: "\(places)/groeit.md")
    let columns = String(repeating: "| a ", count: 70) + "|\n"
    folder.write(
      page + columns + columns.replacing("a", with: "-") + columns, to: "\(places)/tabel.md")
    let long = String(repeating: "a", count: 4000)
    let uses = (0..<30).map { _ in "[x][ref] " }.joined()
    folder.write(
      page + "[ref]: https://a.example/\(long)\n\n" + String(repeating: uses + "\n", count: 1),
      to: "\(places)/verwijzingen.md")
    folder.write(term("bron: {titel: \(long)\(long)}\n"), to: "content/begrippen/lange-waarde.md")
    let keys = (0..<250).map { "sleutel\($0): x\n" }.joined()
    folder.write(term(keys), to: "content/begrippen/veel-sleutels.md")
    folder.write(
      term("# \(String(repeating: "x", count: 17_000))\n"),
      to: "content/begrippen/grote-kenmerken.md")
    folder.write(
      term("synoniemen: [a\u{200B}b, \"c\u{202E}d\"]\n"), to: "content/begrippen/tekens.md")
    folder.write("x", to: "\(places)/" + String(repeating: "d/", count: 40) + "x.txt")
    folder.write([UInt8](repeating: 0x20, count: 11 << 20), to: "\(places)/groot.txt")
    folder.write(PictureBytes.png(width: 9000, height: 9000), to: "\(places)/groot.png")
    folder.write(PictureBytes.photoWithLocation, to: "\(places)/foto.jpg")
    folder.write("a\n", to: "\(places)/Bijlage.txt")
    folder.write("b\n", to: "\(places)/bijlage.txt")
    folder.write("c\n", to: "\(places)/!!!.txt")
    folder.write(
      page
        + "[een](Bijlage.txt) [twee](bijlage.txt) [drie](!!!.txt) ![Foto van een brug](foto.jpg)\n",
      to: "\(places)/bijlagen.md")
    let deep = (0..<14).map { "map-\($0)/" }.joined()
    folder.write(page + "Diep.\n", to: "content/paginas/\(deep)a/b/c.md")
  }

  private static func plantThemeMistakes(in folder: TemporaryFolder) throws {
    folder.remove("templates/pages/plans.html")
    let depth = 40
    for level in 0..<depth {
      folder.write(
        "<p>{{> partials/laag-\(level + 1)}}</p>\n", to: "templates/partials/laag-\(level).html")
    }
    folder.write("<p>onderin</p>\n", to: "templates/partials/laag-\(depth).html")
    folder.write(
      "{{<layouts/base}}\n{{$main}}\n{{> partials/laag-0}}\n{{/main}}\n{{/layouts/base}}\n",
      to: "templates/pages/rounds.html")
    folder.write(String(repeating: "<p>tekst</p>\n", count: 90_000), to: "templates/pages/tag.html")
    folder.write(
      String(repeating: "<p>tekst</p>\n", count: 2000), to: "templates/partials/lang.html")
    folder.write(
      "{{<layouts/base}}\n{{$main}}\n" + String(repeating: "{{> partials/lang}}\n", count: 50)
        + "{{/main}}\n{{/layouts/base}}\n", to: "templates/pages/not-found.html")
    let path = "templates/strings/nl.json"
    let texts = folder.read(path) ?? ""
    let entries = texts.matches(of: /\n *"([A-Za-z]+)": "[^\n]*",/)
    let first = try #require(entries.first)
    let second = try #require(entries.dropFirst().first)
    folder.write(
      texts.replacing(first.output.0, with: "\n  \"\(first.output.1)\": {\"a\": \"b\"},")
        .replacing(second.output.0, with: ""), to: path)
  }
}

/// The bytes of pictures that only their header makes interesting.
enum PictureBytes {
  static func png(width: UInt32, height: UInt32) -> [UInt8] {
    func word(_ value: UInt32) -> [UInt8] {
      (0..<4).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + word(13) + Array("IHDR".utf8)
      + word(width) + word(height) + [8, 2, 0, 0, 0] + word(0)
  }

  /// A JPEG file whose Exif part has a latitude.
  static let photoWithLocation: [UInt8] = {
    // TIFF header, one entry that points to the positions, and there one entry: the latitude.
    let tiff: [UInt8] =
      Array("MM".utf8) + [0, 42, 0, 0, 0, 8]
      + [0, 1, 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0]
      + [0, 1, 0, 2, 0, 5, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0]
    let exif = Array("Exif".utf8) + [0, 0] + tiff
    let frame: [UInt8] = [0xFF, 0xC0, 0, 11, 8, 0, 10, 0, 10, 1, 1, 0x11, 0]
    return [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif + frame + [0xFF, 0xD9]
  }()
}
