package import Core
package import Templates

/// The interface texts of one language, from `templates/strings/<language>.json`.
package struct Strings: Sendable, View {
  package let language: Language
  private let texts: [String: String]

  package init(language: Language, texts: [String: String]) {
    self.language = language
    self.texts = texts
  }

  /// The text, or the key itself where the language lacks it (which was reported).
  package subscript(key: String) -> String { texts[key] ?? key }

  package func describe(to sink: inout some ViewSink) {
    for (key, text) in texts.sorted(by: { $0.key < $1.key }) { sink.text(key, text) }
  }
}
