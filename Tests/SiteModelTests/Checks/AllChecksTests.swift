import Core
import Foundation
import TestSupport
import Testing

@testable import SiteModel

@Suite("All checks")
struct AllChecksTests {
  @Test("Every check has a code of its own and says what it looks for in one sentence")
  func checks() {
    #expect(Set(allChecks.map(\.code.name)).count == allChecks.count)
    for check in allChecks { #expect(check.summary.hasSuffix(".") && check.summary.count > 20) }
  }

  @Test("Every file with a check is in the list")
  func everyFileIsListed() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/SiteModel/Checks").standardized
    let files = try FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false)
    )
    .filter { $0 != "AllChecks.swift" }
    #expect(files.count == allChecks.count)
  }

  @Test("The findings of all checks come in one order")
  func order() {
    let site = SiteText(
      """
      -- content/paginas/b.md --
      \(article())
      -- content/paginas/a.md --
      \(article())
      """
    ).site
    #expect(
      check(site).map(\.code.name).filter { $0 != "unused-tag" } == [
        "empty-article", "orphan-page", "empty-article", "orphan-page",
      ])
  }
}
