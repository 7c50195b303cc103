import Core
import SiteModel
import TestSupport
import Testing

@Suite("Names in front matter")
struct ReferenceTests {
  @Test("A practice that does not exist is reported wherever it is named, with the nearest one")
  func practices() {
    let site = SiteText(
      """
      -- content/praktijken/e-depot.md --
      \(practice("gebaseerd-op: [1️⃣e-deport]\nvervangt: [2️⃣iets-anders]\nhoort-bij: [3️⃣edepot]"))
      -- content/organisaties/gm0716/plannen/p.md --
      \(plan("bekeken: [{praktijk: 4️⃣e-depo, waarom-niet: te duur}]\nwordt: 5️⃣e-dpot"))
      -- content/rondes/r.md --
      \(round("toezeggingen: [{organisatie: GM0716, datum: 2026-01-01, praktijk: 6️⃣e-depott}]"))
      -- content/organisaties/gm0716/gebruik/e-depots.md --
      \(adoption("7️⃣e-depots", "GM0716"))
      """)
    #expect(
      site.differences(
        .at("1️⃣", .unknownPractice, hint: "‘e-depot’"),
        .at("2️⃣", .unknownPractice, hint: "content/praktijken"),
        .at("3️⃣", .unknownPractice, hint: "‘e-depot’"),
        .at("4️⃣", .unknownPractice, hint: "‘e-depot’"),
        .at("5️⃣", .unknownPractice, hint: "‘e-depot’"),
        .at("6️⃣", .unknownPractice, hint: "‘e-depot’"),
        .at("7️⃣", .unknownPractice, hint: "‘e-depot’")) == [])
    #expect(
      site.resolved().diagnostics.first { $0.hint?.dutch.contains("‘e-depot’") == true }?
        .fixes.map(\.replacement) == ["e-depot"])
  }

  @Test("A reaction to a practice that does not exist is reported")
  func reaction() {
    let site = SiteText("-- content/reacties/weg/1.md --\n\(SiteModelTests.reaction())")
    #expect(site.resolved().diagnostics.map(\.code) == [.unknownPractice])
  }

  @Test("A plan of a round must exist")
  func plans() {
    let site = SiteText(
      """
      -- content/organisaties/gm0716/plannen/balie.md --
      \(plan())
      -- content/rondes/r.md --
      \(round(
        "plannen: [gm0716/balie, 1️⃣gm0716/bali]\nvoorselectie: [2️⃣gm0716/bali]\n"
          + "winnaars: [3️⃣gm0716/bali]"))
      """)
    #expect(
      site.differences(
        .at("1️⃣", .unknownPlan, hint: "‘gm0716/balie’"),
        .at("2️⃣", .unknownPlan, hint: "‘gm0716/balie’"),
        .at("3️⃣", .unknownPlan, hint: "‘gm0716/balie’")) == [])
  }

  @Test("A term of 'zie-ook' must exist")
  func terms() {
    let site = SiteText(
      """
      -- content/begrippen/mandaat.md --
      \(term("Mandaat", "zie-ook: [archief, 1️⃣mandat]"))
      -- content/begrippen/archief.md --
      \(term("Archief"))
      """)
    #expect(site.differences(.at("1️⃣", .unknownTerm, hint: "‘mandaat’")) == [])
  }
}
