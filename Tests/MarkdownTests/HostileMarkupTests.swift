import Core
import Markdown
import TestSupport
import Testing

@Suite("Hostile markup never reaches a page")
struct HostileMarkupTests {
  @Test(
    "No element, attribute or address outside the list, in any place",
    arguments: HostileMarkup.bodies)
  func bodies(body: String) throws {
    let texts = [
      body, "tekst \(body) tekst", "## \(body)", "- \(body)", "> \(body)", "*\(body)*",
      "[\(body)](a.md)",
      "![\(body)](a.png \"\(body)\")", "|\(body)|\n|---|\n|\(body)|", "x[^1]\n\n[^1]: \(body)",
      "```\(body)\n\(body)\n```", "[[a|\(body)]]", "[a](\(body))", "[a]\n\n[a]: x '\(body)'",
      "> [!NOTE]\n> \(body)",
    ]
    for text in texts {
      let result = try parsed(text).value
      let problems = try PageMarkup.problems(in: result.filled)
      #expect(problems == [], "\(text)")
      for heading in result.headings {
        #expect(try PageMarkup.problems(in: heading.html.markup) == [], "\(text)")
      }
    }
  }

  @Test("The check of a page finds what it is for")
  func pageMarkup() throws {
    for page in [
      "<script>1</script>", "<p onclick=\"1\"></p>", "<a href=\"javascript:1\"></a>", "<p",
      "a > b<p></p> > ",
      "<p><em></p></em>", "<img src=\"//x\">", "<p style=\"x\"></p>", "<P></P>", "<!-- x -->",
      "<p>",
      "<sup id=\"a\"></sup><sup id=\"a\"></sup>", "<a href='x'></a>",
    ] {
      #expect(try !PageMarkup.problems(in: page).isEmpty, "\(page)")
    }
  }

  @Test("Random pieces of markup make no page with an element outside the list")
  func randomMarkup() throws {
    var generator = SeededGenerator(seed: 20)
    let pieces = [
      "<", ">", "\"", "'", "&", "/", "=", "a", "b", "script", "img", " onx=", "href", "[", "]", "(",
      ")", "!", "|",
      "`", "*", "_", "~", "#", "\n", "\n\n", "- ", "> ", "|-|", ":", "//", "http://", "www.", "@",
      "{", "}", "\\",
      "&#", "x3c;", "&lt;", "[^a]", "[^a]: ", "[[", "]]", "<!--", "-->", "\u{301}", "\u{200D}", "é",
      "[!NOTE]",
      "[ ] ", "=\n", "javascript:", "    ", "1. ",
    ]
    for _ in 0..<1500 {
      let count = Int.random(in: 1...40, using: &generator)
      let text = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      let body = try parsed(text).value
      let problems = try PageMarkup.problems(in: body.filled)
      #expect(problems == [], "\(text.debugDescription)")
      let anchors = body.headings.map(\.anchor) + body.otherAnchors
      #expect(Set(anchors).count == anchors.count)
    }
  }
}
