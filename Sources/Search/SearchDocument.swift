package import Core

/// What `search.json` says of a site: pages with their words, and the facets by which results are narrowed.
///
/// The form is the interop format `zoek-1`; its JSON Schema is published beside the file.
package struct SearchDocument: Sendable {
  package let language: Language
  /// Address of the site, absolute; page addresses are relative to it.
  package let base: String
  package let licence: String?
  package let facets: [Facet]
  /// Ordered by address; the ID of a page is its place.
  package let pages: [Page]

  package init(
    language: Language, base: String, licence: String?, facets: [Facet], pages: [Page]
  ) {
    self.language = language
    self.base = base
    self.licence = licence
    self.facets = facets
    self.pages = pages
  }

  /// A property by which results can be narrowed.
  package struct Facet: Sendable {
    package let key: String
    package let label: String
    /// Whether a page can have several values.
    package let isMultiple: Bool
    /// Ordered by ID.
    package let values: [Value]

    package struct Value: Sendable {
      package let id: String
      package let label: String
      package let count: Int

      package init(id: String, label: String, count: Int) {
        self.id = id
        self.label = label
        self.count = count
      }
    }

    package init(key: String, label: String, isMultiple: Bool, values: [Value]) {
      self.key = key
      self.label = label
      self.isMultiple = isMultiple
      self.values = values
    }
  }

  package struct Page: Sendable {
    /// Relative to `base`, without a leading slash.
    package let url: String
    package let title: String
    package let summary: String?
    /// The kind in Dutch: `praktijk`, `begrip`, `pagina`, ….
    package let kind: String
    package let updated: Day?
    /// Facet key → value IDs, in the order of the facets.
    package let facets: [(key: String, values: [String])]
    /// Other words by which the page is found.
    package let synonyms: [String]
    package let sections: [Section]

    package init(
      url: String, title: String, summary: String?, kind: String, updated: Day?,
      facets: [(key: String, values: [String])], synonyms: [String], sections: [Section]
    ) {
      self.url = url
      self.title = title
      self.summary = summary
      self.kind = kind
      self.updated = updated
      self.facets = facets
      self.synonyms = synonyms
      self.sections = sections
    }
  }

  package struct Section: Sendable {
    /// Empty for what stands before the first heading.
    package let anchor: String
    package let level: Int
    package let heading: String
    package let text: String

    package init(anchor: String, level: Int, heading: String, text: String) {
      self.anchor = anchor
      self.level = level
      self.heading = heading
      self.text = text
    }
  }
}
