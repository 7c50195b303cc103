import Content
import Core
import SiteModel
import TestSupport
import Testing

/// A whole handbook as one text: Markdown, settings and CSV files are read, any other file is an
/// attachment. What the text does not hold comes from ``smallRegister`` and a plain `site.yaml`.
struct SiteText {
  let text: MarkedText
  let documents: [Document]
  let facts: Facts
  let attachments: [Content.Attachment]

  init(_ archive: String, today: String = "2026-06-01", location: SourceLocation = #_sourceLocation)
  {
    let marked = MarkedText(archive)
    text = marked
    let paths = Set(marked.files.map(\.path.description))
    let defaults = MarkedText(smallRegister).files.filter {
      !paths.contains($0.path.description)
    }
    let files = (marked.files + defaults).map { SourceFile(path: $0.path, text: $0.text) }
    let day = Day(today) ?? Day(year: 2026, month: 6, day: 1)!
    let facts = readFacts(
      files.filter { ["yaml", "csv"].contains($0.path.fileExtension) }, today: day)
    let parsed = files.filter { $0.path.fileExtension == "md" }
      .map { parseDocument($0, settings: facts.value.settings) }
    // A mistake in the test's own text must not pass for what the test is about.
    for finding in facts.diagnostics + parsed.flatMap(\.diagnostics)
    where finding.severity == .error {
      Issue.record(
        "\(finding.location?.path.description ?? ""): \(finding.message.english)",
        sourceLocation: location)
    }
    self.facts = facts.value
    documents = parsed.compactMap(\.value)
    attachments = files.filter { !["yaml", "csv", "md"].contains($0.path.fileExtension) }
      .map { file in
        let isImage = ["png", "jpg"].contains(file.path.fileExtension)
        return Content.Attachment(
          path: file.path, byteCount: file.text.bytes.count, fingerprint: file.fingerprint,
          imageSize: isImage ? Content.Attachment.ImageSize(width: 4, height: 3) : nil)
      }
  }

  func resolved() -> Diagnosed<Site> { resolve(documents, facts, attachments: attachments) }

  var site: Site { resolved().value }

  /// The document with this name, such as `praktijk:a`.
  func entry(_ name: String, language: Language = .dutch) -> Entry? {
    site.entries.first { $0.document.id.name == name && $0.document.language == language }
  }

  /// The findings of resolving against what is expected at the marks.
  func differences(_ expected: ExpectedDiagnostic...) -> [String] {
    TestSupport.differences(in: text, found: resolved().diagnostics, expected: expected)
  }

  /// The findings of one check against what is expected at the marks.
  func differences(of check: Check, _ expected: ExpectedDiagnostic...) -> [String] {
    TestSupport.differences(in: text, found: check.run(site), expected: expected)
  }
}

/// The front matter of a practice with what is required and more; `titel` is the slug-like name.
func practice(_ more: String = "", titel: String = "Praktijk") -> String {
  let subject = more.contains("thema:") || more.contains("product:") ? "" : "thema: bestuur\n"
  let checked = more.contains("gecontroleerd:") ? "" : "gecontroleerd: 2026-03-31\n"
  let owner = more.contains("eigenaar:") ? "" : "eigenaar: GM0715\n"
  return """
    ---
    titel: \(titel)
    samenvatting: Een praktijk.
    soort: voorziening
    status: in-gebruik
    begonnen: 2016
    doelgroep: medewerker
    samenwerkingsvorm: delen
    overnemen: {duur: een half jaar}
    licentie: CC-BY-4.0
    bronnen: {titel: Nieuws, url: "https://example.org/n"}
    \(owner)\(checked)\(subject)\(more)
    ---

    """
}

func adoption(_ practice: String, _ code: String, _ more: String = "") -> String {
  """
  ---
  praktijk: \(practice)
  organisatie: \(code)
  status: in-gebruik
  sinds: 2020
  mate: ongewijzigd
  herkomst: eigen-opgave
  bevestigd: 2026-01-01
  \(more)
  ---

  """
}

func plan(_ more: String = "", titel: String = "Plan") -> String {
  let changed = more.contains("gewijzigd:") ? "" : "gewijzigd: 2026-03-01\n"
  let status = more.contains("status:") ? "" : "status: idee\n"
  return """
    ---
    titel: \(titel)
    samenvatting: Een plan.
    \(changed)\(status)\(more)
    ---

    """
}

func term(_ name: String, _ more: String = "") -> String {
  """
  ---
  term: \(name)
  omschrijving: Wat het is.
  \(more)
  ---

  """
}

func article(_ title: String = "Pagina", _ more: String = "") -> String {
  """
  ---
  titel: \(title)
  \(more)
  ---

  """
}

func round(_ more: String = "") -> String {
  """
  ---
  titel: Ronde
  samenvatting: Een ronde.
  thema: bestuur
  open-tot: 2026-12-31
  \(more)
  ---

  """
}

func reaction(_ more: String = "") -> String {
  """
  ---
  datum: 2026-01-01
  rol: adviseur
  \(more)
  ---

  Tekst.

  """
}

let smallRegister = """
  -- content/site.yaml --
  titel: Handboek
  adres: https://handboek.example/
  talen: [nl, en]
  -- content/trefwoorden.yaml --
  trefwoorden:
    - {id: archief, label: Archief, synoniemen: [archivering]}
    - {id: e-depot, label: e-Depot, breder: [archief]}
    - {id: balie, label: Balie}
    - {id: loket, label: Loket, vervallen: ja, vervangen-door: balie}
  -- content/register/organisaties.csv --
  code,naam,soort,provincie,geldig-van,geldig-tot,opvolgers,inwoners,oppervlakte-km2,grootteklasse,breedte,lengte
  GM0715,Terneuzen,gemeente,PV29,,,,54000,251.1,5,51.3,3.8
  GM0716,Tholen,gemeente,PV29,,,,26000,147.1,4,51.5,4.2
  GM0718,Vlissingen,gemeente,PV29,,,,44000,34.3,5,51.4,3.5
  PV29,Zeeland,provincie,,,,,,,,,
  -- content/register/buren.csv --
  code-a,code-b,soort
  -- content/register/producten.csv --
  id,naam,doelgroep,basis,grondslag,sdg
  paspoort,paspoort,burger,medebewind,Paspoortwet,
  verhuizing-melden,verhuizing melden,burger,medebewind,Wet BRP,
  -- content/register/themas.csv --
  id,naam,breder,tooi
  bestuur,bestuur,,c_1
  cultuur,cultuur,,c_2
  cultureel-erfgoed,cultureel erfgoed,cultuur,c_3
  """
