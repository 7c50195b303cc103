/// A text for people, in every language the interface has.
///
/// Both languages stand side by side where the text is made, so that a missing translation does not compile.
package struct Phrase: Hashable, Sendable {
  package let dutch: String
  package let english: String

  package init(nl dutch: String, en english: String) {
    self.dutch = dutch
    self.english = english
  }

  /// A text that is the same in every language, such as a name or a path.
  package init(same text: String) {
    self.init(nl: text, en: text)
  }

  package func text(in language: Language) -> String {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }
}
