import Core
import TestSupport
import Testing

@testable import SiteModel

@Suite("Check: empty article")
struct EmptyArticleTests {
  @Test("A page without text or image is empty; other kinds may be")
  func emptyArticle() {
    let site = SiteText(
      """
      -- content/paginas/a.md --
      ---
      titel: 1️⃣Leeg
      ---

      -- content/paginas/b.md --
      \(article())
      Tekst.
      -- content/paginas/c.md --
      \(article())
      ![Kaart](kaart.png)
      -- content/paginas/kaart.png --
      png
      -- content/begrippen/d.md --
      \(term("D"))
      """)
    #expect(site.differences(of: .emptyArticle, .at("1️⃣", .emptyArticle)) == [])
  }
}
