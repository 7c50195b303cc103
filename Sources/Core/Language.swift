/// A language in which the interface, the diagnostics and the pages exist.
package enum Language: String, CaseIterable, Hashable, Sendable, Comparable {
  case dutch = "nl"
  case english = "en"

  /// The BCP 47 tag, as in `lang="nl"`.
  package var tag: String { rawValue }

  package static func < (left: Language, right: Language) -> Bool {
    left.rawValue < right.rawValue
  }
}
