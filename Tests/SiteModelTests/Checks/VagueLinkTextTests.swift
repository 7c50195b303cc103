import Core
import TestSupport
import Testing

@testable import SiteModel

@Suite("Check: vague link text")
struct VagueLinkTextTests {
  @Test("The text of a link says where it leads")
  func vagueLinkText() {
    let site = SiteText(
      """
      -- content/praktijken/a.md --
      \(practice())
      Klik [Hier!](1️⃣https://vng.nl/) of [klik  hier](2️⃣#kop), [lees **meer**](3️⃣a.md),
      [Read more…](4️⃣a.md), [hier staat het archief](a.md), [[a]], 5️⃣[[a|hier]].

      ## Kop
      """)
    #expect(
      site.differences(
        of: .vagueLinkText, .at("1️⃣", .vagueLinkText), .at("2️⃣", .vagueLinkText),
        .at("3️⃣", .vagueLinkText), .at("4️⃣", .vagueLinkText), .at("5️⃣", .vagueLinkText)) == [])
  }
}
