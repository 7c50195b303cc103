package import Content
package import Core

/// Which documents carry which tag.
package struct TagIndex: Sendable {
  /// Tags in use or with a narrower tag in use, ordered by id.
  package let entries: [TagEntry]

  package init(_ entries: [TagEntry]) { self.entries = entries }

  package func entry(_ id: Slug) -> TagEntry? {
    position(of: id, in: entries, by: \.tag.id).map { entries[$0] }
  }

  package struct TagEntry: Sendable {
    package let tag: TagVocabulary.Tag
    /// Practices and plans that carry the tag itself, ordered.
    package let documents: [DocumentID]
    /// Documents of narrower tags that do not carry this one, ordered.
    package let narrowerDocuments: [DocumentID]
    package let broader: [Slug]
    package let narrower: [Slug]
    /// Tags that often stand on the same documents, most often first, at most eight.
    package let related: [Slug]

    package init(
      tag: TagVocabulary.Tag, documents: [DocumentID], narrowerDocuments: [DocumentID],
      broader: [Slug], narrower: [Slug], related: [Slug]
    ) {
      self.tag = tag
      self.documents = documents
      self.narrowerDocuments = narrowerDocuments
      self.broader = broader
      self.narrower = narrower
      self.related = related
    }
  }
}

/// Which documents are about which theme.
package struct ThemeIndex: Sendable {
  /// Themes in use or with a narrower theme in use, ordered by id.
  package let entries: [ThemeEntry]

  package init(_ entries: [ThemeEntry]) { self.entries = entries }

  package func entry(_ id: Slug) -> ThemeEntry? {
    position(of: id, in: entries, by: \.theme.id).map { entries[$0] }
  }

  package struct ThemeEntry: Sendable {
    package let theme: Theme
    package let documents: [DocumentID]
    /// Documents of narrower themes, ordered.
    package let narrowerDocuments: [DocumentID]
    package let narrower: [Slug]

    package init(
      theme: Theme, documents: [DocumentID], narrowerDocuments: [DocumentID], narrower: [Slug]
    ) {
      self.theme = theme
      self.documents = documents
      self.narrowerDocuments = narrowerDocuments
      self.narrower = narrower
    }
  }
}

/// Finds an element in a list that is ordered by its id.
private func position<Element>(
  of id: Slug, in elements: [Element], by key: KeyPath<Element, Slug>
) -> Int? {
  var low = 0
  var high = elements.count
  while low < high {
    let middle = (low + high) / 2
    if elements[middle][keyPath: key] < id { low = middle + 1 } else { high = middle }
  }
  return low < elements.count && elements[low][keyPath: key] == id ? low : nil
}
