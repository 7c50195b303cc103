/// The bytes of a text file and where its lines start: turns byte offsets into lines and columns, and back.
///
/// - Invariant: `bytes` is valid UTF-8 without byte order mark, NUL or carriage return (see ``SourceText/init(decoding:)``).
package struct SourceText: Hashable, Sendable {
  package let bytes: [UInt8]
  package let lineStarts: [Int]

  /// What makes bytes unfit to be a text, with the offset in the file as it was read.
  package enum Defect: Error, Hashable, Sendable {
    case invalidUTF8(offset: Int)
    case nulByte(offset: Int)
  }

  /// Reads a file's bytes: drops a byte order mark, makes CRLF and CR one LF, refuses NUL and bytes that are not UTF-8.
  package init(decoding raw: [UInt8]) throws(Defect) {
    if let offset = Self.firstInvalidOffset(in: raw) { throw .invalidUTF8(offset: offset) }
    if let offset = raw.firstIndex(of: 0) { throw .nulByte(offset: offset) }
    let start = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard raw.contains(0x0D) else {
      self.init(checked: start == 0 ? raw : Array(raw[start...]))
      return
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raw.count)
    for index in start..<raw.count {
      if raw[index] != 0x0D {
        bytes.append(raw[index])
      } else if index + 1 == raw.count || raw[index + 1] != 0x0A {
        bytes.append(0x0A)
      }
    }
    self.init(checked: bytes)
  }

  /// A text made in the program, such as in a test.
  package init(_ text: String) {
    self.init(checked: Array(text.utf8))
  }

  private init(checked bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
    self.lineStarts = starts
  }

  /// A place as people count it: both from 1, columns in Unicode scalars.
  package struct Position: Hashable, Sendable {
    package let line: Int
    package let column: Int
  }

  package var lineCount: Int { lineStarts.count }

  package func position(of offset: Int) -> Position {
    let line = lineIndex(of: offset)
    let start = lineStarts[line]
    let end = min(max(offset, start), bytes.count)
    let column = bytes[start..<end].count(where: { $0 & 0xC0 != 0x80 })
    return Position(line: line + 1, column: column + 1)
  }

  /// The offset of a line and a column in bytes, both from 1; kept inside the line.
  package func offset(line: Int, byteColumn: Int) -> Int {
    let index = min(max(line - 1, 0), lineStarts.count - 1)
    return min(lineStarts[index] + max(byteColumn - 1, 0), lineRange(index).end)
  }

  /// The offset of a line and a column in Unicode scalars, both from 1; kept inside the line.
  package func offset(line: Int, scalarColumn: Int) -> Int {
    let index = min(max(line - 1, 0), lineStarts.count - 1)
    let range = lineRange(index)
    var offset = range.start
    var column = 1
    while offset < range.end, column < scalarColumn {
      offset += 1
      while offset < range.end, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      column += 1
    }
    return offset
  }

  /// The bytes of a line, counted from 0, without its line break.
  package func lineRange(_ index: Int) -> SourceRange {
    let start = lineStarts[index]
    let end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count
    return SourceRange(start, end)
  }

  /// The line, counted from 0, that holds an offset.
  package func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  package func string(in range: SourceRange) -> String {
    String(decoding: bytes[max(0, range.start)..<min(range.end, bytes.count)], as: UTF8.self)
  }

  private static func firstInvalidOffset(in raw: [UInt8]) -> Int? {
    // The standard library checks whole words at a time; only a text that fails is walked to find the place.
    if unsafe raw.withUnsafeBufferPointer({ unsafe String(validating: $0, as: UTF8.self) != nil }) {
      return nil
    }
    var decoder = UTF8()
    var iterator = raw.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }
}
