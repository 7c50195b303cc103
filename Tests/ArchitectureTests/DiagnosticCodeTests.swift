import Foundation
import Testing

@Suite("Diagnostic codes")
struct DiagnosticCodeTests {
  private func declaredCodes() throws -> [String] {
    try Repository.swiftFiles(under: "Sources").flatMap { file in
      file.text.matches(of: /DiagnosticCode\(\s*"([^"]+)"/).map { String($0.1) }
    }.sorted()
  }

  @Test("Every code is declared once, in kebab case")
  func codesAreUnique() throws {
    let codes = try declaredCodes()
    #expect(codes.count > 40)
    #expect(
      Set(codes).count == codes.count,
      "declared twice: \(codes.filter { code in codes.count { $0 == code } > 1 })")
    for code in codes {
      #expect(code.wholeMatch(of: /[a-z]+(-[a-z0-9]+){1,4}/) != nil, "\(code)")
    }
  }

  @Test("The list of all codes holds every declaration, in the order of their names")
  func listIsComplete() throws {
    let declared = try Repository.swiftFiles(under: "Sources").flatMap { file in
      file.text.matches(of: /static let ([A-Za-z0-9]+)\s*=\s*DiagnosticCode\(\s*"([^"]+)"/)
        .map { (constant: String($0.1), name: String($0.2)) }
    }.sorted { $0.name < $1.name }.map(\.constant)
    let list = try Repository.text(of: "Sources/Builder/AllDiagnosticCodes.swift")
    #expect(list.matches(of: /(?m)^  \.([A-Za-z0-9]+),$/).map { String($0.1) } == declared)
  }

  @Test("Every code has its section in the article, and no section is left over")
  func codesAreDocumented() throws {
    let article = try Repository.text(of: "Sources/Builder/Builder.docc/DiagnosticCodes.md")
    let documented = article.matches(of: /(?m)^### `([^`]+)`/).map { String($0.1) }
    #expect(documented == documented.sorted(), "sections are sorted by code")
    #expect(try Set(declaredCodes()) == Set(documented))
  }
}
