/// A recipe for a text that is known to be costly for a Markdown parser.
///
/// The recipes are those of the design's list of hostile inputs (hazards, 4.1), found in the suites
/// of cmark and in advisories. They make a text of about a given size.
struct HostileText: Sendable, CustomStringConvertible {
  let name: String
  let make: @Sendable (_ bytes: Int) -> String

  var description: String { name }

  private init(_ name: String, _ make: @escaping @Sendable (_ bytes: Int) -> String) {
    self.name = name
    self.make = make
  }

  /// A unit, as often as fits.
  private static func unit(_ unit: String, after start: String = "") -> HostileText {
    HostileText("\(start.prefix(20))\(unit.prefix(20)) repeated") { bytes in
      start + String(repeating: unit, count: max(1, (bytes - start.utf8.count) / unit.utf8.count))
    }
  }

  static let all: [HostileText] =
    containers + emphasis + links + html + tables + references + runs + addresses + blocks
    + mixtures

  private static let containers: [HostileText] = [
    HostileText("blank lines after a deep list") { n in
      String(repeating: "- ", count: n / 3) + "x" + String(repeating: "\n", count: n / 3)
    },
    HostileText("blank quote lines after a deep list") { n in
      "> " + String(repeating: "- ", count: n / 4) + "x\n" + String(repeating: ">\n", count: n / 4)
    },
    HostileText("blank lines after 32 lists") { n in
      String(repeating: "- ", count: 31) + "x" + String(repeating: "\n", count: n)
    },
    HostileText("emphasis in a deep quote") { n in
      String(repeating: ">", count: n / 3) + String(repeating: "a*", count: n / 3)
    },
    HostileText("emphasis in 32 quotes") { n in
      String(repeating: ">", count: 32) + String(repeating: "a*", count: n / 3)
    },
    HostileText("quotes") { n in String(repeating: ">", count: n) + "a" },
    HostileText("spaced quotes") { n in String(repeating: "> ", count: n / 2) + "a" },
    HostileText("lists") { n in String(repeating: "- ", count: n / 2) + "x" },
    HostileText("ordered lists") { n in String(repeating: "1. ", count: n / 3) + "x" },
    HostileText("tasks") { n in String(repeating: "- [ ] ", count: n / 6) },
    HostileText("staircase of lists") { n in
      lines(upTo: n) { String(repeating: "  ", count: $0) + "* a\n" }
    },
    HostileText("staircase of short lists") { n in
      lines(upTo: n) { String(repeating: "  ", count: $0 % 30) + "* a\n" }
    },
    HostileText("growing quotes") { n in
      lines(upTo: n) { String(repeating: ">", count: $0) + "a\n" }
    },
    HostileText("growing short quotes") { n in
      lines(upTo: n) { String(repeating: ">", count: $0 % 33) + "a\n" }
    },
    HostileText("lazy lines between deeper lists") { n in
      lines(upTo: n) { String(repeating: " ", count: $0 * 2) + "- a\nlui\n" }
    },
    .unit("- - - \n", after: "x\n"), .unit(String(repeating: "- ", count: 50) + "\n"),
    .unit(String(repeating: "* ", count: 31) + "x\n"), .unit("- a\n"), .unit("- a\n\n"),
    .unit("1. a\n"), .unit("> a\n\n"),
  ]

  private static let emphasis: [HostileText] = [
    HostileText("unmatched emphasis") { n in
      String(repeating: "*a ", count: n / 9) + String(repeating: "_a*_ ", count: n / 9)
    },
    HostileText("unmatched emphasis over lines") { n in
      String(repeating: "*a\n", count: n / 9) + String(repeating: "_a*_\n", count: n / 9)
    },
    HostileText("unmatched emphasis in paragraphs") { n in
      let block = String(repeating: "*a\n", count: 4000) + String(repeating: "_a*_\n", count: 2900)
      return String(repeating: block + "\n", count: n / block.utf8.count + 1)
    },
    HostileText("nested strong and emphasis") { n in
      String(repeating: "*a **a ", count: n / 14) + "b"
        + String(repeating: " a** a*", count: n / 14)
    },
    HostileText("strikethrough mixture") { n in
      String(repeating: "~a ", count: n / 10) + String(repeating: "~~a~ ", count: n / 10)
    },
    HostileText("strikethrough of another length behind emphasis") { n in
      "~~a\n" + String(repeating: "*b\n", count: n / 6) + String(repeating: "c~\n", count: n / 6)
    },
    HostileText("as much strikethrough behind emphasis as passes") { n in
      let block =
        "~~a\n" + String(repeating: "*b\n", count: 1000) + String(repeating: "c~\n", count: 1500)
        + "\n"
      return String(repeating: block, count: n / block.utf8.count + 1)
    },
    HostileText("delimiters that never fit") { n in
      String(repeating: "a**b", count: n / 8) + String(repeating: "c* ", count: n / 8)
    },
    .unit("a_ "), .unit("_a "), .unit("*a_ "), .unit("**x*\n"), .unit("~~a~\n"), .unit("~a~"),
    around("*"), around("_"), around("~"),
  ]

