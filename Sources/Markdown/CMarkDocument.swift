import CMarkGFM
import Core

/// A Markdown text as the C library understands it, turned into a flat list of plain values.
///
/// The tree lives inside the initialiser only: bytes go in, values come out, no pointer leaves. The
/// walk is iterative, so the depth of a text costs no stack.
struct CMarkDocument: Sendable {
  private(set) var events: [CMarkEvent] = []
  /// What the ranges of the events point into: literals and titles without forbidden characters,
  /// addresses as decoded.
  private(set) var bytes: [UInt8] = []
  /// The alignments of the table that is being read, and the column of its next cell.
  private var alignments: [CMarkEvent.Alignment] = []
  private var column = 0

  init(parsing source: SourceText, from offset: Int, with extensions: CMarkExtensions) {
    let options = CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS
    guard let parser = unsafe cmark_parser_new(options) else { return }
    defer { unsafe cmark_parser_free(parser) }
    unsafe extensions.attach(to: parser)
    unsafe source.bytes.withUnsafeBytes { buffer in
      let body = unsafe UnsafeRawBufferPointer(rebasing: buffer[min(offset, buffer.count)...])
      unsafe cmark_parser_feed(
        parser, body.baseAddress?.assumingMemoryBound(to: CChar.self), body.count)
    }
    guard let root = unsafe cmark_parser_finish(parser) else { return }
    defer { unsafe cmark_node_free(root) }
    bytes.reserveCapacity(source.bytes.count - offset)
    events.reserveCapacity((source.bytes.count - offset) / 16)
    unsafe walk(root, extensions)
  }

  private mutating func walk(_ root: OpaquePointer, _ extensions: CMarkExtensions) {
    guard let iterator = unsafe cmark_iter_new(root) else { return }
    defer { unsafe cmark_iter_free(iterator) }
    while true {
      let step = unsafe cmark_iter_next(iterator)
      guard step != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(iterator) else { break }
      var event = unsafe CMarkEvent(
        extensions.kind(of: node), isEnter: step == CMARK_EVENT_ENTER)
      if event.isEnter {
        unsafe event.startLine = cmark_node_get_start_line(node)
        unsafe event.startColumn = cmark_node_get_start_column(node)
        unsafe event.endLine = cmark_node_get_end_line(node)
        unsafe event.endColumn = cmark_node_get_end_column(node)
        unsafe fill(&event, from: node)
      }
      events.append(event)
    }
  }

  /// Copies what the kind of node has to say; positions are filled already.
  private mutating func fill(_ event: inout CMarkEvent, from node: OpaquePointer) {
    switch event.kind {
    case .text, .code, .inlineHTML, .htmlBlock:
      unsafe event.first = append(cmark_node_get_literal(node), to: &event)
    case .codeBlock:
      unsafe event.first = append(cmark_node_get_fence_info(node), to: &event)
      unsafe event.second = append(cmark_node_get_literal(node), to: &event)
    case .link, .image:
      unsafe event.first = appendAddress(cmark_node_get_url(node))
      unsafe event.second = append(cmark_node_get_title(node), to: &event)
    case .heading:
      unsafe event.number = cmark_node_get_heading_level(node)
    case .list:
      let isOrdered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      event.number = isOrdered ? unsafe cmark_node_get_list_start(node) : -1
      unsafe event.isTight = cmark_node_get_list_tight(node) != 0
    case .item:
      unsafe event.number = taskState(of: node)
    case .footnoteReference:
      let digits = unsafe cmark_node_get_literal(node).map { unsafe String(cString: $0) }
      event.number = digits.flatMap { Int32($0) } ?? 0
    case .table:
      unsafe alignments = columnAlignments(of: node)
    case .tableRow:
      column = 0
      unsafe event.number = cmark_gfm_extensions_get_table_row_is_header(node) != 0 ? 1 : 0
    case .tableCell:
      event.number = column < alignments.count ? alignments[column].rawValue : 0
      column += 1
    default: break
    }
  }

