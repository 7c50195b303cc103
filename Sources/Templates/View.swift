package import Core

/// What a template may see: one value, described once.
///
/// Several sinks read the same description: one digests it, one turns it into template values, one
/// writes JSON. So what a page depends on and what it shows cannot disagree.
package protocol View: Sendable {
  func describe(to sink: inout some ViewSink)
}

/// Receives the description of a view.
///
/// Keys are lower camel case, described once per view, and the same on every call for a view type:
/// a key whose value is absent is described all the same, because a template that names a key which
/// no view describes is an error. There is no call for raw text in markup: text becomes `HTML` by
/// escaping when it is described.
///
/// In a template `{{#key}}` shows its content for text, markup, a link or JSON that is not empty, a
/// number other than zero, a flag that is on, a view that is present, and once for every element of
/// a list; `{{^key}}` in all other cases.
package protocol ViewSink {
  /// Plain text; shown escaped.
  mutating func text(_ key: String, _ value: String)
  /// Plain text that may be absent: the key is then known but empty, so `{{#key}}` is false. In
  /// JSON it is `null`.
  mutating func text(_ key: String, _ value: String?)
  /// Plain texts: `{{#key}}{{.}}{{/key}}`.
  mutating func texts(_ key: String, _ values: [String])
  /// Safe markup, for places between tags only.
  mutating func html(_ key: String, _ value: HTML)
  /// An address inside the site, or one with the scheme `https`, `http`, `mailto` or `tel`.
  ///
  /// Only links (and numbers) may stand in `href`, `src` and their like. Another address is an
  /// error where it is shown.
  mutating func link(_ key: String, _ value: String)
  /// An address that may be absent.
  mutating func link(_ key: String, _ value: String?)
  mutating func flag(_ key: String, _ value: Bool)
  /// A whole number; shown as plain digits.
  mutating func number(_ key: String, _ value: Int)
  /// A view inside the view: `{{#key}}…{{/key}}`; nil is false.
  mutating func view(_ key: String, _ value: (some View)?)
  mutating func list(_ key: String, _ values: [some View])
  /// A part that many pages share (navigation, strings), prepared once: digested by its
  /// fingerprint, not read again.
  mutating func shared(_ key: String, _ value: SharedView)
  /// Data, for `<script type="application/ld+json">{{key}}</script>` and nowhere else.
  mutating func json(_ key: String, _ value: JSONValue)
}
