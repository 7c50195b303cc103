import Core
import Markdown
import Testing

@Suite("Links are understood")
struct LinkTests {
  private func links(_ text: String) throws -> [LinkReference] { try parsed(text).value.links }

  @Test("Paths are decoded, with the fragment apart")
  func relative() throws {
    let destinations = try links(
      "[a](../b/c%20d.md#kop%C3%A9) [e](#f) [g](<h i.md>) [j](/k/?l=m \"T\")"
    ).map(\.destination)
    #expect(
      destinations == [
        .relative(path: "../b/c d.md", fragment: "kopé"), .relative(path: "", fragment: "f"),
        .relative(path: "h i.md", fragment: nil), .relative(path: "/k/?l=m", fragment: nil),
      ])
    #expect(try links("[j](k.md \"T\")").map(\.title) == ["T"])
  }

  @Test("Bare addresses and addresses in angle brackets are links")
  func external() throws {
    let found = try links("https://a.nl/b?c=d&e. <https://f.nl> www.g.nl h@i.nl <mailto:j@k.nl>")
    #expect(
      found.map(\.destination) == [
        .external("https://a.nl/b?c=d&e"), .external("https://f.nl"), .external("https://www.g.nl"),
        .external("mailto:h@i.nl"), .external("mailto:j@k.nl"),
      ])
    #expect(found[2].text == "www.g.nl")
    #expect(
      try links("[www.a.nl](http://www.a.nl)").map(\.destination) == [.external("http://www.a.nl")])
  }

  @Test(
    "Wiki links are recognised in every form",
    arguments: [
      ("[[a]]", "a", nil, ""), ("[[a#b]]", "a", "b", ""), ("[[a|c]]", "a", nil, "c"),
      ("[[a#b|c d]]", "a", "b", "c d"), ("[[begrip:a]]", "begrip:a", nil, ""),
      ("[[ a ]]", nil, nil, ""), ("[[#b]]", "", "b", ""), ("[[a |\nc]]", "a", nil, "c"),
      ("| [[a\\|c]] |\n|---|", "a", nil, "c"), ("**[[a]]**", "a", nil, ""),
      ("- [[a|w www.x]]", "a", nil, "w www.x"), ("[[[a]]]", "a", nil, ""), ("![[a]]", "a", nil, ""),
      ("[[]]", nil, nil, ""), ("`[[a]]`", nil, nil, ""), ("    [[a]]", nil, nil, ""),
      ("\\[[a]]", nil, nil, ""), ("\\[\\[a]]", nil, nil, ""), ("&#91;[a]]", nil, nil, ""),
      ("[x [[a]] y](b.md)", nil, nil, ""), ("![[[a]]](b.md)", nil, nil, ""),
    ] as [(String, String?, String?, String)])
  func wiki(text: String, target: String?, fragment: String?, words: String) throws {
    let wiki = try links(text).filter { if case .wiki = $0.destination { true } else { false } }
    guard let target else {
      #expect(wiki.isEmpty)
      return
    }
    #expect(wiki.map(\.destination) == [.wiki(target: target, fragment: fragment)])
    #expect(wiki.map(\.text) == [words])
    let body = try parsed(text).value
    #expect(body.segments.contains(.titledLink(LinkID(0))) == words.isEmpty)
    #expect(body.segments.contains(.linkStart(LinkID(0))) == !words.isEmpty)
  }

  @Test("A wiki link after an escaped one of the same name is still a link")
  func wikiAfterEscape() throws {
    let body = try parsed("\\[[a]] en [[a]] en `[[a]]` en [[a]]").value
    #expect(body.links.map(\.range.start) == [10, 30])
    #expect(body.filled.hasPrefix("<p>[[a]] en <a"))
    #expect(try links("`\\[[a]]` en [[a]]").map(\.range.start) == [12])
  }

  @Test("Links come in pairs, in reading order, never inside each other")
  func pairs() throws {
    let text = """
      [a](b.md) [[c]] [[d|e]] ![f](g.png) [![h](i.png)](j.md) [k](javascript:1) <https://l.nl>

      ## [m](n.md)

      | [o](p.md) | [[q]] |
      |---|---|

      x[^1]

      [^1]: [r](s.md)
      """
    let body = try parsed(text).value
    var open: Int?
    var seen: [Int] = []
    for segment in body.segments {
      switch segment {
      case .linkStart(let id):
        #expect(open == nil)
        open = id.index
        seen.append(id.index)
      case .linkEnd(let id):
        #expect(open == id.index)
        open = nil
      case .titledLink(let id):
        #expect(open == nil)
        seen.append(id.index)
      default: break
      }
    }
    #expect(open == nil)
    // The refused one has no hole.
    #expect(seen == body.links.indices.filter { body.links[$0].destination != .refused })
    #expect(body.links.count == 10)
    #expect(body.links.map(\.section) == [0, 0, 0, 0, 0, 0, 1, 1, 1, 1])
  }

  @Test("A refused link is shown as its words")
  func refused() throws {
    #expect(try page("a [b *c*](javascript:1) d") == "<p>a b <em>c</em> d</p>\n")
    #expect(try page("![b *c* &](data:image/png,x)") == "<p>b c &amp;</p>\n")
    let image = try #require(try parsed("![b](mailto:a@b.nl)").value.images.first)
    #expect(image.destination == .refused)
  }

  @Test(
    "The sentence around a link ends at points, and not at those of abbreviations",
    arguments: [
      ("Een. Zie [a](b.md) hier. Twee.", "Zie a hier.", 4),
      ("Zie o.a. art. 3 [a](b.md), vgl. Den Haag! Nee.", "Zie o.a. art. 3 a, vgl. Den Haag!", 16),
      ("Vraag? [Z](b.md)", "Z", 0),
      ("Eerste *zin*\nmet [a](b.md)\neinde", "Eerste zin met a einde", 15),
      ("- punt een.\n- punt [a](b.md)", "punt a", 5),
      ("| x. | Y [a](b.md) |\n|---|---|", "Y a", 2),
      ("## Kop [a](b.md)\n\nTekst.", "Kop a", 4),
      ("Zie [[b|a]].", "Zie a.", 4),
    ] as [(String, String, Int)])
  func sentence(text: String, sentence: String, start: Int) throws {
    let link = try #require(try links(text).first)
    #expect(link.sentence == sentence)
    #expect(link.sentenceHighlight == start..<(start + 1))
  }

  @Test("In a sentence the name of the page stands for a titled wiki link, and is highlighted")
  func titledSentence() throws {
    let link = try #require(try links("Lees [[b]] eerst.").first)
    #expect(link.sentence == "Lees b eerst.")
    #expect(link.sentenceHighlight == 5..<6)
  }

  @Test("A sentence without end is cut between words, around the link")
  func longSentence() throws {
    let words = String(repeating: "wóórd ", count: 200)
    let link = try #require(try links(words + "[doel](b.md) " + words).first)
    #expect(link.sentence.utf8.count < 520)
    #expect(link.sentence.hasPrefix("…wóórd"))
    #expect(link.sentence.hasSuffix("wóórd…"))
    let highlighted = Array(link.sentence.utf8)[link.sentenceHighlight]
    #expect(String(decoding: highlighted, as: UTF8.self) == "doel")
  }
}
