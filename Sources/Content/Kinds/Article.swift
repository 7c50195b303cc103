package import Core

/// An ordinary page (`paginas/**/<slug>.md`).
package struct Article: Hashable, Sendable {
  /// Below `paginas`, as in the address; the last part is `index` for the page of a folder.
  package let path: [Slug]
  package let title: Located<String>
  package let summary: String?
  package let order: Int?
  package let isInMenu: Bool

  package init(
    path: [Slug] = [], title: Located<String>, summary: String? = nil, order: Int? = nil,
    isInMenu: Bool
  ) {
    self.path = path
    self.title = title
    self.summary = summary
    self.order = order
    self.isInMenu = isInMenu
  }
}
