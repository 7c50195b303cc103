package import Core

extension DiagnosticCode {
  /// A list or map where a strings file holds one text.
  package static let textExpected = DiagnosticCode("text-expected", .error, inForeignText: .error)
}

/// A text with its name, from a file of names and texts such as `templates/strings/nl.json`.
package struct NamedText: Hashable, Sendable {
  package let name: Located<String>
  package let text: String

  package init(name: Located<String>, text: String) {
    self.name = name
    self.text = text
  }
}

/// Reads a file that holds names with a text each: JSON, which is YAML too.
package func readTextTable(_ file: SourceFile) -> Diagnosed<[NamedText]> {
  let yaml = readYAML(
    file.text, in: SourceRange(0, file.text.bytes.count), at: file.path, limits: .settings)
  var texts: [NamedText] = []
  var diagnostics = yaml.diagnostics
  for entry in yaml.value?.entries ?? [] {
    guard case .scalar(let text) = entry.value.content else {
      diagnostics.append(
        Diagnostic(
          .textExpected,
          Phrase(nl: "bij '\(entry.key)' hoort één tekst", en: "'\(entry.key)' takes one text"),
          at: Location(file.path, entry.keyRange),
          hint: Phrase(
            nl: "Schrijf een tekst tussen aanhalingstekens.", en: "Write a text between quotes.")))
      continue
    }
    texts.append(NamedText(name: Located(entry.key, at: entry.keyRange), text: text))
  }
  return Diagnosed(texts, diagnostics)
}
