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

  var sign: String {
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
