import Testing

/// A strict reader of the pages that our tests make: it knows our own elements and attributes and
/// nothing else.
///
/// Whatever a browser could read as markup begins with `<`, and our text has none; so every `<`
/// must be the start of a tag of this list, in exactly our way of writing.
enum PageMarkup {
  private static let attributes: [String: Set<String>] = [
    "a": ["href", "title", "class", "aria-label", "role"], "blockquote": [],
    "br": [], "code": ["class"], "del": [], "div": ["class", "role", "tabindex", "aria-label"],
    "em": [], "figcaption": [], "figure": [], "h2": ["id"], "h3": ["id"], "h4": ["id"],
    "h5": ["id"], "h6": ["id"], "hr": [], "img": ["src", "alt", "title"],
    "input": ["type", "disabled", "checked", "aria-label"], "li": ["class", "id"],
    "ol": ["start", "class"], "p": ["class"], "pre": ["tabindex"],
    "section": ["class", "role", "aria-label"], "strong": [], "sup": ["class", "id"], "table": [],
    "tbody": [], "td": ["class"], "th": ["scope", "class"], "thead": [], "tr": [], "ul": ["class"],
  ]

  private static let void: Set<String> = ["br", "hr", "img", "input"]

  /// What does not belong in a page; empty for a good one.
  static func problems(in page: String) throws -> [String] {
    var problems: [String] = []
    var open: [String] = []
    var ids: Set<String> = []
    // By scalars, as browsers read: `>` with a combining mark behind it still ends a tag.
    let tag = #/^<(/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)>/#.matchingSemantics(
      .unicodeScalar)
    for piece in page.unicodeScalars.split(separator: "<", omittingEmptySubsequences: false)
      .dropFirst()
    {
      let markup = "<" + String(piece)
      guard let match = markup.prefixMatch(of: tag) else {
        problems.append("not a tag: \(markup.prefix(60))")
        continue
      }
      let name = String(match.2)
      guard let allowed = attributes[name] else {
        problems.append("element \(name)")
        continue
      }
      for attribute in String(match.3).matches(of: #/ ([a-z-]+)(?:="([^"]*)")?/#) {
        let key = String(attribute.1)
        let value = String(attribute.2 ?? "")
        if !allowed.contains(key) { problems.append("attribute \(key) of \(name)") }
        if key == "id", !ids.insert(value).inserted { problems.append("id \(value) twice") }
        if key == "href" || key == "src", !isHarmless(value) { problems.append("address \(value)") }
      }
      if void.contains(name) { continue }
      if match.1.isEmpty {
        open.append(name)
      } else if open.popLast() != name {
        problems.append("\(name) closed out of turn")
      }
      if markup[match.range.upperBound...].unicodeScalars.contains(">") {
        problems.append("a bare >: \(markup.prefix(60))")
      }
    }
    if !open.isEmpty { problems.append("open at the end: \(open)") }
    return problems
  }

  private static func isHarmless(_ address: String) -> Bool {
    guard let match = address.lowercased().prefixMatch(of: #/([a-z][a-z0-9+.-]*):/#) else {
      return !address.hasPrefix("//") && !address.contains("\\")
    }
    return ["http", "https", "mailto", "tel", "wiki"].contains(String(match.1))
  }
}
