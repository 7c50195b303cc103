import Core
import Markdown
import Testing

@Suite("Addresses are allowed by list")
struct CheckedAddressTests {
  @Test(
    "What may lead somewhere passes",
    arguments: [
      "https://vng.nl", "HTTPS://VNG.nl/a?b=c&d#e", "http://a.nl:8080/", "https://a.b-c.nl/x_(y)",
      "mailto:a@b.nl", "mailto:a@b.nl,c@d.nl?subject=x%20y", "tel:+31-20-123", "a.md",
      "../a/b.md#c",
      "#kop", "/a/", "?q=x", "a b.md", "100%.md", "a:/b", "x/y:z", "https://xn--god-vla.example",
      "./javascript:1", "a.nl.md", "naam@tekst/x.md",
    ])
  func allowed(address: String) {
    if address == "a:/b" {
      #expect(CheckedAddress(address).problem == .scheme("a"))
    } else {
      #expect(CheckedAddress(address).problem == nil)
      #expect(CheckedAddress(address).destination != .refused)
    }
  }

  @Test(
    "What can run, deceive or hide is refused",
    arguments: [
      "javascript:1", "JaVaScRiPt:1", "java\tscript:1", "java\nscript:1", "java\rscript:1",
      "\u{1}javascript:1", "\u{A0}javascript:1", "\u{200B}javascript:1", "\u{FEFF}javascript:1",
      "\\javascript:1", "javascript%3A1", "%6aavascript:1", "vbscript:x", "data:text/html,x",
      "data:image/svg+xml,x", "data:image/svg%2bxml;base64,x", "data:image/png;base64,x", "file:x",
      "blob:x", "intent:x", "view-source:x", "about:blank", "ws://x", "ftp://x", "//evil.example",
      "/\\evil.example", "\\\\evil", "%2f%2fevil.example", "%5c%5cevil", "https:evil",
      "https:/evil",
      "https:///evil", "https://", "https://user:pw@site.nl", "https://good.example@evil.example",
      "https://g\u{43E}od.example", "http://[::1]/", "https://a.nl:99999999", "https://a b.nl",
      "https://a.nl/b c", "https://a%2e.nl", "https://a.nl\u{202E}", "mailto:", "mailto:x",
      "mailto:a@b@c", "tel:abc", "tel:", "a%00b.md", "a%0ab.md", "%ff.md", "a\u{2028}b",
      "www.vng.nl", "vng.nl", "info@vng.nl", "https:\u{2044}\u{2044}a.nl",
    ])
  func refused(address: String) {
    let checked = CheckedAddress(address)
    #expect(checked.problem != nil)
    #expect(checked.destination == .refused)
  }

  @Test("Length is bounded")
  func length() {
    let start = "https://a.nl/"
    let longest =
      start + String(repeating: "x", count: CheckedAddress.maximumBytes - start.utf8.count)
    #expect(CheckedAddress(longest).problem == nil)
    #expect(CheckedAddress(longest + "x").problem == .tooLong)
  }

  @Test("Only http is called insecure")
  func insecure() {
    #expect(CheckedAddress("HTTP://a.nl").isInsecure)
    #expect(!CheckedAddress("https://a.nl").isInsecure)
    #expect(!CheckedAddress("a.md").isInsecure)
  }

  @Test("An allowed address leaves no byte that could end its attribute")
  func encoding() {
    let address = CheckedAddress("https://a.nl/\"><b>'é{}|^`").destination
    #expect(address == .external("https://a.nl/%22%3E%3Cb%3E'%C3%A9%7B%7D%7C%5E%60"))
  }

  @Test(
    "Decoding after encoding gives the same text",
    arguments: ["a b", "é/ü?#x", "100%25", "\"<>\\"])
  func roundTrip(text: String) {
    let encoded = PercentCoding.encode(text.replacing("%", with: "%25"))
    #expect(encoded.utf8.allSatisfy { $0 < 0x80 })
    #expect(PercentCoding.decode(encoded) == text)
  }

  @Test(
    "The same check holds for links, images, references and bare addresses",
    arguments: [
      "javascript:1", "JaVaScRiPt:1", "javascript&colon;1", "&#106;avascript:1",
      "java&Tab;script:1", "java&NewLine;script:1", "&#1;javascript:1", "&nbsp;javascript:1",
      "&#x200B;javascript:1", "javascript%3A1", "vbscript:x", "data:text/html,x",
      "data:image/svg+xml,x", "data:image/png;base64,x", "file:x", "blob:x", "intent:x",
      "view-source:x", "about:x", "ws:x", "ftp:x", "//evil.example", "/\\evil.example", "\\\\evil",
      "https:evil", "https:///evil", "https://user:pw@site.nl", "https://g\u{43E}od.example",
    ])
  func everywhere(address: String) throws {
    let texts = [
      "[a](\(address))", "[a](<\(address)>)", "![a](\(address))", "[a]\n\n[a]: \(address)",
      "![a][b]\n\n[b]: <\(address)>", "<\(address)>", "[![a](\(address))](\(address) \"t\")",
    ]
    for text in texts {
      let body = try parsed(text).value
      #expect(body.links.allSatisfy { $0.destination == .refused }, "\(text)")
      #expect(body.images.allSatisfy { $0.destination == .refused }, "\(text)")
      #expect(try PageMarkup.problems(in: body.filled) == [], "\(text)")
      #expect(!body.filled.contains("<a "))
    }
  }
}
