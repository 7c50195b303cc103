import Core
import Testing

@Suite("The nearest known name")
struct NearestMatchTests {
  @Test(
    "A slip of the pen finds what was meant",
    arguments: [
      ("samenvating", "samenvatting"), ("stauts", "status"), ("titl", "titel"),
      ("Eigenaar", "eigenaar"),
      ("gecontrolleerd", "gecontroleerd"),
    ])
  func slips(word: String, meant: String) {
    let names = ["titel", "samenvatting", "status", "eigenaar", "gecontroleerd", "soort"]
    #expect(nearestMatch(to: word, among: names) == meant)
  }

  @Test("A word that resembles nothing finds nothing", arguments: ["xyz", "", "kosten", "q"])
  func strangers(word: String) {
    #expect(nearestMatch(to: word, among: ["titel", "samenvatting", "soort"]) == nil)
  }

  @Test("The answer does not depend on the order of the candidates")
  func orderDoesNotMatter() {
    let names = ["kaas", "baas", "maas"]
    #expect(nearestMatch(to: "daas", among: names) == "baas")
    #expect(nearestMatch(to: "daas", among: names.reversed()) == "baas")
  }
}
