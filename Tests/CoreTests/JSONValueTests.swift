import Core
import Foundation
import Testing

@Suite("JSON values")
struct JSONValueTests {
  private func text(_ value: JSONValue) -> String {
    String(decoding: value.encoded(), as: UTF8.self)
  }

  @Test("Members keep their order, and the first two levels get a line per element")
  func layout() {
    let value = JSONValue.object([
      ("z", .number(1)), ("a", .array([.bool(true), .null])), ("d", .decimal("12.50")),
    ])
    #expect(text(value) == "{\n\"z\":1,\n\"a\":[\ntrue,\nnull\n],\n\"d\":12.50\n}\n")
  }

  @Test("Absent members are left out of a compact object")
  func compact() {
    #expect(
      text(.compact([("a", .text(nil)), ("b", .number(nil)), ("c", .string("x"))]))
        == "{\n\"c\":\"x\"\n}\n")
  }

  @Test("No string can end a script element or a line of a script")
  func scriptsAreSafe() {
    let written = text(.string("</script>\u{2028}\u{2029}<!--"))
    #expect(written == "\"\\u003c/script>\\u2028\\u2029\\u003c!--\"\n")
  }

  @Test("An independent reader gives every string back")
  func roundTrip() throws {
    var all = String.UnicodeScalarView()
    for value in (0...0x2FFF).compactMap(UnicodeScalar.init) { all.append(value) }
    all.append("\u{1F600}")
    let original = String(all)
    let decoded = try JSONDecoder().decode(
      [String].self, from: Data(JSONValue.texts([original]).encoded()))
    #expect(decoded.first.map { Array($0.utf8) } == Array(original.utf8))
  }
}
