import Content
package import Core
import Markdown

extension DiagnosticCode {
  /// A link whose text does not say where it leads.
  package static let vagueLinkText = DiagnosticCode("vague-link-text", .warning)
}

extension Check {
  /// Who reads only the links of a page must know where each leads (WCAG 2.2, success criterion
  /// 2.4.4).
  static let vagueLinkText = Check(
    .vagueLinkText, "The text of a link does not say where it leads."
  ) { site in
    site.entries.indices.flatMap { index in
      let source = site.entries[index].document.source
      return site.entries[index].document.body.links.filter { isVague($0.text) }
        .map { link in
          Diagnostic(
            .vagueLinkText,
            Phrase(
              nl: "‘\(link.text)’ zegt niet waar de verwijzing heen leidt",
              en: "‘\(link.text)’ does not say where the link leads"),
            at: Location(source, link.range),
            hint: Phrase(
              nl:
                "Gebruik woorden die zeggen wat de lezer daar vindt, zoals de titel van de pagina.",
              en: "Use words that say what the reader finds there, such as the title of the page."))
        }
    }
  }
}

private let vagueTexts: Set<String> = [
  "hier", "klik hier", "hier klikken", "lees meer", "lees verder", "lees hier", "lees hier meer",
  "meer", "meer info", "meer informatie", "verder", "verder lezen", "link", "deze link",
  "de link", "via deze link", "deze pagina", "deze website", "website", "bron", "klik", "here",
  "click here", "read more", "more", "more info", "more information", "this link", "this page",
  "learn more", "continue",
]

/// Compares in lower case, with single spaces and without signs; most texts are too long to matter.
private func isVague(_ text: String) -> Bool {
  guard text.utf8.count <= 40 else { return false }
  return vagueTexts.contains(text.lowercased().split { !$0.isLetter }.joined(separator: " "))
}
