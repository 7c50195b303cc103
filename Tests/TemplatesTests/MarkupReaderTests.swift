import Core
import Templates
import Testing

@Suite("MarkupReader")
struct MarkupReaderTests {
  @Test(
    "A value where it could be taken for code is refused at its place",
    arguments: [
      "<p class=«{{a}}»>x</p>", "<p class= «{{a}}» >x</p>", "<p class=b«{{a}}»>x</p>",
      "<p class='«{{a}}»'>x</p>", "<p «{{a}}»>x</p>", "<p «{{a}}»=\"b\">x</p>",
      "<p data-«{{a}}»=\"b\">x</p>", "<«{{a}}»>x", "<h«{{a}}»>x", "</«{{a}}»>x", "</h«{{a}}»>x",
      "<!-- «{{a}}» -->", "<!-- > «{{a}}» -->", "<!«{{a}}»>", "<?xml «{{a}}»?>",
      "</p title=\"«{{a}}»\">", "<iframe>«{{a}}»</iframe>",
      "<iframe src=\"/\"><p>«{{a}}»</p></iframe>",
      "<script src=\"/a.js\">«{{a}}»</script>", "<xmp>«{{a}}»</xmp>",
      "<p class=\"{{#b}}x{{/b}}\" title=«{{a}}»>x</p>", "<textarea/«{{a}}»></textarea>",
    ])
  func unsafePlacement(template: String) {
    MarkedTemplates(template).expect([.unsafePlacement])
  }

  @Test(
    "Script and style inside a page are refused at their place",
    arguments: [
      ("«<script>»alert(1)</script>", [DiagnosticCode.inlineCode]),
      ("<p>«<SCRIPT\n type='module'>»alert(1)</SCRIPT ></p>", [.inlineCode]),
      ("«<script type=\"text/javascript\">»</script>", [.inlineCode]),
      ("«<script type=\"importmap\">»{}</script>", [.inlineCode]),
      ("<script src=\"/a.js\">  «a»lert(1)</script>", [.inlineCode]),
      ("«<script>»var a = \"«{{a}}»\";</script>", [.inlineCode, .unsafePlacement]),
      ("«<style>»p { color: «{{a}}» }</style>", [.inlineCode, .unsafePlacement]),
      ("<p «style»=\"color: red\">x</p>", [.inlineCode]),
      ("<p «style»=\"color: «{{a}}»\">x</p>", [.inlineCode, .unsafePlacement]),
      ("<p «ONCLICK»=\"go()\">x</p>", [.inlineCode]),
      ("<p class=\"b\" «onclick»='go(«{{a}}»)'>x</p>", [.inlineCode, .unsafePlacement]),
      ("<p «onclick»>x</p>", [.inlineCode]),
      ("<p {{#a}}«onclick»=\"x\"{{/a}}>x</p>", [.inlineCode]),
      ("<iframe «srcdoc»=\"x\"></iframe>", [.inlineCode]),
      ("<a href=\"«javascript:»go()\">x</a>", [.inlineCode]),
      ("<a href=«JavaScript:»go()>x</a>", [.inlineCode]),
      ("<img src=\"«https:»//a.nl/b.png\">", [.thirdPartyLoad]),
      ("<script src=\"«//»a.nl/b.js\"></script>", [.thirdPartyLoad]),
      ("<img srcset=\"«http:»//a.nl/b.png 2x\">", [.thirdPartyLoad]),
    ])
  func inlineCode(template: String, codes: [DiagnosticCode]) {
    MarkedTemplates(template).expect(codes)
  }

  @Test(
    "A part that ends elsewhere in the markup than it starts is refused",
    arguments: [
      "«{{#a}}»<p class=\"{{/a}}x\">", "<p «{{#a}}»class=\"b{{/a}}\">", "«{{^a}}»<!-- {{/a}}x -->",
      "<p title=\"«{{#a}}»\">{{/a}}", "«{{#a}}»<title>{{/a}}</title>", "«{{$a}}»<p {{/a}}",
      "<a href=\"«{{#a}}»#{{/a}}{{b}}\">x</a>", "<p class=\"b\"«»", "<!-- x«»", "<title>x«»",
    ])
  func unfinished(template: String) {
    MarkedTemplates(template).expect([.unfinishedMarkup])
  }

