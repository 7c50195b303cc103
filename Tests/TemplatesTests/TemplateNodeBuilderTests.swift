import Core
import Templates
import Testing

@Suite("TemplateNodeBuilder")
struct TemplateNodeBuilderTests {
  @Test(
    "Parts that are not closed, or closed wrongly, are reported at their place",
    arguments: [
      ("<p>«{{#a}}»x</p>", [DiagnosticCode.templateSyntax]),
      ("<p>«{{^a}}»x</p>", [.templateSyntax]),
      ("<p>x«{{/a}}»</p>", [.templateSyntax]),
      ("<p>{{#title}}x«{{/titel}}»</p>", [.templateSyntax]),
      ("<p>{{#a}}«{{#b}}»x{{/a}}</p>", [.templateSyntax]),
      ("<p>{{#a}}«{{#b}}»«{{^c}}»x{{/a}}</p>", [.templateSyntax, .templateSyntax]),
      ("{{<l}}{{$m}}x{{/m}}«{{#a}}»y{{/a}}{{/l}}\n-- l --\n{{$m}}{{/m}}", [.templateSyntax]),
      ("{{<l}}\n «tekst» \n{{$m}}x{{/m}}{{/l}}\n-- l --\n{{$m}}{{/m}}", [.templateSyntax]),
      ("{{<l}}{{$m}}x{{/m}}«{{$m}}»y{{/m}}{{/l}}\n-- l --\n{{$m}}{{/m}}", [.templateSyntax]),
    ])
  func nesting(template: String, codes: [DiagnosticCode]) {
    MarkedTemplates(template).expect(codes)
  }

  @Test("A wrong close names what is open and comes with the edit that mends it")
  func wrongClose() throws {
    let marked = MarkedTemplates("<p>{{#title}}x«{{/titel}}»</p>")
    let diagnostic = try #require(marked.expect([.templateSyntax]).first)
    #expect(diagnostic.message.english == "{{/titel}} closes nothing; {{#title}} is open")
    #expect(diagnostic.fixes.map(\.replacement) == ["{{/title}}"])
    #expect(diagnostic.related.map(\.location.range) == [SourceRange(3, 13)])
  }

  @Test("Sections may lie 32 levels deep and no deeper")
  func depth() {
    func nested(_ count: Int, mark: Bool) -> String {
      let opening = (1...count).map { mark && $0 == 33 ? "«{{#a}}»" : "{{#a}}" }.joined()
      return opening + "x" + String(repeating: "{{/a}}", count: count)
    }
    #expect(MarkedTemplates(nested(32, mark: false)).render(["a": .flag(true)]) == "x")
    MarkedTemplates(nested(33, mark: true)).expect([.templateTooDeep])
  }

  @Test(
    "Five thousand sections inside each other end in a finding, not in a crash",
    .timeLimit(.minutes(1)))
  func deepNesting() {
    let text = String(repeating: "{{#a}}", count: 5000) + String(repeating: "{{/a}}", count: 5000)
    let found = MarkedTemplates(text).files
    let library = TemplateLibrary.compile(found, limits: Limits())
    #expect(library.diagnostics.map(\.code) == [.templateTooDeep])
    #expect(library.value.render("pages/x", ["a": .flag(true)] as SampleView).value.isEmpty)
  }

  @Test("A template above the limit is refused unread, one at the limit is read")
  func large() {
    var limits = Limits()
    limits.templateBytes = 1000
    MarkedTemplates("«»" + String(repeating: "{{{a", count: 251)).expect(
      [.templateTooLarge], limits: limits)
    MarkedTemplates("«»" + String(repeating: "x", count: 1001)).expect(
      [.templateTooLarge], limits: limits)
    MarkedTemplates(String(repeating: "x", count: 990) + "{{a}}").expect([], limits: limits)
  }

  @Test("More tags than the engine can read in time are refused")
  func manyTags() {
    MarkedTemplates("«»" + String(repeating: "{{a}}", count: 20_000)).expect([.templateTooLarge])
  }
}