  private static let links: [HostileText] = [
    .unit("![[]()"), .unit("![[]()\n"), .unit("a]"), .unit("[a"), .unit("["), .unit("[\n"),
    .unit("[ (]("), .unit("[ a_"), .unit("[a](<b"), .unit("[a](b"), .unit("[a](b \""),
    .unit("[a](b '"), .unit("[a](b ("), .unit("[a](b)"), .unit("[a](b)\n"), .unit("![a](b)"),
    .unit("![w\n"), .unit("[[a]] "), .unit("[[a|b]]\n"), .unit("[[a"), .unit("[]("),
    .unit("[x]()\n"),
    .unit("[a](javascript:b)\n"), .unit("[a](http://b)\n\n"),
    HostileText("brackets round a letter") { n in
      String(repeating: "[", count: n / 2) + "a" + String(repeating: "]", count: n / 2)
    },
    HostileText("nested links") { n in
      String(repeating: "[", count: n / 5) + "a" + String(repeating: "](u)", count: n / 5)
    },
    HostileText("nested images") { n in
      String(repeating: "![", count: n / 6) + "a" + String(repeating: "](u)", count: n / 6)
    },
    HostileText("open images before letters w") { n in
      String(repeating: "![\n", count: n / 6) + String(repeating: "w\n", count: n / 4)
    },
    HostileText("as many open images before letters w as pass") { n in
      String(repeating: "![\n", count: min(3000, n / 6)) + String(repeating: "w\n", count: n / 4)
    },
    HostileText("dead brackets before colons") { n in
      String(repeating: "[\n", count: n / 4) + "[a](b)" + String(repeating: ":\n", count: n / 4)
    },
    HostileText("wiki links over lines in a quote") { n in
      String(repeating: "> x [[a\n> b]] [^c]\n", count: n / 20)
    },
    HostileText("links without end in one paragraph") { n in
      lines(upTo: n) { "[a\($0)](b\($0).md) woorden\n" }
    },
  ]

  private static let html: [HostileText] = [
    .unit("<?x", after: "a"), .unit("<!A ", after: "a"), .unit("<![CDATA[", after: "a"),
    .unit("<!--", after: "a"), .unit("<!--", after: "</"), .unit("<?x\n", after: "a"),
    .unit("<!-- a\n", after: "a"), .unit("a<!-- b -->\n"), .unit("<b>"), .unit("</b>"),
    .unit("<!-- x -->\n"), .unit("<div>\n\n"), .unit("<a "), .unit("<a b="), .unit("<a b='"),
    .unit("<a b=\"\n"), .unit("<a@"), .unit("<ab:"),
    HostileText("opening and other closing tags") { n in
      String(repeating: "<b>\n", count: n / 9) + "x" + String(repeating: "</i>\n", count: n / 9)
    },
    HostileText("tags over lines in a quote") { n in
      String(repeating: "> x <b\n> c>\n", count: n / 13)
    },
    HostileText("as many declarations as pass") { n in
      "a" + String(repeating: "<?x\n", count: 190) + String(repeating: "y\n", count: n / 2 - 400)
    },
    HostileText("an element of many attributes") { n in
      "<a" + String(repeating: " b=c", count: n / 4) + ">"
    },
  ]

