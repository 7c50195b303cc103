package import Core

/// The tags that practices may carry (`content/trefwoorden.yaml`), in the order of their ids.
package struct TagVocabulary: Hashable, Sendable {
  package let tags: [Tag]
  /// Folded id, label or synonym → index in `tags`.
  private let indexByName: [String: Int]

  package struct Tag: Hashable, Sendable {
    package let id: Slug
    package let label: String
    package let synonyms: [String]
    package let broader: [Located<Slug>]
    package let summary: String?
    /// The tag that took its place; nil for a tag in use.
    package let replacement: Located<Slug>?
    package let isDeprecated: Bool
    package let range: SourceRange

    package init(
      id: Slug, label: String, synonyms: [String], broader: [Located<Slug>], summary: String?,
      replacement: Located<Slug>?, isDeprecated: Bool, range: SourceRange
    ) {
      self.id = id
      self.label = label
      self.synonyms = synonyms
      self.broader = broader
      self.summary = summary
      self.replacement = replacement
      self.isDeprecated = isDeprecated
      self.range = range
    }
  }

  /// The first tag wins a name that two tags claim; the parser reports the second.
  package init(_ tags: [Tag]) {
    self.tags = tags.sorted { $0.id < $1.id }
    var index: [String: Int] = [:]
    for (position, tag) in self.tags.enumerated() {
      for name in [tag.id.text, tag.label] + tag.synonyms {
        let key = Self.folded(name)
        if index[key] == nil { index[key] = position }
      }
    }
    self.indexByName = index
  }

  /// The tag with this id, label or synonym; letter case does not matter.
  package func tag(named name: String) -> Tag? {
    indexByName[Self.folded(name)].map { tags[$0] }
  }

  /// Every name that ``tag(named:)`` knows, for suggestions.
  package var names: [String] { tags.flatMap { [$0.id.text] + $0.synonyms } }

  package static func folded(_ name: String) -> String {
    Slug(from: name)?.text ?? name.lowercased()
  }
}
