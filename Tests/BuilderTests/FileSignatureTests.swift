import Content
import Core
import Testing

@testable import Builder

@Suite("What a file is, by its bytes")
struct FileSignatureTests {
  private static let word = SampleFile.zip(["[Content_Types].xml", "word/document.xml"])
  private static let openText = SampleFile.zip(["mimetypeapplication/vnd.oasis.opendocument.text"])

  static let genuine: [(String, [UInt8])] = [
    ("png", SampleFile.png(width: 2, height: 3)),
    ("jpg", SampleFile.jpeg(width: 2, height: 3)),
    ("gif", SampleFile.gif(width: 2, height: 3)),
    ("webp", SampleFile.webp(lossyWidth: 2, height: 3)),
    ("avif", SampleFile.avif(width: 200, height: 300)),
    ("pdf", Array("%PDF-1.7\n".utf8)),
    ("docx", word),
    ("odt", openText),
    ("zip", SampleFile.zip(["a.txt"])),
    ("csv", Array("a,b\n1,2\n".utf8)),
    ("txt", []),
    ("json", Array("\u{FEFF} {\"a\": 1}".utf8)),
    ("mp3", [0xFF, 0xFB, 0x90]), ("mp3", Array("ID3".utf8)),
    ("mp4", [0, 0, 0, 24] + Array("ftypisom".utf8)),
    ("vtt", Array("WEBVTT\n".utf8)),
  ]

  @Test("A file of its kind is recognised", arguments: genuine)
  func right(suffix: String, bytes: [UInt8]) throws {
    #expect(try #require(FileKind.all[suffix]).signature.matches(bytes))
  }

  static let impostors: [(String, [UInt8])] = [
    ("png", Array("<html><script>alert(1)</script>".utf8)),
    ("png", SampleFile.jpeg(width: 2, height: 3)),
    ("jpg", SampleFile.png(width: 2, height: 3)),
    ("gif", Array("GIF87".utf8)),
    ("webp", Array("RIFF1234WAVE".utf8)),
    ("avif", [0, 0, 0, 24] + Array("ftypisom".utf8)),
    ("pdf", Array("\n<script>%PDF-1.7".utf8)),
    ("pdf", []),
    ("docx", SampleFile.zip(["a.txt"])),
    ("docx", SampleFile.zip(["[Content_Types].xml", "xl/workbook.xml"])),
    ("odt", SampleFile.zip(["mimetypeapplication/vnd.oasis.opendocument.presentation"])),
    ("zip", Array("PK".utf8)),
    ("csv", Array("  \n<!DOCTYPE html>".utf8)),
    ("txt", Array("\u{FEFF}<SVG xmlns=".utf8)),
    ("json", Array("<script>".utf8)),
    ("mp4", Array("ftypisom".utf8)),
  ]

  @Test("A file of another kind under its name is not", arguments: impostors)
  func wrong(suffix: String, bytes: [UInt8]) throws {
    #expect(try !#require(FileKind.all[suffix]).signature.matches(bytes))
  }

  @Test("No kind that can run a program is on the list")
  func noActiveKind() {
    for suffix in ["html", "htm", "svg", "svgz", "xml", "xhtml", "js", "swf", "shtml", "css"] {
      #expect(FileKind.all[suffix] == nil)
    }
  }

  static let sizes: [(String, [UInt8])] = [
    ("png", SampleFile.png(width: 1234, height: 567)),
    ("jpg", SampleFile.jpeg(width: 1234, height: 567)),
    ("jpg", SampleFile.jpeg(width: 1234, height: 567, exif: Array("Exif\0\0".utf8))),
    ("gif", SampleFile.gif(width: 1234, height: 567)),
    ("webp", SampleFile.webp(extendedWidth: 1234, height: 567)),
    ("webp", SampleFile.webp(losslessWidth: 1234, height: 567)),
    ("webp", SampleFile.webp(lossyWidth: 1234, height: 567)),
    ("avif", SampleFile.avif(width: 1234, height: 567)),
  ]

  @Test("The size of a picture is read from its header", arguments: sizes)
  func size(suffix: String, bytes: [UInt8]) throws {
    let size = ImageHeader.size(of: bytes, try #require(FileKind.all[suffix]).signature)
    #expect(size?.width == 1234)
    #expect(size?.height == 567)
  }

  @Test("A header that ends too early gives no size, whatever its length", arguments: sizes)
  func shortened(suffix: String, bytes: [UInt8]) throws {
    let signature = try #require(FileKind.all[suffix]).signature
    for count in 0..<bytes.count {
      let size = ImageHeader.size(of: Array(bytes.prefix(count)), signature)
      #expect(size == nil || size?.width == 1234 || size?.width == 64)
    }
  }

  @Test("A picture without extent is broken")
  func nought() {
    #expect(ImageHeader.size(of: SampleFile.png(width: 0, height: 9), .png) == nil)
  }

  @Test("The place in a photo is found, and only that", arguments: [true, false])
  func place(isLittleEndian: Bool) {
    for withPosition in [true, false] {
      let exif = SampleFile.exif(isLittleEndian: isLittleEndian, withPosition: withPosition)
      let photo = SampleFile.jpeg(width: 9, height: 9, exif: Array("Exif\0\0".utf8) + exif)
      #expect(PhotoLocation.isRecorded(in: photo, .jpeg) == withPosition)
      let webp = SampleFile.webp(extendedWidth: 9, height: 9, exif: exif)
      #expect(PhotoLocation.isRecorded(in: webp, .webp) == withPosition)
      let png =
        SampleFile.png(width: 9, height: 9) + [0, 0, 0, 0] + SampleFile.big(exif.count, 4)
        + Array("eXIf".utf8) + exif
      #expect(PhotoLocation.isRecorded(in: png, .png) == withPosition)
    }
    #expect(!PhotoLocation.isRecorded(in: SampleFile.jpeg(width: 9, height: 9), .jpeg))
  }

  @Test("A photo cut at any byte, or with any byte changed, is read to its end")
  func hostilePhoto() {
    let exif = SampleFile.exif(isLittleEndian: true, withPosition: true)
    let photo = SampleFile.jpeg(width: 9, height: 9, exif: Array("Exif\0\0".utf8) + exif)
    for index in photo.indices {
      _ = PhotoLocation.isRecorded(in: Array(photo.prefix(index)), .jpeg)
      for value: UInt8 in [0x00, 0x7F, 0xFF] {
        var changed = photo
        changed[index] = value
        _ = PhotoLocation.isRecorded(in: changed, .jpeg)
        _ = ImageHeader.size(of: changed, .jpeg)
      }
    }
  }
}
