import Testing

@testable import Publishing

@Suite("XML")
struct XMLWriterTests {
  @Test("Text is escaped, and characters that XML forbids are left out")
  func escaping() {
    var writer = XMLWriter()
    writer.open("feed", [("lang", "\"nl\"")])
    writer.element("title", "a ]]> <b> & \u{0}\u{1B}\u{FFFE}c")
    writer.empty("link", [("href", "x?a=1&b=2")])
    writer.close()
    #expect(
      writer.text == """
        <?xml version="1.0" encoding="utf-8"?>
        <feed lang="&quot;nl&quot;">
          <title>a ]]&gt; &lt;b&gt; &amp; c</title>
          <link href="x?a=1&amp;b=2"/>
        </feed>

        """)
  }
}
