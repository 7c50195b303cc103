import Content
import Core
import SiteModel
import TestSupport
import Testing

@Suite("Links of the settings")
struct SettingsTargetTests {
  @Test("Menu and accessibility statement lead to pages; a dead one is reported in site.yaml")
  func targets() {
    let site = SiteText(
      """
      -- content/site.yaml --
      titel: Handboek
      adres: https://handboek.example/
      navigatie:
        - {titel: Praktijken, naar: /praktijken/}
        - {titel: Over, naar: over}
        - {titel: Weg, naar: 1️⃣/prektijken/}
        - {titel: Ook weg, naar: 2️⃣ovr}
      toegankelijkheidsverklaring: 3️⃣/toegankelijkheid/
      -- content/paginas/over.md --
      \(article("Over ons"))
      """)
    #expect(
      site.differences(
        .at("1️⃣", .unknownLink, hint: "‘/praktijken/’"), .at("2️⃣", .unknownLink, hint: "‘over’"),
        .at("3️⃣", .unknownLink)) == [])
    let over = PageReference(.document(.article([slug("over")])), .dutch)
    #expect(
      site.site.navigation.map(\.target) == [
        .page(PageReference(.practices, .dutch), fragment: nil, title: "Handboek"),
        .page(over, fragment: nil, title: "Over ons"), .unresolved, .unresolved,
      ])
    #expect(site.site.accessibilityStatement == .unresolved)
  }

  @Test("An accessibility statement may stand on another site")
  func external() {
    let site = SiteText(
      """
      -- content/site.yaml --
      titel: Handboek
      adres: https://handboek.example/
      toegankelijkheidsverklaring: https://toegankelijkheidsverklaring.example/123
      """)
    #expect(site.differences() == [])
    #expect(
      site.site.accessibilityStatement
        == .external("https://toegankelijkheidsverklaring.example/123"))
  }
}
