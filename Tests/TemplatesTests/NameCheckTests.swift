import Core
import Templates
import Testing

@Suite("NameCheck")
struct NameCheckTests {
  let view: SampleView = [
    "title": .text("T"), "body": .html("<p>"), "count": .number(0), "isDraft": .flag(false),
    "theme": .view(nil),
    "owner": .view(["name": .text("N"), "site": .view(["title": .text("S")])]),
    "tags": .list([["label": .text("1")], ["label": .text("2")]]), "none": .list([]),
    "words": .texts(["a", "b"]), "noWords": .texts([]), "subtitle": .absentText,
    "badURL": .link("javascript:x"),
    "strings": .shared(SharedView(["search": .text("Zoek")] as SampleView)),
  ]

  @Test(
    "A name that no view knows is reported at its place",
    arguments: [
      "<p>{{«titel»}}</p>", "<p>\n é {{ «titel» }}</p>", "{{#«titel»}}x{{/titel}}",
      "{{^«titel»}}x{{/titel}}", "{{#owner}}{{«naem»}}{{/owner}}", "{{owner.«naem»}}",
      "{{owner.site.«titel»}}", "{{strings.«serach»}}", "{{title.«x»}}", "{{tags.«label»}}",
      "{{#tags}}{{«lable»}}{{/tags}}", "{{#words}}{{«x»}}{{/words}}", "{{«label»}}",
    ])
  func unknownNames(template: String) {
    MarkedTemplates(template).expectRendering(view, [.unknownTemplateName])
  }

  @Test(
    "A name in a part that is not shown is reported too",
    arguments: [
      "{{#isDraft}}{{«titel»}}{{/isDraft}}", "{{^title}}{{«titel»}}{{/title}}",
      "{{#subtitle}}{{«titel»}}{{/subtitle}}", "{{#count}}{{«titel»}}{{/count}}",
      "{{^tags}}{{«titel»}}{{/tags}}", "{{#noWords}}{{«titel»}}{{/noWords}}",
    ])
  func hiddenParts(template: String) {
    MarkedTemplates(template).expectRendering(view, [.unknownTemplateName])
  }

  @Test("Inside a view or an element that is not there, nothing can be judged")
  func absentViews() {
    MarkedTemplates("{{#theme}}{{x}}{{/theme}}{{#none}}{{x}}{{/none}}{{theme.x}}")
      .expectRendering(view, [])
  }

  @Test("A name in a partial or a layout is reported there, with the nearest known name")
  func partials() throws {
    let archive = """
      -- pages/x --
      {{<base}}{{$main}}{{#tags}}{{>card}}{{/tags}}{{/main}}{{/base}}
      -- card --
      <li>{{label}} {{«labl»}}
      -- base --
      <title>{{«titel»}}</title>{{$main}}{{/main}}
      """
    let found = MarkedTemplates(archive)
      .expectRendering(view, [.unknownTemplateName, .unknownTemplateName])
    #expect(Set(found.compactMap(\.hint?.dutch)) == ["Bedoelt u 'label'?", "Bedoelt u 'title'?"])
    let location = try #require(found.last?.location)
    #expect(location.path == MarkedTemplates.path(of: "card"))
  }

  @Test("Every misspelt name of a large page is found in one run")
  func allNames() {
    let good = view.entries.map { "{{#\($0.key)}}x{{/\($0.key)}}" }
    let bad = view.entries.map { "{{^«\($0.key)Q»}}x{{/\($0.key)Q}}" }
    let codes = Array(repeating: DiagnosticCode.unknownTemplateName, count: bad.count)
    MarkedTemplates((bad + good).joined(separator: "\n")).expectRendering(view, codes)
  }

  @Test(
    "What is no text cannot be shown by a variable",
    arguments: [
      "{{«isDraft»}}", "{{«owner»}}", "{{«theme»}}", "{{«tags»}}", "{{«none»}}", "{{«words»}}",
      "{{«strings»}}", "{{«owner.site»}}", "{{«.»}}", "{{#tags}}{{«.»}}{{/tags}}",
      "<p title=\"{{«body»}}\">", "<title>{{«body»}}</title>", "<a href=\"{{«title»}}\">",
    ])
  func unfitValues(template: String) {
    MarkedTemplates(template).expectRendering(view, [.unfitValue])
  }

  @Test("An address that may not be linked is reported where it is shown, and only there")
  func unsafeLinks() {
    MarkedTemplates("<a href=\"{{«badURL»}}\">x</a>").expectRendering(view, [.unsafeLink])
    MarkedTemplates("{{#badURL}}x{{/badURL}}").expectRendering(view, [])
  }

  @Test("The same finding on every element of a list is one finding")
  func once() {
    let rows: SampleView = ["rows": .list(Array(repeating: ["a": .text("x")], count: 50))]
    MarkedTemplates("{{#rows}}{{«b»}}{{/rows}}").expectRendering(rows, [.unknownTemplateName])
  }

  @Test("Two pages with the same mistake give equal findings")
  func equalFindings() {
    let files = MarkedTemplates("{{titel}}").files
    let library = TemplateLibrary.compile(files, limits: Limits()).value
    let first = library.render("pages/x", ["title": .text("a")] as SampleView)
    let second = library.render("pages/x", ["title": .text("b")] as SampleView)
    #expect(first.diagnostics == second.diagnostics)
    #expect(first.diagnostics.count == 1)
  }
}
