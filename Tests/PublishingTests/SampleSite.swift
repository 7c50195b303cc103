import Content
import Core
import Foundation
import SiteModel
import Templates
import TestSupport
import Testing

@testable import Publishing

/// A small handbook that uses every kind of document, published in memory with the repository's own theme.
struct SampleSite {
  let edition: Edition
  /// Everything that was found on the way.
  let findings: [Diagnostic]

  /// - Parameter more: further files, which also replace files of the same path.
  init(_ more: String = "", today: String = "2026-11-24", jobs: Int = 1) throws {
    let extra = more.isEmpty ? [] : TextArchive(more).files
    let replaced = Set(extra.map(\.path))
    let all = TextArchive(sampleArchive).files.filter { !replaced.contains($0.path) } + extra
    let files = try all.map { file in
      SourceFile(path: try #require(SourcePath(file.path)), text: SourceText(file.text))
    }
    let day = try #require(Day(today))
    let facts = readFacts(files.filter { $0.path.fileExtension != "md" }, today: day)
    let documents = files.filter { $0.path.fileExtension == "md" }
      .map { parseDocument($0, settings: facts.value.settings) }
    let site = resolve(documents.compactMap(\.value), facts.value, attachments: [])
    let theme = compileTheme(
      try Self.themeSources(), languages: facts.value.settings.languages, limits: Limits())
    findings =
      facts.diagnostics + documents.flatMap(\.diagnostics) + site.diagnostics + theme.diagnostics
    edition = Edition(
      site: site.value, theme: theme.value, wholeFingerprint: Fingerprint(more),
      toolFingerprint: Fingerprint("test"), jobs: jobs)
  }

  /// Path → content of every output; a finding while rendering is a failed test.
  func outputs() async -> [String: String] {
    let planned = await plan(edition)
    #expect(planned.diagnostics.isEmpty)
    var result: [String: String] = [:]
    for output in planned.value {
      guard case .rendered(let render) = output.content else { continue }
      let rendered = render()
      for finding in rendered.diagnostics {
        Issue.record("\(output.path): \(finding.message.english)")
      }
      result[output.path.description] = String(decoding: rendered.value, as: UTF8.self)
    }
    return result
  }

  private static func themeSources() throws -> Sources {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "templates")
    let names = try FileManager.default.subpathsOfDirectory(
      atPath: root.path(percentEncoded: false)
    ).sorted()
    var sources = Sources()
    for name in names {
      let url = root.appending(path: name)
      guard let path = SourcePath("templates/\(name)"), !url.hasDirectoryPath,
        !path.fileExtension.isEmpty
      else { continue }
      let bytes = Array(try Data(contentsOf: url))
      if name.hasPrefix("assets/") {
        sources.assets.append(ThemeAsset(path: path, bytes: bytes))
      } else {
        sources.theme.append(SourceFile(path: path, text: try SourceText(decoding: bytes)))
      }
    }
    return sources
  }
}

private let headings = PracticeHeading.allCases.map { "## \($0.rawValue)\n\nTekst." }
  .joined(separator: "\n\n")

private func practice(_ title: String, _ more: String) -> String {
  """
  ---
  titel: "\(title)"
  samenvatting: Waar het over gaat.
  soort: dienst
  status: in-gebruik
  eigenaar: archief
  begonnen: 2016
  gecontroleerd: 2026-11-01
  product: verhuismelding
  thema: wonen
  trefwoorden: [zaken]
  doelgroep: inwoner
  samenwerkingsvorm: delen
  overnemen: {aansluitvorm: open-licentie, voorwaarden: [een besluit]}
  licentie: CC-BY-4.0
  bronnen: [{titel: Bron, url: "https://bron.example/", datum: 2019}]
  \(more)
  ---

  \(headings)
  """
}

