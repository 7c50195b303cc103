import Core
import Templates
import TestSupport
import Testing

@Suite("TemplateLibrary")
struct TemplateLibraryTests {
  @Test(
    "A section shows its content when its value is true",
    arguments: [
      (SampleView.Value.text("x"), true), (.text(""), false), (.absentText, false),
      (.html("<p>"), true), (.html(""), false), (.link("/"), true), (.link(""), false),
      (.flag(true), true), (.flag(false), false), (.number(1), true), (.number(0), false),
      (.number(-1), true), (.view([:]), true), (.view(nil), false), (.list([[:]]), true),
      (.list([]), false), (.texts([""]), true), (.texts([]), false), (.json(.null), true),
    ])
  func truth(value: SampleView.Value, isTrue: Bool) {
    let page = MarkedTemplates("{{#v}}yes{{/v}}{{^v}}no{{/v}}").render(["v": value])
    #expect(page == (isTrue ? "yes" : "no"))
  }

  @Test("Lists, inner views, texts and names from outside are rendered in order")
  func sections() {
    let view: SampleView = [
      "site": .text("S"), "rows": .list([["a": .text("1")], ["a": .text("2")]]),
      "words": .texts(["x", "<y>"]), "owner": .view(["a": .text("3"), "n": .number(-40)]),
      "strings": .shared(SharedView(["go": .text("Ga")] as SampleView)), "empty": .list([]),
    ]
    let template = """
      <ul>
        {{#rows}}
        <li>{{a}} {{site}}</li>
        {{/rows}}
      </ul>
      {{^empty}}
      <p>{{site}}: {{#words}}[{{.}}]{{/words}} {{owner.n}} {{#owner}}{{a}}{{/owner}}</p>
      {{strings.go}}
      {{/empty}}
      """
    let page = """
      <ul>
        <li>1 S</li>
        <li>2 S</li>
      </ul>
      <p>S: [x][&lt;y&gt;] -40 3</p>
      Ga

      """
    #expect(MarkedTemplates(template).render(view) == page)
  }

