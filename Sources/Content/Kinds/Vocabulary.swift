package import Core

/// A closed list of words that front matter may use for a key.
///
/// The raw value is the Dutch word that authors write and readers see in data files; `label` is what a page shows.
package protocol Vocabulary: RawRepresentable, CaseIterable, Hashable, Sendable
where RawValue == String {
  var label: Phrase { get }
}
