/// Files for tests, made of the bytes that matter.
enum SampleFile {
  static func png(width: Int, height: Int) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + big(13, 4) + Array("IHDR".utf8)
      + big(width, 4) + big(height, 4) + [8, 6, 0, 0, 0]
  }

  static func gif(width: Int, height: Int) -> [UInt8] {
    Array("GIF89a".utf8) + little(width, 2) + little(height, 2) + [0, 0, 0]
  }

  static func jpeg(width: Int, height: Int, exif: [UInt8] = []) -> [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xD8]
    if !exif.isEmpty { bytes += [0xFF, 0xE1] + big(exif.count + 2, 2) + exif }
    // A table of Huffman codes, whose number lies among those of frames.
    bytes += [0xFF, 0xC4] + big(4, 2) + [0, 0]
    bytes += [0xFF, 0xC2] + big(8, 2) + [8] + big(height, 2) + big(width, 2) + [1]
    return bytes + [0xFF, 0xDA, 0, 2, 0xFF, 0xD9]
  }

  static func webp(extendedWidth width: Int, height: Int, exif: [UInt8] = []) -> [UInt8] {
    let picture = Array("VP8X".utf8) + little(10, 4) + [8, 0, 0, 0]
    let size = little(width - 1, 3) + little(height - 1, 3)
    let part = exif.isEmpty ? [] : Array("EXIF".utf8) + little(exif.count, 4) + exif
    return Array("RIFF".utf8) + little(100, 4) + Array("WEBP".utf8) + picture + size + part
  }

  static func webp(losslessWidth width: Int, height: Int) -> [UInt8] {
    Array("RIFF".utf8) + little(30, 4) + Array("WEBPVP8L".utf8) + little(20, 4) + [0x2F]
      + little((width - 1) | (height - 1) << 14, 4)
  }

  static func webp(lossyWidth width: Int, height: Int) -> [UInt8] {
    Array("RIFF".utf8) + little(30, 4) + Array("WEBPVP8 ".utf8) + little(20, 4)
      + [0, 0, 0, 0x9D, 0x01, 0x2A] + little(width, 2) + little(height, 2)
  }

  static func avif(width: Int, height: Int) -> [UInt8] {
    big(24, 4) + Array("ftypavif".utf8) + big(0, 4) + Array("mif1avif".utf8)
      + big(20, 4) + Array("ispe".utf8) + big(0, 4) + big(64, 4) + big(64, 4)
      + big(20, 4) + Array("ispe".utf8) + big(0, 4) + big(width, 4) + big(height, 4)
  }

  /// The Exif part of a photo: one directory that points to a directory of positions.
  static func exif(isLittleEndian: Bool, withPosition: Bool) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      isLittleEndian ? little(value, count) : big(value, count)
    }
    func entry(_ tag: Int, _ value: Int) -> [UInt8] {
      number(tag, 2) + number(4, 2) + number(1, 4) + number(value, 4)
    }
    let head = isLittleEndian ? Array("II".utf8) : Array("MM".utf8)
    let positions = number(1, 2) + entry(withPosition ? 2 : 29, 0) + number(0, 4)
    let first = number(2, 2) + entry(0x0112, 1) + entry(0x8825, 38) + number(0, 4)
    return head + number(42, 2) + number(8, 4) + first + positions
  }

  static func zip(_ names: [String]) -> [UInt8] {
    var bytes: [UInt8] = [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 26)
    for name in names { bytes += Array(name.utf8) + [0] }
    return bytes
  }

  static func big(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ((count - 1 - $0) * 8)) }
  }

  static func little(_ value: Int, _ count: Int) -> [UInt8] { big(value, count).reversed() }
}