  private static let tables: [HostileText] = [
    HostileText("wide table") { n in
      "|" + String(repeating: "a|", count: n / 4) + "\n|" + String(repeating: "-|", count: n / 4)
        + "\n|x|\n"
    },
    HostileText("wide table of short rows") { n in
      let width = min(n / 8, 4000)
      return "|" + String(repeating: "a|", count: width) + "\n|"
        + String(repeating: "-|", count: width) + "\n"
        + String(repeating: "|\n", count: n / 4)
    },
    HostileText("table of short rows") { n in
      "|" + String(repeating: "a|", count: 60) + "\n|" + String(repeating: "-|", count: 60) + "\n"
        + String(repeating: "|\n", count: n / 2)
    },
    HostileText("table of 300 short rows") { n in
      "|" + String(repeating: "a|", count: 60) + "\n|" + String(repeating: "-|", count: 60) + "\n"
        + String(repeating: "|\n", count: 300) + String(repeating: "\nx\n", count: n / 4)
    },
    .unit("aaa\nbbb\n-\u{0B}\n"), .unit("a\n:-\n"), .unit("|a|\n|-|\n"), .unit("a|\n-|\n\n"),
    .unit("> |a|\n> |-|\n\n"), .unit("- a|\n  -|\n"), .unit("[^a]: b|\n-|\n\n"), .unit("|\n"),
    .unit("|"), .unit("|a|b|\n"),
    HostileText("63 tables of 60 columns") { n in
      let table =
        "|" + String(repeating: "a|", count: 60) + "\n|" + String(repeating: "-|", count: 60)
        + "\n|\n|\n|\n\n"
      return String(repeating: table, count: min(63, n / table.utf8.count + 1))
    },
    HostileText("as long a paragraph before delimiter rows as passes") { n in
      String(repeating: "a\n", count: min(n / 2, 1200)) + String(repeating: "b\n|-|-|\n", count: 60)
    },
    HostileText("a long paragraph before delimiter rows") { n in
      String(repeating: "a\n", count: n / 2) + String(repeating: "b\n|-|-|\n", count: 60)
    },
  ]

  private static let references: [HostileText] = [
    HostileText("long address used often") { n in
      "[a]: /" + String(repeating: "x", count: min(n / 2, 15_000)) + "\n\n"
        + String(repeating: "[a]", count: n / 6)
    },
    HostileText("long title used often") { n in
      "[a]: /u '" + String(repeating: "x\n", count: n / 4) + "'\n\n"
        + String(repeating: "[a]\n", count: n / 8)
    },
    HostileText("long title behind decoys") { n in
      "[a]: <" + String(repeating: "x \"", count: 40) + "> 'x\n"
        + String(repeating: "y\n", count: n / 4)
        + "'\n\n" + String(repeating: "[a]\n", count: n / 8)
    },
    HostileText("as long a title used as often as passes") { n in
      "[a]: /u '" + String(repeating: "x", count: 6600) + "'\n\n"
        + String(repeating: "[a]\n", count: min(4990, n / 5))
    },
    HostileText("medium title used often") { n in
      "[a]: /u '" + String(repeating: "x", count: 1500) + "'\n\n"
        + String(repeating: "[a]\n", count: n / 4)
    },
    HostileText("footnote used often") { n in
      "[^a]: x\n\n" + String(repeating: "[^a]", count: n / 4)
    },
    HostileText("footnote used often over lines") { n in
      "[^a]: x\n\n" + String(repeating: "[^a]\n", count: min(4990, n / 5))
    },
    HostileText("footnote chain") { n in lines(upTo: n) { "[^\($0)]: [^\($0 + 1)]\n\n" } },
    HostileText("footnotes that define each other") { n in
      "[^a]\n\n[^a]: [^b]\n\n[^b]: [^a]\n\n" + String(repeating: "[^b] ", count: n / 5)
    },
    HostileText("many references") { n in
      lines(upTo: n / 2) { "[\($0)]: u\n" } + "\n" + String(repeating: "[0] ", count: n / 8)
    },
    .unit("[a]: u\n"), .unit("[^a]: u\n"), .unit("[^"), .unit("[^a]"), .unit("]: x \""),
    .unit("]: (x"), .unit("[a]: u 'x\n"),
  ]

