/// Where in HTML a reader of a template is.
struct MarkupPlace: Hashable, Sendable {
  enum Position: Hashable, Sendable {
    /// Between tags.
    case text
    /// Behind `<`, and behind `</`.
    case tagOpen, closingTagOpen
    case comment
    /// Inside `<!…>` or `<?…>`.
    case declaration
    case tagName, insideTag, attributeName, afterAttributeName, beforeValue
    case doubleQuoted, singleQuoted, unquoted
    /// Inside `title` or `textarea`: text and character references, no elements.
    case escapableText
    /// Inside `script`, `style` and the like: bytes as they are.
    case rawText
  }

  /// What the value of an attribute is used for.
  enum AttributeUse: Hashable, Sendable {
    case plain
    /// One address; becomes plain behind a `#`, where nothing can change what is loaded.
    case link
    /// Addresses with descriptions, as in `srcset`.
    case links
    /// Script or style.
    case code

    init(ofAttribute name: String) {
      switch name {
      case "href", "src", "action", "formaction", "poster", "cite", "data", "background",
        "manifest", "longdesc", "xlink:href":
        self = .link
      case "srcset", "imagesrcset", "ping": self = .links
      case "style", "srcdoc": self = .code
      default: self = name.hasPrefix("on") && name.utf8.count > 2 ? .code : .plain
      }
    }
  }

  var position = Position.text
  /// In lower case: the element whose tag or raw text is read.
  var element = ""
  var isClosingTag = false
  /// In lower case: the attribute whose value is read.
  var attribute = ""
  var use = AttributeUse.plain
  /// Of a `script` element: whether it has `src`, and whether its type is JSON.
  var hasSource = false
  var isDataBlock = false

  /// Whether the content of the element is data for scripts and no script.
  var isInsideDataBlock: Bool { position == .rawText && element == "script" && isDataBlock }

  /// Whether the browser fetches the address in this attribute by itself.
  var loadsAddress: Bool {
    ["src", "srcset", "imagesrcset", "poster", "data", "background", "ping"].contains(attribute)
  }

  /// What may be shown at this place; nil where nothing may.
  var placement: Placement? {
    switch position {
    case .text: return .markup
    case .escapableText: return .plainText
    case .rawText: return isInsideDataBlock ? .json : nil
    case .doubleQuoted:
      if isClosingTag { return nil }
      switch use {
      case .plain: return .plainText
      case .link, .links: return .link
      case .code: return nil
      }
    default: return nil
    }
  }
}

/// What a variable may show, given where it stands.
enum Placement: Hashable, Sendable {
  /// Between tags: text and markup.
  case markup
  /// In a quoted attribute or a title: text without markup.
  case plainText
  /// In an attribute that holds an address.
  case link
  /// In a script element that holds data.
  case json
}
