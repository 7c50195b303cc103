import Core
import Markdown
import Testing

@Suite("Headings have anchors that stay")
struct HeadingTests {
  private func anchors(_ titles: [String]) throws -> [String] {
    try parsed(titles.map { "## \($0)\n\n" }.joined()).value.headings.map(\.anchor)
  }

  @Test("An anchor is made of the words, without marks and signs")
  func words() throws {
    #expect(
      try anchors(["Wat niet werkte", "Één `e-depot` & *meer*", "2024: 'ruimte'", "🙂", ""])
        == ["wat-niet-werkte", "een-e-depot-meer", "2024-ruimte", "kop", "kop-2"])
  }

  @Test("Equal headings get a number, and no number is given twice")
  func duplicates() throws {
    #expect(
      try anchors(["a", "a", "A", "a 2", "a-2", "a"]) == [
        "a", "a-2", "a-3", "a-2-2", "a-2-3", "a-4",
      ])
    let many = try anchors([String](repeating: "Kop", count: 200))
    #expect(Set(many).count == 200)
    #expect(many.last == "kop-200")
  }

  @Test("Names that the theme uses or that mean something to scripts are never anchors as such")
  func reserved() throws {
    #expect(
      try anchors(["Inhoud", "zoeken", "menu", "Hoofdinhoud", "Voettekst", "main", "search"])
        == [
          "inhoud-2", "zoeken-2", "menu-2", "hoofdinhoud-2", "voettekst-2", "main-2", "search-2",
        ])
    #expect(try anchors(["__proto__", "constructor"]) == ["proto", "constructor"])
  }

  @Test("A heading keeps its anchor when other headings and footnotes come")
  func stability() throws {
    let before = try parsed("## Aanpak\n\n## Doel\n").value.headings.map(\.anchor)
    let after = try parsed("x[^1]\n\n## Nieuw\n\n## Aanpak\n\n## Anders\n\n## Doel\n\n[^1]: y\n")
    #expect(before.allSatisfy { anchor in after.value.headings.contains { $0.anchor == anchor } })
    let clash = try parsed("x[^1]\n\n## Voetnoot 1\n\n[^1]: y\n").value
    #expect(clash.headings.map(\.anchor) == ["voetnoot-1"])
    #expect(clash.otherAnchors == ["voetnoot-1-2", "voetnoot-1-tekst"])
  }

  @Test("A heading has content when anything but headings follows before the next of its level")
  func content() throws {
    let body = try parsed(
      """
      ## Leeg

      ## Alleen deelkop

      ### Deelkop

      ## Met deelkop

      ### Gevuld

      Tekst

      ## Code

          x

      ## Beeld

      ![a](b.png)

      ## Link

      [[slug]]

      ## Commentaar

      <!-- x -->

      ## Laatste[^1]

      [^1]: Noot
      """
    ).value
    #expect(
      body.headings.filter(\.hasContent).map(\.text)
        == ["Met deelkop", "Gevuld", "Code", "Beeld", "Link"])
  }

  @Test("A heading of level 1 is shown and counted as level 2")
  func levelOne() throws {
    let body = try parsed("# A\n\n### B\n\nx\n\nC\n===\n").value
    #expect(body.headings.map(\.level) == [2, 3, 2])
    #expect(body.headings.map(\.hasContent) == [true, true, false])
    #expect(body.filled.contains("<h2 id=\"a\">A</h2>"))
    #expect(!body.filled.contains("<h1"))
  }

  @Test("The markup for tables of contents keeps emphasis and code and drops links")
  func contents() throws {
    let heading = try #require(
      try parsed("## Een *[link](a.md)* met `x<y`, ~~z~~ & [[slug|wiki]] [[doel]]\n").value.headings
        .first)
    #expect(
      heading.html.markup
        == "Een <em>link</em> met <code>x&lt;y</code>, <del>z</del> &amp; wiki doel")
    #expect(heading.text == "Een link met x<y, z & wiki doel")
  }

  @Test("A heading has a link to itself with a name")
  func selfLink() throws {
    #expect(
      try page("### A \"b\"\n") == """
        <div class="kop">
        <h3 id="a-b">A &quot;b&quot;</h3>
        <a class="anker" href="#a-b" aria-label="Link naar kop: A &quot;b&quot;">#</a>
        </div>

        """)
    #expect(try page("## A", language: .english).contains("aria-label=\"Link to heading: A\""))
  }
}
