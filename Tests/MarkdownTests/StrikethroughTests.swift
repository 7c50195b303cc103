import Foundation
import Markdown
import TestSupport
import Testing

@Suite("Our stand-in for the library's strikethrough")
struct StrikethroughTests {
  @Test("Random tildes, emphasis and addresses are read as the library's own program reads them")
  func sameAsLibrary() throws {
    var generator = SeededGenerator(seed: 176)
    let pieces = [
      "~", "~", "~~", "~~", "~~~", "*", "**", "_", "a", "b", " ", " ", "(", ")", "`", "[x](y.md)",
      "www.a.nl ",
      "http://b.nl ", ":", "w", "\\", "é", ".", "c@d.nl ", "\n", "![i](j.png)", "|", "☃",
    ]
    let texts = (0..<2000).map { _ in
      "p"
        + (0..<Int.random(in: 1...24, using: &generator))
        .compactMap { _ in pieces.randomElement(using: &generator) }.joined()
        // No fences: they would take in what follows.
        .replacing("\n", with: "\nr") + "q"
    }
    let all = texts.joined(separator: "\n\n---\n\n") + "\n"
    let theirs = try libraryPage(all)
      .replacing(" />", with: ">").replacing("https://www.", with: "http://www.")
    let ours = try page(all).replacing("&#39;", with: "'")
      .replacing("https://www.", with: "http://www.")
    // The program runs on one thread, as the library is meant to be used.
    let ourParts = ours.components(separatedBy: "<hr>\n")
    let theirParts = theirs.components(separatedBy: "<hr>\n")
    #expect(ourParts.count == 2000)
    #expect(theirParts.count == 2000)
    #expect(ours.count(of: "<del>") > 150)
    for (index, parts) in zip(ourParts, theirParts).enumerated() {
      #expect(parts.0 == parts.1, "\(texts[index].debugDescription)")
    }
  }

  private func libraryPage(_ text: String) throws -> String {
    let folder = TemporaryFolder()
    folder.write(text, to: "a.md")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let extensions = ["table", "strikethrough", "autolink", "tasklist"].flatMap { ["-e", $0] }
    process.arguments = ["cmark-gfm"] + extensions + [folder.path("a.md")]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }
}

extension String {
  fileprivate func count(of part: String) -> Int { components(separatedBy: part).count - 1 }
}
