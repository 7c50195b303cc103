package import Core

/// What a template may see: one value, described once.
///
/// Several sinks read the same description: one digests it, one turns it into template values, one writes JSON. So what
/// a page depends on and what it shows cannot disagree.
package protocol View: Sendable {
  func describe(to sink: inout some ViewSink)
}

/// Receives the description of a view. Keys are lower camel case and the same on every call for a view type.
///
/// There is no call for raw text in markup: text becomes `HTML` by escaping when it is described.
package protocol ViewSink {
  /// Plain text; shown escaped.
  mutating func text(_ key: String, _ value: String)
  /// Plain text that may be absent: the key is then known but empty, so `{{#key}}` is false.
  mutating func text(_ key: String, _ value: String?)
  /// Safe markup.
  mutating func html(_ key: String, _ value: HTML)
  mutating func flag(_ key: String, _ value: Bool)
  mutating func number(_ key: String, _ value: Int)
  /// A view inside the view: `{{#key}}…{{/key}}`; nil is false.
  mutating func view(_ key: String, _ value: (some View)?)
  mutating func list(_ key: String, _ values: [some View])
  /// A part that many pages share (navigation, strings), prepared once: digested by its fingerprint, not read again.
  mutating func shared(_ key: String, _ value: SharedView)
}
