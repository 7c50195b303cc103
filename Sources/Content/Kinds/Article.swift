package import Core

/// An ordinary page (`paginas/**/<slug>.md`).
package struct Article: Hashable, Sendable {
  /// Below `paginas`, as in the address; the last part is `index` for the page of a folder.
  package let path: [Slug]
  package let title: Located<String>
  package let summary: String?
  package let order: Int?
  package let isInMenu: Bool
}
