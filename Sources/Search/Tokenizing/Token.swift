/// A word of a text as search sees it.
package struct Token: Sendable, Equatable {
  /// Lower case, without marks and joiners: what is looked up.
  package let form: String
  /// Whether it is one piece of a word with hyphens, beside the whole word.
  package let isPart: Bool
  /// Whether its letters are capitals only, at least two of them.
  package let isUpper: Bool
  /// Where it stands: offsets of UTF-8 in the text.
  package let start: Int
  package let end: Int
}

/// What a text is; where it is a title or a query, a single digit is a word.
package enum TextKind: Sendable {
  case running
  case titleOrQuery
}
