import Core
import TestSupport
import Testing

@testable import SiteModel

@Suite("Check: skipped heading")
struct SkippedHeadingTests {
  @Test("A heading goes at most one level deeper than the one before")
  func skippedHeading() {
    let site = SiteText(
      """
      -- content/praktijken/a.md --
      \(practice())
      ## Twee

      ### Drie

      ## Twee

      1️⃣#### Vier

      ##### Vijf
      -- content/paginas/b.md --
      \(article())
      2️⃣### Drie
      """)
    #expect(
      site.differences(
        of: .skippedHeading, .at("1️⃣", .skippedHeading, hint: "‘###’"),
        .at("2️⃣", .skippedHeading, hint: "‘##’")) == [])
  }
}
