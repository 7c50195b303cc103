import Core
import TestSupport
import Testing

@testable import SiteModel

@Suite("Check: orphan page")
struct OrphanPageTests {
  @Test("A page to which neither a link nor the menu leads is an orphan")
  func orphan() {
    let site = SiteText(
      """
      -- content/site.yaml --
      titel: Handboek
      adres: https://handboek.example/
      navigatie: [{titel: Over, naar: over}]
      toegankelijkheidsverklaring: /toegankelijk/
      -- content/paginas/over.md --
      \(article())
      [verder](verder.md)
      -- content/paginas/verder.md --
      \(article())
      -- content/paginas/toegankelijk.md --
      \(article())
      -- content/paginas/menu.md --
      \(article("Menu", "in-menu: ja"))
      -- content/paginas/wees.md --
      ---
      titel: 1️⃣Wees
      ---
      [zelf](wees.md)
      """)
    #expect(site.differences(of: .orphanPage, .at("1️⃣", .orphanPage)) == [])
  }
}
