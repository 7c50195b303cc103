import Content

/// The size of a picture, from its header; the picture itself is never decoded.
///
/// PNG (ISO/IEC 15948), GIF89a, JPEG (ITU T.81), WebP (RFC 9649) and AVIF (ISO/IEC 23008-12).
enum ImageHeader {
  /// - Returns: nil where the header is broken or the size is nought.
  static func size(of bytes: [UInt8], _ signature: FileSignature) -> Attachment.ImageSize? {
    let reader = ByteReader(bytes)
    let size: (Int, Int)? =
      switch signature {
      case .png: png(reader)
      case .gif: pair(reader.littleEndian(at: 6, count: 2), reader.littleEndian(at: 8, count: 2))
      case .jpeg: jpeg(reader)
      case .webp: webp(reader)
      case .isoMedia: avif(reader)
      default: nil
      }
    guard let (width, height) = size, width > 0, height > 0 else { return nil }
    return Attachment.ImageSize(width: width, height: height)
  }

  private static func pair(_ width: Int?, _ height: Int?) -> (Int, Int)? {
    guard let width, let height else { return nil }
    return (width, height)
  }

  private static func png(_ reader: ByteReader) -> (Int, Int)? {
    guard reader.text(at: 12, equals: "IHDR") else { return nil }
    return pair(reader.bigEndian(at: 16, count: 4), reader.bigEndian(at: 20, count: 4))
  }

  /// Goes from marker to marker up to the start of the frame.
  private static func jpeg(_ reader: ByteReader) -> (Int, Int)? {
    for segment in JPEGSegments(reader) where segment.isFrame {
      return pair(
        reader.bigEndian(at: segment.start + 3, count: 2),
        reader.bigEndian(at: segment.start + 1, count: 2))
    }
    return nil
  }

  private static func webp(_ reader: ByteReader) -> (Int, Int)? {
    if reader.text(at: 12, equals: "VP8X") {
      return pair(
        reader.littleEndian(at: 24, count: 3).map { $0 + 1 },
        reader.littleEndian(at: 27, count: 3).map { $0 + 1 })
    }
    if reader.text(at: 12, equals: "VP8L"), let bits = reader.littleEndian(at: 21, count: 4) {
      return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
    }
    guard reader.text(at: 12, equals: "VP8 ") else { return nil }
    return pair(
      reader.littleEndian(at: 26, count: 2).map { $0 & 0x3FFF },
      reader.littleEndian(at: 28, count: 2).map { $0 & 0x3FFF })
  }

  /// The largest picture that the file says it holds, in the property boxes of its first 64 KiB.
  private static func avif(_ reader: ByteReader) -> (Int, Int)? {
    var largest: (Int, Int)?
    var offset = 4
    let end = min(reader.bytes.count, 64 * 1024)
    while offset + 16 <= end {
      if reader.text(at: offset, equals: "ispe"),
        let width = reader.bigEndian(at: offset + 8, count: 4),
        let height = reader.bigEndian(at: offset + 12, count: 4)
      {
        let area = largest.map { $0.0 * $0.1 } ?? 0
        if width * height > area { largest = (width, height) }
      }
      offset += 1
    }
    return largest
  }
}

/// The segments of a JPEG file before its picture.
struct JPEGSegments: Sequence, IteratorProtocol {
  struct Segment {
    let marker: Int
    /// Where its content starts, after the length.
    let start: Int
    let end: Int

    /// Whether it says how large the picture is: a start of frame, and not a table that has a
    /// number among those.
    var isFrame: Bool {
      (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
    }
  }

  private let reader: ByteReader
  private var offset = 2

  init(_ reader: ByteReader) { self.reader = reader }

  mutating func next() -> Segment? {
    while reader.bigEndian(at: offset, count: 2) == 0xFFFF { offset += 1 }
    guard reader.bigEndian(at: offset, count: 1) == 0xFF,
      let marker = reader.bigEndian(at: offset + 1, count: 1),
      // The picture itself, or its end.
      marker != 0xDA, marker != 0xD9,
      let length = reader.bigEndian(at: offset + 2, count: 2), length >= 2
    else { return nil }
    let segment = Segment(marker: marker, start: offset + 4, end: offset + 2 + length)
    offset = segment.end
    return segment
  }
}
