import Core

/// Something the site consists of: a kind of page, or a kind of data file.
///
/// A value with a function and not a protocol: listed in `AllPublishers`, nothing to subclass.
package struct Publisher: Sendable {
  package let name: String
  package let outputs: @Sendable (Edition) async -> [Output]

  package init(_ name: String, outputs: @escaping @Sendable (Edition) async -> [Output]) {
    self.name = name
    self.outputs = outputs
  }
}
