package import Content
package import Core

/// The address of a page: folders below the site's root, and how addresses end.
///
/// - Invariant: every folder can be a component of a ``SitePath``.
package struct Route: Hashable, Sendable {
  package let folders: [String]
  package let style: SiteSettings.AddressStyle
  /// A page that is one file at a fixed place (`404.html`), whatever the style.
  package let isFixedFile: Bool

  package init(_ folders: [String], style: SiteSettings.AddressStyle, isFixedFile: Bool = false) {
    self.folders = folders
    self.style = style
    self.isFixedFile = isFixedFile
  }

  /// The file: `praktijken/e-depot/index.html` or `praktijken/e-depot.html`; nil where a folder is
  /// no component of a path.
  package var outputPath: SitePath? { SitePath(components: outputComponents) }

  private var outputComponents: [String] {
    guard let last = folders.last else { return ["index.html"] }
    if isFixedFile || style == .files { return folders.dropLast() + ["\(last).html"] }
    return folders + ["index.html"]
  }

  /// The address from the root without its leading slash: `praktijken/e-depot/` or
  /// `praktijken/e-depot.html`.
  package var path: String {
    guard let last = folders.last else { return style == .files ? "index.html" : "" }
    if isFixedFile || style == .files {
      return (folders.dropLast() + ["\(last).html"]).joined(separator: "/")
    }
    return folders.joined(separator: "/") + "/"
  }

  /// The relative link from this page to a path below the root (a page's `path`, or a file such as
  /// `search.json`).
  package func relativeLink(to path: String, fragment: String? = nil) -> String {
    let ownFolders = isFixedFile || style == .files ? Array(folders.dropLast()) : folders
    var target = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let targetName = target.removeLast()
    var shared = 0
    while shared < min(ownFolders.count, target.count), ownFolders[shared] == target[shared] {
      shared += 1
    }
    let ups = String(repeating: "../", count: ownFolders.count - shared)
    var link = ups + target[shared...].map { "\($0)/" }.joined() + targetName
    if link.isEmpty { link = "./" }
    if let fragment { link += "#\(fragment)" }
    return link
  }
}
