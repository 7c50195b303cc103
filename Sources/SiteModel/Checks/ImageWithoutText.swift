import Content
package import Core
import Markdown

extension DiagnosticCode {
  /// An image without alternative text.
  package static let imageWithoutText = DiagnosticCode("image-without-text", .warning)
}

extension Check {
  /// Who cannot see an image hears its alternative text (WCAG 2.2, success criterion 1.1.1).
  static let imageWithoutText = Check(.imageWithoutText, "An image has no alternative text.") {
    site in
    site.entries.indices.flatMap { index in
      let source = site.entries[index].document.source
      return site.entries[index].document.body.images.filter {
        $0.alternativeText.allSatisfy(\.isWhitespace)
      }
      .map { image in
        Diagnostic(
          .imageWithoutText,
          Phrase(
            nl: "deze afbeelding heeft geen vervangende tekst",
            en: "this image has no alternative text"),
          at: Location(source, image.range),
          hint: Phrase(
            nl: "Schrijf tussen de haken wat er te zien is: ‘![Kaart van Zeeland](kaart.png)’.",
            en: "Write between the brackets what is to be seen: ‘![Map of Zeeland](map.png)’."))
      }
    }
  }
}
