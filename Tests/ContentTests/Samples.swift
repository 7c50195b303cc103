import Content
import Core
import Testing

/// One valid file of each kind that uses every key, and one that uses only the required ones.
struct Sample: Sendable, CustomTestStringConvertible {
  let name: String
  let path: String
  let frontMatter: String
  var body = "Tekst."

  var text: String { "---\n\(frontMatter)\n---\n\n\(body)\n" }
  var testDescription: String { name }

  /// The findings on the sample, or on another text in its place.
  func findings(_ text: String? = nil, settings: SiteSettings = SiteSettings()) -> [Diagnostic] {
    guard let path = SourcePath(path) else { return [] }
    let file = SourceFile(path: path, text: SourceText(text ?? self.text))
    return parseDocument(file, settings: settings).diagnostics
  }

  func document(_ text: String? = nil, settings: SiteSettings = SiteSettings()) -> Document? {
    guard let path = SourcePath(path) else { return nil }
    let file = SourceFile(path: path, text: SourceText(text ?? self.text))
    return parseDocument(file, settings: settings).value
  }

  /// The sample with a line in the place of the line that starts with a key.
  func replacing(_ key: String, with line: String?) -> String {
    var lines: [String] = []
    for old in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard old.hasPrefix(key + ":") else {
        lines.append(String(old))
        continue
      }
      if let line { lines.append(line) }
    }
    return lines.joined(separator: "\n")
  }

  /// The keys of the outermost level.
  var keys: [String] {
    frontMatter.split(separator: "\n").compactMap { line in
      guard let colon = line.firstIndex(of: ":"), let first = line.first,
        first.isLetter
      else { return nil }
      return String(line[..<colon])
    }
  }

  static let small = [
    smallPractice, smallAdoption, smallPlan, smallRound, smallOrganisation, smallTerm,
    smallReaction, smallArticle,
  ]
  static let full = [
    fullPractice, fullAdoption, fullPlan, fullRound, fullOrganisation, fullTerm, fullReaction,
    fullArticle,
  ]
}

let practiceBody = """
  ## Aanleiding

  a

  ## Doelgroep

  a

  ## Doel

  a

  ## Aanpak

  a

  ## Randvoorwaarden

  a

  ## Overnemen

  a

  ## Ervaringen

  a

  ## Wat niet werkte

  a
  """

extension Sample {
  static let smallPractice = Sample(
    name: "praktijk, klein", path: "content/praktijken/e-depot.md",
    frontMatter: """
      titel: Zeeuws e-Depot
      samenvatting: Samen digitaal archief bewaren.
      soort: voorziening
      status: opgeschaald
      eigenaar: zeeuws-archief
      begonnen: 2016
      gecontroleerd: 2026-03-31
      thema: cultureel erfgoed
      doelgroep: medewerker
      samenwerkingsvorm: delen
      overnemen: {duur: een half jaar}
      licentie: CC-BY-4.0
      bronnen: {titel: Nieuws, url: "https://example.org/n"}
      """,
    body: practiceBody)

  static let fullPractice = Sample(
    name: "praktijk, vol", path: "content/praktijken/e-depot.md",
    frontMatter: """
      titel: Zeeuws e-Depot
      samenvatting: Samen digitaal archief bewaren.
      soort: voorziening
      status: opgeschaald
      eigenaar: zeeuws-archief
      partners: [GM0716, WS0661]
      begonnen: 2016
      gecontroleerd: 2026-03-31
      product: [archief]
      thema: cultureel erfgoed
      proces: [Archiveren]
      selectielijst: [B1]
      taakveld: [0.4 Overhead]
      grondslag: Artikel 5 Archiefwet 1995
      trefwoorden: [e-depot, archief]
      doelgroep: [medewerker, bestuur]
      moscow: must
      samenwerkingsvorm: samen-uitvoeren
      lokale-ruimte: [Wanneer je aansluit]
      kosten:
        eenmalig: 25000
        jaarlijks: 12000
        prijspeil: 2023
        bron:
          titel: Raadsvoorstel
          url: https://example.org/raad
          datum: 2023-12
          geraadpleegd: 2026-03-01
      inspanning:
        dagen: 12.5
        rollen: [archivaris]
      effect:
        - maat: Doorlooptijd
          eenheid: dagen
          voor: 12
          na: 3.5
          periode: 2021 tot 2023
          bron: {titel: Evaluatie, url: "https://example.org/e"}
      overnemen:
        aansluitvorm: dienstverleningsovereenkomst
        duur: een half jaar
        voorwaarden: [Een informatieplan]
        materiaal: [{titel: Kit, url: "https://example.org/kit"}]
        contact: mailto:info@example.org
      gebaseerd-op: [handreiking]
      vervangt: [oud-depot]
      hoort-bij: [toezicht]
      hergebruik:
        - organisatie: GM0716
          status: in-gebruik
          sinds: 2019-04-10
          tot: 2024
          mate: ongewijzigd
          bron: {titel: Bericht, url: "https://example.org/b"}
      gemeld-gebruik:
        - aantal: 241
          eenheid: gemeenten
          van: 388
          peildatum: 2017
          bron: {titel: Bericht, url: "https://example.org/b"}
      software: [https://example.org/publiccode.yml]
      licentie: CC-BY-4.0
      bronnen:
        - titel: Nieuws
          url: https://example.org/n
          datum: 2019-04-10
          geraadpleegd: 2026-03-01
      erkenning:
        titel: Prijs
        url: https://example.org/prijs
      archief:
        waardering: vernietigen
        bewaartermijn: 10 jaar
      aliassen: [/praktijken/oud/]
      concept: nee
      taal: nl
      """,
    body: practiceBody)

