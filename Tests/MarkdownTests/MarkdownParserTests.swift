import Core
import Markdown
import Testing

@Suite("A Markdown text becomes a page")
struct MarkdownParserTests {
  @Test("Terms may be linked in running text, and not in headings, links, code and table heads")
  func termScope() throws {
    let body = try parsed(
      """
      Een *e-depot* met `code` en
      een [link](a.md).

      ## Kop

      | Hoofd |
      |---|
      | cel |

      > citaat

      - punt
      """
    ).value
    let words = body.segments.compactMap { segment in
      if case .text(let text, let section) = segment { return "\(section): \(text)" }
      return nil as String?
    }
    #expect(
      words == [
        "0: Een ", "0: e-depot", "0:  met ", "0:  en\neen ", "0: .", "1: cel", "1: citaat",
        "1: punt",
      ])
  }

  @Test("Finished markup stands in as few pieces as possible")
  func coalescing() throws {
    let body = try parsed("## A\n\n---\n\n```\nx\n```\n\n## B\n").value
    #expect(body.segments.count == 1)
  }

  @Test("A table scrolls by keyboard, is named after its heading and aligns by class")
  func table() throws {
    let text = """
      ## Kosten & baten

      | Jaar | Bedrag | |
      |:--|--:|:-:|
      | 2024 | 10 | a |

      | Jaar |
      |---|
      """
    let expected = """
      <div class="tabel" role="region" tabindex="0" aria-label="Tabel: Kosten &amp; baten">
      <table>
      <thead>
      <tr>
      <th scope="col" class="links">Jaar</th>
      <th scope="col" class="rechts">Bedrag</th>
      <td class="midden"></td>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td class="links">2024</td>
      <td class="rechts">10</td>
      <td class="midden">a</td>
      </tr>
      </tbody>
      </table>
      </div>
      <div class="tabel" role="region" tabindex="0" aria-label="Tabel 2: Kosten &amp; baten">
      <table>
      <thead>
      <tr>
      <th scope="col">Jaar</th>
      </tr>
      </thead>
      </table>
      </div>

      """
    #expect(try page(text).hasSuffix(expected))
    #expect(try page("|a|\n|-|\n", language: .english).contains("aria-label=\"Table\""))
  }

  @Test(
    "An alert is a note with a title in the language of the text",
    arguments: [
      ("NOTE", "note", "Opmerking", "Note"), ("tip", "tip", "Tip", "Tip"),
      ("Important", "important", "Belangrijk", "Important"),
      ("WARNING", "warning", "Waarschuwing", "Warning"),
      ("CAUTION", "caution", "Let op", "Caution"),
    ])
  func alert(word: String, name: String, dutch: String, english: String) throws {
    for (language, title) in [(Language.dutch, dutch), (.english, english)] {
      let ours = try page("> [!\(word)]\n> Tekst.\n>\n> - a\n", language: language)
      #expect(
        ours == """
          <div class="melding melding-\(name)" role="note">
          <p class="melding-titel">\(title)</p>
          <p>Tekst.</p>
          <ul>
          <li>a</li>
          </ul>
          </div>

          """)
    }
  }

  @Test("The label of an alert may stand in a paragraph of its own, and nowhere else")
  func alertLabel() throws {
    #expect(try page("> [!TIP]\n>\n> Tekst.\n").contains("Tip</p>\n<p>Tekst.</p>"))
    #expect(try page("> [!TIP] Tekst.\n").hasPrefix("<blockquote>"))
    #expect(try page("> Tekst\n> [!TIP]\n").hasPrefix("<blockquote>"))
    #expect(try page("[!TIP]\nTekst\n") == "<p>[!TIP]\nTekst</p>\n")
  }

  @Test("An image with a title alone in its paragraph is a figure with a caption")
  func figure() throws {
    let body = try parsed("![Kaart *van* `nu`](k.png \"Zeeland & <meer>\")\n").value
    #expect(
      body.filled == """
        <figure>
        <img src="k.png" alt="Kaart van nu" title="Zeeland &amp; &lt;meer&gt;">
        <figcaption>Zeeland &amp; &lt;meer&gt;</figcaption>
        </figure>

        """)
    #expect(body.images.map(\.isFigure) == [true])
    #expect(body.sections.map(\.text) == ["Zeeland & <meer>"])
    for text in [
      "![a](k.png)", "x ![a](k.png \"b\")", "![a](k.png \"b\") x", "[![a](k.png \"b\")](c.md)",
    ] {
      #expect(try parsed(text).value.images.map(\.isFigure) == [false], "\(text)")
      #expect(try page(text).hasPrefix("<p>"))
    }
  }

  @Test("Tasks are marked as done or not, for eyes and ears")
  func tasks() throws {
    #expect(
      try page("- [x] af\n- [ ] open\n") == """
        <ul class="takenlijst">
        <li class="taak"><input type="checkbox" disabled checked aria-label="Gedaan"> af</li>
        <li class="taak"><input type="checkbox" disabled aria-label="Nog te doen"> open</li>
        </ul>

        """)
  }

  @Test("Footnotes lead to their notes and back, each place with an anchor of its own")
  func footnotes() throws {
    let body = try parsed("Een[^a] en twee[^b] en weer[^a].\n\n[^b]: B.\n\n[^a]: A.\n\n    - x\n")
      .value
    let text = body.filled
    #expect(
      text.hasSuffix(
        """
        <section class="voetnoten" role="doc-endnotes" aria-label="Voetnoten">
        <ol>
        <li id="voetnoot-1">
        <p>A.</p>
        <ul>
        <li>x</li>
        </ul>
        <p> <a class="terug" href="#voetnoot-1-tekst" role="doc-backlink" \
        aria-label="Terug naar voetnoot 1 in de tekst (1)">↩<sup>1</sup></a> \
        <a class="terug" href="#voetnoot-1-tekst-2" role="doc-backlink" \
        aria-label="Terug naar voetnoot 1 in de tekst (2)">↩<sup>2</sup></a></p>
        </li>
        <li id="voetnoot-2">
        <p>B. <a class="terug" href="#voetnoot-2-tekst" role="doc-backlink" \
        aria-label="Terug naar voetnoot 2 in de tekst">↩</a></p>
        </li>
        </ol>
        </section>

        """))
    let anchors = [
      "voetnoot-1", "voetnoot-1-tekst", "voetnoot-1-tekst-2", "voetnoot-2", "voetnoot-2-tekst",
    ]
    #expect(body.otherAnchors == anchors)
    for anchor in anchors {
      #expect(text.contains(" id=\"\(anchor)\""))
      #expect(text.contains("href=\"#\(anchor)\""))
    }
  }

  @Test("A footnote in a link or in the text of an image makes no link inside a link")
  func footnotesInLinks() throws {
    let text = try page("[a[^x]](b.md) ![c[^x]](d.png)\n\n[^x]: X.\n")
    #expect(
      text.contains("<a href=\"b.md\">a<sup class=\"voetnoot\" id=\"voetnoot-1-tekst\">1</sup></a>")
    )
    #expect(text.contains("<img src=\"d.png\" alt=\"c\">"))
    #expect(!text.contains("voetnoot-1-tekst-2"))
  }

  @Test("Code keeps its language only where that is a harmless word")
  func code() throws {
    #expect(
      try page("```c++ x\na<b\n```")
        == "<pre tabindex=\"0\"><code class=\"language-c++\">a&lt;b\n</code></pre>\n")
    #expect(try page("```\"><script>\na\n```") == "<pre tabindex=\"0\"><code>a\n</code></pre>\n")
    #expect(try page("    a") == "<pre tabindex=\"0\"><code>a\n</code></pre>\n")
  }

  @Test("Breaks, rules, struck out words and numbered lists are shown")
  func smallThings() throws {
    #expect(try page("a\\\nb  \nc\nd") == "<p>a<br>\nb<br>\nc\nd</p>\n")
    #expect(try page("***") == "<hr>\n")
    #expect(
      try page("~~a~~ ~b~ ~~~c~~~ \\~~d~~") == "<p><del>a</del> <del>b</del> ~~~c~~~ ~~d~~</p>\n")
    #expect(try page("3. a\n4. b") == "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n")
  }

  @Test("Plain words stand per heading, with code and captions, without addresses")
  func sections() throws {
    let body = try parsed(
      """
      Voor [de kop](https://a.nl/pad).
      Zelfde alinea met `code`.

      # Een [link](x.md)

      - a
      - b

      | c | d |
      |---|---|
      | e | f |

      ![weg](i.png)

      ## Twee

      ```
      regel
      ```
      """
    ).value
    #expect(
      body.sections == [
        TextSection(heading: nil, text: "Voor de kop.\nZelfde alinea met code."),
        TextSection(heading: 0, text: "a\nb\nc d\ne f"),
        TextSection(heading: 1, text: "regel"),
      ])
  }

  @Test("CRLF and LF, with and without byte order mark, give the same body and findings")
  func lineEndings() throws {
    let text = """
      # Kop

      Tekst met [link](a.md)\\
      en <br> en [[slug|x]]
      > [!NOTE]
      > citaat

      | a | b |
      |---|---|
      | c | d | e |

      [r]: http://a.nl "x
      y"
      """
    let expected = try parsed(text)
    #expect(expected.diagnostics.count == 3)
    for twin in [text.replacing("\n", with: "\r\n"), "\u{FEFF}" + text.replacing("\n", with: "\r")]
    {
      #expect(try parsed(twin) == expected)
    }
  }

  @Test("A body that begins further on gives the same, at places in the whole file")
  func offset() throws {
    let text = "# Kop met <b>\n\n[a](javascript:1) [[b]]\n"
    let path = try #require(SourcePath("a.md"))
    let start = "---\ntitel: é\n---\n"
    let alone = parseMarkdown(SourceText(text), at: path)
    let behind = parseMarkdown(SourceText(start + text), from: start.utf8.count, at: path)
    let shift = start.utf8.count
    #expect(alone.value.segments == behind.value.segments)
    #expect(
      behind.diagnostics.map(\.location?.range.start)
        == alone.diagnostics.map { ($0.location?.range.start ?? 0) + shift })
    #expect(
      behind.value.links.map(\.range.start) == alone.value.links.map { $0.range.start + shift })
  }

  @Test("An empty text is an empty body")
  func empty() throws {
    for text in ["", "\n\n", "[a]: b\n"] {
      let result = try parsed(text)
      #expect(result.value.segments.isEmpty)
      #expect(result.value.sections == [TextSection(heading: nil, text: "")])
      #expect(result.diagnostics.isEmpty)
    }
  }
}
