package import Core
import Markdown

extension DiagnosticCode {
  /// A text that is no path of a page of the site.
  package static let badSitePath = DiagnosticCode("bad-site-path", .error)
}

extension FieldType where Value == String {
  /// A page or file on the web: an absolute `https:` address; `http:` gives a warning.
  static let webAddress = address(
    Phrase(
      nl: "een webadres dat met https:// begint", en: "a web address that starts with https://"),
    example: "https://www.voorbeeld.nl/", schemes: ["https:", "http:"])

  /// How to reach somebody: a shared mailbox (`mailto:`) or a page.
  static let contact = address(
    Phrase(
      nl: "een adres dat met mailto: of https:// begint",
      en: "an address that starts with mailto: or https://"),
    example: "mailto:info@voorbeeld.nl", schemes: ["mailto:", "https:", "http:"])

  /// A page of this site, as `/praktijken/`, or an `https:` address.
  static let siteLink = FieldType(
    expectation: {
      Phrase(
        nl: "een pad als /praktijken/ of een adres met https://",
        en: "a path such as /praktijken/ or an https:// address")
    },
    example: "/toegankelijkheid/",
    schema: { .members(["type": .string("string"), "pattern": .string("^(/|https?://)")]) },
    readText: { text, range, scope in
      text.utf8.first == UInt8(ascii: "/")
        ? readSitePath(text, at: range, &scope)
        : FieldType<String>.webAddress.read(YAMLValue(.scalar(text), at: range), &scope)
    })

  /// The path of a page of this site, as `/praktijken/e-depot/`.
  static let sitePath = FieldType(
    expectation: {
      Phrase(nl: "een pad als /praktijken/oud/", en: "a path such as /praktijken/oud/")
    },
    example: "/praktijken/oude-naam/",
    schema: {
      .members([
        "type": .string("string"), "pattern": .string("^/([a-z0-9._-]+/)*([a-z0-9._-]+\\.html)?$"),
      ])
    },
    readText: { text, range, scope in readSitePath(text, at: range, &scope) })

  /// An address with one of some schemes. The check itself is the one that every link goes through.
  private static func address(
    _ expectation: Phrase, example: String, schemes: [String]
  ) -> FieldType<String> {
    FieldType(
      expectation: { expectation }, example: example,
      schema: {
        let pattern = "^(" + schemes.joined(separator: "|") + ")"
        return .members(["type": .string("string"), "pattern": .string(pattern)])
      },
      readText: { text, range, scope in
        readAddress(text, at: range, expectation, schemes: schemes, &scope)
      })
  }
}

private func readAddress(
  _ text: String, at range: SourceRange, _ expectation: Phrase, schemes: [String],
  _ scope: inout FieldScope
) -> String? {
  let checked = CheckedAddress(text)
  if let problem = checked.problem {
    var fixes: [TextFix] = []
    if case .noScheme(let meant?) = problem { fixes = [scope.replacement(meant, at: range)] }
    scope.report(.refusedAddress, problem.message, at: range, hint: problem.hint, fixes: fixes)
    return nil
  }
  guard case .external(let address) = checked.destination,
    schemes.contains(where: { address.lowercased().hasPrefix($0) })
  else {
    scope.report(
      .refusedAddress,
      Phrase(
        nl: "'\(scope.key)' is \(text.quotedInMessage); hier hoort \(expectation.dutch)",
        en: "'\(scope.key)' is \(text.quotedInMessage); here belongs \(expectation.english)"),
      at: range,
      hint: Phrase(nl: "Schrijf \(expectation.dutch).", en: "Write \(expectation.english)."))
    return nil
  }
  if checked.isInsecure { scope.reportInsecure(text, at: range) }
  return address
}

private func readSitePath(
  _ text: String, at range: SourceRange, _ scope: inout FieldScope
) -> String? {
  if isSitePath(text) { return text }
  let parts = text.split(separator: "/").compactMap { Slug(from: String($0))?.text }
  let meant = "/" + parts.map { $0 + "/" }.joined()
  scope.report(
    .badSitePath,
    Phrase(
      nl:
        "\(text.quotedInMessage) is geen pad van deze site: "
        + "begin en eindig met /, in kleine letters",
      en: "\(text.quotedInMessage) is no path of this site: start and end with /, in lower case"),
    at: range, meant: isSitePath(meant) && !text.contains(":") ? meant : nil,
    otherwise: Phrase(
      nl: "Schrijf bijvoorbeeld /praktijken/oude-naam/.",
      en: "Write for example /praktijken/oude-naam/."))
  return nil
}

/// A path that starts with a slash and ends with one or with `.html`, of parts that can stand in an address.
private func isSitePath(_ text: String) -> Bool {
  guard text.utf8.first == UInt8(ascii: "/") else { return false }
  if text == "/" { return true }
  guard text.hasSuffix("/") || text.hasSuffix(".html") else { return false }
  let inner = text.hasSuffix("/") ? text.dropFirst().dropLast() : text.dropFirst()
  return SitePath(String(inner)) != nil
}

extension FieldScope {
  fileprivate mutating func reportInsecure(_ text: String, at range: SourceRange) {
    report(
      .insecureAddress,
      Phrase(
        nl: "dit adres is niet beveiligd (http://)", en: "this address is not secure (http://)"),
      at: range,
      hint: Phrase(
        nl: "Gebruik https:// als de site dat kent.", en: "Use https:// if the site knows it."),
      fixes: [replacement("https" + text.dropFirst(4), at: range)])
  }
}
