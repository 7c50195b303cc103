package import Core

/// What sort of organisation it is (`soort`).
package enum OrganisationSort: String, Vocabulary {
  case municipality = "gemeente"
  case province = "provincie"
  case waterBoard = "waterschap"
  case archive = "archiefdienst"
  case partnership = "samenwerkingsverband"
  case association = "vereniging"
  case nationalBody = "rijksorganisatie"
  case foundation = "stichting"
  case company = "bedrijf"
  case example = "voorbeeld"

  package var label: Phrase {
    switch self {
    case .municipality: Phrase(nl: "Gemeente", en: "Municipality")
    case .province: Phrase(nl: "Provincie", en: "Province")
    case .waterBoard: Phrase(nl: "Waterschap", en: "Water board")
    case .archive: Phrase(nl: "Archiefdienst", en: "Archive service")
    case .partnership: Phrase(nl: "Samenwerkingsverband", en: "Partnership")
    case .association: Phrase(nl: "Vereniging", en: "Association")
    case .nationalBody: Phrase(nl: "Rijksorganisatie", en: "National government body")
    case .foundation: Phrase(nl: "Stichting", en: "Foundation")
    case .company: Phrase(nl: "Bedrijf", en: "Company")
    case .example: Phrase(nl: "Voorbeeld", en: "Example")
    }
  }
}
