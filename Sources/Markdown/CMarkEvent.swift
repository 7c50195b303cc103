/// One step of the walk over a parsed text, as a plain value.
///
/// - Invariant: `first` and `second` are ranges in the bytes of the document that holds the event.
struct CMarkEvent: Sendable {
  /// What the parser recognised.
  enum Kind: UInt8, Sendable {
    case other
    case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading
    case thematicBreak, footnoteDefinition, table, tableRow, tableCell
    case text, softBreak, lineBreak, code, inlineHTML, emphasis, strong, strikethrough
    case link, image, footnoteReference
  }

  /// How the cells of a table column stand.
  enum Alignment: Int32, Sendable {
    case none, left, center, right
  }

  let kind: Kind
  /// Whether the node begins here; a node without children has no second event.
  let isEnter: Bool
  /// Heading level; first number of an ordered list, or -1 for bullets; 1 for an open and 2 for a
  /// finished task; 1 for a head row; the alignment of a cell; the number of a footnote that is
  /// referred to.
  var number: Int32 = 0
  /// Whether a list is tight: its paragraphs are then shown without space between them.
  var isTight = false
  /// Whether characters were left out that may not stand in a page.
  var hasForbiddenCharacters = false
  /// Literal text, address of a link or image, language of a code block.
  var first: Range<Int> = 0..<0
  /// Title of a link or image, text of a code block.
  var second: Range<Int> = 0..<0
  /// Position in the body, lines and byte columns from 1, the end included; 0 where the parser does
  /// not know.
  var startLine: Int32 = 0
  var startColumn: Int32 = 0
  var endLine: Int32 = 0
  var endColumn: Int32 = 0

  init(_ kind: Kind, isEnter: Bool) {
    self.kind = kind
    self.isEnter = isEnter
  }
}
