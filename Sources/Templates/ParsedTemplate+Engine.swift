import Core

extension ParsedTemplate {
  /// The template as the engine gets it: every tag in its shortest form.
  ///
  /// Variables say that they need no escaping: every value was escaped when it was described, and
  /// the engine's own escaping is not safe (it misses a `<` that a combining mark follows). The
  /// spaces before a partial, a layout or a block at the start of a line are dropped. The engine
  /// would repeat them on every line of what is filled in, which is of no use in HTML and costs a
  /// count of all characters of the page at every level.
  var engineSource: String {
    let bytes = file.text.bytes
    var source: [UInt8] = []
    source.reserveCapacity(bytes.count + tags.count)
    var position = 0
    for tag in tags {
      source.append(contentsOf: bytes[position..<tag.range.start])
      switch tag.kind {
      case .partial, .parent, .block: Self.dropIndentation(&source)
      default: break
      }
      source.append(contentsOf: Self.engineSource(of: tag).utf8)
      position = tag.range.end
    }
    source.append(contentsOf: bytes[position...])
    return String(decoding: source, as: UTF8.self)
  }

  private static func engineSource(of tag: TemplateTag) -> String {
    let sign = tag.kind == .variable ? "&" : tag.sign
    return "{{\(sign)\(TemplateEngine.name(of: tag.name))}}"
  }

  private static func dropIndentation(_ source: inout [UInt8]) {
    var end = source.count
    while end > 0, source[end - 1] == 0x20 || source[end - 1] == 0x09 { end -= 1 }
    if end == 0 || source[end - 1] == 0x0A { source.removeLast(source.count - end) }
  }
}
