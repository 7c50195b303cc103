import Core

/// The text of a new file: every required key with a value that fits, the optional ones as comments with what they are
/// for. It reads without a finding, so that an author starts from something that works.
package func startingText(for kind: AuthoredKind, _ fields: StartingFields) -> String {
  switch kind {
  case .practice: practiceText(fields)
  case .adoption: adoptionText(fields)
  case .plan: planText(fields)
  case .round: roundText(fields)
  case .organisation: organisationText(fields)
  case .term: termText(fields)
  case .reaction: reactionText(fields)
  case .article: articleText(fields)
  }
}

/// A text between double quotes, in which nothing can be taken for YAML.
private func quoted(_ text: String) -> String {
  var result = "\""
  for character in text.withoutForbiddenCharacters {
    switch character {
    case "\"", "\\": result += "\\\(character)"
    case "\n", "\t": result += " "
    default: result.append(character)
    }
  }
  return result + "\""
}

private func practiceText(_ fields: StartingFields) -> String {
  """
  ---
  # Verplichte sleutels. Tekst achter # is uitleg en komt niet op de site.
  titel: \(quoted(fields.title))
  samenvatting: Vertel in één zin wat het is en voor wie.   # hoogstens 160 tekens
  soort: werkwijze            # \(words(PracticeSort.self))
  status: in-gebruik          # \(words(PracticeStatus.self))
  eigenaar: \(fields.organisation)
  begonnen: \(fields.today.year)              # jaar, jaar-maand of jaar-maand-dag
  gecontroleerd: \(fields.today)   # wanneer deze pagina het laatst is nagelopen
  thema: organisatie en bedrijfsvoering   # of product: uit register/producten.csv
  doelgroep: [inwoner]        # \(words(Audience.self))
  samenwerkingsvorm: delen    # \(words(CooperationForm.self))
  overnemen:
    duur: nog niet bekend
    # aansluitvorm: open-licentie
    # voorwaarden: [wat er eerst moet zijn]
    # materiaal:
    #   - {titel: Handleiding, url: https://www.voorbeeld.nl/handleiding}
    # contact: mailto:info@voorbeeld.nl
  licentie: CC-BY-4.0
  bronnen:
    - titel: Naam van de bron
      url: https://www.voorbeeld.nl/
      geraadpleegd: \(fields.today)

  # Mag ook. Haal het hekje weg om een sleutel te gebruiken.
  # partners: [GM0715]
  # trefwoorden: [informatiebeheer]
  # moscow: must              # must vraagt ook om grondslag
  # grondslag: Artikel 2.39 Wet basisregistratie personen
  # lokale-ruimte: [wat elke gemeente zelf kiest]
  # kosten: {eenmalig: 10000, jaarlijks: 2500, prijspeil: \(fields.today.year)}
  # inspanning: {dagen: 12.5, rollen: [projectleider]}
  # effect:
  #   - {maat: Wachttijd, eenheid: minuten, voor: 12, na: 4}
  # gebaseerd-op: [andere-praktijk]
  ---

  ## Aanleiding

  Waarom begon dit?

  ## Doelgroep

  Voor wie is het?

  ## Doel

  Wat moet het opleveren?

  ## Aanpak

  Hoe werkt het, stap voor stap?

  ## Randvoorwaarden

  Wat moet er zijn om dit te laten werken?

  ## Overnemen

  Hoe begint een andere organisatie hiermee?

  ## Ervaringen

  Wat merken gebruikers ervan?

  ## Wat niet werkte

  Wat is geprobeerd en weer losgelaten?

  """
}

