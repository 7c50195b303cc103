/// The path of a file that is read, relative to the project's root, such as `content/praktijken/e-depot.md`.
///
/// - Invariant: at least one component; none is empty, `.` or `..`, holds a slash or NUL. So it cannot leave the root.
package struct SourcePath: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let components: [String]

  package init?(components: [String]) {
    guard !components.isEmpty, components.allSatisfy(Self.isComponent) else { return nil }
    self.components = components
  }

  /// Reads `a/b/c.md`; nil for anything that is absolute, leaves the root or is not in its shortest form.
  package init?(_ text: String) {
    self.init(
      components: text.split(separator: "/", omittingEmptySubsequences: false).map(String.init))
  }

  package var description: String { components.joined(separator: "/") }
  package var name: String { components[components.count - 1] }
  /// The folder that holds the file; nil at the root.
  package var folder: SourcePath? { SourcePath(components: Array(components.dropLast())) }

  /// The name up to its first dot: `e-depot` for `e-depot.en.md`.
  package var stem: String {
    String(name.prefix(while: { $0 != "." }))
  }

  /// What follows the last dot, in lower case; empty where there is none.
  package var fileExtension: String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  package func appending(_ component: String) -> SourcePath? {
    SourcePath(components: components + [component])
  }

  package func hasPrefix(_ folder: SourcePath) -> Bool {
    components.starts(with: folder.components)
  }

  /// The file that a relative link such as `../begrippen/e-depot.md` names, seen from this file; nil where it leaves the root.
  package func resolving(relative link: String) -> SourcePath? {
    var result = Array(components.dropLast())
    for component in link.split(separator: "/", omittingEmptySubsequences: true) {
      switch component {
      case ".": continue
      case "..":
        guard !result.isEmpty else { return nil }
        result.removeLast()
      default: result.append(String(component))
      }
    }
    return SourcePath(components: result)
  }

  package static func < (left: SourcePath, right: SourcePath) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }

  private static func isComponent(_ text: String) -> Bool {
    !text.isEmpty && text != "." && text != ".." && !text.utf8.contains(0)
      && !text.utf8.contains(UInt8(ascii: "/"))
  }
}
