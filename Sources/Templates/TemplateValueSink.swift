import Core

/// Turns the description of a view into values for templates; text is escaped here, once.
struct TemplateValueSink: ViewSink {
  private(set) var keys: [String] = []
  private(set) var values: [TemplateValue] = []

  mutating func text(_ key: String, _ value: String) {
    add(key, .simple(TemplateText(HTML(escaping: value).markup, .text)))
  }

  mutating func text(_ key: String, _ value: String?) {
    text(key, value ?? "")
  }

  mutating func texts(_ key: String, _ values: [String]) {
    add(key, .texts(values.map { TemplateText(HTML(escaping: $0).markup, .text) }))
  }

  mutating func html(_ key: String, _ value: HTML) {
    add(key, .simple(TemplateText(value.markup, .html)))
  }

  mutating func link(_ key: String, _ value: String) {
    guard isSafeLink(value) else {
      add(key, .simple(TemplateText("", .refusedLink)))
      return
    }
    add(key, .simple(TemplateText(HTML(escaping: value).markup, .link)))
  }

  mutating func link(_ key: String, _ value: String?) {
    link(key, value ?? "")
  }

  mutating func flag(_ key: String, _ value: Bool) {
    add(key, .flag(value))
  }

  mutating func number(_ key: String, _ value: Int) {
    add(key, .simple(TemplateText(String(value), .number)))
  }

  mutating func view(_ key: String, _ value: (some View)?) {
    add(key, value.map { .view(TemplateView(describing: $0)) } ?? .absent)
  }

  mutating func list(_ key: String, _ values: [some View]) {
    add(key, .list(values.map { TemplateView(describing: $0) }))
  }

  mutating func shared(_ key: String, _ value: SharedView) {
    add(key, .view(value.values))
  }

  mutating func json(_ key: String, _ value: JSONValue) {
    // `encoded` escapes every "<", so the text cannot end the script element that it stands in.
    add(key, .simple(TemplateText(String(decoding: value.encoded(), as: UTF8.self), .json)))
  }

  private mutating func add(_ key: String, _ value: TemplateValue) {
    assert(!keys.contains(key), "the key \(key) is described twice")
    keys.append(key)
    values.append(value)
  }
}
