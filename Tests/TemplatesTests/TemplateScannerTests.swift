import Core
import Templates
import Testing

@Suite("TemplateScanner")
struct TemplateScannerTests {
  @Test(
    "A tag that cannot be read is reported at its place",
    arguments: [
      ("<p>«{{title»", [DiagnosticCode.templateSyntax]),
      ("<p>«{{title»\n{{title}}</p>", [.templateSyntax]),
      ("<p>«{{title» {{title}}</p>", [.templateSyntax]),
      ("<p>«{{!» never closed\n</p>", [.templateSyntax]),
      ("<p>{{«two words»}}</p>", [.templateSyntax]),
      ("<p>{{«é»}}</p>", [.templateSyntax]),
      ("<p>{{«a..b»}}</p>", [.templateSyntax]),
      ("<p>{{«.a»}}</p>", [.templateSyntax]),
      ("<p>{{#«.»}}x{{/.}}</p>", [.templateSyntax]),
      ("<p>«{{}}»«{{# }}»</p>", [.templateSyntax, .templateSyntax]),
      ("<p>é\n{{«9»}}</p>", [.templateSyntax]),
      ("{{$«a.b»}}x{{/a.b}}", [.templateSyntax]),
      ("<p>«{{{title}}}»</p>", [.unescapedVariable]),
      ("<p>«{{{title}}»</p>", [.unescapedVariable]),
      ("<p>«{{& title }}»</p>", [.unescapedVariable]),
      ("«{{=<% %>=}}»<p><% title %></p>", [.refusedTag]),
      ("«{{% CONTENT_TYPE: TEXT}}»<p>{{title}}</p>", [.refusedTag]),
      ("«{{>*name}}»", [.refusedTag]),
      ("«{{<*name}}»«{{/*name}}»", [.refusedTag, .refusedTag]),
      ("<p>«{{uppercased(title)}}»</p>", [.refusedTag]),
    ])
  func unreadable(template: String, codes: [DiagnosticCode]) {
    MarkedTemplates(template).expect(codes)
  }

  @Test(
    "A tag that forms one character with the text behind it is refused",
    arguments: ["\u{301}", "\u{200D}", "\u{FE0F}", "\u{20E3}", "\u{34F}"])
  func joinedBehind(mark: String) {
    MarkedTemplates("<p>«{{title}}»\(mark)</p>").expect([.templateSyntax])
  }

  @Test("A tag behind a character that joins what follows is refused")
  func joinedBefore() {
    MarkedTemplates("<p>\u{600}«{{title}}»</p>").expect([.templateSyntax])
  }

  @Test("Letters, emoji and punctuation beside a tag are fine")
  func unjoined() {
    #expect(MarkedTemplates("é{{a}}é—{{a}}👩🏽{{a}}🇳🇱").render(["a": .text("x")]) == "éxé—x👩🏽x🇳🇱")
  }

  @Test("An unescaped variable comes with the edit that mends it")
  func unescapedFix() throws {
    let marked = MarkedTemplates("<p>«{{{ title }}}»</p>")
    let diagnostic = try #require(marked.expect([.unescapedVariable]).first)
    #expect(diagnostic.fixes.map(\.replacement) == ["{{title}}"])
    #expect(diagnostic.fixes.map(\.location) == [diagnostic.location])
  }

  @Test("Spaces inside a tag and comments of several lines are fine")
  func spaces() {
    let marked = MarkedTemplates("<p>{{ a }}{{# a }}+{{/ a }}{{! een\n {{ twee }}</p>")
    #expect(marked.render(["a": .text("x")]) == "<p>x+</p>")
  }
}