  private func taskState(of node: OpaquePointer) -> Int32 {
    guard unsafe String(cString: cmark_node_get_type_string(node)) == "tasklist" else { return 0 }
    return unsafe cmark_gfm_extensions_get_tasklist_item_checked(node) ? 2 : 1
  }

  private func columnAlignments(of node: OpaquePointer) -> [CMarkEvent.Alignment] {
    guard let letters = unsafe cmark_gfm_extensions_get_table_alignments(node) else { return [] }
    return (0..<Int(unsafe cmark_gfm_extensions_get_table_columns(node))).map { column in
      switch unsafe letters[column] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .none
      }
    }
  }

  /// Copies a literal without the characters that may not stand in a page.
  private mutating func append(
    _ literal: UnsafePointer<CChar>?, to event: inout CMarkEvent
  ) -> Range<Int> {
    let start = bytes.count
    guard unsafe appendAddress(literal).count > 0 else { return start..<start }
    if ForbiddenCharacters.remove(from: &bytes, startingAt: start) {
      event.hasForbiddenCharacters = true
    }
    return start..<bytes.count
  }

  private mutating func appendAddress(_ literal: UnsafePointer<CChar>?) -> Range<Int> {
    let start = bytes.count
    guard let literal = unsafe literal else { return start..<start }
    var count = 0
    while unsafe literal[count] != 0 { count += 1 }
    unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(start: literal, count: count))
    return start..<bytes.count
  }
}

/// The syntax extensions of the C library, prepared once so that parsing on several threads is
/// safe.
///
/// This is the only process-wide state of the module. cmark-gfm keeps two tables of "special"
/// characters for the whole process. Every `cmark_parser_finish` adds the characters of the
/// attached extensions and removes them again at its end, so that one thread switches `~~` and
/// `www.` off under another. ``protected`` ends that, without a lock:
///
/// 1. Strikethrough and autolink are attached to one parser, whose characters (`~`, `:`, `w`) are
///    added for good.
/// 2. Autolink's own list of characters is emptied: no later parse adds or removes anything for it.
/// 3. Strikethrough cannot do without a list, because the library finds the extension of a
///    delimiter through it (with an empty one it loops for ever). So an extension of ours takes its
///    place. It matches `~` as the original
///    does, but pushes the delimiter under the character NUL, and lists NUL only. That entry of the
///    tables is still written by every parse, and never matters: no text holds a NUL (see
///    `SourceText`).
///
/// After that the library's state does not change any more. The arena allocator, which is global
/// too, is never used.
struct CMarkExtensions: Sendable {
  /// Addresses, because a C pointer does not count as safe to share; what they point to lives as
  /// long as the process.
  private let addresses: [UInt]
  private let kinds: [UInt32: CMarkEvent.Kind]
  private let strikethroughType: UInt32
  private let strikethroughAddress: UInt

  /// As the library delivers them: right on one thread at a time only.
  static let unprotected = CMarkExtensions()
  /// Safe on any number of threads. From its first use on, ``unprotected`` must not be used in the
  /// same process.
  static let protected = CMarkExtensions(protecting: unprotected)

  /// Whether the tables hold the characters for good.
  ///
  /// Then a parser without extensions, too, looks past the tilde after an asterisk, finds a space
  /// and sees no emphasis.
  static func isProtectionInForce() -> Bool {
    _ = unprotected
    guard let parser = unsafe cmark_parser_new(CMARK_OPT_DEFAULT) else { return false }
    defer { unsafe cmark_parser_free(parser) }
    let sample = "*~ a*"
    unsafe cmark_parser_feed(parser, sample, sample.utf8.count)
    guard let root = unsafe cmark_parser_finish(parser) else { return false }
    defer { unsafe cmark_node_free(root) }
    let first = unsafe cmark_node_first_child(cmark_node_first_child(root))
    return unsafe cmark_node_get_type(first) != CMARK_NODE_EMPH
  }

  func attach(to parser: OpaquePointer) {
    for address in addresses where address != 0 {
      _ = unsafe cmark_parser_attach_syntax_extension(parser, OpaquePointer(bitPattern: address))
    }
  }

