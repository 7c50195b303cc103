package import Core

/// What sort of thing a practice is (`soort`).
package enum PracticeSort: String, Vocabulary {
  case workingMethod = "werkwijze"
  case publicService = "dienst"
  case facility = "voorziening"
  case software
  case standard = "standaard"
  case procurement = "inkoop"
  case guide = "handreiking"
  case organisationalForm = "organisatievorm"

  package var label: Phrase {
    switch self {
    case .workingMethod: Phrase(nl: "Werkwijze", en: "Working method")
    case .publicService: Phrase(nl: "Dienst", en: "Service")
    case .facility: Phrase(nl: "Voorziening", en: "Shared facility")
    case .software: Phrase(nl: "Software", en: "Software")
    case .standard: Phrase(nl: "Standaard", en: "Standard")
    case .procurement: Phrase(nl: "Inkoop", en: "Procurement")
    case .guide: Phrase(nl: "Handreiking", en: "Guide")
    case .organisationalForm: Phrase(nl: "Organisatievorm", en: "Organisational form")
    }
  }
}

/// How far a practice has come (`status`).
package enum PracticeStatus: String, Vocabulary {
  case trial = "proef"
  case inUse = "in-gebruik"
  case scaledUp = "opgeschaald"
  case stopped = "gestopt"

  package var label: Phrase {
    switch self {
    case .trial: Phrase(nl: "Proef", en: "Trial")
    case .inUse: Phrase(nl: "In gebruik", en: "In use")
    case .scaledUp: Phrase(nl: "Opgeschaald", en: "Scaled up")
    case .stopped: Phrase(nl: "Gestopt", en: "Stopped")
    }
  }
}

/// For whom a practice works (`doelgroep`).
package enum Audience: String, Vocabulary {
  case resident = "inwoner"
  case entrepreneur = "ondernemer"
  case employee = "medewerker"
  case administration = "bestuur"

  package var label: Phrase {
    switch self {
    case .resident: Phrase(nl: "Inwoners", en: "Residents")
    case .entrepreneur: Phrase(nl: "Ondernemers", en: "Entrepreneurs")
    case .employee: Phrase(nl: "Medewerkers", en: "Employees")
    case .administration: Phrase(nl: "Bestuur", en: "Administration")
    }
  }
}

/// How binding something is for municipalities (`moscow`).
package enum Obligation: String, Vocabulary {
  case must
  case should
  case could
  case wont

  package var label: Phrase {
    switch self {
    case .must: Phrase(nl: "Moet (verplicht)", en: "Must (compulsory)")
    case .should: Phrase(nl: "Hoort", en: "Should")
    case .could: Phrase(nl: "Kan", en: "Could")
    case .wont: Phrase(nl: "Nu niet", en: "Not now")
    }
  }
}

/// How municipalities work together on a practice (`samenwerkingsvorm`).
package enum CooperationForm: String, Vocabulary {
  case share = "delen"
  case buyTogether = "samen-inkopen"
  case buildTogether = "samen-bouwen"
  case runTogether = "samen-uitvoeren"
  case nationalFacility = "landelijke-voorziening"

  package var label: Phrase {
    switch self {
    case .share: Phrase(nl: "Delen", en: "Sharing")
    case .buyTogether: Phrase(nl: "Samen inkopen", en: "Buying together")
    case .buildTogether: Phrase(nl: "Samen bouwen", en: "Building together")
    case .runTogether: Phrase(nl: "Samen uitvoeren", en: "Running together")
    case .nationalFacility: Phrase(nl: "Landelijke voorziening", en: "National facility")
    }
  }
}

/// In which legal form an organisation joins (`aansluitvorm`).
package enum JoiningForm: String, Vocabulary {
  case openLicence = "open-licentie"
  case serviceAgreement = "dienstverleningsovereenkomst"
  case jointArrangement = "gemeenschappelijke-regeling"
  case frameworkContract = "raamovereenkomst"
  case mandate = "mandaat"
  case setUpAlone = "zelf-inrichten"

  package var label: Phrase {
    switch self {
    case .openLicence: Phrase(nl: "Open licentie", en: "Open licence")
    case .serviceAgreement: Phrase(nl: "Dienstverleningsovereenkomst", en: "Service agreement")
    case .jointArrangement: Phrase(nl: "Gemeenschappelijke regeling", en: "Joint arrangement")
    case .frameworkContract: Phrase(nl: "Raamovereenkomst", en: "Framework contract")
    case .mandate: Phrase(nl: "Mandaat", en: "Mandate")
    case .setUpAlone: Phrase(nl: "Zelf inrichten", en: "Setting it up oneself")
    }
  }
}

/// What a reported total counts (`eenheid` of `gemeld-gebruik`).
package enum CountedUnit: String, Vocabulary {
  case municipalities = "gemeenten"
  case participants = "deelnemers"
  case inhabitants = "inwoners"

  package var label: Phrase {
    switch self {
    case .municipalities: Phrase(nl: "gemeenten", en: "municipalities")
    case .participants: Phrase(nl: "deelnemers", en: "participants")
    case .inhabitants: Phrase(nl: "inwoners", en: "inhabitants")
    }
  }
}

/// Whether records are kept for ever (`waardering`).
package enum ArchiveAppraisal: String, Vocabulary {
  case keep = "bewaren"
  case destroy = "vernietigen"

  package var label: Phrase {
    switch self {
    case .keep: Phrase(nl: "Bewaren", en: "Keep")
    case .destroy: Phrase(nl: "Vernietigen", en: "Destroy")
    }
  }
}
