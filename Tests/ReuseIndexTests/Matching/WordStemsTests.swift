import Testing

@testable import ReuseIndex

struct WordStemsTests {
  @Test(
    "Singular and plural, and forms with and without an ending, meet in one stem",
    arguments: [
      ("vergunning", "vergunningen"), ("archief", "archieven"), ("boom", "bomen"),
      ("digitaal", "digitale"), ("huis", "huizen"), ("afspraak", "afspraken"),
      ("gemeente", "gemeenten"), ("inwoner", "inwoners"), ("digitale", "digitaal"),
    ])
  func forms(_ one: String, _ other: String) {
    #expect(dutchStem(of: one) == dutchStem(of: other))
  }

  @Test("Words that differ keep different stems")
  func different() {
    let words = ["e-depot", "afsprakenplanner", "archief", "balie", "woo", "wmo", "vergunning"]
    #expect(Set(words.map(dutchStem)).count == words.count)
  }

  @Test("Only words that can tell what a text is about are kept, once, as they were written")
  func significant() {
    let words = significantWords(
      of: "De gemeente maakt een nieuw e-Depot in 2026; het E-depot bewaart archieven van énkele.")
    #expect(words.map(\.surface) == ["e-depot", "bewaart", "archieven"])
    #expect(words.map(\.stem) == ["e-depot", "bewaart", "archief"])
  }

  @Test("No stem is empty and no text makes the words trap")
  func oddTexts() {
    for text in [
      "", "een", "een-", "'''", "aaa", "eee", "zzz", "---", "\u{301}\u{301}\u{301}", "één",
    ] {
      #expect(significantWords(of: text).allSatisfy { !$0.stem.isEmpty })
    }
    for word in ["", "e", "en", "een", "aap", "oo", "ooo", "vv", "bbben"] {
      _ = dutchStem(of: word)
    }
  }
}