  static let smallAdoption = Sample(
    name: "gebruik, klein", path: "content/organisaties/gm0716/gebruik/e-depot.md",
    frontMatter: """
      praktijk: e-depot
      organisatie: GM0716
      status: in-gebruik
      sinds: 2019-04-10
      mate: ongewijzigd
      herkomst: eigen-opgave
      bevestigd: 2026-01-01
      """)

  static let fullAdoption = Sample(
    name: "gebruik, vol", path: "content/organisaties/gm0716/gebruik/e-depot-2.md",
    frontMatter: """
      praktijk: e-depot
      organisatie: GM0716
      status: gestopt
      sinds: 2019-04-10
      tot: 2024-05
      mate: aangepast
      aanpassingen: Eigen formulier.
      geleerd: Begin klein.
      reden: Te duur.
      aansluitvorm: open-licentie
      herkomst: openbare-bron
      bevestigd: 2026-01-01
      bron: {titel: Nieuws, url: "https://example.org/n"}
      inspanning: {dagen: 3}
      kosten: {eenmalig: 100}
      zonder-hergebruik:
        dagen: 30
        kosten: 1000
        methode: eigen-raming
      effect: [{maat: Tijd, eenheid: dagen, voor: 2, na: 1}]
      aliassen: [/oud.html]
      concept: nee
      taal: nl
      """)

  static let smallPlan = Sample(
    name: "plan, klein", path: "content/organisaties/gm0716/plannen/balie.md",
    frontMatter: """
      titel: Slimme balie
      samenvatting: Een balie.
      status: idee
      gewijzigd: 2026-01-01
      """)

  static let fullPlan = Sample(
    name: "plan, vol", path: "content/organisaties/gm0716/plannen/balie.md",
    frontMatter: """
      titel: Slimme balie
      samenvatting: Een balie.
      status: bouw
      moscow: could
      product: paspoort
      thema: burgerzaken
      proces: [Balie]
      trefwoorden: [balie]
      grondslag: [Artikel 1]
      start: 2027-01
      meedoen-voor: 2026-12-01
      klaar: 2028
      budget: tot-25k
      samenwerken: [delen, meedenken]
      bekeken:
        - praktijk: e-depot
          waarom-niet: Past niet.
      gewijzigd: 2026-01-01
      verloopt: 2026-12-31
      wordt: slimme-balie
      organisatie: GM0716
      aliassen: [/oud/]
      concept: ja
      taal: nl
      """)

  static let smallRound = Sample(
    name: "ronde, klein", path: "content/rondes/balie.md",
    frontMatter: """
      titel: Ronde
      samenvatting: Een ronde.
      thema: burgerzaken
      open-tot: 2026-12-31
      """)

  static let fullRound = Sample(
    name: "ronde, vol", path: "content/rondes/balie.md",
    frontMatter: """
      titel: Ronde
      samenvatting: Een ronde.
      thema: burgerzaken
      product: paspoort
      open-tot: 2026-12-31
      plannen: [gm0716/a, gm0716/b, vng/c, vng/d]
      voorselectie: [gm0716/a, gm0716/b, vng/c]
      winnaars: [gm0716/a, vng/c]
      afspraak:
        tekst: Iedereen neemt het over.
        datum: 2027-01-01
        bron: {titel: Verslag, url: "https://example.org/v"}
      toezeggingen:
        - organisatie: GM0716
          datum: 2027-01-02
          praktijk: balie
      aliassen: [/oud/]
      concept: nee
      taal: nl
      """)

  static let smallOrganisation = Sample(
    name: "organisatie, klein", path: "content/organisaties/vng/index.md",
    frontMatter: "naam: VNG")

  static let fullOrganisation = Sample(
    name: "organisatie, vol", path: "content/organisaties/vng/index.md",
    frontMatter: """
      naam: VNG
      soort: vereniging
      website: https://vng.nl/
      provincie: PV28
      omschrijving: Vereniging van gemeenten.
      contact: mailto:info@vng.nl
      voorbeeld: nee
      deelnemers: [GM0716, GM0717]
      bronnen: [{titel: Site, url: "https://vng.nl/"}]
      aliassen: [/oud/]
      concept: nee
      taal: nl
      """)

  static let smallTerm = Sample(
    name: "begrip, klein", path: "content/begrippen/e-depot.md",
    frontMatter: """
      term: e-Depot
      omschrijving: Een voorziening.
      """, body: "")

  static let fullTerm = Sample(
    name: "begrip, vol", path: "content/begrippen/e-depot.md",
    frontMatter: """
      term: e-Depot
      synoniemen: [digitaal depot]
      omschrijving: Een voorziening.
      zie-ook: [archief]
      bron: {titel: Bron, url: "https://example.org/"}
      aliassen: [/oud/]
      concept: nee
      taal: nl
      """)

  static let smallReaction = Sample(
    name: "reactie, klein", path: "content/reacties/e-depot/2.md",
    frontMatter: """
      datum: 2026-01-01
      rol: archivaris
      """)

  static let fullReaction = Sample(
    name: "reactie, vol", path: "content/reacties/e-depot/2.md",
    frontMatter: """
      datum: 2026-01-01
      rol: archivaris
      organisatie: GM0716
      op: 1
      aliassen: [/oud/]
      concept: nee
      taal: nl
      """)

  static let smallArticle = Sample(
    name: "pagina, klein", path: "content/paginas/over.md", frontMatter: "titel: Over")

  static let fullArticle = Sample(
    name: "pagina, vol", path: "content/paginas/map/over.md",
    frontMatter: """
      titel: Over
      samenvatting: Over deze site.
      volgorde: -3
      in-menu: ja
      aliassen: [/oud/]
      concept: nee
      taal: nl
      """)
}
