import Content
import Core
import SiteModel
import TestSupport
import Testing

@Suite("Former addresses")
struct RedirectTests {
  @Test("A former address leads to the page, by name and not by path")
  func redirect() {
    let site = SiteText(
      """
      -- content/praktijken/a.md --
      \(practice("aliassen: [/praktijken/oud/, /ouder.html]"))
      -- content/praktijken/a.en.md --
      \(practice("aliassen: /en/practices/old/"))
      -- content/organisaties/gm0716/gebruik/a.md --
      \(adoption("a", "GM0716", "aliassen: /gebruik/tholen/"))
      """
    ).resolved()
    #expect(site.diagnostics == [])
    let page = PageID.document(.practice(slug("a")))
    #expect(
      site.value.redirects.map { "\($0.from.path) \($0.to.page) \($0.to.language.tag)" } == [
        "en/practices/old/ \(page) en",
        "gebruik/tholen/ \(PageID.reuseOfPractice(slug("a"))) nl",
        "ouder/ \(page) nl", "praktijken/oud/ \(page) nl",
      ])
  }

  @Test("A former address where a page stands is refused, its own included")
  func occupied() {
    let site = SiteText(
      """
      -- content/praktijken/a.md --
      \(practice("aliassen: [1️⃣/praktijken/a/, 2️⃣/praktijken/b/, 3️⃣/, 4️⃣/zoeken/]"))
      -- content/praktijken/b.md --
      \(practice("aliassen: [5️⃣/praktijken/a.html]"))
      """)
    #expect(
      site.differences(
        .at("1️⃣", .occupiedAlias), .at("2️⃣", .occupiedAlias), .at("3️⃣", .occupiedAlias),
        .at("4️⃣", .occupiedAlias), .at("5️⃣", .occupiedAlias)) == [])
    #expect(site.site.redirects.isEmpty)
  }

  @Test("A former address that two documents claim goes to the first")
  func duplicate() {
    let site = SiteText(
      """
      -- content/praktijken/a.md --
      \(practice("aliassen: [/oud/]"))
      -- content/praktijken/b.md --
      \(practice("aliassen: [1️⃣/oud/]"))
      """)
    #expect(site.differences(.at("1️⃣", .duplicateAlias)) == [])
    #expect(site.site.redirects.map(\.to.page) == [.document(.practice(slug("a")))])
  }

  @Test(
    "What is no path of this site never becomes a redirect, wherever it comes from",
    arguments: [
      "//evil.example/", "https:evil", "https://evil.example/", "javascript:alert(1)", "/\\evil",
      "%2f%2fevil", "/%2fevil/", "/../up/", "/a/../b/", "/.git/", "/A/", "/a b/", "a/", "",
      "/a//b/", "/a\u{202E}b/", "/" + String(repeating: "a/", count: 20),
    ])
  func hostileAlias(_ alias: String) throws {
    let text = SiteText("-- content/praktijken/a.md --\n\(practice())")
    let plain = try #require(text.documents.first)
    let document = Document(
      id: plain.id, language: plain.language, kind: plain.kind, body: plain.body,
      source: plain.source, fingerprint: plain.fingerprint,
      aliases: [Located(alias, at: SourceRange(3, 9))])
    let site = resolve([document], text.facts, attachments: [])
    #expect(site.value.redirects.isEmpty)
    #expect(site.diagnostics.contains { $0.code == .invalidAlias })
  }
}