  @Test(
    "Values in text, in quoted attributes and in titles are fine, however the markup is written",
    arguments: [
      "<p>{{a}}</p>", "<p title=\"{{a}}\">x</p>", "<p\n  title = \"x {{a}} > y\"\n>x</p>",
      "<title>{{a}} – {{a}}</title>", "<TextArea>{{a}}</TextArea><p>{{a}}</p>",
      "<option{{#b}} selected{{/b}}>{{a}}</option>", "<input {{#b}}checked{{/b}} name=\"{{a}}\"/>",
      "<p class=\"x{{#b}} {{a}}{{/b}}\">x</p>", "a < b {{a}}", "a <3 {{a}} < b",
      "<!-- x -- y --->{{a}}",
      "<!-->{{a}}", "<!---->{{a}}", "<!-- x --!>{{a}}", "<!doctype html><p>{{a}}</p>",
      "<script src=\"/a.js\" type=\"module\"></script>{{a}}",
      "<p data-on=\"{{a}}\" on=\"{{a}}\">x</p>",
      "<a href=\"#{{a}}\">x</a>", "<a href=\"https://a.nl/\">{{a}}</a>", "<a href=/x/y>{{a}}</a>",
      "<p hidden>{{a}}</p>",
      "<noscript><p>{{a}}</p></noscript>", "{{#b}}<p title=\"{{a}}\">{{/b}}", "<p/>{{a}}",
      "<script type=\"application/json\">[1, \"</scripted>\"]</script>{{a}}",
      "<p>{{! <script> }}{{a}}</p>",
    ])
  func fine(template: String) {
    let page = MarkedTemplates(template).render(["a": .text("\"<x>"), "b": .flag(true)])
    #expect(page.contains("&quot;&lt;x&gt;"))
  }

  @Test("Places that hold an address take links and numbers, and text only behind a hash")
  func addresses() {
    let view: SampleView = [
      "linkURL": .link("/a/?b=1&c"), "n": .number(3), "t": .text("x y"),
    ]
    #expect(
      MarkedTemplates("<a href=\"{{linkURL}}\">{{t}}</a>").render(view)
        == "<a href=\"/a/?b=1&amp;c\">x y</a>")
    #expect(
      MarkedTemplates("<a href=\"/{{n}}/#{{t}}\">x</a>").render(view) == "<a href=\"/3/#x y\">x</a>"
    )
    for attribute in [
      "href", "src", "SRC", "action", "formaction", "poster", "xlink:href", "srcset",
    ] {
      MarkedTemplates("<a \(attribute)=\"/x/{{«t»}}\">x</a>").expectRendering(view, [.unfitValue])
    }
    let long = String(repeating: "x", count: 60)
    MarkedTemplates("<a href=\"\(long)#{{t}}\">x</a>").expectRendering(view, [])
    MarkedTemplates("<img srcset=\"a#b, {{«t»}}\">").expectRendering(view, [.unfitValue])
  }

  @Test("Data may stand in a script element with a JSON type, and only data may")
  func dataBlocks() {
    let view: SampleView = [
      "d": .json(.object([("@type", .string("</script><!--"))])), "t": .text("x"),
    ]
    let page = MarkedTemplates("<script type=\"application/ld+json\">{{d}}</script>").render(view)
    #expect(!page.dropLast(9).contains("</"))
    #expect(page.contains("\"@type\":\"\\u003c/script"))
    MarkedTemplates("<script type=\"application/json\">{{«t»}}</script>")
      .expectRendering(view, [.unfitValue])
    MarkedTemplates("<p>{{«d»}}</p>").expectRendering(view, [.unfitValue])
    MarkedTemplates("<p title=\"{{«d»}}\"></p>").expectRendering(view, [.unfitValue])
    MarkedTemplates("«<script type=\"application/json{{d}}\">»</script>").expect([.inlineCode])
  }

  @Test("Every message about markup is given in two languages and names the place")
  func messages() throws {
    let diagnostic = try #require(
      MarkedTemplates("<p «{{a}}»>").expect([.unsafePlacement]).first)
    #expect(
      diagnostic.message.dutch == "een waarde mag niet staan in een element buiten een attribuut")
    #expect(diagnostic.message.english == "a value may not stand in a tag outside an attribute")
  }
}
