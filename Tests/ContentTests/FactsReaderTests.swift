import Content
import Core
import Markdown
import TestSupport
import Testing

/// The smallest set of settings files without a finding.
let smallSite = [
  "content/site.yaml": "titel: Wielwijzer\nadres: https://wielwijzer.example\n",
  "content/trefwoorden.yaml": "trefwoorden:\n  - {id: archief, label: Archief}\n",
  "content/register/organisaties.csv": """
  code,naam,soort,provincie,geldig-van,geldig-tot,opvolgers,inwoners,oppervlakte-km2,grootteklasse,breedte,lengte
  PV29,Zeeland,provincie,,,,,,,,,
  GM0716,Tholen,gemeente,PV29,,,,26000,147.57,4,51.555,4.142
  GM0001,Oud,gemeente,PV29,,2015-12-31,GM0716,,,,,

  """,
  "content/register/buren.csv": "code-a,code-b,soort\nGM0716,GM0001,land\n",
  "content/register/producten.csv": """
  id,naam,doelgroep,basis,grondslag,sdg
  paspoort,paspoort,burger,medebewind,"Artikel 26 Paspoortwet; Artikel 28 Paspoortwet, lid 2",H1
  subsidie,subsidie,burger bedrijf,autonomie medebewind,,

  """,
  "content/register/themas.csv":
    "id,naam,breder,tooi\nbestuur,bestuur,,c_1\nrecht,recht,bestuur,c_2\n",
]

/// The findings on the settings files, some of which are replaced, against what is expected.
func factsDifferences(
  _ replaced: [String: String?], _ expected: [ExpectedDiagnostic], knownCodes: [DiagnosticCode] = []
) -> [String] {
  var files = smallSite
  for (path, text) in replaced { files[path] = text }
  let archive = files.sorted { $0.key < $1.key }.map { "-- \($0.key) --\n\($0.value)\n" }.joined()
  let text = MarkedText(archive)
  guard let today = Day("2026-06-30") else { return ["no day"] }
  let facts = readFacts(
    text.files.map { SourceFile(path: $0.path, text: $0.text) }, today: today,
    knownCodes: knownCodes)
  return differences(in: text, found: facts.diagnostics, expected: expected)
}

