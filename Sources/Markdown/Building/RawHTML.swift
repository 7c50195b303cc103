package import Core

extension DiagnosticCode {
  /// HTML in a text: it is never shown.
  package static let rawHTML = DiagnosticCode(
    "raw-html", .error, canBeLowered: true)
  /// A comment in a text: it does not reach the page.
  package static let htmlComment = DiagnosticCode("html-comment", .warning)
}

/// A piece of HTML that an author wrote, and what to write instead.
struct RawHTML: Hashable, Sendable {
  /// In lower case; empty for a comment, a declaration and the like.
  let name: String
  let isClosing: Bool
  /// Whether it is a comment with nothing after it.
  let isComment: Bool

  init(_ literal: ArraySlice<UInt8>) {
    let text = literal.drop(while: \.isASCIISpace)
    isComment = Self.isOnlyComments(text)
    var rest = text.dropFirst()
    isClosing = rest.first == UInt8(ascii: "/")
    if isClosing { rest = rest.dropFirst() }
    let letters = rest.prefix { $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
    name = String(decoding: letters, as: UTF8.self).lowercased()
  }

  private static func isOnlyComments(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    repeat {
      guard rest.starts(with: "<!--".utf8) else { return false }
      guard let end = endOfComment(rest) else { return true }
      rest = rest[end...].drop(while: \.isASCIISpace)
    } while !rest.isEmpty
    return true
  }

  private static func endOfComment(_ text: ArraySlice<UInt8>) -> Int? {
    var index = text.startIndex + 4
    while index + 2 < text.endIndex {
      if text[index] == UInt8(ascii: "-"), text[index + 1] == UInt8(ascii: "-"),
        text[index + 2] == UInt8(ascii: ">")
      {
        return index + 3
      }
      index += 1
    }
    return nil
  }

  var message: Phrase {
    guard !isComment else {
      return Phrase(
        nl: "deze HTML-opmerking komt niet op de pagina",
        en: "this HTML comment does not reach the page")
    }
    let tag = name.isEmpty ? "HTML" : "HTML (<\(isClosing ? "/" : "")\(name.prefix(20))>)"
    return Phrase(
      nl: "\(tag) wordt niet getoond; gebruik alleen Markdown",
      en: "\(tag) is not shown; use Markdown only")
  }

  var hint: Phrase {
    if isComment {
      return Phrase(nl: "Verwijder de opmerking.", en: "Delete the comment.")
    }
    return Self.remedies[name]
      ?? Phrase(
        nl: "Verwijder de HTML; een los '<' schrijft u als '\\<'.",
        en: "Delete the HTML; write a lone '<' as '\\<'.")
  }

  private static let remedies: [String: Phrase] = {
    var table: [String: Phrase] = [:]
    for (names, remedy) in groups {
      for name in names.split(separator: " ") { table[String(name)] = remedy }
    }
    return table
  }()

  private static let groups: [(names: String, remedy: Phrase)] = [
    (
      "br",
      Phrase(
        nl: "Zet een backslash (\\) aan het eind van de regel, of begin een nieuwe alinea.",
        en: "Put a backslash (\\) at the end of the line, or begin a new paragraph.")
    ),
    ("b strong", Phrase(nl: "Schrijf **vet**.", en: "Write **bold**.")),
    ("i em", Phrase(nl: "Schrijf *nadruk*.", en: "Write *emphasis*.")),
    ("s del strike", Phrase(nl: "Schrijf ~~doorgehaald~~.", en: "Write ~~struck out~~.")),
    ("code tt kbd samp", Phrase(nl: "Schrijf `code`.", en: "Write `code`.")),
    ("a", Phrase(nl: "Schrijf [tekst](adres).", en: "Write [text](address).")),
    (
      "img picture",
      Phrase(nl: "Schrijf ![beschrijving](bestand.png).", en: "Write ![description](file.png).")
    ),
    ("hr", Phrase(nl: "Schrijf --- op een eigen regel.", en: "Write --- on a line of its own.")),
    ("h1 h2 h3 h4 h5 h6", Phrase(nl: "Schrijf ## Kop.", en: "Write ## Heading.")),
    (
      "ul ol li",
      Phrase(nl: "Schrijf regels die met - of 1. beginnen.", en: "Write lines with - or 1. first.")
    ),
    ("blockquote", Phrase(nl: "Begin de regels met >.", en: "Begin the lines with >.")),
    ("pre", Phrase(nl: "Zet ``` boven en onder de code.", en: "Put ``` above and below the code.")),
    (
      "table thead tbody tr td th",
      Phrase(
        nl: "Schrijf de tabel met | tussen de cellen.", en: "Write the table with | between cells.")
    ),
    (
      "details summary",
      Phrase(
        nl: "Gebruik een kop met gewone tekst eronder.", en: "Use a heading with text under it.")
    ),
    (
      "p div span dl dt dd center font u section article small big mark",
      Phrase(
        nl: "Haal de tags weg en laat de tekst staan.", en: "Remove the tags and keep the text.")
    ),
    (
      "figure figcaption",
      Phrase(
        nl: "Schrijf ![beschrijving](bestand.png \"bijschrift\") als eigen alinea.",
        en: "Write ![description](file.png \"caption\") as a paragraph of its own.")
    ),
    (
      "iframe video audio object embed script style form input button link meta svg",
      Phrase(
        nl: "Verwijder dit; verwijs zo nodig met een link naar de inhoud.",
        en: "Delete this; refer to the content with a link if need be.")
    ),
  ]
}
