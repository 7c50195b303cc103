import Core

/// One `{{…}}` of a template.
struct TemplateTag: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case variable, section, invertedSection, close, partial, parent, block, comment
  }

  let kind: Kind
  /// As written, without spaces; empty for a comment.
  let name: String
  /// With its braces.
  let range: SourceRange
  let nameRange: SourceRange

  /// The tag in its shortest form: `{{#title}}`.
  var source: String { "{{\(sign)\(name)}}" }

  /// The tag in the form in which the template engine reads it.
  ///
  /// Variables say that they need no escaping: every value was escaped when it was described, and the engine's own
  /// escaping is not safe (it misses a `<` that a combining mark follows).
  var engineSource: String { kind == .variable ? "{{&\(name)}}" : source }

  private var sign: String {
    switch kind {
    case .variable: ""
    case .section: "#"
    case .invertedSection: "^"
    case .close: "/"
    case .partial: ">"
    case .parent: "<"
    case .block: "$"
    case .comment: "!"
    }
  }
}
