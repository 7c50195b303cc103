import Foundation
import TestSupport
import Testing

@Suite("Files with odd names")
struct HostileNameTests {
  static let names = [
    "met spatie.md", "Hoofdletter.md", "-streep.md", "--help.md", "..md", "...", "a..b.md", "~.md",
    "$HOME.md", "%2e%2e%2f.md", "a\\b.md", "a:b.md", "con.md", "nul.txt", "index.html", "404.md",
    "search.json", "sitemap.xml", ".htaccess", "_headers", "CNAME", "é.md", "e\u{301}.md",
    "\u{202E}gnp.md", "a\u{200B}b.md", "ﬁ.md", "ß.md", "İ.md", "👩‍👩‍👧.md", "rood\u{1B}[31m.md",
    "twee\nregels.md", "tab\t.md", "<script>alert(1)</script>.md", "\"onload=alert(1).md",
    "{{mustache}}.md", String(repeating: "a", count: 250) + ".md", "handbook-manifest.json",
    "feed.xml", "a.md.md", "a.en.md", "a.xx.md", "README.MD", "x.markdown", "x.html", "x.svg",
    "x.exe", "x", ".md", "aux.md", "lange.naam.met.punten.md", "👍.png", "café.PDF",
  ]

  @Test(
    "A page, a notice or an error, and never a crash or a path outside the site", arguments: names)
  func page(name: String) async throws {
    let handbook = try SampleHandbook.small()
    handbook.folder.write("# Kop\n\nTekst.\n", to: "content/paginas/\(name)")
    let run = try await handbook.build()
    #expect(run.status == 0 || run.status == 1, "\(run.text)")
    #expect(!run.text.utf8.contains(0x1B))
    let entries = handbook.folder.names()
    #expect(
      entries.allSatisfy { [".handbook", "content", "public", "templates"].contains($0) },
      "\(entries)")
    for path in try PublishedSite(of: handbook).files.keys {
      #expect(path.wholeMatch(of: /[a-z0-9._\/-]+/) != nil && !path.contains(".."), "\(path)")
    }
  }

  @Test(
    "Where names mean something, every odd one is reported by itself",
    arguments: [
      "praktijken", "begrippen", "rondes", "organisaties/gm0715/plannen",
      "reacties/digitaal-verhuizen", "register",
    ])
  func namesThatMean(folder: String) async throws {
    let handbook = try SampleHandbook.small()
    for name in Self.names {
      handbook.folder.write("# Kop\n\nTekst.\n", to: "content/\(folder)/\(name)")
    }
    let run = try await handbook.check(["--format", "json"])
    #expect(run.status == 1, "\(run.text)")
    let found = try Report(run).findings
    let files = Set(found.compactMap(\.path).filter { $0.hasPrefix("content/\(folder)/") })
    // Two spellings of one accented letter are one name, and a name with control characters stands for its folder.
    #expect(files.count >= Self.names.count - 8, "\(files.sorted())")
  }

  @Test(
    "An odd folder name is no way out either",
    arguments: ["...", "a b", "\u{1B}[2J", "é", "GM0715", ".git", "a\nb"])
  func folder(name: String) async throws {
    let handbook = try SampleHandbook.small()
    for parent in ["content/paginas", "content/organisaties", "content/reacties", "content"] {
      handbook.folder.write("# Kop\n\nTekst.\n", to: "\(parent)/\(name)/1.md")
    }
    let run = try await handbook.build()
    #expect(run.status == 0 || run.status == 1, "\(run.text)")
    #expect(!run.text.utf8.contains(0x1B))
    for path in try PublishedSite(of: handbook).files.keys {
      #expect(path.wholeMatch(of: /[a-z0-9._\/-]+/) != nil && !path.contains(".."), "\(path)")
    }
  }

  @Test(
    "Two names that are one on another system collide with an error that names both",
    arguments: [
      ("Gids.md", "gids.md"), ("a b.md", "a-b.md"),
      ("map/index.md", "map.md"),
    ])
  func collisions(first: String, second: String) async throws {
    let handbook = try SampleHandbook.small()
    handbook.folder.write("# Een\n\nTekst.\n", to: "content/paginas/\(first)")
    handbook.folder.write("# Twee\n\nTekst.\n", to: "content/paginas/\(second)")
    let run = try await handbook.build()
    #expect(run.status == 1, "\(run.text)")
    #expect(!handbook.folder.exists("public"))
  }

  @Test("Of two spellings of one accented name the second is left out, and that is said")
  func normalisation() async throws {
    let handbook = try SampleHandbook.small()
    handbook.folder.write("# Een\n\nTekst.\n", to: "content/paginas/caf\u{E9}.md")
    handbook.folder.write("# Twee\n\nTekst.\n", to: "content/paginas/cafe\u{301}.md")
    let run = try await handbook.check(["--format", "json"])
    let twin = try Report(run).findings.filter { $0.code == "invalid-file-name" }
    #expect(twin.count == 1 && twin.first?.severity != "notice", "\(run.output)")
  }

  @Test(
    "A page cannot take the address of one that the site makes",
    arguments: [
      "praktijken/index.md", "organisaties/gm0664.md", "zoeken.md", "404.md", "hergebruik.md",
      "en/index.md",
      "trefwoorden/archief.md", "data/praktijken.md", "index.md",
    ])
  func takenAddress(path: String) async throws {
    let handbook = try SampleHandbook.small()
    handbook.folder.write(
      "---\ntitel: Bezet\n---\n\nTekst van een indringer.\n", to: "content/paginas/\(path)")
    let run = try await handbook.build()
    let site = try PublishedSite(of: handbook)
    let places = site.files.filter {
      $0.value.range(of: Data("Tekst van een indringer.".utf8)) != nil
    }
    .keys.filter { $0.hasSuffix(".html") }.sorted()
    let isOwnPlace = places.allSatisfy { $0 == "data/praktijken/index.html" }
    #expect(run.status == 1 || isOwnPlace, "\(places) \(run.text)")
  }
}
