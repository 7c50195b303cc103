import Core
import TestSupport
import Testing

@testable import SiteModel

@Suite("Check: image without text")
struct ImageWithoutTextTests {
  @Test("An image needs words for who cannot see it")
  func imageWithoutText() {
    let site = SiteText(
      """
      -- content/praktijken/kaart.png --
      png
      -- content/praktijken/a.md --
      \(practice())
      ![Kaart van Tholen](kaart.png) ![](1️⃣kaart.png) ![ ](2️⃣kaart.png)
      """)
    #expect(
      site.differences(
        of: .imageWithoutText, .at("1️⃣", .imageWithoutText), .at("2️⃣", .imageWithoutText)) == [])
  }
}
