import Core
import Foundation
import Templates
import Testing

@Suite("ViewJSON")
struct ViewJSONTests {
  @Test("A view becomes an object with its keys in order of description")
  func object() throws {
    let view: SampleView = [
      "z": .text("T"), "a": .absentText, "words": .texts(["a", "b"]), "body": .html("<p>"),
      "url": .link("/a/?b&c"), "no": .flag(false), "count": .number(-3), "theme": .view(nil),
      "owner": .view(["name": .text("N")]), "rows": .list([["a": .text("1")], [:]]),
      "strings": .shared(SharedView(["go": .text("Ga")] as SampleView)),
      "data": .json(.array([.number(1), .null])),
    ]
    let text = String(decoding: json(of: view), as: UTF8.self).filter { $0 != "\n" }
    #expect(
      text == """
        {"z":"T","a":null,"words":["a","b"],"body":"\\u003cp>","url":"/a/?b&c","no":false,\
        "count":-3,"theme":null,"owner":{"name":"N"},"rows":[{"a":"1"},{}],\
        "strings":{"go":"Ga"},"data":[1,null]}
        """)
  }

  @Test("Every character survives, and none can end a script element or a line")
  func escapes() throws {
    var scalars = String.UnicodeScalarView()
    for value in UInt32(0)...0x2100 {
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    scalars.append(contentsOf: "\u{10FFFF}👩🏽</script><!--".unicodeScalars)
    let text = String(scalars)
    let bytes = json(of: ["a": .text(text)] as SampleView)
    let read = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: String]
    #expect(read?["a"].map { Array($0.utf8) } == Array(text.utf8))
    let written = String(decoding: bytes, as: UTF8.self).unicodeScalars
    #expect(
      !written.contains("<") && !written.contains("\u{2028}") && !written.contains("\u{2029}"))
    #expect(!written.dropLast(1).contains { $0.value < 0x20 && $0 != "\n" })
  }
}