  func kind(of node: OpaquePointer) -> CMarkEvent.Kind {
    kinds[unsafe cmark_node_get_type(node).rawValue] ?? .other
  }

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    let names = ["table", "strikethrough", "autolink", "tasklist"]
    let found = names.map { (name: String) -> UInt in
      unsafe UInt(bitPattern: cmark_find_syntax_extension(name))
    }
    addresses = found
    strikethroughAddress = found[1]
    var kinds = Self.coreKinds
    let types = Self.extensionTypes(found)
    for (name, type) in types {
      switch name {
      case "table": kinds[type] = .table
      case "table_header", "table_row": kinds[type] = .tableRow
      case "table_cell": kinds[type] = .tableCell
      case "strikethrough": kinds[type] = .strikethrough
      default: break
      }
    }
    self.kinds = kinds
    strikethroughType = types["strikethrough"] ?? 0
  }

  private init(protecting plain: CMarkExtensions) {
    kinds = plain.kinds
    strikethroughType = plain.strikethroughType
    strikethroughAddress = plain.strikethroughAddress
    var addresses = plain.addresses
    if let parser = unsafe cmark_parser_new(CMARK_OPT_DEFAULT) {
      unsafe plain.attach(to: parser)
      unsafe cmark_manage_extensions_special_characters(parser, 1)
      unsafe cmark_parser_free(parser)
      unsafe cmark_syntax_extension_set_special_inline_chars(
        OpaquePointer(bitPattern: addresses[2]), nil)
      addresses[1] = Self.makeStrikethrough()
    }
    self.addresses = addresses
  }

  /// The numbers that the library has given to the nodes of its extensions, read from a text that
  /// holds them all.
  private static func extensionTypes(_ addresses: [UInt]) -> [String: UInt32] {
    guard let parser = unsafe cmark_parser_new(CMARK_OPT_DEFAULT) else { return [:] }
    defer { unsafe cmark_parser_free(parser) }
    for address in addresses where address != 0 {
      _ = unsafe cmark_parser_attach_syntax_extension(parser, OpaquePointer(bitPattern: address))
    }
    let sample = "~a~\n\n|a|\n|-|\n|b|\n"
    unsafe cmark_parser_feed(parser, sample, sample.utf8.count)
    guard let root = unsafe cmark_parser_finish(parser) else { return [:] }
    defer { unsafe cmark_node_free(root) }
    guard let iterator = unsafe cmark_iter_new(root) else { return [:] }
    defer { unsafe cmark_iter_free(iterator) }
    var types: [String: UInt32] = [:]
    while unsafe cmark_iter_next(iterator) != CMARK_EVENT_DONE {
      guard let node = unsafe cmark_iter_get_node(iterator) else { continue }
      let name = unsafe String(cString: cmark_node_get_type_string(node))
      types[name] = unsafe cmark_node_get_type(node).rawValue
    }
    return types
  }

  private static let coreKinds: [UInt32: CMarkEvent.Kind] = [
    CMARK_NODE_DOCUMENT.rawValue: .document, CMARK_NODE_BLOCK_QUOTE.rawValue: .blockQuote,
    CMARK_NODE_LIST.rawValue: .list, CMARK_NODE_ITEM.rawValue: .item,
    CMARK_NODE_CODE_BLOCK.rawValue: .codeBlock, CMARK_NODE_HTML_BLOCK.rawValue: .htmlBlock,
    CMARK_NODE_PARAGRAPH.rawValue: .paragraph, CMARK_NODE_HEADING.rawValue: .heading,
    CMARK_NODE_THEMATIC_BREAK.rawValue: .thematicBreak,
    CMARK_NODE_FOOTNOTE_DEFINITION.rawValue: .footnoteDefinition,
    CMARK_NODE_TEXT.rawValue: .text, CMARK_NODE_SOFTBREAK.rawValue: .softBreak,
    CMARK_NODE_LINEBREAK.rawValue: .lineBreak, CMARK_NODE_CODE.rawValue: .code,
    CMARK_NODE_HTML_INLINE.rawValue: .inlineHTML, CMARK_NODE_EMPH.rawValue: .emphasis,
    CMARK_NODE_STRONG.rawValue: .strong, CMARK_NODE_LINK.rawValue: .link,
    CMARK_NODE_IMAGE.rawValue: .image,
    CMARK_NODE_FOOTNOTE_REFERENCE.rawValue: .footnoteReference,
  ]
}

