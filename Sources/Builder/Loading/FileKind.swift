import Core

/// A kind of file that may be published beside the texts: its suffix, and how its bytes must look.
///
/// The whole list stands here; whatever is not on it is refused.
struct FileKind: Hashable, Sendable {
  let suffix: String
  let signature: FileSignature

  var isImage: Bool { Self.images.contains(suffix) }

  private static let images: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "avif"]

  static let all: [String: FileKind] = Dictionary(
    uniqueKeysWithValues: signatures.map { ($0, FileKind(suffix: $0, signature: $1)) })

  /// The suffixes for messages, in alphabetical order.
  static let list = signatures.map { ".\($0.0)" }.sorted().joined(separator: " ")

  private static let signatures: [(String, FileSignature)] = [
    // Pictures
    ("png", .png), ("jpg", .jpeg), ("jpeg", .jpeg), ("gif", .gif), ("webp", .webp),
    ("avif", .isoMedia(brands: ["avif", "avis"])),
    // Documents
    ("pdf", .start("%PDF-")),
    ("docx", .officeDocument(folder: "word/")),
    ("xlsx", .officeDocument(folder: "xl/")),
    ("pptx", .officeDocument(folder: "ppt/")),
    ("odt", .openDocument("application/vnd.oasis.opendocument.text")),
    ("ods", .openDocument("application/vnd.oasis.opendocument.spreadsheet")),
    ("odp", .openDocument("application/vnd.oasis.opendocument.presentation")),
    ("epub", .openDocument("application/epub+zip")),
    ("zip", .zip),
    // Texts and data
    ("txt", .text), ("csv", .text), ("tsv", .text), ("json", .json), ("geojson", .json),
    ("ics", .startOfText("BEGIN:VCALENDAR")), ("vtt", .startOfText("WEBVTT")), ("srt", .text),
    // Sound and film
    ("mp3", .mp3), ("m4a", .isoMedia(brands: [])), ("mp4", .isoMedia(brands: [])),
    ("ogg", .start("OggS")), ("oga", .start("OggS")), ("opus", .start("OggS")),
    ("flac", .start("fLaC")), ("wav", .riff("WAVE")), ("webm", .matroska),
  ]
}
