import Core

/// How the bytes of a kind of file must look, so that a file is what its name says.
enum FileSignature: Hashable, Sendable {
  case png, jpeg, gif, webp, mp3, matroska, zip, text, json
  case start(String)
  case startOfText(String)
  case riff(String)
  /// The container of MP4 and AVIF; no brands: any.
  case isoMedia(brands: [String])
  case officeDocument(folder: String)
  case openDocument(String)

  /// Whether the bytes are those of a text, which must then be valid UTF-8.
  var isText: Bool {
    switch self {
    case .text, .json, .startOfText: true
    default: false
    }
  }

  func matches(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .png: bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    case .jpeg: bytes.starts(with: [0xFF, 0xD8, 0xFF])
    case .gif: bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8)
    case .webp: Self.isRIFF(bytes, "WEBP")
    case .riff(let form): Self.isRIFF(bytes, form)
    case .mp3:
      bytes.starts(with: "ID3".utf8)
        || (bytes.count > 1 && bytes[0] == 0xFF && bytes[1] & 0xE6 == 0xE2)
    case .matroska: bytes.starts(with: [0x1A, 0x45, 0xDF, 0xA3])
    case .zip: Self.isZip(bytes) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    case .start(let text): bytes.starts(with: text.utf8)
    case .startOfText(let text): Self.beginning(of: bytes).starts(with: text.utf8)
    case .text: !Self.looksLikeMarkup(bytes)
    case .json:
      Self.beginning(of: bytes).first.map { Array("{[\"-0123456789tfn".utf8).contains($0) } == true
    case .isoMedia(let brands): Self.isISOMedia(bytes, brands: brands)
    case .officeDocument(let folder):
      // The list of contents stands at the end of the archive, and the first file near its start.
      Self.isZip(bytes) && bytes.suffix(256 * 1024).holds("[Content_Types].xml")
        && bytes.suffix(256 * 1024).holds(folder)
    case .openDocument(let type):
      Self.isZip(bytes) && bytes.dropFirst(30).starts(with: ("mimetype" + type).utf8)
    }
  }

  private static func isZip(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
  }

  private static func isRIFF(_ bytes: [UInt8], _ form: String) -> Bool {
    bytes.starts(with: "RIFF".utf8) && bytes.dropFirst(8).starts(with: form.utf8)
  }

  private static func isISOMedia(_ bytes: [UInt8], brands: [String]) -> Bool {
    guard bytes.dropFirst(4).starts(with: "ftyp".utf8) else { return false }
    guard !brands.isEmpty else { return true }
    let size = min(ByteReader(bytes).bigEndian(at: 0, count: 4) ?? 0, 256)
    return brands.contains { bytes.prefix(size).dropFirst(8).holds($0) }
  }

  /// The text without byte order mark and leading space.
  private static func beginning(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return bytes[start...].drop(while: { [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains($0) })
  }

  /// Whether a browser that guesses could take the text for a page or a drawing.
  private static func looksLikeMarkup(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: beginning(of: bytes).prefix(16), as: UTF8.self).lowercased()
    return ["<!doctype", "<!--", "<html", "<head", "<body", "<script", "<svg", "<?xml", "<iframe"]
      .contains(where: start.hasPrefix)
  }
}

extension Collection<UInt8> {
  /// Whether the bytes of a text occur in these.
  func holds(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard let first = wanted.first else { return true }
    var rest = self[...]
    while let start = rest.firstIndex(of: first) {
      if rest[start...].starts(with: wanted) { return true }
      rest = rest[index(after: start)...]
    }
    return false
  }
}