private func adoptionText(_ fields: StartingFields) -> String {
  """
  ---
  praktijk: \(fields.practice)
  organisatie: \(fields.organisation)
  status: in-gebruik      # \(words(AdoptionStatus.self))
  sinds: \(fields.today.year)             # jaar, jaar-maand of jaar-maand-dag
  mate: ongewijzigd       # \(words(AdoptionExtent.self))
  herkomst: eigen-opgave  # \(words(Provenance.self))
  bevestigd: \(fields.today)   # wanneer dit het laatst is nagegaan

  # Mag ook. Bij gestopt en afgewezen hoort reden, bij openbare-bron hoort bron.
  # tot: \(fields.today)
  # reden: Waarom het is gestopt of afgewezen.
  # aanpassingen: Wat er anders is gedaan.
  # geleerd: Wat een ander hiervan kan leren.
  # aansluitvorm: open-licentie
  # bron: {titel: Nieuwsbericht, url: https://www.voorbeeld.nl/, datum: \(fields.today)}
  # inspanning: {dagen: 10, rollen: [projectleider]}
  # kosten: {eenmalig: 5000, prijspeil: \(fields.today.year)}
  # zonder-hergebruik: {dagen: 60, kosten: 40000, methode: eigen-raming}
  ---

  """
}

private func planText(_ fields: StartingFields) -> String {
  """
  ---
  titel: \(quoted(fields.title))
  samenvatting: Vertel in één zin wat er komt.   # hoogstens 160 tekens
  status: idee            # \(words(PlanStatus.self))
  gewijzigd: \(fields.today)

  # Mag ook. Met product, thema en trefwoorden vindt een ander dit plan.
  # product: melding openbare ruimte (algemeen)
  # thema: organisatie en bedrijfsvoering
  # trefwoorden: [meldingen]
  # start: \(fields.today.year + 1)
  # meedoen-voor: \(fields.today.adding(months: 3))   # laatste dag waarop anderen kunnen meedoen
  # budget: tot-25k       # \(words(Budget.self))
  # samenwerken: [delen, meedenken]   # \(words(PlanCooperation.self))
  # bekeken:
  #   - {praktijk: andere-praktijk, waarom-niet: Waarom die niet past.}
  ---

  Beschrijf het plan: wat is er nodig, voor wie en waarom nu?

  """
}

private func roundText(_ fields: StartingFields) -> String {
  """
  ---
  titel: \(quoted(fields.title))
  samenvatting: Vertel in één zin waar de ronde over gaat.   # hoogstens 160 tekens
  thema: organisatie en bedrijfsvoering   # of product
  open-tot: \(fields.today.adding(months: 3))

  # Mag ook.
  # plannen: [gm0715/nieuwe-balie]
  # voorselectie: [gm0715/nieuwe-balie]   # hoogstens drie
  # winnaars: [gm0715/nieuwe-balie]       # een of twee
  ---

  Vertel wat er wordt gezocht en wie kan meedoen.

  """
}

private func organisationText(_ fields: StartingFields) -> String {
  """
  ---
  naam: \(quoted(fields.title))   # mag weg als de organisatie in het register staat

  # Mag ook.
  # website: https://www.voorbeeld.nl/
  # omschrijving: Wat de organisatie doet, in hoogstens 300 tekens.
  # contact: mailto:info@voorbeeld.nl
  # deelnemers: [GM0715, GM0716]
  ---

  """
}

private func termText(_ fields: StartingFields) -> String {
  """
  ---
  term: \(quoted(fields.title))
  omschrijving: Leg het begrip uit in een of twee gewone zinnen.   # hoogstens 300 tekens

  # Mag ook.
  # synoniemen: [ander woord]
  # zie-ook: [ander-begrip]
  # bron: {titel: Naam van de bron, url: https://www.voorbeeld.nl/}
  ---

  """
}

private func reactionText(_ fields: StartingFields) -> String {
  """
  ---
  datum: \(fields.today)
  rol: beleidsmedewerker   # een functie, geen naam

  # Mag ook.
  # organisatie: \(fields.organisation)
  # op: 1                  # het nummer van de reactie waar dit een antwoord op is
  ---

  Schrijf hier de reactie.

  """
}

private func articleText(_ fields: StartingFields) -> String {
  """
  ---
  titel: \(quoted(fields.title))

  # Mag ook.
  # samenvatting: Waar de pagina over gaat, in hoogstens 160 tekens.
  # volgorde: 10           # laag komt eerst
  # in-menu: ja
  ---

  Schrijf hier de tekst van de pagina.

  """
}

/// The words of a vocabulary, for a comment.
private func words<Word: Vocabulary>(_: Word.Type) -> String {
  Word.allCases.map(\.rawValue).joined(separator: ", ")
}
