import Content
import Core
import Markdown
import TestSupport
import Testing

@testable import SiteModel

@Suite("Glossary")
struct GlossaryTests {
  /// The texts that a matcher finds, with the number of the term.
  private func found(_ names: [String], in text: String) -> [String] {
    let matcher = GlossaryMatcher(names.enumerated().map { ($1, $0) })
    return matcher.matches(in: text).map {
      "\($0.term):" + String(decoding: Array(text.utf8)[$0.range], as: UTF8.self)
    }
  }

  @Test("A name fits whole words only, whatever stands around them")
  func wholeWords() {
    #expect(
      found(["archief"], in: "archief, (archief) „archief” archief/depot archief") == [
        "0:archief", "0:archief", "0:archief", "0:archief", "0:archief",
      ])
    #expect(
      found(["archief"], in: "archieven archiefwet hetarchief archief-beheer archief's éarchief")
        == [])
    #expect(
      found(["archief"], in: "archief- en depotbeheer; archief’ archief…") == [
        "0:archief", "0:archief", "0:archief",
      ])
  }

  @Test("The longest name wins, and what it covers is not looked at again")
  func longest() {
    #expect(
      found(
        ["archief", "archief beheren", "beheren", "beheren is"], in: "archief beheren is archief")
        == ["1:archief beheren", "0:archief"])
  }

  @Test("Abbreviations must be written just so, other names may have other capitals")
  func capitals() {
    #expect(found(["AVG", "MoSCoW"], in: "AVG avg Avg MoSCoW Moscow") == ["0:AVG", "1:MoSCoW"])
    #expect(
      found(["e-Depot", "Één loket"], in: "E-depot e-depot. één Loket ÉÉN LOKET") == [
        "0:E-depot", "0:e-depot", "1:één Loket", "1:ÉÉN LOKET",
      ])
  }

  @Test("A capital in the middle of a sentence is that of a proper name, unless the term has it")
  func properNames() {
    #expect(
      found(["archief"], in: "Archief. ‘Archief’ (Archief) het Zeeuws Archief") == [
        "0:Archief", "0:Archief",
      ])
    #expect(
      found(["archief"], in: " Archief na een link: Archief? \u{201C}Archief") == [
        "0:Archief", "0:Archief",
      ])
    #expect(
      found(["Common Ground"], in: "met Common Ground en common ground") == [
        "0:Common Ground", "0:common ground",
      ])
  }

  @Test("White space in a name fits any white space in the text, and only that")
  func whitespace() {
    #expect(
      found(
        ["open source"], in: "open\nsource open\u{A0} source open-source opensource open, source")
        == ["0:open\nsource", "0:open\u{A0} source"])
  }

  @Test("Odd names and texts are survived")
  func oddities() {
    #expect(
      found(["", " ", "?", "24/7", "c"], in: "24/7 ? c C c++ \u{301}c 🏛c") == [
        "3:24/7", "4:c", "4:c",
      ])
    #expect(found([], in: "iets") == [])
    #expect(found(["iets"], in: "") == [])
    #expect(found(["a", "a"], in: "a") == ["0:a"])
  }

  @Test("A matcher finds what a plain search over words finds")
  func matchesPlainSearch() {
    var generator = SeededGenerator(seed: 3)
    let words = ["archief", "e-depot", "DIV", "wet", "open", "source", "beheer", "één"]
    for _ in 0..<300 {
      let names = (0..<4).map { _ in
        (0..<Int.random(in: 1...2, using: &generator)).map { _ in
          words.randomElement(using: &generator)!
        }.joined(separator: " ")
      }
      let text = (0..<12).map { _ in words.randomElement(using: &generator)! }
      #expect(
        found(names, in: text.joined(separator: " ")) == plainSearch(names, in: text),
        "\(names) in \(text)")
    }
  }

  /// Names of one or two words, looked for word by word; all words are written as in the names.
  private func plainSearch(_ names: [String], in text: [String]) -> [String] {
    var result: [String] = []
    var position = 0
    while position < text.count {
      let pair = text[position...].prefix(2).joined(separator: " ")
      if position + 1 < text.count, let term = names.firstIndex(of: pair) {
        result.append("\(term):\(pair)")
        position += 2
      } else {
        if let term = names.firstIndex(of: text[position]) {
          result.append("\(term):\(text[position])")
        }
        position += 1
      }
    }
    return result
  }

  private func linked(_ site: SiteText, _ name: String, language: Language = .dutch) -> [String] {
    guard let entry = site.entry(name, language: language) else { return ["no entry"] }
    return entry.glossaryLinks.map { link in
      guard case .text(let text, let section) = entry.document.body.segments[link.segment] else {
        return "no text"
      }
      return
        "\(section) \(link.term): \(String(decoding: Array(text.utf8)[link.range], as: UTF8.self))"
    }
  }

  @Test("A term is linked at its first use in each section, not in headings, links and code")
  func firstUse() {
    let site = SiteText(
      """
      -- content/begrippen/mandaat.md --
      \(term("Mandaat", "synoniemen: [volmacht]"))
      Een mandaat is een volmacht. Zie archief.
      -- content/begrippen/archief.md --
      \(term("Archief"))
      Een archief met mandaat.
      -- content/praktijken/a.md --
      \(practice())
      Eerst een volmacht, dan een mandaat.

      ## Mandaat en archief

      `mandaat` [het mandaat](https://vng.nl/) dan *mandaat* en archief, archief.

      ## Klaar

      [[mandaat]], dus geen mandaat, wel archief.

      """)
    #expect(
      linked(site, "praktijk:a") == [
        "0 mandaat: volmacht", "1 mandaat: mandaat", "1 archief: archief", "2 archief: archief",
      ])
    #expect(linked(site, "begrip:mandaat") == ["0 archief: archief"])
    #expect(linked(site, "begrip:archief") == ["0 mandaat: mandaat"])
  }

  @Test("A text is linked to the terms of its own language")
  func languages() {
    let site = SiteText(
      """
      -- content/begrippen/mandaat.md --
      \(term("Mandaat"))
      -- content/begrippen/mandaat.en.md --
      \(term("Mandate"))
      -- content/praktijken/a.md --
      \(practice())
      mandaat mandate
      -- content/praktijken/a.en.md --
      \(practice())
      mandaat mandate
      """)
    #expect(linked(site, "praktijk:a") == ["0 mandaat: mandaat"])
    #expect(linked(site, "praktijk:a", language: .english) == ["0 mandaat: mandate"])
  }

  @Test("A name of two terms is reported, and stays with the first")
  func sharedName() {
    let site = SiteText(
      """
      -- content/begrippen/a.md --
      \(term("Mandaat"))
      -- content/begrippen/b.md --
      \(term("Volmacht", "synoniemen: [1️⃣mandaat]"))
      -- content/praktijken/a.md --
      \(practice())
      mandaat
      """)
    #expect(site.differences(.at("1️⃣", .duplicateTerm)) == [])
    #expect(linked(site, "praktijk:a") == ["0 a: mandaat"])
  }
}
