import Content
import Core
import SiteModel
import TestSupport
import Testing

@Suite("Dead links")
struct DeadLinkTests {
  private let files = """
    -- content/begrippen/e-depot.md --
    \(term("e-Depot"))
    -- content/paginas/hulp/index.md --
    \(article("Hulp"))
    [Pagina](../meedoen.md)
    -- content/paginas/meedoen.md --
    \(article("Meedoen"))
    -- content/praktijken/zeeuws-e-depot.md --
    \(practice(titel: "Zeeuws e-Depot"))
    ## Aanpak

    ## Wat niet werkte

    Tekst.
    -- content/praktijken/kaart.png --
    png
    -- content/praktijken/a.md --
    \(practice())
    [schema](../praktijken/kaart.png)

    """

  private func differences(_ body: String, _ expected: ExpectedDiagnostic...) -> [String] {
    let site = SiteText(files + body + "\n")
    return TestSupport.differences(
      in: site.text, found: site.resolved().diagnostics, expected: expected)
  }

  @Test("A misspelt file is reported with the nearest one")
  func misspelt() {
    #expect(
      differences(
        "[x](1️⃣zeeuws-edepot.md#aanpak)", .at("1️⃣", .unknownLink, hint: "‘zeeuws-e-depot.md’")) == [])
  }

  @Test("A file in another folder is found by its name")
  func moved() {
    #expect(
      differences("[x](1️⃣e-depot.md)", .at("1️⃣", .unknownLink, hint: "‘../begrippen/e-depot.md’"))
        == [])
  }

  @Test("Other letter case, a missing ending and an ending of the web are told apart")
  func endings() {
    #expect(
      differences(
        "[x](1️⃣Zeeuws-E-Depot.md) [y](2️⃣zeeuws-e-depot) [z](3️⃣zeeuws-e-depot.html)",
        .at("1️⃣", .unknownLink, hint: "‘zeeuws-e-depot.md’"),
        .at("2️⃣", .unknownLink, hint: "‘zeeuws-e-depot.md’"),
        .at("3️⃣", .unknownLink, hint: "‘zeeuws-e-depot.md’")) == [])
  }

  @Test("A folder is no target; its page or section is suggested")
  func folders() {
    #expect(
      differences(
        "[x](1️⃣../paginas/hulp/) [y](2️⃣../begrippen/) [z](3️⃣./) [w](4️⃣../begrippen)",
        .at("1️⃣", .unknownLink, hint: "‘../paginas/hulp/index.md’"),
        .at("2️⃣", .unknownLink, hint: "‘/begrippen/’"),
        .at("3️⃣", .unknownLink, hint: "‘/praktijken/’"),
        .at("4️⃣", .unknownLink, hint: "‘/begrippen/’")) == [])
  }

  @Test("A link that leaves the content folder is refused")
  func outside() {
    #expect(
      differences(
        "[x](1️⃣../../Package.swift) [y](2️⃣../../../../../etc/passwd) ![z](3️⃣../../geheim.png)",
        .at("1️⃣", .linkOutsideContent), .at("2️⃣", .linkOutsideContent),
        .at("3️⃣", .linkOutsideContent)) == [])
  }

  @Test("A heading that is not there is reported at the fragment, with the nearest one")
  func anchors() {
    #expect(
      differences(
        "[x](zeeuws-e-depot.md#1️⃣aanpa) [y](#2️⃣kop) [z](zeeuws-e-depot.md#3️⃣Wat-Niet-Werkte)\n"
          + "[[zeeuws-e-depot#4️⃣anpak]] [[zeeuws-e-depot#5️⃣anpak|tekst]] [e](/begrippen/#6️⃣a)",
        .at("1️⃣", .unknownAnchor, hint: "‘aanpak’"), .at("2️⃣", .unknownAnchor),
        .at("3️⃣", .unknownAnchor, hint: "‘wat-niet-werkte’"),
        .at("4️⃣", .unknownAnchor, hint: "‘aanpak’"), .at("5️⃣", .unknownAnchor, hint: "‘aanpak’"),
        .at("6️⃣", .unknownAnchor)) == [])
  }

  @Test("A wiki link to nothing is reported with the nearest name")
  func wikiLinks() {
    #expect(
      differences(
        "[[1️⃣zeeuws-edepot]] [[2️⃣begrip:edepot]] [[3️⃣begrippen:e-depot]] [[4️⃣praktijk:e-depot]]\n"
          + "[[5️⃣trefwoord:balie]] [[6️⃣iets-heel-anders|tekst]]",
        .at("1️⃣", .unknownLink, hint: "‘zeeuws-e-depot’"),
        .at("2️⃣", .unknownLink, hint: "‘begrip:e-depot’"),
        .at("3️⃣", .unknownLink, hint: "‘begrip:e-depot’"), .at("4️⃣", .unknownLink),
        .at("5️⃣", .unknownLink, hint: "Geef een praktijk dit trefwoord"),
        .at("6️⃣", .unknownLink)) == [])
  }

  @Test("An address without a page is reported with the file or address that was meant")
  func addresses() {
    #expect(
      differences(
        "[x](1️⃣/praktijken/zeeuws-e-depot.md) [y](2️⃣/praktijken/zeeuws-edepot/) [z](3️⃣/begripen/)\n"
          + "[w](4️⃣/meedoen.md)",
        .at("1️⃣", .unknownLink, hint: "‘zeeuws-e-depot.md’"),
        .at("2️⃣", .unknownLink, hint: "‘zeeuws-e-depot.md’"),
        .at("3️⃣", .unknownLink, hint: "‘/begrippen/’"),
        .at("4️⃣", .unknownLink, hint: "‘../paginas/meedoen.md’")) == [])
  }

  @Test("An image must be an image beside the text")
  func images() {
    #expect(
      differences(
        "![x](kaart.png) ![x](1️⃣kart.png) ![x](2️⃣https://vng.nl/x.png) ![x](3️⃣zeeuws-e-depot.md)",
        .at("1️⃣", .unknownImage, hint: "‘kaart.png’"), .at("2️⃣", .externalImage),
        .at("3️⃣", .unknownImage)) == [])
  }

  @Test("Each of five hundred links is found dead when its target is taken away, and no other")
  func everyBrokenLinkIsFound() {
    let targets = (0..<500).map { "doel-\($0 * 7919 + 10_000)" }
    let body = targets.enumerated().map { index, name in
      switch index % 3 {
      case 0: "[x](\(name).md)"
      case 1: "[[\(name)]]"
      default: "[x](\(name).md#kop)"
      }
    }.joined(separator: "\n\n")
    let site = SiteText(
      targets.map { "-- content/praktijken/\($0).md --\n\(practice())## Kop\n" }.joined()
        + "-- content/praktijken/a.md --\n\(practice())\(body)\n")
    #expect(site.resolved().diagnostics.isEmpty)
    for run in 0..<25 {
      let missing = Set(targets.indices.filter { $0 % 25 == run }.map { targets[$0] })
      let documents = site.documents.filter { !missing.contains($0.source.stem) }
      let found = resolve(documents, site.facts, attachments: []).diagnostics
      #expect(found.allSatisfy { $0.code == .unknownLink })
      #expect(found.count == missing.count)
      for name in missing {
        #expect(found.contains { $0.message.dutch.contains(name) }, "\(name)")
      }
    }
  }

  @Test("Every edit that is offered removes its finding")
  func fixesWork() throws {
    let text =
      files + """
        [a](zeeuws-edepot.md#aanpak) [b](Zeeuws-E-Depot.md) [c](../begrippen) [d](#anpak)
        [e](/begrippen/e-depot/) [[zeeuws-edepot]] [[begrippen:e-depot|x]] [[zeeuws-e-depot#aanpa]]
        ![f](kart.png) [g](/begripen/) [h](../paginas/hulp/) [i](zeeuws-e-depot)

        """
    let site = SiteText(text)
    let before = site.resolved().diagnostics
    #expect(before.count == 12)
    for finding in before {
      guard let fix = finding.fixes.first else {
        // `[d](#anpak)` has no heading near it.
        #expect(finding.code == .unknownAnchor)
        continue
      }
      let source = try #require(site.text.files.first { $0.path == fix.location.path })
      var bytes = source.text.bytes
      bytes.replaceSubrange(
        fix.location.range.start..<fix.location.range.end, with: Array(fix.replacement.utf8))
      let file = SourceFile(
        path: source.path, text: SourceText(String(decoding: bytes, as: UTF8.self)))
      let mended = try #require(parseDocument(file, settings: site.facts.settings).value)
      let documents = site.documents.filter { $0.source != source.path } + [mended]
      let after = resolve(documents, site.facts, attachments: site.attachments).diagnostics
      #expect(!after.contains { $0.message == finding.message }, "\(finding.message.dutch)")
      #expect(
        after.count(where: { $0.severity == .error })
          <= before.count(where: { $0.severity == .error }))
    }
  }
}
