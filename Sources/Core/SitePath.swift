/// Where an output stands in the site, such as `praktijken/e-depot/index.html`.
///
/// - Invariant: every component is made of `a-z`, `0-9`, `-`, `_` and inner or single leading dots (`.well-known`), is at
///   most 120 bytes, and is never `.` or `..`. So it cannot leave the site, and is the same path on every file system.
package struct SitePath: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let components: [String]

  /// The most components that a path can have.
  package static let deepest = 16

  package init?(components: [String]) {
    guard !components.isEmpty, components.count <= Self.deepest,
      components.allSatisfy(Self.isComponent)
    else {
      return nil
    }
    self.components = components
  }

  package init?(_ text: String) {
    self.init(
      components: text.split(separator: "/", omittingEmptySubsequences: false).map(String.init))
  }

  package var description: String { components.joined(separator: "/") }
  package var name: String { components[components.count - 1] }

  package static func < (left: SitePath, right: SitePath) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }

  /// Whether the text can be one component of an output path.
  package static func isComponent(_ text: String) -> Bool {
    let bytes = text.utf8
    guard (1...120).contains(bytes.count), text != ".", !text.contains("..") else { return false }
    guard bytes.last != UInt8(ascii: ".") else { return false }
    return bytes.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
    }
  }
}
