import Content
package import Core
import Markdown

extension DiagnosticCode {
  /// An ordinary page without text or image.
  package static let emptyArticle = DiagnosticCode("empty-article", .warning)
}

extension Check {
  /// A reader who follows a link to an empty page has lost the way.
  static let emptyArticle = Check(.emptyArticle, "An ordinary page has no text.") { site in
    site.entries.indices.compactMap { index in
      guard case .article(let article) = site.entries[index].document.kind else { return nil }
      let body = site.entries[index].document.body
      guard body.images.isEmpty, body.sections.allSatisfy({ $0.text.allSatisfy(\.isWhitespace) })
      else { return nil }
      return Diagnostic(
        .emptyArticle,
        Phrase(
          nl: "de pagina ‘\(article.title.value)’ heeft geen tekst",
          en: "the page ‘\(article.title.value)’ has no text"),
        at: Location(site.entries[index].document.source, article.title.range),
        hint: Phrase(
          nl: "Schrijf een tekst, of haal het bestand weg.", en: "Write a text, or remove the file."
        ))
    }
  }
}
