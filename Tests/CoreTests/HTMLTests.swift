import Core
import TestSupport
import Testing

@Suite("Escaping")
struct HTMLTests {
  @Test("The five characters are escaped and nothing else is changed")
  func escapes() {
    #expect(
      HTML(escaping: "<a href=\"x\">'&é€😀").markup == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;é€😀")
  }

  @Test(
    "A special character followed by a combining mark is escaped all the same",
    arguments: ["\u{301}", "\u{20E3}", "\u{FE0F}", "\u{200D}", "\u{34F}", "\u{200C}", "\u{1F1F3}"])
  func combiningMarksDoNotHide(mark: String) {
    for special in ["<", ">", "&", "\"", "'"] {
      let markup = HTML(escaping: special + mark).markup
      #expect(!markup.unicodeScalars.dropFirst().contains { "<>\"'".unicodeScalars.contains($0) })
      #expect(markup.unicodeScalars.first == "&")
      #expect(markup.unicodeScalars.count > 3)
    }
  }

  @Test("Unescaping gives the text back, and no special byte is left")
  func roundTrip() {
    var random = SeededGenerator(seed: 20_161)
    let alphabet = Array("<>&\"'ab \u{301}\u{200D}é€😀;#39ltgamp".unicodeScalars)
    for _ in 0..<20_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0..<12, using: &random) {
        text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
      }
      let original = String(text)
      let markup = HTML(escaping: original).markup
      #expect(!markup.utf8.contains { "<>\"'".utf8.contains($0) })
      #expect(unescaped(markup).utf8.elementsEqual(original.utf8))
    }
  }

  private func unescaped(_ markup: String) -> String {
    let names: [(String, String)] = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ]
    var bytes: [UInt8] = []
    var rest = Array(markup.utf8)[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "&"),
        let (name, value) = names.first(where: { rest.starts(with: $0.0.utf8) })
      {
        bytes += Array(value.utf8)
        rest = rest.dropFirst(name.utf8.count)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