  private static let runs: [HostileText] =
    "_*~`|:\\&<>#-=[(!@w)]^+.\"' \t\u{1}".map { character in
      HostileText("a line of \(character.debugDescription)") {
        String(repeating: character, count: $0)
      }
    }
    + "_*~`|:\\&<>#-=[(!@w)".map { character in
      HostileText("lines of \(character.debugDescription)") { bytes in
        let line = String(repeating: character, count: 4000) + "\n"
        return String(repeating: line, count: bytes / 4001 + 1)
      }
    } + [
      HostileText("back-tick runs of growing length") { n in
        lines(upTo: n) { "e" + String(repeating: "`", count: $0) + "\n" }
      },
      .unit("&#x1F600;"), .unit("&#"), .unit("&amp;"), .unit("&#x202E;"), .unit("\u{200B}"),
      HostileText("a long entity name") { n in "&" + String(repeating: "a", count: n) + ";" },
    ]

  private static let addresses: [HostileText] = [
    HostileText("address with closing parentheses") { n in
      "http://a" + String(repeating: ")", count: n)
    },
    HostileText("addresses with closing parentheses") { n in
      let line = "http://a" + String(repeating: ")", count: 499) + "\n"
      return String(repeating: line, count: n / line.utf8.count + 1)
    },
    HostileText("long addresses with closing parentheses") { n in
      let line =
        "http://a" + String(repeating: "b", count: 15_000) + String(repeating: ")", count: 499)
        + "\n"
      return String(repeating: line, count: n / line.utf8.count + 1)
    },
    HostileText("address with parentheses") { n in
      "http://a" + String(repeating: "(", count: n / 2) + String(repeating: ")", count: n / 2)
    },
    .unit("a@"), .unit("a.b-c@"), .unit("a.b-c@\n"), .unit("www."), .unit("http://"),
    .unit("mailto:"), .unit(",.", after: "www.a.b"), .unit("&a;", after: "http://a"),
    .unit("www.a.b\n"), .unit("http://a.b "), .unit("a@b.c "), .unit("http://a_b.c"),
    .unit("<http://a>"), .unit("http://a<"), .unit("www.a.b)."),
  ]

  private static let blocks: [HostileText] = [
    .unit("# a\n"), .unit("# a\(1)\n"), .unit("#\n"), .unit("\n"), .unit("a\n="), .unit("a\n=\n"),
    .unit("a\n\n"), .unit("a\n"), .unit("---\n"), .unit("```\n"), .unit("    a\n"),
    HostileText("different headings") { n in lines(upTo: n) { "# kop \($0)\n" } },
    HostileText("headings that take each other's anchors") { n in
      lines(upTo: n / 2) { "# a \($0)\n" } + String(repeating: "# a\n", count: n / 8)
    },
    HostileText("fences of growing length") { n in
      lines(upTo: n) { String(repeating: "`", count: $0 + 3) + "\n" }
    },
    HostileText("long info string") { n in "```" + String(repeating: "x", count: n) + "\n" },
    HostileText("info string with markup") { _ in "```\"><script>\n```\n" },
    HostileText("ampersands") { n in String(repeating: "&&&&&&&&&&&&&&&\n", count: n / 16) },
    HostileText("one long sentence with links") { n in
      String(repeating: "woord [a](b.md) ", count: n / 16)
    },
  ]

  private static let mixtures: [HostileText] = [
    HostileText("all openers") { n in
      String(repeating: "*[_![~<`w:&\n", count: n / 12)
    },
    HostileText("lists, emphasis and links") { n in
      lines(upTo: n) { String(repeating: "  ", count: $0 % 20) + "- *a [b](c) `d` ~~e~~ _f\n" }
    },
    HostileText("links and code") { n in
      String(repeating: "`[a](b.md)` [a](b.md) [[c]]\n", count: n / 28)
    },
  ]

  private static func around(_ mark: String) -> HostileText {
    HostileText("\(mark) around a letter") { n in
      String(repeating: mark, count: n / 2) + "a" + String(repeating: mark, count: n / 2)
    }
  }

  /// Numbered lines until the size is reached.
  private static func lines(upTo bytes: Int, _ line: (Int) -> String) -> String {
    var result = ""
    var number = 0
    while result.utf8.count < bytes {
      result += line(number)
      number += 1
    }
    return result
  }
}