  @Test("A page fills the blocks of its layout; what it does not fill keeps its default")
  func inheritance() {
    let archive = """
      -- layouts/base --
      <title>{{$title}}{{site}}{{/title}}</title>
      <main>
        {{$main}}
        {{/main}}
      </main>
      {{>partials/foot}}
      -- partials/foot --
      {{$foot}}<p>{{site}}</p>{{/foot}}
      -- pages/x --
      {{<layouts/base}}
        {{$title}}{{a}} – {{site}}{{/title}}
        {{$main}}
          <h1>{{a}}</h1>
        {{/main}}
      {{/layouts/base}}
      """
    let marked = MarkedTemplates(archive)
    let view: SampleView = ["a": .text("A&B"), "site": .text("S")]
    let words = marked.render(view).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words == "<title>A&amp;B – S</title> <main> <h1>A&amp;B</h1> </main> <p>S</p>")
    let plain = marked.render(view, "layouts/base").split(whereSeparator: \.isWhitespace)
    #expect(plain.joined(separator: " ") == "<title>S</title> <main> </main> <p>S</p>")
  }

  @Test("What a page fills stays filled, also where a layout in between fills it too")
  func outerFillingWins() {
    let archive = """
      -- base --
      <a>{{$m}}0{{/m}}</a>{{$n}}0{{/n}}
      -- middle --
      {{<base}}{{$m}}{{onlyHere}}{{/m}}{{$n}}({{$inner}}1{{/inner}}){{/n}}{{/base}}
      -- pages/x --
      {{<middle}}{{$m}}2{{/m}}{{$inner}}{{>part}}{{/inner}}{{/middle}}
      -- part --
      {{$m}}3{{/m}}
      """
    let marked = MarkedTemplates(archive)
    #expect(marked.render([:]).filter { !$0.isWhitespace } == "<a>2</a>(2)")
    #expect(marked.render(["onlyHere": .text("4")], "middle").contains("<a>4</a>(1)"))
    #expect(marked.render([:], "part").filter { !$0.isWhitespace } == "3")
  }

  @Test("Every partial that is removed and every name that is misspelt is found")
  func everyMistake() {
    let archive = """
      -- layouts/base --
      <title>{{$title}}{{site}}{{/title}}</title>{{>partials/menu}}{{$main}}{{/main}}
      -- partials/menu --
      {{#menu}}<a href="{{itemURL}}" {{#isHere}}class="here"{{/isHere}}>{{label}}</a>{{/menu}}
      -- partials/card --
      <li>{{title}} {{strings.by}} {{#owner}}{{name}}{{/owner}}{{^owner}}{{noOwner}}{{/owner}}</li>
      -- pages/x --
      {{<layouts/base}}{{$main}}{{#cards}}{{>partials/card}}{{/cards}}{{body}}{{/main}}{{/layouts/base}}
      """
    let view: SampleView = [
      "site": .text("S"), "body": .html("<p>"), "noOwner": .text("-"), "isHere": .flag(false),
      "menu": .list([["itemURL": .link("/"), "label": .text("L")]]),
      "strings": .view(["by": .text("van")]),
      "cards": .list([["title": .text("T"), "owner": .view(["name": .text("N")])]]),
    ]
    func findings(_ files: [TemplateFile]) -> [DiagnosticCode] {
      let library = TemplateLibrary.compile(files, limits: Limits())
      let page = library.value.render("pages/x", view)
      return (library.diagnostics + page.diagnostics).map(\.code)
    }
    let files = MarkedTemplates(archive).files
    #expect(findings(files) == [])
    for index in files.indices {
      var fewer = files
      fewer.remove(at: index)
      #expect(!findings(fewer).isEmpty)
    }
    let names = [
      "site", "title", "main", "menu", "itemURL", "isHere", "label", "owner", "name", "noOwner",
      "by",
      "strings", "cards", "body", "partials/card", "partials/menu", "layouts/base",
    ]
    for name in names {
      for ending in ["}}", "."] {
        for sign in ["{{", "{{#", "{{^", "{{/", "{{>", "{{<", "{{$", "."] {
          let misspelt = archive.replacing(sign + name + ending, with: sign + name + "x" + ending)
          guard misspelt != archive else { continue }
          #expect(!findings(MarkedTemplates(misspelt).files).isEmpty, "\(sign)\(name)")
        }
      }
    }
  }

  @Test("Spaces before a partial do not move into its lines, so preformatted text stays as it is")
  func indentation() {
    let archive = "-- pages/x --\n<div>\n    {{>part}}\n</div>\n-- part --\n<pre>\na\n{{b}}</pre>\n"
    #expect(
      MarkedTemplates(archive).render(["b": .html("b\nc")])
        == "<div>\n<pre>\na\nb\nc</pre>\n</div>\n")
  }

  @Test("Any text in an attribute is read back exactly, whatever joins its dangerous characters")
  func escapeRoundTrip() {
    let joiners = [
      "\u{301}", "\u{20E3}", "\u{FE0F}", "\u{200D}", "\u{34F}", "\u{200C}", "\u{1F1F3}\u{1F1F1}",
      "",
    ]
    var texts: [String] = []
    for mark in ["<", ">", "&", "\"", "'"] {
      for joiner in joiners {
        texts.append("x\(mark)\(joiner) onmouseover=\(joiner)\(mark)alert(1)")
      }
    }
    var random = SeededGenerator(seed: 20_260_801)
    let pieces = joiners + ["<", ">", "&", "\"", "'", "&amp;", "{{a}}", "a", " ", "é", "\n"]
    for _ in 0..<300 {
      texts.append((0..<12).compactMap { _ in pieces.randomElement(using: &random) }.joined())
    }
    let library = TemplateLibrary.compile(
      MarkedTemplates("<p title=\"{{a}}\">{{a}}</p>").files, limits: Limits()
    ).value
    for text in texts {
      let page = Array(
        library.render("pages/x", ["a": .text(text)] as SampleView).value.markup.utf8)
      let value = page.dropFirst(10).prefix { $0 != UInt8(ascii: "\"") }
      #expect(Self.decoded(value) == text)
      let body = page.dropFirst(10 + value.count + 2).dropLast(4)
      #expect(!body.contains(UInt8(ascii: "<")))
      #expect(Self.decoded(body) == text)
    }
  }

  /// Reads the character references that the HTML standard defines for the five characters.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    let references = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]
    var rest = bytes
    var result: [UInt8] = []
    while let byte = rest.first {
      if let reference = references.first(where: { rest.starts(with: $0.key.utf8) }) {
        result += Array(reference.value.utf8)
        rest = rest.dropFirst(reference.key.utf8.count)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  @Test("A value that looks like a template is shown as it is")
  func noSecondReading() {
    let view: SampleView = ["a": .text("{{b}} {{{b}}} {{>x}}"), "b": .text("secret")]
    #expect(MarkedTemplates("{{a}}").render(view) == "{{b}} {{{b}}} {{&gt;x}}")
  }

  @Test("A template with CRLF line ends renders as the one with LF")
  func lineEnds() throws {
    let text = "<ul>\n{{#rows}}\n<li>{{a}}</li>\n{{/rows}}\n</ul>\n"
    let bytes = Array(text.utf8).flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    let file = TemplateFile(
      name: "pages/x", path: MarkedTemplates.path(of: "pages/x"),
      text: try SourceText(decoding: bytes))
    let library = TemplateLibrary.compile([file], limits: Limits())
    let view: SampleView = ["rows": .list([["a": .text("1")]])]
    #expect(library.diagnostics == [])
    #expect(
      library.value.render("pages/x", view).value.markup == MarkedTemplates(text).render(view))
  }

  @Test("The fingerprint of a template covers all that it reaches, and nothing else")
  func fingerprints() throws {
    let archive = """
      -- layouts/base --
      {{$main}}{{/main}}{{>partials/foot}}
      -- partials/foot --
      <p>
      -- partials/card --
      <li>
      -- pages/x --
      {{<layouts/base}}{{$main}}x{{/main}}{{/layouts/base}}
      -- pages/y --
      {{>partials/card}}
      """
    func fingerprints(_ archive: String) throws -> [Fingerprint] {
      let library = TemplateLibrary.compile(MarkedTemplates(archive).files, limits: Limits()).value
      return try ["pages/x", "pages/y"].map { try #require(library.fingerprint(of: $0)) }
    }
    let before = try fingerprints(archive)
    #expect(try fingerprints(archive) == before)
    let foot = try fingerprints(archive.replacing("<p>", with: "<b>"))
    #expect(foot[0] != before[0] && foot[1] == before[1])
    let card = try fingerprints(archive.replacing("<li>", with: "<b>"))
    #expect(card[0] == before[0] && card[1] != before[1])
    let library = TemplateLibrary.compile(MarkedTemplates(archive).files, limits: Limits()).value
    #expect(library.fingerprint(of: "pages/z") == nil)
    #expect(
      library.names
        == ["layouts/base", "pages/x", "pages/y", "partials/card", "partials/foot"])
  }

  @Test("A page that asks for an unknown template gets the nearest name")
  func unknownTemplate() {
    let library = TemplateLibrary.compile(MarkedTemplates("x").files, limits: Limits()).value
    let found = library.render("pages/y", [:] as SampleView).diagnostics
    #expect(found.map(\.code) == [.unusableTemplate])
    #expect(found.first?.hint?.dutch == "Bedoelt u 'pages/x'?")
  }

  @Test("A file whose name no template could use is reported", arguments: ["", "a b", "é", "a?b"])
  func unfitName(name: String) {
    let file = TemplateFile(name: name, path: MarkedTemplates.path(of: "x"), text: SourceText("x"))
    let found = TemplateLibrary.compile([file], limits: Limits()).diagnostics
    #expect(found.map(\.code) == [.templateSyntax])
  }

  @Test("Two files of one name are reported, whatever their order")
  func duplicates() {
    let one = TemplateFile(name: "a", path: SourcePath("t/a.htm")!, text: SourceText("1"))
    let two = TemplateFile(name: "a", path: SourcePath("t/a.html")!, text: SourceText("2"))
    for files in [[one, two], [two, one]] {
      let library = TemplateLibrary.compile(files, limits: Limits())
      #expect(library.diagnostics.map(\.code) == [.duplicateTemplate])
      #expect(library.diagnostics.first?.location?.path == two.path)
      #expect(library.value.render("a", [:] as SampleView).value.markup == "1")
    }
  }

  @Test("Pages rendered on several threads are the same bytes as on one")
  func parallel() async {
    let archive = """
      -- base --
      <title>{{$title}}{{/title}}</title>{{#rows}}{{>card}}{{/rows}}{{$main}}{{/main}}
      -- card --
      <li title="{{a}}">{{n}} {{strings.go}}</li>
      -- pages/x --
      {{<base}}{{$title}}{{a}}{{/title}}{{$main}}{{body}}{{/main}}{{/base}}
      """
    let library = TemplateLibrary.compile(MarkedTemplates(archive).files, limits: Limits()).value
    let strings = SharedView(["go": .text("Ga & kom")] as SampleView)
    let render: @Sendable (Int) -> String = { index in
      let rows = (0..<index % 7).map { ["a": .text("<\($0)>"), "n": .number($0)] as SampleView }
      let view: SampleView = [
        "a": .text("page \(index)"), "rows": .list(rows), "strings": .shared(strings),
        "body": .html("<p>\(index)</p>"), "n": .number(index),
      ]
      return library.render("pages/x", view).value.markup
    }
    let indices = Array(0..<2000)
    let serial = indices.map(render)
    let parallel = await parallelMap(indices, jobs: 4, render)
    #expect(serial == parallel)
    #expect(Set(serial).count == indices.count)
  }

  @Test("Whatever bytes a template holds, compiling ends in findings and rendering in markup")
  func randomTemplates() {
    let pieces = [
      "{{", "}}", "{", "}", "#", "^", "/", "$", "<", ">", "!", "&", "=", "a", "b", ".", " ", "\n",
      "{{a}}", "{{#b}}", "{{/b}}", "{{^b}}", "{{>pages/y}}", "{{<pages/y}}", "{{/pages/y}}",
      "{{$m}}",
      "{{/m}}", "<p ", "title=\"", "\"", "'", "<!--", "-->", "<script>", "</script>", "é\u{301}",
      "\u{200D}",
    ]
    var random = SeededGenerator(seed: 7)
    var soundCount = 0
    for _ in 0..<3000 {
      let count = Int.random(in: 1...10, using: &random)
      let text = (0..<count).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      let files = MarkedTemplates("-- pages/x --\n\(text)\n-- pages/y --\n<b>{{$m}}{{a}}{{/m}}</b>")
        .files
      let library = TemplateLibrary.compile(files, limits: Limits())
      #expect(
        !library.diagnostics.contains { $0.message.english == "the template cannot be read" },
        "\(text)")
      let page = library.value.render("pages/x", ["a": .text("A"), "b": .flag(true)] as SampleView)
      #expect(library.diagnostics.isEmpty == page.diagnostics.isEmpty, "\(text)")
      #expect(!page.value.markup.contains("{{a}}"), "\(text)")
      if library.diagnostics.isEmpty { soundCount += 1 }
    }
    #expect(soundCount > 300)
  }
}
