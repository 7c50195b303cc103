package import Core

/// How far a plan is (`status` of a plan).
package enum PlanStatus: String, Vocabulary {
  case idea = "idee"
  case intended = "voorgenomen"
  case procurement = "inkoop"
  case building = "bouw"
  case dropped = "vervallen"
  case finished = "klaar"

  package var label: Phrase {
    switch self {
    case .idea: Phrase(nl: "Idee", en: "Idea")
    case .intended: Phrase(nl: "Voorgenomen", en: "Intended")
    case .procurement: Phrase(nl: "Inkoop", en: "Procurement")
    case .building: Phrase(nl: "Bouw", en: "Building")
    case .dropped: Phrase(nl: "Vervallen", en: "Dropped")
    case .finished: Phrase(nl: "Klaar", en: "Finished")
    }
  }
}

/// The size of a plan's budget in euros (`budget`).
package enum Budget: String, Vocabulary {
  case upTo25 = "tot-25k"
  case upTo100 = "25k-100k"
  case upTo500 = "100k-500k"
  case above500 = "500k-plus"

  package var label: Phrase {
    switch self {
    case .upTo25: Phrase(nl: "tot € 25.000", en: "up to € 25,000")
    case .upTo100: Phrase(nl: "€ 25.000 tot € 100.000", en: "€ 25,000 to € 100,000")
    case .upTo500: Phrase(nl: "€ 100.000 tot € 500.000", en: "€ 100,000 to € 500,000")
    case .above500: Phrase(nl: "meer dan € 500.000", en: "more than € 500,000")
    }
  }
}

/// How others can take part in a plan (`samenwerken`).
package enum PlanCooperation: String, Vocabulary {
  case share = "delen"
  case thinkAlong = "meedenken"
  case buyTogether = "samen-inkopen"
  case buildTogether = "samen-bouwen"
  case wantsToTakeOver = "wil-overnemen"

  package var label: Phrase {
    switch self {
    case .share: Phrase(nl: "Delen", en: "Sharing")
    case .thinkAlong: Phrase(nl: "Meedenken", en: "Thinking along")
    case .buyTogether: Phrase(nl: "Samen inkopen", en: "Buying together")
    case .buildTogether: Phrase(nl: "Samen bouwen", en: "Building together")
    case .wantsToTakeOver: Phrase(nl: "Wil overnemen", en: "Wants to take over")
    }
  }
}
