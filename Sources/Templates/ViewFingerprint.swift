package import Core

/// The fingerprint of all that a view shows: equal views give equal fingerprints, on every machine
/// and in every process.
package func fingerprint(of view: some View) -> Fingerprint {
  var sink = DigestSink()
  view.describe(to: &sink)
  return sink.digest.finish()
}

/// One short digest for each key of a view, in order of description: tells which part of a page
/// changed.
package func keyFingerprints(of view: some View) -> [KeyFingerprint] {
  var sink = KeyDigestSink()
  view.describe(to: &sink)
  return sink.fingerprints
}

/// What one key of a view held, in 32 bits: enough to explain a change, not to decide on one.
package struct KeyFingerprint: Hashable, Sendable {
  package let key: String
  package let digest: UInt32

  package init(key: String, digest: UInt32) {
    self.key = key
    self.digest = digest
  }
}

/// Digests a description: for each key its kind, its name and its value, each closed, so that no
/// two different descriptions give the digest the same bytes.
private struct DigestSink: ViewSink {
  var digest = FingerprintDigest()

  private enum Mark: UInt64 {
    case end, text, absentText, texts, html, link, absentLink, flag, number, view, absentView, list
    case shared, json
  }

  mutating func text(_ key: String, _ value: String) {
    open(.text, key)
    digest.add(piece: value)
  }

  mutating func text(_ key: String, _ value: String?) {
    if let value { text(key, value) } else { open(.absentText, key) }
  }

  mutating func texts(_ key: String, _ values: [String]) {
    open(.texts, key)
    digest.add(word: UInt64(values.count))
    for value in values { digest.add(piece: value) }
  }

  mutating func html(_ key: String, _ value: HTML) {
    open(.html, key)
    digest.add(piece: value.markup)
  }

  mutating func link(_ key: String, _ value: String) {
    open(.link, key)
    digest.add(piece: value)
  }

  mutating func link(_ key: String, _ value: String?) {
    if let value { link(key, value) } else { open(.absentLink, key) }
  }

  mutating func flag(_ key: String, _ value: Bool) {
    open(.flag, key)
    digest.add(word: value ? 1 : 0)
  }

  mutating func number(_ key: String, _ value: Int) {
    open(.number, key)
    digest.add(word: UInt64(bitPattern: Int64(value)))
  }

  mutating func view(_ key: String, _ value: (some View)?) {
    guard let value else {
      open(.absentView, key)
      return
    }
    open(.view, key)
    add(value)
  }

  mutating func list(_ key: String, _ values: [some View]) {
    open(.list, key)
    digest.add(word: UInt64(values.count))
    for value in values { add(value) }
  }

  mutating func shared(_ key: String, _ value: SharedView) {
    open(.shared, key)
    digest.add(value.fingerprint)
  }

  mutating func json(_ key: String, _ value: JSONValue) {
    open(.json, key)
    digest.add(Fingerprint(value.encoded()))
  }

  private mutating func open(_ mark: Mark, _ key: String) {
    digest.add(word: mark.rawValue)
    digest.add(piece: key)
  }

  private mutating func add(_ value: some View) {
    value.describe(to: &self)
    digest.add(word: Mark.end.rawValue)
  }
}

/// Digests each key of a view apart.
private struct KeyDigestSink: ViewSink {
  var fingerprints: [KeyFingerprint] = []

  mutating func text(_ key: String, _ value: String) { add(key) { $0.text(key, value) } }
  mutating func text(_ key: String, _ value: String?) { add(key) { $0.text(key, value) } }
  mutating func texts(_ key: String, _ values: [String]) { add(key) { $0.texts(key, values) } }
  mutating func html(_ key: String, _ value: HTML) { add(key) { $0.html(key, value) } }
  mutating func link(_ key: String, _ value: String) { add(key) { $0.link(key, value) } }
  mutating func link(_ key: String, _ value: String?) { add(key) { $0.link(key, value) } }
  mutating func flag(_ key: String, _ value: Bool) { add(key) { $0.flag(key, value) } }
  mutating func number(_ key: String, _ value: Int) { add(key) { $0.number(key, value) } }
  mutating func view(_ key: String, _ value: (some View)?) { add(key) { $0.view(key, value) } }
  mutating func list(_ key: String, _ values: [some View]) { add(key) { $0.list(key, values) } }
  mutating func shared(_ key: String, _ value: SharedView) { add(key) { $0.shared(key, value) } }
  mutating func json(_ key: String, _ value: JSONValue) { add(key) { $0.json(key, value) } }

  private mutating func add(_ key: String, _ describe: (inout DigestSink) -> Void) {
    var sink = DigestSink()
    describe(&sink)
    let digest = UInt32(truncatingIfNeeded: sink.digest.finish().high)
    fingerprints.append(KeyFingerprint(key: key, digest: digest))
  }
}
