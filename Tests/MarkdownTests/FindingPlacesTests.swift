import Core
import Markdown
import TestSupport
import Testing

@Suite("Findings point at the smallest place")
struct FindingPlacesTests {
  private func check(_ marked: String, _ expected: ExpectedDiagnostic...) {
    let text = MarkedText(marked)
    let found = text.files.flatMap { parseMarkdown($0.text, at: $0.path).diagnostics }
    #expect(differences(in: text, found: found, expected: expected) == [])
  }

  @Test("Raw HTML is an error at each tag, with what to write instead")
  func rawHTML() {
    check(
      """
      Een 1️⃣<br> en 2️⃣<b>vet</b> en 3️⃣<i class="x">nadruk</i>,
      > ook in een citaat 4️⃣<a href="x">link</a>
      > en 5️⃣<img src="a.png">.

      - punt 6️⃣</u> los

      7️⃣<div>
      blok
      </div>

      8️⃣<!DOCTYPE html>
      """,
      .at("1️⃣", .rawHTML, hint: "backslash"), .at("2️⃣", .rawHTML, hint: "**vet**"),
      .at("3️⃣", .rawHTML, hint: "*nadruk*"), .at("4️⃣", .rawHTML, hint: "[tekst](adres)"),
      .at("5️⃣", .rawHTML, hint: "![beschrijving]"), .at("6️⃣", .rawHTML),
      .at("7️⃣", .rawHTML, hint: "laat de tekst staan"), .at("8️⃣", .rawHTML))
  }

  @Test("A comment is a milder finding, unless text stands behind it")
  func comments() {
    check(
      """
      1️⃣<!-- a -->

      b 2️⃣<!-- c --> d

      3️⃣<!-- e --> f

      4️⃣<!-- g
      """,
      .at("1️⃣", .htmlComment), .at("2️⃣", .htmlComment), .at("3️⃣", .rawHTML),
      .at("4️⃣", .htmlComment))
  }

  @Test("A bad address is found where it stands, whatever stands around it")
  func addresses() {
    check(
      """
      `[a](file:x)` [a](1️⃣file:x "t") en [b
      c](2️⃣file:x) `d
      e` [f](<3️⃣file:x y>).
        Inspringing [g](4️⃣file:x) en ![h](5️⃣file:x)

      1. punt
         [i](6️⃣file:x)
      lui [j](7️⃣file:x)

      > citaat
      > - [k](8️⃣file:x)
      """,
      .at("1️⃣", .refusedAddress), .at("2️⃣", .refusedAddress), .at("3️⃣", .refusedAddress),
      .at("4️⃣", .refusedAddress), .at("5️⃣", .refusedAddress), .at("6️⃣", .refusedAddress),
      .at("7️⃣", .refusedAddress), .at("8️⃣", .refusedAddress))
  }

  @Test("The same in tables, headings, footnotes, nested images and after definitions")
  func addressesInBlocks() {
    check(
      """
      [ref]: /u
      [andere]: /v
      ## Kop [a](1️⃣file:x)

      | a \\| b [c](2️⃣file:x) | [d](3️⃣file:x) |
      |---|---|
      | e | `\\|` [f](4️⃣file:x) |

      [ref]: /w
      Tekst [g](5️⃣file:x) [![h](6️⃣file:i)](7️⃣file:x)[^n]

      [^n]: noot [j](8️⃣file:x) <9️⃣file:k>
      """,
      .at("1️⃣", .refusedAddress), .at("2️⃣", .refusedAddress), .at("3️⃣", .refusedAddress),
      .at("4️⃣", .refusedAddress), .at("5️⃣", .refusedAddress), .at("6️⃣", .refusedAddress),
      .at("7️⃣", .refusedAddress), .at("8️⃣", .refusedAddress), .at("9️⃣", .refusedAddress))
  }

  @Test("An address that is not written in the link is found by the link")
  func indirectAddresses() {
    check(
      """
      Een [a]1️⃣[b][r] en 2️⃣[c](file&colon;x) en [d](3️⃣) en [](4️⃣e.md).

      [r]: file:x
      """,
      .at("1️⃣", .refusedAddress), .at("2️⃣", .refusedAddress), .at("3️⃣", .emptyLink),
      .at("4️⃣", .emptyLink))
  }

  @Test("What looks like an address without its beginning gets the beginning suggested")
  func suggestions() {
    check(
      "[a](1️⃣www.vng.nl/x) [b](2️⃣vng.nl) [c](3️⃣info@vng.nl) [d](4️⃣//vng.nl) [e](naam.md)",
      .at("1️⃣", .refusedAddress, hint: "'https://www.vng.nl/x'"),
      .at("2️⃣", .refusedAddress, hint: "'https://vng.nl'"),
      .at("3️⃣", .refusedAddress, hint: "'mailto:info@vng.nl'"),
      .at("4️⃣", .refusedAddress, hint: "'https://vng.nl'"))
  }

  @Test("Addresses without encryption are warned of")
  func insecure() {
    check(
      "1️⃣http://a.nl [b](2️⃣HTTP://c.nl) www.d.nl https://e.nl",
      .at("1️⃣", .insecureAddress), .at("2️⃣", .insecureAddress))
  }

  @Test("Headings of level 1, unknown alerts, extra cells and footnotes without their other half")
  func structure() {
    check(
      """
      1️⃣# Titel

      2️⃣Ook een
      ===

      3️⃣> [!NOTA]
      > x

      | a | b |
      |---|---|
      | c | d | 4️⃣e | f |
      | g | h |

      Noot5️⃣[^weg] en [^ja].

      [^ja]: x
      6️⃣[^nee]: y
      > 7️⃣[^nooit]: z

      ```
      [^code]: geen
      ```

      Een 8️⃣[[open *link*]] en [ [ los.
      """,
      .at("1️⃣", .headingLevelOne), .at("2️⃣", .headingLevelOne),
      .at("3️⃣", .unknownAlert, hint: "[!NOTE]"), .at("4️⃣", .extraTableCell),
      .at("5️⃣", .missingFootnote, hint: "'[^weg]: tekst'"), .at("6️⃣", .unusedFootnote),
      .at("7️⃣", .unusedFootnote), .at("8️⃣", .unclosedWikiLink))
  }

  @Test("The range of a link is its address, and the whole of a wiki link")
  func ranges() throws {
    let text = SourceText(
      "- x [a](b.md#c \"d\")\n  [[e|f]] <https://g.nl> [h][i] mail@j.nl\n\n[i]: k.md\n")
    let path = try #require(SourcePath("a.md"))
    let body = parseMarkdown(text, at: path).value
    #expect(
      body.links.map { text.string(in: $0.range) }
        == ["b.md#c", "[[e|f]]", "https://g.nl", "[h][i]", "mail@j.nl"])
  }

  @Test("Findings of one kind are cut off at the limit, and the rest is counted")
  func manyFindings() throws {
    var limits = Limits()
    limits.findingsPerFile = 3
    let found = try parsed(String(repeating: "x <b>\n[a](file:x)\n\n", count: 10), limits: limits)
    #expect(found.diagnostics.count { $0.code == .rawHTML } == 3)
    #expect(found.diagnostics.count { $0.code == .refusedAddress } == 3)
    #expect(
      found.diagnostics.first?.message.dutch
        == "nog 14 bevindingen van dezelfde soorten zijn weggelaten")
  }
}