private let sampleArchive = """
  -- content/site.yaml --
  titel: Proefboek
  adres: https://proef.example/boek/
  taal: nl
  talen: [nl, en]
  licentie: CC-BY-4.0
  reageren: mailto:redactie@proef.example?subject={titel}
  toegankelijkheidsverklaring: /toegankelijk/
  navigatie:
    - {titel: Praktijken, naar: /praktijken/}
    - {titel: Over, naar: toegankelijk}
  -- content/trefwoorden.yaml --
  trefwoorden:
    - {id: dienstverlening, label: Dienstverlening}
    - {id: zaken, label: Zaken, breder: [dienstverlening], synoniemen: [zaakgericht]}
  -- content/register/organisaties.csv --
  code,naam,soort,provincie,geldig-van,geldig-tot,opvolgers,inwoners,oppervlakte-km2,grootteklasse,breedte,lengte
  GM0715,Terneuzen,gemeente,PV29,,,,54000,,,,
  GM0716,Tholen,gemeente,PV29,,,,27000,,,,
  GM0900,Oudstad,gemeente,PV29,,2018-12-31,GM0715,,,,,
  PV29,Zeeland,provincie,,,,,,,,,
  -- content/register/buren.csv --
  code-a,code-b,soort
  -- content/register/producten.csv --
  id,naam,doelgroep,basis,grondslag,sdg
  verhuismelding,verhuismelding,burger,medebewind,Artikel 2.39 Wet brp,D1
  -- content/register/themas.csv --
  id,naam,breder,tooi
  wonen,wonen,,c_1
  -- content/organisaties/archief/index.md --
  ---
  naam: Streekarchief
  soort: archiefdienst
  ---

  Bewaart wat blijft.
  -- content/organisaties/voorbeeld/index.md --
  ---
  naam: Voorbeeldstad (voorbeeld)
  soort: voorbeeld
  voorbeeld: ja
  ---

  Verzonnen.
  -- content/praktijken/balie.md --
  \(practice("De balie", "gebaseerd-op: [loket]\naliassen: [/oude-balie/]\ngemeld-gebruik: [{aantal: 241, eenheid: gemeenten, van: 388, peildatum: 2017, bron: {titel: Telling, url: 'https://telling.example/'}}]\nhergebruik: [{organisatie: GM0715, status: in-gebruik}]"))

  Zie [[loket]], [Tholen](../organisaties/gm0716/index.md) en een zaaksysteem.
  -- content/praktijken/loket.md --
  \(practice("Het loket", ""))
  -- content/organisaties/gm0716/index.md --
  ---
  omschrijving: Gemeente in Zeeland.
  ---

  Tholen.
  -- content/organisaties/gm0716/gebruik/balie.md --
  ---
  praktijk: balie
  organisatie: GM0716
  status: in-gebruik
  sinds: 2019-04-10
  mate: aangepast
  herkomst: eigen-opgave
  bevestigd: 2026-10-01
  ---
  -- content/organisaties/voorbeeld/plannen/app.md --
  ---
  titel: Een app
  samenvatting: Wat de app doet.
  status: idee
  product: verhuismelding
  meedoen-voor: 2026-12-01
  gewijzigd: 2026-11-01
  bekeken: [{praktijk: balie, waarom-niet: Past niet.}]
  ---

  Over de app.
  -- content/rondes/najaar.md --
  ---
  titel: Ronde najaar
  samenvatting: Samen kiezen.
  product: verhuismelding
  open-tot: 2026-12-31
  plannen: [voorbeeld/app]
  toezeggingen: [{organisatie: GM0716, datum: 2026-11-01, praktijk: balie}]
  ---

  Over de ronde.
  -- content/begrippen/zaaksysteem.md --
  ---
  term: zaaksysteem
  omschrijving: Een systeem voor zaken.
  ---

  Meer uitleg.
  -- content/reacties/balie/1.md --
  ---
  datum: 2026-11-02
  rol: informatieadviseur
  ---

  Goed idee.
  -- content/reacties/balie/2.md --
  ---
  datum: 2026-11-03
  rol: eigenaar
  op: 1
  ---

  Dank.
  -- content/paginas/toegankelijk.md --
  ---
  titel: Toegankelijkheid
  ---

  ## Wat wij doen

  Wij letten op.

  ## Wat nog niet

  Dit nog niet.
  -- content/paginas/toegankelijk.en.md --
  ---
  titel: Accessibility
  ---

  We take care.

  """
