import Content
import Core
import Markdown

/// Who links to each document, with the sentence, by position in the catalog.
///
/// Only links in texts count; what front matter names shows as lineage, use or plan. One link for
/// each linking document and target, the first; where several languages of a document link, the one
/// in the target's language. A practice is also linked to by what links to its page of reuse. No
/// document links to itself, and neither does what stands on the same page or, for an adoption, on
/// the page of its practice.
func backlinks(
  in catalog: DocumentCatalog, links: [[ResolvedLink]]
) -> [[Backlink]] {
  var result = [[Backlink]](repeating: [], count: catalog.documents.count)
  for position in catalog.documents.indices where !links[position].isEmpty {
    let from = catalog.documents[position].id
    let language = catalog.documents[position].language
    let own = catalog.documentShowing(position)
    for (index, link) in links[position].enumerated() {
      guard case .page(let reference, _, _) = link,
        let target = catalog.position(countedFor: reference),
        own != catalog.documents[target].id
      else { continue }
      let replaces = result[target].last.map { $0.from == from } ?? false
      if replaces, result[target].last?.language == language { continue }
      if replaces {
        guard catalog.documents[target].language == language else { continue }
        result[target].removeLast()
      }
      let words = catalog.documents[position].body.links[index]
      result[target].append(
        Backlink(
          from: from, language: language, sentence: words.sentence,
          highlight: words.sentenceHighlight))
    }
  }
  return result
}

extension DocumentCatalog {
  /// The document to which a link to a page counts.
  fileprivate func position(countedFor reference: PageReference) -> Int? {
    switch reference.page {
    case .document(let id): position(of: id, preferring: reference.language)
    case .reuseOfPractice(let slug): position(of: .practice(slug), preferring: reference.language)
    default: nil
    }
  }

  /// The document on whose page another stands: itself, or for a record or a reaction its practice.
  fileprivate func documentShowing(_ position: Int) -> DocumentID {
    switch documents[position].kind {
    case .adoption(let adoption): .practice(adoption.practice.value)
    case .reaction(let reaction): .practice(reaction.practice.value)
    default: documents[position].id
    }
  }
}
