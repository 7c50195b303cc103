import Testing

@testable import Publishing

@Suite("CSV tables")
struct CSVTableTests {
  private func cell(_ text: String) -> String {
    var table = CSVTable(header: ["a"])
    table.rows = [[.text(text)]]
    let lines = String(decoding: table.encoded().dropFirst(3), as: UTF8.self)
    // CR and LF together are one character.
    return String(lines.dropFirst("a\r\n".count).dropLast("\r\n".count))
  }

  @Test("A table starts with a byte order mark and ends its lines as RFC 4180 says")
  func frame() {
    var table = CSVTable(header: ["naam", "aantal"])
    table.rows = [[.text("Tholen"), .number(-3)], [.empty, .number(nil)]]
    let bytes = table.encoded()
    #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(
      String(decoding: bytes.dropFirst(3), as: UTF8.self) == "naam,aantal\r\nTholen,-3\r\n,\r\n")
  }

  @Test(
    "Text that a spreadsheet could take for a formula gets an apostrophe",
    arguments: [
      "=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", " =1", "\"=1\"", "＝1", "＋1", "－1",
      "＠1",
      "=HYPERLINK(\"http://evil.example\",\"x\")", ";=1", ",=1", "a;=1", "\u{A0}=1",
    ])
  func formulas(text: String) {
    let written = cell(text)
    #expect(written.hasPrefix("'") || written.hasPrefix("\"'"))
  }

  @Test(
    "Ordinary text stays as it is",
    arguments: ["Zeeuws e-Depot", "0123", "1-2", "3/4", "a=b", "it's", "GM0715", "12 - 14"])
  func ordinary(text: String) {
    #expect(cell(text) == text)
  }

  @Test("Quotes are doubled, and commas, semicolons and line breaks are quoted")
  func quotes() {
    #expect(cell("a \"b\", c") == "\"a \"\"b\"\", c\"")
    #expect(cell("a;b") == "\"a;b\"")
    #expect(cell("a\nb") == "\"a\nb\"")
  }
}
