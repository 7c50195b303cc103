import Core
import Templates
import Testing

@Suite("SafeLink")
struct SafeLinkTests {
  private func isShown(_ address: String) -> Bool {
    let library = TemplateLibrary.compile(MarkedTemplates("{{u}}").files, limits: Limits()).value
    let page = library.render("pages/x", ["u": .link(address)] as SampleView)
    #expect(page.diagnostics.allSatisfy { $0.code == .unsafeLink })
    return page.diagnostics.isEmpty
  }

  @Test(
    "Addresses inside the site and with an allowed scheme are shown",
    arguments: [
      "", "/", "/a/b/", "../b/", "a.html", "#x", "?q=1", "a?b:c", "a/b:c", "#a:b", "https://a.nl/",
      "HTTPS://a.nl", "http://a.nl", "mailto:a@b.nl", "tel:+31", "/é",
      "https://a.nl/?x=javascript:y",
    ])
  func allowed(address: String) {
    #expect(isShown(address))
  }

  @Test(
    "All other addresses are refused",
    arguments: [
      "javascript:1", "JaVaScRiPt:1", "java\tscript:1", " javascript:1", "\u{1}javascript:1",
      "vbscript:x", "data:text/html,x", "data:image/png;base64,x", "file:///x", "blob:x",
      "intent:x",
      "view-source:x", "about:blank", "ws://x", "ftp://x", "//evil.example", "/\\evil.example",
      "\\\\evil", "https:evil", "https:/evil", "https:///evil", "https://", "mailto:", ":x", "é:x",
      "https://a.nl/\u{7F}", "https://a.nl/ b", "java\nscript:1",
    ])
  func refused(address: String) {
    #expect(!isShown(address))
  }
}
