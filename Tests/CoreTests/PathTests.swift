import Core
import Testing

@Suite("Paths and slugs")
struct PathTests {
  @Test(
    "A site path holds checked components only",
    arguments: [
      "", "/abs", "../x", "a/../x", "..", ".", "a//b", "a/", "A/b", "a b", "a\u{0}", "x\\y",
      "%2e%2e/x",
      "a/..b", "naam.", "café", "a:b", "～", String(repeating: "a", count: 121),
      String(repeating: "a/", count: 17) + "a",
    ])
  func badSitePaths(text: String) {
    #expect(SitePath(text) == nil)
  }

  @Test(
    "Ordinary output paths are accepted",
    arguments: [
      "index.html", "a/b-c/index.html", ".well-known/security.txt", "data/praktijken.csv",
      "_headers",
    ])
  func goodSitePaths(text: String) {
    #expect(SitePath(text)?.description == text)
  }

  @Test(
    "A source path cannot leave the root",
    arguments: ["", "/etc/passwd", "a/../b", "./a", "a//b", "a/"])
  func badSourcePaths(text: String) {
    #expect(SourcePath(text) == nil)
  }

  @Test(
    "A relative link is resolved from the file that holds it",
    arguments: [
      ("../begrippen/e-depot.md", "content/begrippen/e-depot.md"),
      ("b.md", "content/praktijken/b.md"),
      ("./b.md", "content/praktijken/b.md"), ("../../README.md", "README.md"),
    ])
  func relativeLinks(link: String, expected: String) throws {
    let file = try #require(SourcePath("content/praktijken/a.md"))
    #expect(file.resolving(relative: link)?.description == expected)
  }

  @Test("A relative link that leaves the root is nothing")
  func escapingLinks() throws {
    let file = try #require(SourcePath("content/a.md"))
    #expect(file.resolving(relative: "../../etc/passwd") == nil)
  }

  @Test("The stem and extension of a translated file")
  func stems() throws {
    let file = try #require(SourcePath("content/praktijken/e-depot.en.md"))
    #expect(file.stem == "e-depot")
    #expect(file.fileExtension == "md")
  }

  @Test(
    "A slug is made of any Latin text",
    arguments: [
      ("Zeeuws e-Depot", "zeeuws-e-depot"), ("'s-Hertogenbosch", "s-hertogenbosch"),
      ("Coöperatief  vernieuwen!", "cooperatief-vernieuwen"),
      ("IJsselstein & Śródka", "ijsselstein-srodka"),
      ("foto’s", "fotos"), ("e\u{301}e\u{301}n", "een"), ("--a--", "a"), ("Straße", "strasse"),
    ])
  func slugs(text: String, expected: String) {
    #expect(Slug(from: text)?.text == expected)
  }

  @Test("No slug is made of nothing", arguments: ["", "---", "한국어", "😀", "\u{301}"])
  func emptySlugs(text: String) {
    #expect(Slug(from: text) == nil)
  }

  @Test(
    "A slug is taken as it is or not at all",
    arguments: ["A", "a--b", "-a", "a-", "a_b", "a.b", "a/b", ""])
  func badSlugs(text: String) {
    #expect(Slug(text) == nil)
  }

  @Test("Every slug that is made is a slug and a path component")
  func madeSlugsAreValid() {
    for value in UInt32(0x20)...0x24FF {
      guard let scalar = Unicode.Scalar(value), let slug = Slug(from: "x\(Character(scalar))y")
      else { continue }
      #expect(Slug(slug.text) == slug)
      #expect(SitePath.isComponent(slug.text))
    }
  }
}
