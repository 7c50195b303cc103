/// Finds out whether a picture says where it was taken.
///
/// Telephones write that into the Exif part (CIPA DC-008): a directory of positions, pointed to by
/// tag 0x8825. Photos of field staff would so show where somebody lives.
enum PhotoLocation {
  static func isRecorded(in bytes: [UInt8], _ signature: FileSignature) -> Bool {
    let reader = ByteReader(bytes)
    switch signature {
    case .jpeg: return jpeg(reader)
    case .png: return png(reader)
    case .webp: return webp(reader)
    default: return false
    }
  }

  private static func jpeg(_ reader: ByteReader) -> Bool {
    for segment in JPEGSegments(reader) where segment.marker == 0xE1 {
      if reader.text(at: segment.start, equals: "Exif\0\0") {
        if exif(reader, at: segment.start + 6) { return true }
      } else if reader.text(at: segment.start, equals: "http://ns.adobe.com/xap/") {
        let end = min(segment.end, reader.bytes.count)
        if reader.bytes[segment.start..<end].holds("exif:GPSL") { return true }
      }
    }
    return false
  }

  private static func png(_ reader: ByteReader) -> Bool {
    var offset = 8
    while let length = reader.bigEndian(at: offset, count: 4) {
      if reader.text(at: offset + 4, equals: "eXIf") { return exif(reader, at: offset + 8) }
      offset += length + 12
    }
    return false
  }

  private static func webp(_ reader: ByteReader) -> Bool {
    var offset = 12
    while let length = reader.littleEndian(at: offset + 4, count: 4) {
      if reader.text(at: offset, equals: "EXIF") {
        let hasPrefix = reader.text(at: offset + 8, equals: "Exif\0\0")
        return exif(reader, at: offset + 8 + (hasPrefix ? 6 : 0))
      }
      offset += 8 + length + length % 2
    }
    return false
  }

  /// Whether the Exif part that starts here has a latitude or a longitude.
  private static func exif(_ reader: ByteReader, at start: Int) -> Bool {
    let isLittleEndian = reader.text(at: start, equals: "II*\0")
    guard isLittleEndian || reader.text(at: start, equals: "MM\0*") else { return false }
    func number(_ offset: Int, _ count: Int) -> Int? {
      isLittleEndian
        ? reader.littleEndian(at: start + offset, count: count)
        : reader.bigEndian(at: start + offset, count: count)
    }
    /// The positions of the entries of a directory, by their tag.
    func entries(_ directory: Int) -> [(tag: Int, offset: Int)] {
      let count = min(number(directory, 2) ?? 0, 512)
      return (0..<count).compactMap { index in
        let offset = directory + 2 + index * 12
        return number(offset, 2).map { ($0, offset) }
      }
    }
    guard let first = number(4, 4),
      let pointer = entries(first).first(where: { $0.tag == 0x8825 }),
      let positions = number(pointer.offset + 8, 4)
    else { return false }
    return entries(positions).contains { $0.tag == 2 || $0.tag == 4 }
  }
}
