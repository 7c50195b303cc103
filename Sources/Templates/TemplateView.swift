/// A described view, in the form in which templates are checked and rendered.
///
/// - Invariant: `keys` and `values` have the same length and the order of description.
final class TemplateView: Sendable {
  let keys: [String]
  private let values: [TemplateValue]
  /// Positions by key; empty for a small view, which is searched faster from front to back.
  private let positions: [String: Int]

  init(keys: [String], values: [TemplateValue]) {
    self.keys = keys
    self.values = values
    guard keys.count > 16 else {
      positions = [:]
      return
    }
    var positions: [String: Int] = [:]
    positions.reserveCapacity(keys.count)
    for (position, key) in keys.enumerated() { positions[key] = position }
    self.positions = positions
  }

  convenience init(describing view: some View) {
    var sink = TemplateValueSink()
    view.describe(to: &sink)
    self.init(keys: sink.keys, values: sink.values)
  }

  /// What a key holds; nil for a key that the view did not describe.
  func value(of key: String) -> TemplateValue? {
    if positions.isEmpty {
      for position in keys.indices where keys[position] == key { return values[position] }
      return nil
    }
    return positions[key].map { values[$0] }
  }
}

/// One described value. Nothing but strings, flags, views and lists of them can reach a template.
enum TemplateValue: Sendable {
  case simple(TemplateText)
  case flag(Bool)
  case view(TemplateView)
  /// A view that is not there: which keys it would have is not known.
  case absent
  case list([TemplateView])
  case texts([TemplateText])
}

/// A value that a variable can show, with what it may be used for.
///
/// - Invariant: `markup` is escaped for text and quoted attributes, unless `kind` is `html` or
///   `json`.
struct TemplateText: Sendable {
  enum Kind: Hashable, Sendable {
    case text, html, link, number, json
    /// An address that may not be shown; its markup is empty.
    case refusedLink
  }

  let markup: String
  let kind: Kind
  /// Whether `{{#key}}` shows its content.
  let isTrue: Bool

  init(_ markup: String, _ kind: Kind) {
    self.markup = markup
    self.kind = kind
    self.isTrue = kind == .number ? markup != "0" : !markup.isEmpty
  }
}
