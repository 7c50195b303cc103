import Core
import Markdown
import Testing

/// Parses a text as the body of a file of its own.
func parsed(
  _ text: String, language: Language = .dutch, limits: Limits = Limits()
) throws -> Diagnosed<MarkdownBody> {
  let path = try #require(SourcePath("content/paginas/a.md"))
  let source = try SourceText(decoding: Array(text.utf8))
  return parseMarkdown(source, at: path, language: language, limits: limits)
}

/// The page that a text makes, with plain links and images.
func page(_ text: String, language: Language = .dutch) throws -> String {
  try parsed(text, language: language).value.filled
}

/// The names of the findings on a text, in order.
func codes(_ text: String, limits: Limits = Limits()) throws -> [String] {
  try parsed(text, limits: limits).diagnostics.map(\.code.name)
}
