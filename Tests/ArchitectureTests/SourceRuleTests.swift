import Foundation
import Testing

@Suite("Source files keep the house rules")
struct SourceRuleTests {
  private let forbiddenWords = [
    "nonisolated(unsafe)", "@unchecked", "NSLock", "Mutex<", "fatalError(", "TO" + "DO",
    "FIX" + "ME", "HA" + "CK",
  ]

  /// Swallowed or fatal errors as words of their own (`entry?` holds no `try?`), and static variables that are stored.
  private let forbiddenForms = [#"\btry[!?]"#, #"\bstatic var [^{]*(=|$)"#]

  private let forbiddenTypeNames = [
    "Manager", "Helper", "Util", "Context", "Handler", "Service", "Abstract", "Impl", "Info",
  ]

  @Test("No file is longer than 400 lines")
  func filesAreShort() throws {
    for file in try Repository.swiftFiles(under: "Sources") + Repository.swiftFiles(under: "Tests")
    {
      #expect(file.lines.count <= 401, "\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test("No source holds shared mutable state, a crash or an unfinished mark")
  func noForbiddenWords() throws {
    for file in try Repository.swiftFiles(under: "Sources") {
      for (index, line) in file.lines.enumerated() {
        for word in forbiddenWords where line.contains(word) {
          Issue.record("\(file.path):\(index + 1) holds '\(word)'")
        }
        for form in forbiddenForms where line.range(of: form, options: .regularExpression) != nil {
          Issue.record("\(file.path):\(index + 1) has the form '\(form)'")
        }
      }
    }
  }

  @Test("No module reads the clock, the environment or the locale below the builder")
  func noAmbientInput() throws {
    let ambient = [
      "Date()", "Date.now", "ProcessInfo", "Locale.current", "TimeZone.current", ".hashValue",
      "Hasher()",
    ]
    for file in try Repository.swiftFiles(under: "Sources")
    where !["handbook", "handbook-bench"].contains(file.target) {
      for word in ambient where file.text.contains(word) {
        Issue.record("\(file.path) holds '\(word)'")
      }
    }
  }

  @Test("Type names say what a type is, and not that it does something")
  func typeNamesAreNouns() throws {
    let declaration = /(?:struct|enum|class|actor|protocol)\s+([A-Z][A-Za-z]*)/
    for file in try Repository.swiftFiles(under: "Sources") {
      for match in file.text.matches(of: declaration) {
        let name = String(match.1)
        for word in forbiddenTypeNames where name.hasSuffix(word) {
          Issue.record("\(file.path) declares \(name)")
        }
        if name.hasSuffix("Data"), name != "SearchData" {
          Issue.record("\(file.path) declares \(name)")
        }
      }
    }
  }

  @Test("Safe markup is made from strings in few files only")
  func safeMarkupIsRare() throws {
    let allowedFolders = [
      "Sources/Core/HTML.swift", "Sources/Markdown/", "Sources/Templates/", "Sources/Publishing/",
    ]
    for file in try Repository.swiftFiles(under: "Sources") where file.text.contains("HTML(safe:") {
      #expect(
        allowedFolders.contains { file.path.hasPrefix($0) }, "\(file.path) makes HTML from a string"
      )
    }
  }

  @Test("Every target that is not C is compiled with the strict settings")
  func targetsAreStrict() throws {
    let manifest = try Repository.text(of: "Package.swift")
    #expect(manifest.contains(".treatAllWarnings(as: .error)"))
    #expect(manifest.contains(".strictMemorySafety()"))
    let targets = manifest.matches(of: /\.(?:executableTarget|testTarget|target)\(/).count
    let strict = manifest.matches(of: /swiftSettings: strict/).count
    // The C target has no Swift settings.
    #expect(strict == targets - 1)
  }

  @Test("The top level holds the frame of the project and nothing else")
  func topLevelIsFixed() throws {
    let allowed: Set<String> = [
      "Package.swift", "Sources", "Tests", "content", "templates", "public", "README.md", "LICENSE",
      "Makefile", ".gitignore", ".github", ".gitlab", ".gitlab-ci.yml", ".ci", ".vscode",
      ".editorconfig", ".git",
      ".swift-format", "Package.resolved", ".handbook",
    ]
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.path(percentEncoded: false))
    for name in names
    where !allowed.contains(name) && !name.hasPrefix(".build") && !name.hasPrefix(".venv") {
      Issue.record("\(name) does not belong at the top level")
    }
  }
}
