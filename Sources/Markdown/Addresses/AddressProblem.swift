package import Core

extension DiagnosticCode {
  /// An address of a kind that no page may lead to.
  package static let refusedAddress = DiagnosticCode("refused-address", .error)
  /// An `http` address.
  package static let insecureAddress = DiagnosticCode("insecure-address", .warning)
}

/// Why an address is refused.
package enum AddressProblem: Error, Hashable, Sendable {
  /// A scheme outside the allow list.
  case scheme(String)
  /// A host without a scheme, with what was probably meant.
  case noScheme(suggestion: String?)
  case backslash
  /// A control, space-like or invisible character, by its code point.
  case character(UInt32)
  /// `https://name@host`.
  case userName
  /// Letters outside ASCII in the host.
  case foreignHost
  case tooLong
  case malformed

  package var message: Phrase {
    switch self {
    case .scheme(let scheme):
      Phrase(
        nl: "een adres dat met '\(scheme):' begint, is niet toegestaan",
        en: "an address that begins with '\(scheme):' is not allowed")
    case .noScheme(let suggestion?) where suggestion.hasPrefix("mailto:"):
      Phrase(
        nl: "dit lijkt een mailadres, maar 'mailto:' ontbreekt",
        en: "this looks like a mail address, but 'mailto:' is missing")
    case .noScheme:
      Phrase(
        nl: "dit lijkt een adres op het web, maar 'https://' ontbreekt",
        en: "this looks like an address on the web, but 'https://' is missing")
    case .backslash:
      Phrase(nl: "een adres bevat geen backslash", en: "an address holds no backslash")
    case .character(let scalar):
      Phrase(
        nl: "in dit adres staat een onzichtbaar teken (U+\(Self.hexadecimal(scalar)))",
        en: "this address holds an invisible character (U+\(Self.hexadecimal(scalar)))")
    case .userName:
      Phrase(
        nl: "een adres met een naam en '@' voor de site verbergt waar het heen leidt",
        en: "an address with a name and '@' before the site hides where it leads")
    case .foreignHost:
      Phrase(
        nl: "de sitenaam bevat letters buiten a-z, die op gewone letters kunnen lijken",
        en: "the site name holds letters outside a-z, which may look like ordinary ones")
    case .tooLong:
      Phrase(
        nl: "dit adres is langer dan \(CheckedAddress.maximumBytes) tekens",
        en: "this address is longer than \(CheckedAddress.maximumBytes) characters")
    case .malformed:
      Phrase(nl: "dit is geen geldig adres", en: "this is not a valid address")
    }
  }

  package var hint: Phrase {
    switch self {
    case .scheme:
      Phrase(
        nl: "Gebruik een adres met https, mailto of tel, of het pad van een bestand.",
        en: "Use an address with https, mailto or tel, or the path of a file.")
    case .noScheme(let suggestion?):
      Phrase(nl: "Schrijf '\(suggestion)'.", en: "Write '\(suggestion)'.")
    case .noScheme(nil):
      Phrase(nl: "Schrijf het hele adres.", en: "Write the whole address.")
    case .backslash:
      Phrase(nl: "Gebruik schuine strepen (/).", en: "Use slashes (/).")
    case .character:
      Phrase(nl: "Typ het adres opnieuw.", en: "Type the address again.")
    case .userName:
      Phrase(
        nl: "Verwijder alles tussen '//' en '@'.", en: "Delete all between '//' and '@'.")
    case .foreignHost:
      Phrase(
        nl: "Schrijf de naam in a-z, zo nodig met 'xn--'.",
        en: "Write the name in a-z, with 'xn--' if need be.")
    case .tooLong:
      Phrase(nl: "Gebruik een korter adres.", en: "Use a shorter address.")
    case .malformed:
      Phrase(
        nl: "Schrijf het als 'https://site.nl/pad', 'mailto:naam@site.nl' of 'tel:+31…'.",
        en: "Write it as 'https://site.nl/path', 'mailto:name@site.nl' or 'tel:+31…'.")
    }
  }

  private static func hexadecimal(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
