package import Core

/// A template as it was read.
package struct TemplateFile: Sendable {
  /// How other templates and pages call it: `pages/practice`, `partials/card`, `layouts/base`.
  package let name: String
  package let path: SourcePath
  package let text: SourceText

  package init(name: String, path: SourcePath, text: SourceText) {
    self.name = name
    self.path = path
    self.text = text
  }

  func location(_ range: SourceRange) -> Location { Location(path, range) }
}