func facts(_ replaced: [String: String] = [:]) throws -> Facts {
  let files = try smallSite.merging(replaced) { $1 }.sorted { $0.key < $1.key }.map {
    SourceFile(path: try #require(SourcePath($0.key)), text: SourceText($0.value))
  }
  return readFacts(files, today: try #require(Day("2026-06-30"))).value
}

@Suite("Facts of a site")
struct FactsReaderTests {
  @Test("A small site has no finding and all its facts")
  func small() throws {
    #expect(factsDifferences([:], []) == [])
    let facts = try facts()
    #expect(facts.settings.title == "Wielwijzer")
    #expect(facts.settings.address == "https://wielwijzer.example/")
    #expect(facts.tags.tags.map(\.label) == ["Archief"])
    #expect(facts.today == Day("2026-06-30"))
  }

  @Test(
    "A missing file is an error that says which",
    arguments: [
      "content/site.yaml", "content/register/organisaties.csv", "content/register/buren.csv",
      "content/register/producten.csv", "content/register/themas.csv",
    ])
  func missing(_ path: String) throws {
    var files = smallSite
    files[path] = nil
    let sources = try files.sorted { $0.key < $1.key }.map {
      SourceFile(path: try #require(SourcePath($0.key)), text: SourceText($0.value))
    }
    let found = readFacts(sources, today: try #require(Day("2026-06-30"))).diagnostics
    let finding = try #require(found.first { $0.code == .missingFile })
    #expect(finding.message.dutch.contains(path))
    #expect(finding.severity == .error)
  }

  @Test("A file that nobody reads is reported, with the name that was meant")
  func stranger() {
    #expect(
      factsDifferences(
        ["content/register/organisatie.csv": "1️⃣code\n"],
        [.at("1️⃣", .misplacedFile, hint: "organisaties.csv")]) == [])
  }

  @Test("Settings arrive as they are written")
  func settings() throws {
    let facts = try facts([
      "content/site.yaml": """
      ---
      titel: Wielwijzer
      ondertitel: handboek
      omschrijving: Over alles.
      adres: https://wielwijzer.example/handboek
      taal: nl
      talen: [en, nl]
      adressen: bestanden
      uitgever: Redactie
      contact: mailto:redactie@wielwijzer.example
      licentie: CC-BY-4.0
      navigatie:
        - {titel: Praktijken, naar: /praktijken/}
        - {titel: Over, naar: over}
      toegankelijkheidsverklaring: /toegankelijkheid/
      bewerken: https://example.org/edit/{pad}
      reageren: mailto:info@example.org?subject={titel}
      ernst: {missing-heading: fout, unknown-key: uit}
      grenzen: {markdown-bytes: 1000, pages: 10}
      """
    ])
    let settings = facts.settings
    #expect(settings.address == "https://wielwijzer.example/handboek/")
    #expect(settings.languages == [.dutch, .english])
    #expect(settings.addressStyle == .files)
    #expect(settings.navigation.map(\.target.value) == ["/praktijken/", "over"])
    #expect(settings.accessibilityStatement?.value == "/toegankelijkheid/")
    #expect(settings.editAddress == "https://example.org/edit/{pad}")
    #expect(settings.severities["missing-heading"] == .some(.error))
    #expect(settings.severities["unknown-key"] == .some(nil))
    #expect(settings.limits.markdownBytes == 1000)
    #expect(settings.limits.pages == 10)
    #expect(settings.limits.links == Limits().links)
  }

  static let settingsMistakes: [(String, [ExpectedDiagnostic])] = [
    ("1️⃣titel: a", [.at("1️⃣", .missingKey, hint: "adres")]),
    ("titel: a\nadres: 1️⃣wielwijzer", [.at("1️⃣", .refusedAddress)]),
    ("titel: a\nadres: https://a.nl\n1️⃣taall: nl", [.at("1️⃣", .unknownKey, hint: "taal")]),
    ("titel: a\nadres: https://a.nl\ntaal: 1️⃣de", [.at("1️⃣", .unknownValue)]),
    ("titel: a\nadres: https://a.nl\nadressen: 1️⃣map", [.at("1️⃣", .unknownValue, hint: "mappen")]),
    ("titel: a\nadres: https://a.nl\nernst: {a: 1️⃣error}", [.at("1️⃣", .unknownValue)]),
    (
      "titel: a\nadres: https://a.nl\nernst: {1️⃣unknow-key: uit}",
      [.at("1️⃣", .unknownFindingName, hint: "unknown-key")]
    ),
    (
      "titel: a\nadres: https://a.nl\nernst: {1️⃣bad-date: melding}",
      [.at("1️⃣", .severityNotSettable)]
    ),
    ("titel: a\nadres: https://a.nl\ngrenzen: {links: 1️⃣6000}", [.at("1️⃣", .limitRaised)]),
    ("titel: a\nadres: https://a.nl\ngrenzen: {links: 1️⃣0}", [.at("1️⃣", .badNumber)]),
    ("titel: a\nadres: https://a.nl\ngrenzen: {1️⃣link: 1}", [.at("1️⃣", .unknownKey, hint: "links")]),
    (
      "titel: a\nadres: https://a.nl\nbewerken: 1️⃣https://a.nl/{path}",
      [.at("1️⃣", .unknownPlaceholder, hint: "pad")]
    ),
    ("titel: a\nadres: https://a.nl\nreageren: 1️⃣javascript:{titel}", [.at("1️⃣", .refusedAddress)]),
    (
      "titel: a\nadres: https://a.nl\nnavigatie: [{titel: b, naar: 1️⃣/Praktijken}]",
      [.at("1️⃣", .badSitePath, hint: "/praktijken/")]
    ),
    (
      "titel: a\nadres: https://a.nl\nnavigatie: [1️⃣{titel: b}]",
      [.at("1️⃣", .missingKey, hint: "naar")]
    ),
    ("titel: a\nadres: 1️⃣http://a.nl", [.at("1️⃣", .insecureAddress)]),
    ("titel: a\nadres: 1️⃣*a", [.at("1️⃣", .yamlReference)]),
  ]

  @Test("A mistake in the settings is one finding at its value", arguments: settingsMistakes)
  func settingsMistake(_ text: String, _ expected: [ExpectedDiagnostic]) {
    #expect(
      factsDifferences(
        ["content/site.yaml": text], expected, knownCodes: [.unknownKey, .missingHeading, .badDate])
        == [])
  }

  static let tagMistakes: [(String, [ExpectedDiagnostic])] = [
    ("trefwoorden:\n  - {id: a, label: Aap}\n  - {id: 1️⃣a, label: Noot}", [.at("1️⃣", .duplicateTag)]),
    (
      "trefwoorden:\n  - {id: a, label: Aap}\n  - {id: b, label: Noot, synoniemen: [1️⃣aap]}",
      [.at("1️⃣", .duplicateTag)]
    ),
    (
      "trefwoorden:\n  - {id: aap, label: Aap, synoniemen: [noot]}\n  - {id: 1️⃣noot, label: 2️⃣Noot}",
      [.at("1️⃣", .duplicateTag), .at("2️⃣", .duplicateTag)]
    ),
    (
      "trefwoorden:\n  - {id: archief, label: A}\n  - {id: b, label: B, breder: [1️⃣archef]}",
      [.at("1️⃣", .unknownBroaderTag, hint: "archief")]
    ),
    (
      "trefwoorden:\n  - {id: a, label: A, breder: b}\n  - {id: b, label: B, breder: 1️⃣a}",
      [.at("1️⃣", .tagCycle)]
    ),
    ("trefwoorden:\n  - {id: a, label: A, breder: 1️⃣a}", [.at("1️⃣", .tagCycle)]),
    (
      "trefwoorden:\n  - {id: a, label: A, vervallen: 1️⃣ja}",
      [.at("1️⃣", .missingKey, hint: "vervangen-door")]
    ),
    (
      "trefwoorden:\n  - {id: a, label: A, vervallen: ja, vervangen-door: 1️⃣c}",
      [.at("1️⃣", .unknownBroaderTag)]
    ),
    ("trefwoorden:\n  - 1️⃣{id: a}", [.at("1️⃣", .missingKey, hint: "label")]),
    (
      "trefwoorden:\n  - {id: a, label: A, 1️⃣synoniem: b}",
      [.at("1️⃣", .unknownKey, hint: "synoniemen")]
    ),
    ("1️⃣trefwoord:\n  - {id: a, label: A}", [.at("1️⃣", .unknownKey, hint: "trefwoorden")]),
  ]

  @Test("A mistake in the tags is one finding at its value", arguments: tagMistakes)
  func tagMistake(_ text: String, _ expected: [ExpectedDiagnostic]) {
    #expect(factsDifferences(["content/trefwoorden.yaml": text], expected) == [])
  }

  @Test("A deep chain of broader tags is followed without harm")
  func deepChain() throws {
    let tags = (0..<3000).map { "  - {id: t\($0), label: L\($0), breder: t\($0 + 1)}" }
    let text = "trefwoorden:\n" + (tags + ["  - {id: t3000, label: L3000}"]).joined(separator: "\n")
    #expect(factsDifferences(["content/trefwoorden.yaml": text], []) == [])
  }
}
