import Content
import Core
import SiteModel
import TestSupport
import Testing

@Suite("Related practices")
struct RelatedPracticesTests {
  private func related(_ archive: String, to name: String = "praktijk:a") -> [String] {
    SiteText(archive).entry(name)?.related.map { related in
      "\(related.practice) \(related.reasons.map(\.dutch).joined(separator: " "))"
    } ?? ["no entry"]
  }

  private func file(_ name: String, _ more: String) -> String {
    "-- content/praktijken/\(name).md --\n\(practice(more))"
  }

  @Test("What practices share is said in words, lineage first, then the heaviest")
  func reasons() {
    let archive =
      file("a", "product: paspoort\ntrefwoorden: [archief, balie]\nhoort-bij: [c]")
      + file("b", "product: paspoort\ntrefwoorden: [balie, archief]\neigenaar: GM0716")
      + file("c", "product: verhuizing melden\neigenaar: GM0716")
      + file("d", "product: verhuizing melden\ntrefwoorden: [archief]")
      + file("e", "product: verhuizing melden\neigenaar: GM0715")
    #expect(
      related(archive) == [
        "c Hoort bij deze praktijk.",
        "b Gaat over hetzelfde product: paspoort. Heeft dezelfde trefwoorden: Archief, Balie.",
        "d Heeft hetzelfde trefwoord: Archief. Heeft dezelfde eigenaar: Terneuzen.",
      ])
  }

  @Test("A rare tag weighs more than a common one")
  func rarity() {
    let archive =
      file("a", "product: paspoort\ntrefwoorden: [archief, balie]")
      + file("b", "product: verhuizing melden\ntrefwoorden: [archief]\neigenaar: GM0716")
      + file("z", "product: verhuizing melden\ntrefwoorden: [balie]\neigenaar: GM0716")
      + (0..<6).map {
        file("c\($0)", "product: verhuizing melden\ntrefwoorden: [archief]\neigenaar: GM0716")
      }.joined()
    #expect(related(archive).first == "z Heeft hetzelfde trefwoord: Balie.")
    #expect(related(archive).count == 5)
  }

  @Test("At most five are listed, equal ones by name, none of them itself")
  func limit() {
    let archive = ["g", "f", "e", "d", "c", "b", "a"].map {
      file($0, "product: paspoort\neigenaar: GM0716")
    }.joined()
    #expect(related(archive).map { String($0.prefix(1)) } == ["b", "c", "d", "e", "f"])
    #expect(
      related(archive, to: "praktijk:g").map { String($0.prefix(1)) } == ["a", "b", "c", "d", "e"])
  }

  @Test("A translation adds no practice and has the same list")
  func translation() {
    let archive =
      file("a", "product: paspoort") + file("b", "product: paspoort")
      + file("b.en", "product: paspoort") + file("a.en", "product: paspoort")
    #expect(related(archive).count == 1)
    let english = SiteText(archive).entry("praktijk:a", language: .english)
    #expect(english?.related.map(\.practice) == [slug("b")])
  }
}
