import Core
import Templates
import Testing

@Suite("TemplateUnfolder")
struct TemplateUnfolderTests {
  @Test(
    "A partial or layout that does not exist is reported with the nearest name",
    arguments: [
      ("<p>{{>«partials/crad»}}</p>\n-- partials/card --\nx", "partials/card"),
      ("{{<«layouts/bsae»}}{{/layouts/bsae}}\n-- layouts/base --\nx", "layouts/base"),
    ])
  func unknownPartial(archive: String, nearest: String) throws {
    let diagnostic = try #require(MarkedTemplates(archive).expect([.unknownPartial]).first)
    #expect(diagnostic.hint?.english == "Did you mean '\(nearest)'?")
  }

  @Test(
    "A name that leaves the folder of templates is just an unknown name",
    arguments: ["../x", "/pages/x", "../templates-private/x", "pages/../pages/x", "./pages/x"])
  func traversal(name: String) {
    MarkedTemplates("{{>«\(name)»}}").expect([.unknownPartial])
  }

  @Test(
    "Circles of one, two and three templates are reported once, where they close",
    arguments: [
      "-- a --\n<p>«{{>a}}»</p>",
      "-- a --\n{{>b}}\n-- b --\n{{#x}}«{{>a}}»{{/x}}",
      "-- a --\n{{>b}}\n-- b --\n{{>c}}\n-- c --\n«{{>a}}»",
      "-- a --\n{{<b}}{{/b}}\n-- b --\n{{$m}}«{{>a}}»{{/m}}",
      "-- a --\n{{>b}}\n-- b --\n{{>c}}\n-- c --\n«{{>b}}»",
      "-- l --\n{{$m}}{{/m}}\n-- p --\n{{<l}}{{$m}}«{{<l}}»{{$m}}x{{/m}}{{/l}}{{/m}}{{/l}}",
    ])
  func cycles(archive: String) {
    MarkedTemplates(archive).expect([.templateCycle])
  }

  @Test("A block that fills itself is a circle")
  func selfFillingBlock() {
    let archive = """
      -- base --
      <b>{{$m}}{{/m}}</b>
      -- middle --
      {{<base}}{{$m}}<i>«{{$m}}»{{/m}}</i>{{/m}}{{/base}}
      """
    MarkedTemplates(archive).expect([.templateCycle])
  }

  @Test("A chain of forty partials is too deep, and reported once")
  func chain() {
    func archive(_ count: Int, mark: Int?) -> String {
      (10..<10 + count).map { index in
        let tag = "{{>p\(index + 1)}}"
        return "-- p\(index) --\n" + (index == mark ? "«\(tag)»" : tag)
      }.joined(separator: "\n") + "\n-- p\(10 + count) --\nx"
    }
    #expect(MarkedTemplates(archive(32, mark: nil)).render([:], "p10") == "x")
    MarkedTemplates(archive(40, mark: 42)).expect([.templateTooDeep])
  }

  @Test(
    "Partials that double thirty times end in a finding, not in an endless page",
    .timeLimit(.minutes(1)))
  func doubling() {
    let archive =
      (10..<40).map { "-- p\($0) --\n{{>p\($0 + 1)}}{{>p\($0 + 1)}}" }
      .joined(separator: "\n") + "\n-- p40 --\nx"
    var limits = Limits()
    limits.templateBytes = 2000
    let found = TemplateLibrary.compile(MarkedTemplates(archive).files, limits: limits).diagnostics
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.code == .templateTooLarge })
  }

  @Test("A block that the layout does not have is reported with the nearest block")
  func unknownBlock() throws {
    let archive = """
      -- base --
      <title>{{$title}}x{{/title}}</title>{{>inner}}
      -- inner --
      {{$main}}{{/main}}
      -- pages/x --
      {{<base}}{{$«titel»}}a{{/titel}}{{$«mian»}}b{{/mian}}{{/base}}
      """
    let found = MarkedTemplates(archive).expect([.unknownBlock, .unknownBlock])
    #expect(found.compactMap(\.hint?.dutch) == ["Bedoelt u 'title'?", "Bedoelt u 'main'?"])
  }

  @Test("A block is not called unknown where a part of the layout is missing")
  func blockInMissingPart() {
    let archive = """
      -- base --
      {{>«gone»}}
      -- pages/x --
      {{<base}}{{$main}}<p>{{/main}}{{$other}}b{{/other}}{{/base}}
      """
    MarkedTemplates(archive).expect([.unknownPartial])
  }

  @Test("What fills a block is checked in the place that it fills")
  func blocksInPlaces() {
    let archive = """
      -- base --
      <title>{{$title}}x{{/title}}</title><body class="{{$kind}}{{/kind}}">{{$main}}{{/main}}
      -- pages/x --
      {{<base}}{{$title}}{{a}}{{/title}}«{{$kind}}»"{{/kind}}{{$main}}<p>{{/main}}{{/base}}
      """
    MarkedTemplates(archive).expect([.unfinishedMarkup])
    let markup = """
      -- base --
      <title>{{$title}}x{{/title}}</title>
      -- pages/x --
      {{<base}}{{$title}}{{«a»}}{{/title}}{{/base}}
      """
    MarkedTemplates(markup).expectRendering(["a": .html("<b>")], [.unfitValue])
  }

  @Test("A partial is checked in every place where it is used")
  func partialsInPlaces() {
    let archive = """
      -- attributes --
       title="{{a}}"
      -- pages/x --
      <p{{>attributes}}>x</p>
      """
    MarkedTemplates(archive).expect([])
    let comment = "-- pages/x --\n<!-- {{>part}} -->\n-- part --\n«{{a}}»"
    MarkedTemplates(comment).expect([.unsafePlacement])
  }

  @Test("A mistake in a partial is reported once, and every page that uses it refuses to render")
  func sharedMistake() {
    let archive = MarkedTemplates(
      """
      -- pages/x --
      {{>part}}
      -- pages/y --
      {{>part}}
      -- pages/z --
      x
      -- part --
      <p «{{a}}»>
      """)
    archive.expect([.unsafePlacement])
    let library = TemplateLibrary.compile(archive.files, limits: Limits()).value
    for name in ["pages/x", "pages/y", "part"] {
      let page = library.render(name, ["a": .text("x")] as SampleView)
      #expect(page.value.isEmpty)
      #expect(page.diagnostics.map(\.code) == [.unusableTemplate])
    }
    #expect(library.render("pages/z", [:] as SampleView).value.markup == "x\n")
  }
}
