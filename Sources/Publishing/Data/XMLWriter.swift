import Core

/// Writes XML elements; text and attribute values are escaped, and characters that XML 1.0 forbids are left out.
struct XMLWriter {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
  private var openElements: [String] = []

  mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
    text += indent + "<\(name)\(Self.markup(of: attributes))>\n"
    openElements.append(name)
  }

  mutating func close() {
    guard let name = openElements.popLast() else { return }
    text += indent + "</\(name)>\n"
  }

  mutating func element(_ name: String, _ content: String) {
    text += indent + "<\(name)>\(Self.escaped(content))</\(name)>\n"
  }

  mutating func empty(_ name: String, _ attributes: [(String, String)]) {
    text += indent + "<\(name)\(Self.markup(of: attributes))/>\n"
  }

  var bytes: [UInt8] { Array(text.utf8) }

  private var indent: String { String(repeating: "  ", count: openElements.count) }

  private static func markup(of attributes: [(String, String)]) -> String {
    attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
  }

  private static func escaped(_ text: String) -> String {
    HTML(escaping: String(String.UnicodeScalarView(text.unicodeScalars.filter(isAllowed)))).markup
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
