import Testing

@testable import Publishing

@Suite("Text in YAML")
struct YAMLTextTests {
  @Test(
    "Whatever could end or change the text is escaped",
    arguments: [
      ("Tholen", #""Tholen""#), ("'s-Hertogenbosch", #""'s-Hertogenbosch""#),
      ("a\"b\\c", #""a\"b\\c""#), ("a\nb", #""a\U0000000ab""#),
      ("a\r\nb", #""a\U0000000d\U0000000ab""#),
      ("\u{85}\u{2028}\u{FEFF}", #""\U00000085\U00002028\U0000feff""#),
      ("# - x: &y *z !t %u @v", ##""# - x: &y *z !t %u @v""##), ("é ĳ 😀", "\"é ĳ 😀\""),
    ])
  func quoting(text: String, quoted: String) {
    #expect(YAMLText.quoted(text) == quoted)
  }
}
