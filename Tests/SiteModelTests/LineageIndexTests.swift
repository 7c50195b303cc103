import Core
import SiteModel
import TestSupport
import Testing

@Suite("Lineage")
struct LineageIndexTests {
  @Test("Lineage is known from both ends")
  func bothWays() throws {
    let site = SiteText(
      """
      -- content/praktijken/a.md --
      \(practice("gebaseerd-op: [c, b]\nvervangt: d\nhoort-bij: [e]"))
      -- content/praktijken/b.md --
      \(practice("hoort-bij: [e, a]"))
      -- content/praktijken/c.md --
      \(practice())
      -- content/praktijken/d.md --
      \(practice())
      -- content/praktijken/e.md --
      \(practice())
      """)
    #expect(site.differences() == [])
    let a = try #require(site.entry("praktijk:a")?.lineage)
    #expect(a.basedOn == [slug("b"), slug("c")])
    #expect(a.replaces == [slug("d")])
    #expect(a.belongsWith == [slug("b"), slug("e")])
    #expect(site.entry("praktijk:b")?.lineage.basisFor == [slug("a")])
    #expect(site.entry("praktijk:d")?.lineage.replacedBy == [slug("a")])
    #expect(site.entry("praktijk:e")?.lineage.belongsWith == [slug("a"), slug("b")])
  }

  @Test("A circle is reported at every name that closes it, and at no other")
  func cycles() {
    let site = SiteText(
      """
      -- content/praktijken/a.md --
      \(practice("gebaseerd-op: [1️⃣b, d]"))
      -- content/praktijken/b.md --
      \(practice("gebaseerd-op: [2️⃣c]\nvervangt: [a]"))
      -- content/praktijken/c.md --
      \(practice("gebaseerd-op: [3️⃣a]\nhoort-bij: [a, b]"))
      -- content/praktijken/d.md --
      \(practice("vervangt: [a]\nhoort-bij: [a]"))
      -- content/praktijken/e.md --
      \(practice("gebaseerd-op: [a]"))
      """)
    #expect(
      site.differences(
        .at("1️⃣", .lineageCycle), .at("2️⃣", .lineageCycle), .at("3️⃣", .lineageCycle)) == [])
  }
}
