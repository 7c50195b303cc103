import Core

/// The nearest known name to an unknown one, as a hint and as an edit.
struct Suggestion {
  let replacement: String?

  /// Asks whether the nearest name was meant; says where to look where there is none.
  func hint(otherwise: Phrase) -> Phrase {
    guard let replacement else { return otherwise }
    return Phrase(
      nl: "Misschien is ‘\(replacement)’ bedoeld.", en: "Did you mean ‘\(replacement)’?")
  }

  /// The edit, where the range is known to hold just the written text: a range may also be the
  /// block around it.
  func fixes(replacing written: String, at location: Location) -> [TextFix] {
    guard let replacement, location.range.end - location.range.start == written.utf8.count else {
      return []
    }
    return [
      TextFix(
        Phrase(nl: "Maak er ‘\(replacement)’ van", en: "Change it to ‘\(replacement)’"),
        replacing: location, with: replacement)
    ]
  }
}
