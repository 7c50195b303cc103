import Core
import TestSupport
import Testing

@testable import SiteModel

@Suite("Checks: tags")
struct TagCheckTests {
  @Test("A tag that nothing carries is named, unless a narrower one is in use or it is deprecated")
  func unusedTag() {
    let site = SiteText(
      """
      -- content/trefwoorden.yaml --
      trefwoorden:
        - {id: archief, label: Archief}
        - {id: e-depot, label: e-Depot, breder: [archief]}
        - {id: 1️⃣balie, label: Balie}
        - {id: loket, label: Loket, vervallen: ja, vervangen-door: balie}
      -- content/praktijken/a.md --
      \(practice("trefwoorden: [e-depot]"))
      """)
    #expect(site.differences(of: .unusedTag, .at("1️⃣", .unusedTag)) == [])
  }

  @Test(
    "Two tags that are nearly one word are twins",
    arguments: [
      ("e-depot", "edepot", true), ("archief", "archieven", false), ("gemeente", "gemeenten", true),
      ("plan", "plans", true), ("vergunning", "vergunningen", true),
      ("vergunning", "vergunnign", false),
      ("informatie", "infornatie", true), ("informatie", "infomatie", true),
      ("data", "date", false), ("ict", "ict-beheer", false), ("archief", "archief-x", true),
      ("informatiebeheer", "informatiebeleid", false), ("iso-27001", "iso-27002", false),
      ("norm-1", "norm-11", false),
    ])
  func nearTwins(_ one: String, _ other: String, _ isTwin: Bool) {
    let site = SiteText(
      """
      -- content/trefwoorden.yaml --
      trefwoorden:
        - {id: \(one), label: Een}
        - {id: \(other), label: Twee}
      """
    ).site
    let found = Check.nearTwinTags.run(site)
    #expect(found.count == (isTwin ? 1 : 0))
    #expect(found.allSatisfy { $0.location != nil && $0.related.count == 1 })
  }
}
