import Core

/// How large a YAML text may be.
struct YAMLLimits: Hashable, Sendable {
  var bytes: Int
  var keys: Int
  var depth: Int
  var scalarBytes: Int

  /// Front matter of a Markdown file.
  init(frontMatter limits: Limits) {
    self.bytes = limits.frontMatterBytes
    self.keys = limits.frontMatterKeys
    self.depth = limits.frontMatterDepth
    self.scalarBytes = limits.scalarBytes
  }

  /// A file of the site as a whole, such as the tag vocabulary, which may hold thousands of entries.
  static let settings: YAMLLimits = {
    var limits = YAMLLimits(frontMatter: Limits())
    limits.bytes = 512 * 1024
    limits.keys = 20_000
    return limits
  }()
}
