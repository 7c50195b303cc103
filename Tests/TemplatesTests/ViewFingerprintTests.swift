import Core
import Templates
import Testing

@Suite("ViewFingerprint")
struct ViewFingerprintTests {
  private static let view: SampleView = [
    "title": .text("T"), "subtitle": .absentText, "words": .texts(["a", "bc"]),
    "body": .html("<p>"),
    "url": .link("/a/"), "isDraft": .flag(false), "count": .number(3), "theme": .view(nil),
    "owner": .view(["name": .text("N")]), "rows": .list([["a": .text("1")], ["a": .text("2")]]),
    "strings": .shared(SharedView(["go": .text("Ga")] as SampleView)),
    "data": .json(.object([("a", .number(1))])),
  ]

  @Test("The fingerprint of a view is the same in every process and on every machine")
  func stable() {
    #expect(fingerprint(of: Self.view) == fingerprint(of: Self.view))
    #expect(fingerprint(of: Self.view).description == "a15a6ad7879a2fbdda43f97f3003b965")
  }

  @Test(
    "Every change of a value, a kind or a key changes the fingerprint, and only that key's digest")
  func changes() {
    let others: [SampleView.Value] = [
      .text("other"), .text(""), .absentText, .texts([]), .texts(["ab", "c"]), .texts([""]),
      .html("other"), .html(""), .link("other"), .link(""), .flag(true), .flag(false), .number(4),
      .number(0), .number(-1), .view(nil), .view([:]), .view(["name": .text("M")]),
      .view(["nam": .text("eN")]), .list([]), .list([[:]]), .list([["a": .text("12")]]),
      .list([["a": .text("1")], ["a": .text("2")], ["a": .text("2")]]),
      .list([["a": .text("1"), "b": .text("2")]]),
      .shared(SharedView(["go": .text("Kom")] as SampleView)),
      .shared(SharedView([:] as SampleView)),
      .json(.null), .json(.object([("a", .number(2))])), .json(.string("")),
    ]
    var seen: Set<Fingerprint> = [fingerprint(of: Self.view)]
    var count = 1
    let before = keyFingerprints(of: Self.view)
    for index in Self.view.entries.indices {
      for other in others where "\(other)" != "\(Self.view.entries[index].value)" {
        var changed = Self.view
        changed.entries[index].value = other
        seen.insert(fingerprint(of: changed))
        count += 1
        let after = keyFingerprints(of: changed)
        #expect(after.indices.filter { after[$0] != before[$0] } == [index])
      }
      var renamed = Self.view
      renamed.entries[index].key += "X"
      seen.insert(fingerprint(of: renamed))
      count += 1
    }
    #expect(seen.count == count)
  }

  @Test("Text that moves from one key to the next changes the fingerprint")
  func boundaries() {
    let one: SampleView = ["a": .text("xy"), "b": .text("z")]
    let two: SampleView = ["a": .text("x"), "b": .text("yz")]
    #expect(fingerprint(of: one) != fingerprint(of: two))
    let inner: SampleView = ["a": .view(["b": .text("x")]), "c": .text("y")]
    let outer: SampleView = ["a": .view(["b": .text("x"), "c": .text("y")])]
    #expect(fingerprint(of: inner) != fingerprint(of: outer))
  }

  @Test("A shared view counts by its fingerprint")
  func shared() {
    let strings: SampleView = ["go": .text("Ga")]
    #expect(SharedView(strings).fingerprint == fingerprint(of: strings))
    let one: SampleView = ["s": .shared(SharedView(strings))]
    let two: SampleView = ["s": .shared(SharedView(["go": .text("Ga")] as SampleView))]
    #expect(fingerprint(of: one) == fingerprint(of: two))
  }

  @Test("The digests of the keys stand in order of description")
  func keyOrder() {
    #expect(keyFingerprints(of: Self.view).map(\.key) == Self.view.entries.map(\.key))
  }
}
