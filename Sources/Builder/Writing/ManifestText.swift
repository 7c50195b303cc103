import Core

/// The text form of a ``Manifest``: JSON with one file a line, closed by a fingerprint of all that
/// stands before.
///
/// ```json
/// {"handbook":1,"site":"https://voorbeeld.example/","files":[
/// {"path":"index.html","bytes":5120,"content":"…32 digits…","inputs":"…32 digits…"}
/// ],"check":"…32 digits…"}
/// ```
///
/// What is read is never trusted: another version, a missing byte or a wrong digit gives
/// `unknownFiles` where the first line is whole, and `foreign` where it is not. A path from it is a
/// `SitePath`, which cannot leave the site.
enum ManifestText {
  static let version = 1

  enum Reading: Hashable {
    case whole(Manifest)
    /// Ours by its first line, but its list of files cannot be used.
    case unknownFiles(site: String)
    /// Not written by this program.
    case foreign
  }

  static func bytes(of manifest: Manifest) -> [UInt8] {
    var text = firstLine(site: manifest.site)
    text.reserveCapacity(128 + manifest.files.count * 160)
    for (index, file) in manifest.files.enumerated() {
      text += #"{"path":""# + file.path.description + #"","bytes":"# + String(file.byteCount)
      text += #","content":""# + file.content.description + #"","inputs":""#
      text += file.inputs.description + #""}"# + (index + 1 < manifest.files.count ? ",\n" : "\n")
    }
    text += closing
    return Array((text + Fingerprint(text).description + "\"}\n").utf8)
  }

  static func read(_ bytes: [UInt8]) -> Reading {
    let firstBreak = bytes.firstIndex(of: 0x0A) ?? bytes.endIndex
    guard let site = site(inFirstLine: String(decoding: bytes[..<firstBreak], as: UTF8.self))
    else { return .foreign }
    let manifest = Manifest(site: site, files: files(in: bytes, after: firstBreak))
    // Only the one text of a manifest is accepted, so that order, doubles and spelling need no
    // checks of their own.
    return Self.bytes(of: manifest) == bytes ? .whole(manifest) : .unknownFiles(site: site)
  }

  private static let closing = #"],"check":""#

  private static func firstLine(site: String, version: Int = version) -> String {
    #"{"handbook":\#(version),"site":""# + escaped(site) + #"","files":["# + "\n"
  }

  private static func site(inFirstLine line: String) -> String? {
    let start = #"{"handbook":"#
    let end = #"","files":["#
    guard line.hasPrefix(start), line.hasSuffix(end) else { return nil }
    let middle = line.dropFirst(start.count).dropLast(end.count)
    let digits = middle.prefix(while: { $0.isASCII && $0.isNumber })
    let key = #","site":""#
    guard !digits.isEmpty, middle.dropFirst(digits.count).hasPrefix(key) else { return nil }
    return unescaped(middle.dropFirst(digits.count + key.count))
  }

  private static func files(in bytes: [UInt8], after firstBreak: Int) -> [Manifest.File] {
    var files: [Manifest.File] = []
    var lines = ManifestLines(bytes, from: firstBreak + 1)
    while let file = lines.next() { files.append(file) }
    return files
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\u{0}"..<" ":
        result += "\\u00" + (scalar.value < 16 ? "0" : "")
        result += String(scalar.value, radix: 16)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func unescaped(_ text: Substring) -> String? {
    var result = ""
    var rest = text.unicodeScalars
    while let scalar = rest.popFirst() {
      guard scalar == "\\" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      switch rest.popFirst() {
      case "\"": result += "\""
      case "\\": result += "\\"
      case "u":
        guard let value = UInt32(String(rest.prefix(4)), radix: 16),
          let character = Unicode.Scalar(value)
        else { return nil }
        rest = rest.dropFirst(4)
        result.unicodeScalars.append(character)
      default: return nil
      }
    }
    return result
  }
}
