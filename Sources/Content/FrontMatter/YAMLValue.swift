import Core

/// A value of a YAML text as its author wrote it: text, with its place in the file.
///
/// Nothing is guessed from the look of a text: `no` stays `no` and `0123` keeps its zero. The type comes from the field.
///
/// - Invariant: no text holds control or bidirectional characters; they were reported and taken out.
struct YAMLValue: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case scalar(String)
    case list([YAMLValue])
    case map([YAMLEntry])
  }

  let content: Content
  /// The value in the file, quotes included. Of a value that takes several lines: its first line.
  let range: SourceRange

  init(_ content: Content, at range: SourceRange) {
    self.content = content
    self.range = range
  }

  /// Whether the author wrote a key and nothing behind it, or a list of nothing.
  var isEmpty: Bool {
    switch content {
    case .scalar(let text): text.isEmpty
    case .list(let items): items.isEmpty
    case .map: false
    }
  }

  /// The entries of a map; none for anything else.
  var entries: [YAMLEntry] {
    if case .map(let entries) = content { return entries }
    return []
  }
}

/// A key with its value.
struct YAMLEntry: Hashable, Sendable {
  let key: String
  let keyRange: SourceRange
  let value: YAMLValue
}
