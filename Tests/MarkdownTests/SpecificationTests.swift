import Core
import Markdown
import Testing

@Suite("The examples of the GitHub Flavored Markdown specification")
struct SpecificationTests {
  @Test("All examples give the page that the specification gives, but for the listed deviations")
  func examples() throws {
    let specification = try GFMSpecification()
    #expect(specification.examples.count == 673)
    let run = specification.examples.filter { !$0.isDisabled }
    #expect(run.count == 671)
    for example in run {
      let ours = Self.simplified(try Self.body(example.markdown).filled)
      let theirs = Self.simplifiedExpectation(example.html)
      let reason = SpecificationDeviations.reason(of: example.number)
      if let reason {
        #expect(ours != theirs, "example \(example.number) deviates no more (\(reason)): \(ours)")
      } else {
        #expect(ours == theirs, "example \(example.number): \(example.markdown.debugDescription)")
      }
    }
  }

  private static func body(_ markdown: String) throws -> MarkdownBody {
    let path = try #require(SourcePath("a.md"))
    return parseMarkdown(SourceText(markdown), at: path).value
  }

  /// Our page without what we add on purpose: self links, regions around tables, scrolling code,
  /// captions.
  private static func simplified(_ page: String) -> String {
    page
      .replacing(#/<div class="kop">\n<(h[2-6]) id="[^"]*">/#) { "<\($0.1)>" }
      .replacing(#/\n<a class="anker" href="[^"]*" aria-label="[^"]*">#</a>\n</div>/#, with: "")
      .replacing(#/<div class="tabel"[^>]*>\n/#, with: "")
      .replacing("</table>\n</div>\n", with: "</table>\n")
      .replacing(" scope=\"col\"", with: "")
      .replacing(" class=\"links\"", with: " align=\"left\"")
      .replacing(" class=\"midden\"", with: " align=\"center\"")
      .replacing(" class=\"rechts\"", with: " align=\"right\"")
      .replacing("<pre tabindex=\"0\">", with: "<pre>")
      .replacing(#/<figure>\n(<img [^>]*>)\n<figcaption>[^<]*<\/figcaption>\n<\/figure>/#) {
        "<p>\($0.1)</p>"
      }
      .replacing("&#39;", with: "'")
  }

  /// The specification's page with the title's level kept free, and in the HTML syntax that we
  /// write.
  private static func simplifiedExpectation(_ page: String) -> String {
    page
      .replacing("<h1>", with: "<h2>").replacing("</h1>", with: "</h2>")
      .replacing(" />", with: ">")
      .replacing("&#x27;", with: "'")
      .replacing("&#39;", with: "'")
  }
}
