import Content
import Core
import SiteModel
import TestSupport
import Testing

@Suite("Backlinks")
struct BacklinkTests {
  private func backlinks(_ archive: String, to name: String, _ language: Language = .dutch)
    -> [String]
  {
    let site = SiteText(archive)
    return site.entry(name, language: language)?.backlinks.map { link in
      let words = String(decoding: Array(link.sentence.utf8)[link.highlight], as: UTF8.self)
      return "\(link.from.name) \(link.language.tag): \(link.sentence) [\(words)]"
    } ?? ["no entry"]
  }

  @Test("A page knows who links to it, once each, with the sentence of the first link")
  func sentences() {
    #expect(
      backlinks(
        """
        -- content/praktijken/a.md --
        \(practice())
        Iets anders. Bekijk [het e-depot](e-depot.md) eens. En [nog eens](e-depot.md).
        -- content/begrippen/bewaren.md --
        \(term("Bewaren"))
        Zie [[e-depot|het depot]].
        -- content/praktijken/e-depot.md --
        \(practice("gebaseerd-op: [a]"))
        Zie [mijzelf](e-depot.md) en [boven](#boven).

        ## Boven
        """, to: "praktijk:e-depot") == [
          "begrip:bewaren nl: Zie het depot. [het depot]",
          "praktijk:a nl: Bekijk het e-depot eens. [het e-depot]",
        ])
  }

  @Test("Of two languages of a document the one in the language of the page counts")
  func languages() {
    let archive = """
      -- content/praktijken/a.md --
      \(practice())
      Zie [b](b.md).
      -- content/praktijken/a.en.md --
      \(practice())
      See [b](b.md).
      -- content/praktijken/b.md --
      \(practice())
      -- content/praktijken/c.md --
      \(practice())
      Zie [d](d.md).
      -- content/praktijken/c.en.md --
      \(practice())
      See [d](d.md).
      -- content/praktijken/d.md --
      \(practice())
      -- content/praktijken/d.en.md --
      \(practice())
      """
    #expect(backlinks(archive, to: "praktijk:b") == ["praktijk:a nl: Zie b. [b]"])
    #expect(backlinks(archive, to: "praktijk:d") == ["praktijk:c nl: Zie d. [d]"])
    #expect(backlinks(archive, to: "praktijk:d", .english) == ["praktijk:c en: See d. [d]"])
  }

  @Test("A record or reaction links to other practices, not to the one on whose page it stands")
  func recordsAndReactions() {
    let archive = """
      -- content/praktijken/a.md --
      \(practice())
      -- content/praktijken/b.md --
      \(practice())
      Zie [het gebruik](../organisaties/gm0716/gebruik/a.md).
      -- content/organisaties/gm0716/gebruik/a.md --
      \(adoption("a", "GM0716"))
      Zie [a](../../../praktijken/a.md) en [b](../../../praktijken/b.md).
      -- content/organisaties/gm0716/gebruik/a-2.md --
      \(adoption("a", "GM0716"))
      Zie [a](../../../praktijken/a.md).
      -- content/reacties/a/1.md --
      \(reaction())
      Zie [a](../../praktijken/a.md) en [b](../../praktijken/b.md).
      """
    #expect(
      backlinks(archive, to: "praktijk:a") == ["praktijk:b nl: Zie het gebruik. [het gebruik]"])
    #expect(
      backlinks(archive, to: "praktijk:b") == [
        "gebruik:GM0716/a nl: Zie a en b. [b]", "reactie:a/1 nl: Zie a en b. [b]",
      ])
  }
}
