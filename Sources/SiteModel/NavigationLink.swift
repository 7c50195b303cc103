/// An entry of the main menu with the page it leads to.
package struct NavigationLink: Hashable, Sendable {
  /// As the settings have it, in the language of the site.
  package let title: String
  /// `.page`, `.external`, or `.unresolved` where the target was reported.
  package let target: ResolvedLink

  package init(title: String, target: ResolvedLink) {
    self.title = title
    self.target = target
  }
}
