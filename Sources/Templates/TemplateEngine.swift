import Mustache

/// The template engine, behind the two calls that the rest of the module makes.
///
/// The only file that knows the library. It is given templates that were checked before: what it
/// would render as nothing (unknown names and partials) or would not survive (circles, great depth)
/// does not reach it.
struct TemplateEngine: Sendable {
  private var library = MustacheLibrary()

  /// Adds a template; false where the engine cannot read it.
  mutating func add(_ source: String, named name: String) -> Bool {
    do {
      try library.register(source, named: Self.name(of: name))
      return true
    } catch {
      return false
    }
  }

  /// The markup of a template; nil where none has that name.
  func render(_ name: String, _ view: TemplateView) -> String? {
    library.render(view, withTemplate: Self.name(of: name))
  }

  /// The name by which the engine knows a template: it can open `{{<layouts/base}}` but not close a
  /// name with a slash.
  static func name(of name: String) -> String {
    let bytes = name.utf8.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: "?") : $0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension TemplateView: MustacheParent {
  /// A value in the form in which the engine tells lists, flags, views and texts apart.
  func child(named key: String) -> Any? {
    switch value(of: key) {
    case nil: nil
    case .simple(let text): text
    case .flag(let flag): flag
    case .view(let view): view
    case .absent: TemplateText("", .text)
    case .list(let views): views.isEmpty ? false : views
    case .texts(let texts): texts.isEmpty ? false : texts
    }
  }
}

extension TemplateText: MustacheParent, MustacheCustomRenderable {
  var renderText: String { markup }
  /// Null is how the engine calls what is not shown by a section.
  var isNull: Bool { !isTrue }
  func child(named key: String) -> Any? { nil }
}
