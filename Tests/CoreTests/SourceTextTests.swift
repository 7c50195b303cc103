import Core
import Testing

@Suite("Source text")
struct SourceTextTests {
  @Test("CRLF and CR become LF, and a byte order mark goes")
  func lineBreaksAreNormalised() throws {
    let text = try SourceText(decoding: [0xEF, 0xBB, 0xBF] + Array("a\r\nb\rc\n".utf8))
    #expect(text.bytes == Array("a\nb\nc\n".utf8))
  }

  @Test("Bytes that are not UTF-8 are refused with their offset")
  func invalidBytesAreRefused() {
    #expect(throws: SourceText.Defect.invalidUTF8(offset: 3)) {
      try SourceText(decoding: [0x61, 0xC3, 0xA9, 0xFF, 0x62])
    }
    #expect(throws: SourceText.Defect.invalidUTF8(offset: 1)) {
      try SourceText(decoding: [0x61, 0xED, 0xA0, 0x80])
    }
    #expect(throws: SourceText.Defect.invalidUTF8(offset: 0)) {
      try SourceText(decoding: [0xC0, 0xAF])
    }
  }

  @Test("A NUL byte is refused with its offset")
  func nulIsRefused() {
    #expect(throws: SourceText.Defect.nulByte(offset: 1)) {
      try SourceText(decoding: [0x61, 0x00])
    }
  }

  @Test(
    "Offsets become lines and columns as people count them",
    arguments: [(0, 1, 1), (2, 1, 3), (3, 2, 1), (5, 2, 2), (6, 2, 3), (7, 3, 1), (99, 3, 1)])
  func positions(offset: Int, line: Int, column: Int) {
    // "ab\né1\n": é is two bytes and one column.
    let position = SourceText("ab\n\u{E9}1\n").position(of: offset)
    #expect(position.line == line)
    #expect(position.column == column)
  }

  @Test("Lines and columns in scalars or bytes find the offset back")
  func offsetsRoundTrip() {
    let text = SourceText("kop\nbeëdiging: ja\n\nslot")
    #expect(text.offset(line: 2, scalarColumn: 5) == 9)
    #expect(text.offset(line: 2, byteColumn: 6) == 9)
    #expect(text.offset(line: 2, scalarColumn: 999) == 18)
    #expect(text.offset(line: 99, byteColumn: 1) == text.offset(line: 4, byteColumn: 1))
  }
}
