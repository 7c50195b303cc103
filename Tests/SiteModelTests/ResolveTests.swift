import Content
import Core
import Markdown
import TestSupport
import Testing

@testable import SiteModel

@Suite("Resolve")
struct ResolveTests {
  /// A site of every kind of document, full of links, good and bad, made from a seed.
  private func randomSite(_ generator: inout SeededGenerator) -> String {
    let names = (0..<8).map { "p\($0)" }
    func name() -> String { names.randomElement(using: &generator)! }
    func link() -> String {
      let forms = [
        "[x](\(name()).md)", "[x](\(name()).md#aanpak)", "[[\(name())]]", "[[begrip:\(name())]]",
        "[x](../begrippen/\(name()).md)", "[x](/praktijken/\(name())/)", "[[\(name())x]]",
        "![x](\(name()).png)", "[x](../paginas/\(name()).md)", "term \(name())",
        "[x](../reacties/\(name())/1.md)", "[x](../organisaties/gm0716/gebruik/\(name()).md)",
      ]
      return forms.randomElement(using: &generator)!
    }
    func body() -> String {
      "## Aanpak\n\n" + (0..<5).map { _ in "Zie \(link()) hier." }.joined(separator: "\n\n") + "\n"
    }
    var text = ""
    for name in names {
      let tags = ["archief", "e-depot", "balie", "loket", "weg"].shuffled(using: &generator).prefix(
        2)
      let lineage = "gebaseerd-op: [\(names.randomElement(using: &generator)!)x, p0]\n"
      text +=
        "-- content/praktijken/\(name).md --\n"
        + practice(
          "\(name == "p0" ? "" : lineage)trefwoorden: [\(tags.joined(separator: ", "))]\n"
            + "aliassen: [/oud/\(Int.random(in: 0..<5, using: &generator))/]", titel: "T\(name)")
        + body()
      text += "-- content/begrippen/\(name).md --\n\(term(name))\(body())"
      text += "-- content/paginas/\(name).md --\n\(article(name))\(body())"
      text += "-- content/paginas/\(name.uppercased()).md --\n\(article(name))\(body())"
      text +=
        "-- content/organisaties/gm0716/gebruik/\(name).md --\n\(adoption(name, "GM0716"))\(body())"
      text +=
        "-- content/organisaties/gm0718/plannen/\(name).md --\n\(plan("product: paspoort"))\(body())"
      text +=
        "-- content/reacties/\(name)/1.md --\n\(reaction())-- content/reacties/\(name)/2.md --\n"
      text += reaction("op: \(Int.random(in: 1...3, using: &generator) == 2 ? 3 : 1)")
      if Bool.random(using: &generator) { text += "-- content/praktijken/\(name).png --\npng\n" }
      if Bool.random(using: &generator) {
        text += "-- content/praktijken/\(name).en.md --\n\(practice())\(body())"
      }
    }
    return text
  }

  @Test("The order of documents and attachments changes neither the site nor the findings")
  func orderDoesNotMatter() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<6 {
      let site = SiteText(randomSite(&generator))
      let expected = site.resolved()
      #expect(expected.diagnostics.count > 20)
      for _ in 0..<3 {
        let shuffled = resolve(
          site.documents.shuffled(using: &generator), site.facts,
          attachments: site.attachments.shuffled(using: &generator))
        #expect(described(shuffled.value) == described(expected.value))
        #expect(shuffled.diagnostics == expected.diagnostics)
        #expect(check(shuffled.value) == check(expected.value))
      }
    }
  }

  @Test("Every link leads to a page that exists and an anchor that it has")
  func linksLeadSomewhere() {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<4 {
      let site = SiteText(randomSite(&generator)).site
      for entry in site.entries {
        #expect(entry.links.count == entry.document.body.links.count)
        for case .page(let reference, let fragment, _) in entry.links {
          #expect(site.pages.contains(reference))
          guard let fragment, case .document(let id) = reference.page,
            let target = site.entry(id, reference.language)
          else { continue }
          let anchors = target.document.body.headings.map(\.anchor)
          #expect(anchors.contains(fragment) || fragment.hasPrefix("reactie-"))
        }
        for case .attachment(let path) in entry.links {
          #expect(site.path(ofAttachment: path) != nil)
        }
      }
    }
  }

  @Test("A site without documents has its pages and no findings")
  func emptySite() {
    let text = SiteText(smallRegister)
    let site = text.resolved()
    #expect(site.diagnostics == [])
    #expect(site.value.entries.isEmpty)
    #expect(site.value.pages.contains(PageReference(.home, .english)))
  }

  @Test("Entries carry title, summary and route of their kind")
  func titles() {
    let site = SiteText(
      """
      -- content/praktijken/a.md --
      \(practice(titel: "Aa"))
      -- content/organisaties/gm0716/gebruik/a.md --
      \(adoption("a", "GM0716"))
      -- content/reacties/a/1.md --
      \(reaction())
      -- content/organisaties/gm0716/index.md --
      ---
      omschrijving: Een eiland.
      ---
      -- content/begrippen/mandaat.md --
      \(term("Mandaat"))
      """)
    let lines = site.site.entries.map {
      "\($0.document.id.name) | \($0.title) | \($0.summary ?? "-") | \($0.route?.path ?? "-")"
    }
    #expect(
      lines == [
        "begrip:mandaat | Mandaat | Wat het is. | begrippen/mandaat/",
        "gebruik:GM0716/a | Gebruik door Tholen: Aa | - | -",
        "organisatie:GM0716 | Tholen | Een eiland. | organisaties/gm0716/",
        "praktijk:a | Aa | Een praktijk. | praktijken/a/",
        "reactie:a/1 | Reactie 1 op: Aa | - | -",
      ])
  }

  /// Everything that resolving adds, as text.
  private func described(_ site: Site) -> [String] {
    var lines = site.entries.map { entry in
      """
      \(entry.document.id.name) \(entry.document.language) \(entry.document.source) \(entry.title)
      \(entry.links) \(entry.images) \(entry.glossaryLinks) \(entry.backlinks) \(entry.related)
      \(entry.lineage) \(entry.translations) \(entry.subject)
      """
    }
    lines += site.tags.entries.map { "\($0)" }
    lines += site.themes.entries.map { "\($0)" }
    lines += site.reactions.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    lines += site.redirects.map { "\($0)" }
    lines += site.attachments.map { "\($0)" }
    lines += site.pages.references.map { "\($0)" }
    return lines
  }
}
