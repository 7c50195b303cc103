import Testing

@testable import ReuseIndex

struct WordStemsTests {
  @Test(
    "Singular and plural, and forms with and without an ending, meet in one stem",
    arguments: [
      ("vergunning", "vergunningen"), ("archief", "archieven"), ("boom", "bomen"),
      ("digitaal", "digitale"), ("huis", "huizen"), ("afspraak", "afspraken"),
      ("gemeente", "gemeenten"), ("inwoner", "inwoners"), ("digitale", "digitaal"),
      ("melden", "melding"), ("inzamelen", "inzameling"), ("verordeningen", "verordening"),
      ("chatbots", "chatbot"), ("mogelijkheden", "mogelijkheid"), ("fiets", "fietsen"),
    ])
  func forms(_ one: String, _ other: String) {
    #expect(stem(one) == stem(other))
  }

  @Test("Words that differ keep different stems")
  func different() {
    let words = ["e-depot", "afsprakenplanner", "archief", "balie", "woo", "wmo", "vergunning"]
    #expect(Set(words.map(stem)).count == words.count)
  }

  @Test("Only words that can tell what a text is about are kept, once, as they were written")
  func significant() {
    var collector = WordCollector()
    let words = collector.words(
      named: ["De gemeente maakt een nieuw e-Depot in 2026; het E-depot bewaart archieven."],
      texts: ["Énkele auto’s, een auto en het ‘archief’."])
    #expect(
      words.map { collector.labels[$0.stem] } == ["e-depot", "bewaart", "archieven", "auto's"])
    #expect(
      words.map { collector.stems.text($0.stem) } == ["e-depot", "bewaart", "archief", "auto"])
    #expect(words.map(\.count) == [2, 1, 2, 2])
    #expect(words.map(\.isNamed) == [true, true, true, false])
    #expect(collector.words(named: ["Archief"], texts: []).map(\.stem) == [words[2].stem])
  }

  @Test("No stem is empty and no text makes the words trap")
  func oddTexts() {
    var collector = WordCollector()
    for text in [
      "", "een", "een-", "''\'", "aaa", "eee", "zzz", "---",
      "\u{301}\u{301}\u{301}", "één", "a's",
      "’’’", "…woord…", "“woord”", "\u{202E}woord", "’s",
    ] {
      let words = collector.words(named: [text], texts: [text])
      #expect(words.allSatisfy { !collector.stems[$0.stem].isEmpty })
    }
    for word in ["", "e", "en", "een", "aap", "oo", "ooo", "vv", "bbben", "ing", "heden", "sss"] {
      _ = stem(word)
    }
    #expect(collector.labels.contains("woord"))
  }

  private func stem(_ word: String) -> String {
    String(decoding: dutchStem(of: Array(word.utf8)), as: UTF8.self)
  }
}
