import Foundation
import Testing

/// Which modules each target may import; the same table stands as a comment on top of `Package.swift`.
private let allowedImports: [String: Set<String>] = [
  "Core": [],
  "Markdown": ["Core", "CMarkGFM"],
  "Templates": ["Core", "Mustache"],
  "Search": ["Core", "CStemmer", "CZlib"],
  "Content": ["Core", "Markdown", "Yams"],
  "ReuseIndex": ["Core", "Content"],
  "SiteModel": ["Core", "Markdown", "Content", "ReuseIndex"],
  "Publishing": [
    "Core", "Markdown", "Templates", "Search", "Content", "ReuseIndex", "SiteModel", "Crypto",
  ],
  "Builder": [
    "Core", "Markdown", "Templates", "Search", "Content", "ReuseIndex", "SiteModel", "Publishing",
    "CLinux", "Foundation", "Glibc",
  ],
  "handbook": ["Builder", "Content", "Core", "Search", "ArgumentParser", "Foundation", "Glibc"],
  "handbook-bench": [
    "Builder", "Content", "Core", "Markdown", "Publishing", "ReuseIndex", "SiteModel",
    "ArgumentParser", "Foundation", "Glibc",
  ],
]

/// Libraries that may be imported in one file only, so that replacing one touches one file.
private let singleFileImports: [String: String] = [
  "CMarkGFM": "Sources/Markdown/CMarkDocument.swift",
  "CStemmer": "Sources/Search/Words/Stemmer.swift",
  "CZlib": "Sources/Search/Files/Gzip.swift",
  "Yams": "Sources/Content/FrontMatter/YAMLReader.swift",
  "Mustache": "Sources/Templates/TemplateEngine.swift",
]

@Suite("Modules import downwards only")
struct ImportTests {
  private func imports(in file: Repository.File) -> [String] {
    file.lines.compactMap { line in
      let words = line.split(separator: " ")
      guard let position = words.firstIndex(of: "import"), position + 1 < words.count,
        words[..<position].allSatisfy({
          ["package", "internal", "private", "@testable", "unsafe"].contains($0)
        })
      else { return nil }
      let name = words[position + 1] == "struct" ? words[position + 2] : words[position + 1]
      return String(name.split(separator: ".")[0])
    }
  }

  @Test("Every import stands in the table of its target")
  func importsStandInTable() throws {
    let files = try Repository.swiftFiles(under: "Sources")
    #expect(files.count > 30)
    for file in files {
      let allowed = try #require(allowedImports[file.target], "no row for target \(file.target)")
      for name in imports(in: file) {
        #expect(allowed.contains(name), "\(file.path) imports \(name)")
      }
    }
  }

  @Test("A library that we may want to replace is imported in one file")
  func librariesAreImportedOnce() throws {
    let files = try Repository.swiftFiles(under: "Sources")
    for (library, home) in singleFileImports {
      let users = files.filter { imports(in: $0).contains(library) }.map(\.path)
      #expect(users == [home], "\(library) is imported in \(users)")
    }
  }

  @Test("The comment in the manifest names every target of the table")
  func manifestNamesTargets() throws {
    let manifest = try Repository.text(of: "Package.swift")
    for target in allowedImports.keys.sorted() {
      #expect(manifest.contains("//   \(target) "), "no line for \(target) in Package.swift")
    }
  }
}
