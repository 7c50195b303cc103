import Core
import TestSupport
import Testing

@testable import SiteModel

@Suite("Checks: age")
struct AgeCheckTests {
  @Test("A practice that was checked two years ago is fresh, a day more is stale")
  func stalePractice() {
    let site = SiteText(
      """
      -- content/praktijken/a.md --
      \(practice("gecontroleerd: 2024-06-01"))
      -- content/praktijken/b.md --
      \(practice("gecontroleerd: 1️⃣2024-05-31"))
      """, today: "2026-06-01")
    #expect(site.differences(of: .stalePractice, .at("1️⃣", .stalePractice)) == [])
  }

  @Test("A plan that expired and goes on is named, one that ended is not")
  func expiredPlan() {
    let site = SiteText(
      """
      -- content/organisaties/gm0716/plannen/a.md --
      \(plan("gewijzigd: 2025-06-01"))
      -- content/organisaties/gm0716/plannen/b.md --
      \(plan("gewijzigd: 1️⃣2025-05-31"))
      -- content/organisaties/gm0716/plannen/c.md --
      \(plan("gewijzigd: 2025-05-31\nstatus: vervallen"))
      -- content/organisaties/gm0716/plannen/d.md --
      \(plan("gewijzigd: 2025-05-31\nverloopt: 2027-01-01"))
      """, today: "2026-06-01")
    #expect(site.differences(of: .expiredPlan, .at("1️⃣", .expiredPlan)) == [])
  }
}
