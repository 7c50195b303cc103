import Core

/// The words that the body itself adds to a text, in both languages.
enum BodyWords {
  static let footnotes = Phrase(nl: "Voetnoten", en: "Footnotes")
  static let taskDone = Phrase(nl: "Gedaan", en: "Done")
  static let taskOpen = Phrase(nl: "Nog te doen", en: "To do")

  static func headingLink(_ heading: String) -> Phrase {
    Phrase(nl: "Link naar kop: \(heading)", en: "Link to heading: \(heading)")
  }

  static func footnote(_ number: Int) -> Phrase {
    Phrase(nl: "Voetnoot \(number)", en: "Footnote \(number)")
  }

  /// - Parameter use: which of the places that refer to the footnote, from 1; 0 where there is one
  ///   only.
  static func backToText(_ number: Int, use: Int) -> Phrase {
    let suffix = use == 0 ? "" : " (\(use))"
    return Phrase(
      nl: "Terug naar voetnoot \(number) in de tekst\(suffix)",
      en: "Back to footnote \(number) in the text\(suffix)")
  }

  /// - Parameters:
  ///   - number: which table under the heading, from 1.
  ///   - heading: the nearest heading above it; nil where there is none.
  static func table(_ number: Int, under heading: String?) -> Phrase {
    let which = number == 1 ? "" : " \(number)"
    guard let heading else { return Phrase(nl: "Tabel\(which)", en: "Table\(which)") }
    return Phrase(nl: "Tabel\(which): \(heading)", en: "Table\(which): \(heading)")
  }
}
