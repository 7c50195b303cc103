import Foundation
import Testing

/// The examples of the GitHub Flavored Markdown specification, read from where the package
/// `cmark-gfm` installs it.
///
/// The text is CC-BY-SA 4.0 and not copied here.
struct GFMSpecification: Sendable {
  struct Example: Sendable {
    /// As counted in the specification, from 1.
    let number: Int
    let markdown: String
    let html: String
    let isDisabled: Bool
  }

  let examples: [Example]

  init() throws {
    let listed = try Self.output(of: "dpkg", ["-L", "cmark-gfm"])
    let path = try #require(
      listed.split(separator: "\n").first { $0.hasSuffix("/spec.txt.gz") },
      "install the package cmark-gfm; it brings the text of the specification")
    examples = Self.examples(in: try Self.output(of: "gzip", ["-dc", String(path)]))
  }

  /// Splits on the fences of 32 back-ticks; an arrow stands for a tab.
  private static func examples(in text: String) -> [Example] {
    let fence = String(repeating: "`", count: 32)
    var result: [Example] = []
    var parts: [[Substring]] = []
    var isDisabled = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(fence + " example") {
        parts = [[]]
        isDisabled = line.hasSuffix("disabled")
      } else if parts.isEmpty {
        continue
      } else if line == fence {
        let texts = parts.map { lines in
          lines.map { $0.replacing("→", with: "\t") + "\n" }.joined()
        }
        result.append(
          Example(
            number: result.count + 1, markdown: texts[0], html: texts[1], isDisabled: isDisabled))
        parts = []
      } else if line == ".", parts.count == 1 {
        parts.append([])
      } else {
        parts[parts.count - 1].append(line)
      }
    }
    return result
  }

  private static func output(of tool: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(tool) failed")
    return String(decoding: data, as: UTF8.self)
  }
}
