package import Core

extension DiagnosticCode {
  /// Script or style inside a page, which the content security policy of the site forbids.
  package static let inlineCode = DiagnosticCode("inline-code", .error)
  /// A picture, script or frame that the page would fetch from another site.
  package static let thirdPartyLoad = DiagnosticCode("third-party-load", .error)
}

/// What the markup of a template may not hold, whatever the values: code inside the page, and loads
/// from elsewhere.
enum ForbiddenMarkup: Hashable {
  case scriptElement, scriptContent, styleElement, styleAttribute, eventAttribute, scriptAddress
  case foreignSource

  func diagnostic(at location: Location) -> Diagnostic {
    let code: DiagnosticCode = self == .foreignSource ? .thirdPartyLoad : .inlineCode
    return Diagnostic(code, message, at: location, hint: hint)
  }

  private var message: Phrase {
    switch self {
    case .scriptElement:
      Phrase(
        nl: "een script zonder 'src' wordt door de browser geweigerd",
        en: "a script without 'src' is refused by the browser")
    case .scriptContent:
      Phrase(
        nl: "een script met 'src' heeft geen inhoud", en: "a script with 'src' has no content")
    case .styleElement:
      Phrase(
        nl: "een style-element wordt door de browser geweigerd",
        en: "a style element is refused by the browser")
    case .styleAttribute:
      Phrase(
        nl: "een style-attribuut wordt door de browser geweigerd",
        en: "a style attribute is refused by the browser")
    case .eventAttribute:
      Phrase(
        nl: "een attribuut met programmacode wordt door de browser geweigerd",
        en: "an attribute with code is refused by the browser")
    case .scriptAddress:
      Phrase(
        nl: "een adres met programmacode wordt door de browser geweigerd",
        en: "an address with code is refused by the browser")
    case .foreignSource:
      Phrase(
        nl: "een pagina laadt niets van een andere site",
        en: "a page loads nothing from another site")
    }
  }

  private var hint: Phrase {
    switch self {
    case .styleElement, .styleAttribute:
      Phrase(
        nl: "Zet de opmaak in een CSS-bestand en gebruik hier een klasse.",
        en: "Put the style into a CSS file and use a class here.")
    case .foreignSource:
      Phrase(
        nl: "Zet het bestand bij de site en verwijs daarnaar.",
        en: "Put the file with the site and refer to that.")
    case .scriptElement, .scriptContent, .eventAttribute, .scriptAddress:
      Phrase(
        nl: "Zet de code in een bestand en verwijs ernaar met <script src=\"…\">.",
        en: "Put the code into a file and refer to it with <script src=\"…\">.")
    }
  }
}
