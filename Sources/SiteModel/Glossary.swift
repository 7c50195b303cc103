import Content
package import Core
import Markdown

extension DiagnosticCode {
  /// Two glossary terms share a name.
  package static let duplicateTerm = DiagnosticCode("duplicate-term", .warning)
}

/// Links words of running text to the glossary: each term at its first use in a section, in texts
/// of the term's language.
struct Glossary: Sendable {
  private struct Edition: Sendable {
    let terms: [Slug]
    let numbers: [Slug: Int]
    let matcher: GlossaryMatcher
  }

  private let editions: [Language: Edition]

  init(_ catalog: DocumentCatalog) {
    var editions: [Language: Edition] = [:]
    for language in Language.allCases {
      var terms: [Slug] = []
      var names: [(name: String, term: Int)] = []
      for term in catalog.terms(in: language) {
        for name in [term.value.term] + term.value.synonyms {
          names.append((name.value, terms.count))
        }
        terms.append(term.value.slug)
      }
      if !terms.isEmpty {
        editions[language] = Edition(
          terms: terms,
          numbers: Dictionary(
            terms.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first }),
          matcher: GlossaryMatcher(names))
      }
    }
    self.editions = editions
  }

  /// The terms in a document's text, in reading order.
  ///
  /// A term is not linked on its own page, nor in a section that links to it already.
  ///
  /// - Parameter links: what the links of the body lead to, in their order.
  func links(in document: Document, links: [ResolvedLink]) -> [GlossaryLink] {
    guard let edition = editions[document.language] else { return [] }
    let ownTerm: Int? =
      if case .term(let slug) = document.id { edition.numbers[slug] } else { nil }
    let segments = document.body.segments
    // Sections and terms as one number: it is asked at every match.
    let count = edition.terms.count
    var seen: Set<Int> = []
    for (reference, link) in zip(document.body.links, links) {
      guard case .page(let target, _, _) = link, case .document(.term(let slug)) = target.page,
        let number = edition.numbers[slug]
      else { continue }
      seen.insert(reference.section * count + number)
    }
    var result: [GlossaryLink] = []
    for index in segments.indices {
      guard case .text(let text, let section) = segments[index] else { continue }
      for match in edition.matcher.matches(in: text)
      where match.term != ownTerm && seen.insert(section * count + match.term).inserted {
        result.append(
          GlossaryLink(segment: index, range: match.range, term: edition.terms[match.term]))
      }
    }
    return result
  }
}

/// Names that two terms of one language claim; the first term keeps the name.
func sharedNames(in catalog: DocumentCatalog) -> [Diagnostic] {
  var findings: [Diagnostic] = []
  for language in Language.allCases {
    var owners: [String: (term: Slug, source: SourcePath)] = [:]
    for term in catalog.terms(in: language) {
      for name in [term.value.term] + term.value.synonyms {
        let key = name.value.lowercased()
        guard let owner = owners[key] else {
          owners[key] = (term.value.slug, term.source)
          continue
        }
        if owner.term == term.value.slug { continue }
        findings.append(
          Diagnostic(
            .duplicateTerm,
            Phrase(
              nl: "‘\(name.value)’ is ook een naam van het begrip ‘\(owner.term)’",
              en: "‘\(name.value)’ is a name of the term ‘\(owner.term)’ too"),
            at: Location(term.source, name.range),
            hint: Phrase(
              nl: "Laat deze naam bij één begrip staan.", en: "Keep this name with one term only."),
            related: [firstUse(in: owner.source)]))
      }
    }
  }
  return findings
}

extension DocumentCatalog {
  fileprivate func terms(in language: Language) -> [(value: Term, source: SourcePath)] {
    documents.indices.compactMap { position in
      guard documents[position].language == language,
        case .term(let term) = documents[position].kind
      else { return nil }
      return (term, documents[position].source)
    }
  }
}
