package import Core

extension DiagnosticCode {
  /// A variable where its value could be taken for code.
  package static let unsafePlacement = DiagnosticCode("unsafe-placement", .error)
  /// A part of a template that ends inside a tag, an attribute or a comment.
  package static let unfinishedMarkup = DiagnosticCode("unfinished-markup", .error)
}

/// A template whose tags do not fit the markup around them.
enum MarkupProblem {
  case unsafePlacement(MarkupPlace, TemplateTag)
  case unfinishedPart(TemplateTag, MarkupPlace, MarkupPlace)
  case unfinishedTemplate(MarkupPlace)

  func diagnostic(at location: Location) -> Diagnostic {
    switch self {
    case .unsafePlacement(let place, let tag):
      Diagnostic(
        .unsafePlacement,
        Phrase(
          nl: "een waarde mag niet staan \(place.name.dutch)",
          en: "a value may not stand \(place.name.english)"),
        at: location, hint: place.remedy(for: tag))
    case .unfinishedPart(let tag, let before, let after):
      Diagnostic(
        .unfinishedMarkup,
        Phrase(
          nl: "\(tag.source) begint \(before.name.dutch) en eindigt \(after.name.dutch)",
          en: "\(tag.source) starts \(before.name.english) and ends \(after.name.english)"),
        at: location,
        hint: Phrase(
          nl: "Laat het deel eindigen waar het begint, want het kan wegvallen of herhaald worden.",
          en: "Let the part end where it starts, because it may be left out or repeated."))
    case .unfinishedTemplate(let place):
      Diagnostic(
        .unfinishedMarkup,
        Phrase(
          nl: "het sjabloon eindigt \(place.name.dutch)",
          en: "the template ends \(place.name.english)"),
        at: location,
        hint: Phrase(
          nl: "Maak de HTML af in ditzelfde bestand.", en: "Finish the HTML in this same file."))
    }
  }
}

extension MarkupPlace {
  /// The place with its preposition.
  fileprivate var name: Phrase {
    switch position {
    case .text: Phrase(nl: "in de tekst", en: "in the text")
    case .tagOpen, .closingTagOpen, .tagName:
      Phrase(nl: "in de naam van een element", en: "in the name of an element")
    case .comment: Phrase(nl: "in commentaar", en: "in a comment")
    case .declaration: Phrase(nl: "in een declaratie", en: "in a declaration")
    case .insideTag, .attributeName, .afterAttributeName:
      Phrase(nl: "in een element buiten een attribuut", en: "in a tag outside an attribute")
    case .beforeValue, .unquoted:
      Phrase(nl: "in een attribuut zonder aanhalingstekens", en: "in an attribute without quotes")
    case .singleQuoted:
      Phrase(nl: "tussen enkele aanhalingstekens", en: "between single quotes")
    case .doubleQuoted:
      use == .code
        ? Phrase(
          nl: "in een attribuut met code of opmaak", en: "in an attribute with code or style")
        : Phrase(nl: "in het attribuut '\(attribute)'", en: "in the attribute '\(attribute)'")
    case .escapableText, .rawText:
      Phrase(nl: "in het element '\(element)'", en: "in the element '\(element)'")
    }
  }

  fileprivate func remedy(for tag: TemplateTag) -> Phrase {
    switch position {
    case .beforeValue, .unquoted, .singleQuoted:
      Phrase(
        nl: "Zet dubbele aanhalingstekens om de waarde: \"\(tag.source)\".",
        en: "Put double quotes around the value: \"\(tag.source)\".")
    case .comment:
      Phrase(
        nl: "Haal de waarde weg, of gebruik {{! … }} voor commentaar.",
        en: "Remove the value, or use {{! … }} for comments.")
    case .rawText where element == "script":
      Phrase(
        nl: "Geef gegevens door met <script type=\"application/json\">{{…}}</script>.",
        en: "Pass data with <script type=\"application/json\">{{…}}</script>.")
    default:
      Phrase(
        nl: "Zet de waarde in de tekst of in een attribuut tussen dubbele aanhalingstekens.",
        en: "Put the value into the text or into an attribute between double quotes.")
    }
  }
}
