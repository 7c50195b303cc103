/// A file of the search index.
package struct SearchIndexFile: Sendable {
  /// Below the folder of the index, such as `s/0-aaaa.zok`.
  package let name: String
  /// As a program reads it, before it is packed.
  package let content: [UInt8]
  package let form: Form

  package enum Form: Sendable {
    /// As it is.
    case plain
    /// Packed as gzip.
    case packed
    /// A script that hands over the packed bytes, for pages that are read from a disk.
    case script
  }

  /// The bytes of the file on the host. Packing takes most of the time of the index, so it is done when the file is
  /// written and not when it is planned.
  package func fileBytes() -> [UInt8] {
    switch form {
    case .plain: content
    case .packed: gzipped(content)
    case .script: Array("zoek.bestand(\"".utf8) + base64(gzipped(content)) + Array("\");\n".utf8)
    }
  }
}

/// RFC 4648, with padding.
private func base64(_ bytes: [UInt8]) -> [UInt8] {
  let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  text.reserveCapacity((bytes.count + 2) / 3 * 4)
  for index in stride(from: 0, to: bytes.count, by: 3) {
    let rest = bytes.count - index
    let word =
      Int(bytes[index]) << 16 | (rest > 1 ? Int(bytes[index + 1]) << 8 : 0)
      | (rest > 2 ? Int(bytes[index + 2]) : 0)
    text.append(digits[word >> 18])
    text.append(digits[word >> 12 & 63])
    text.append(rest > 1 ? digits[word >> 6 & 63] : UInt8(ascii: "="))
    text.append(rest > 2 ? digits[word & 63] : UInt8(ascii: "="))
  }
  return text
}

/// Several files as one.
func bundle(_ files: [SearchIndexFile]) -> [UInt8] {
  var writer = ByteWriter(bytes: Array("ZOKB".utf8))
  for file in files {
    writer.add(text: file.name)
    writer.add(varint: file.content.count)
    writer.bytes += file.content
  }
  return writer.bytes
}
