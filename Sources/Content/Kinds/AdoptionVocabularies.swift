package import Core

/// How far an organisation is with taking over a practice (`status` of an adoption).
package enum AdoptionStatus: String, Vocabulary {
  case exploring = "verkent"
  case decided = "besloten"
  case introducing = "invoering"
  case inUse = "in-gebruik"
  case stopped = "gestopt"
  case rejected = "afgewezen"

  package var label: Phrase {
    switch self {
    case .exploring: Phrase(nl: "Verkent", en: "Exploring")
    case .decided: Phrase(nl: "Besloten", en: "Decided")
    case .introducing: Phrase(nl: "Invoering", en: "Introducing")
    case .inUse: Phrase(nl: "In gebruik", en: "In use")
    case .stopped: Phrase(nl: "Gestopt", en: "Stopped")
    case .rejected: Phrase(nl: "Afgewezen", en: "Rejected")
    }
  }
}

/// How much was changed while taking over (`mate`).
package enum AdoptionExtent: String, Vocabulary {
  case unchanged = "ongewijzigd"
  case adapted = "aangepast"
  case partly = "deels"
  case inspired = "geinspireerd"

  package var label: Phrase {
    switch self {
    case .unchanged: Phrase(nl: "Ongewijzigd", en: "Unchanged")
    case .adapted: Phrase(nl: "Aangepast", en: "Adapted")
    case .partly: Phrase(nl: "Deels", en: "Partly")
    case .inspired: Phrase(nl: "Geïnspireerd", en: "Inspired by it")
    }
  }
}

/// Who says that an organisation uses a practice (`herkomst`).
package enum Provenance: String, Vocabulary {
  case ownStatement = "eigen-opgave"
  case publicSource = "openbare-bron"
  case namedByOwner = "eigenaar-noemt"

  package var label: Phrase {
    switch self {
    case .ownStatement: Phrase(nl: "Eigen opgave", en: "Own statement")
    case .publicSource: Phrase(nl: "Openbare bron", en: "Public source")
    case .namedByOwner: Phrase(nl: "Genoemd door de eigenaar", en: "Named by the owner")
    }
  }
}

/// How the cost without reuse was estimated (`methode`).
package enum EstimateMethod: String, Vocabulary {
  case ownEstimate = "eigen-raming"
  case quotation = "offerte"
  case previousTime = "vorige-keer"

  package var label: Phrase {
    switch self {
    case .ownEstimate: Phrase(nl: "Eigen raming", en: "Own estimate")
    case .quotation: Phrase(nl: "Offerte", en: "Quotation")
    case .previousTime: Phrase(nl: "Vorige keer", en: "Previous time")
    }
  }
}