extension CMarkExtensions {
  /// Makes the extension that stands in for the library's strikethrough; its address.
  private static func makeStrikethrough() -> UInt {
    guard let strikethrough = unsafe cmark_syntax_extension_new("strikethrough-without-table")
    else {
      return 0
    }
    unsafe cmark_syntax_extension_set_match_inline_func(strikethrough) {
      _, _, _, character, parser in
      unsafe CMarkExtensions.matchTildes(character, parser)
    }
    unsafe cmark_syntax_extension_set_inline_from_delim_func(strikethrough) {
      _, _, parser, opener, closer in
      unsafe CMarkExtensions.insertStrikethrough(parser, opener, closer)
    }
    let onlyNUL = unsafe cmark_llist_append(cmark_get_default_mem_allocator(), nil, nil)
    unsafe cmark_syntax_extension_set_special_inline_chars(strikethrough, onlyNUL)
    return UInt(bitPattern: strikethrough)
  }

  /// Reads a run of tildes; one or two of them may begin or end a strikethrough.
  private static func matchTildes(_ character: UInt8, _ parser: OpaquePointer?) -> OpaquePointer? {
    guard character == UInt8(ascii: "~") else { return nil }
    var canOpen: Int32 = 0
    var canClose: Int32 = 0
    var isAfterPunctuation: Int32 = 0
    var isBeforePunctuation: Int32 = 0
    let count = unsafe cmark_inline_parser_scan_delimiters(
      parser, 100, character, &canOpen, &canClose, &isAfterPunctuation, &isBeforePunctuation)
    let node = unsafe cmark_node_new(CMARK_NODE_TEXT)
    _ = unsafe cmark_node_set_literal(node, String(repeating: "~", count: Int(count)))
    if count <= 2, canOpen != 0 || canClose != 0 {
      unsafe cmark_inline_parser_push_delimiter(parser, 0, canOpen, canClose, node)
    }
    return unsafe node
  }

  /// Makes the opening delimiter the strikethrough and moves all between it and the closing one
  /// into it.
  ///
  /// Like the original, it leaves delimiters of different lengths as they are.
  private static func insertStrikethrough(
    _ parser: OpaquePointer?, _ opener: UnsafeMutablePointer<delimiter>?,
    _ closer: UnsafeMutablePointer<delimiter>?
  ) -> UnsafeMutablePointer<delimiter>? {
    guard let opener = unsafe opener, let closer = unsafe closer else { return nil }
    let next = unsafe closer.pointee.next
    let node = unsafe opener.pointee.inl_text
    let end = unsafe closer.pointee.inl_text
    let type = cmark_node_type(rawValue: unprotected.strikethroughType)
    guard unsafe opener.pointee.length == closer.pointee.length,
      unsafe cmark_node_set_type(node, type) != 0
    else { return unsafe next }
    _ = unsafe cmark_node_set_syntax_extension(
      node, OpaquePointer(bitPattern: unprotected.strikethroughAddress))
    while let child = unsafe cmark_node_next(node), unsafe child != end {
      guard unsafe cmark_node_append_child(node, child) != 0 else { break }
    }
    unsafe cmark_node_free(end)
    var delimiter = unsafe Optional(closer)
    while let current = unsafe delimiter, unsafe current != opener {
      unsafe delimiter = current.pointee.previous
      unsafe cmark_inline_parser_remove_delimiter(parser, current)
    }
    unsafe cmark_inline_parser_remove_delimiter(parser, opener)
    return unsafe next
  }
}
