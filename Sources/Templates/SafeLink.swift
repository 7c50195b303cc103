/// Whether an address may stand in a page: one inside the site, or one with the scheme `https`,
/// `http`, `mailto` or `tel`; empty is allowed and means that there is none.
///
/// The last line of defence behind the checks on content: it works on bytes and refuses spaces,
/// control characters, backslashes and addresses that start with `//`, because browsers read those
/// in surprising ways.
func isSafeLink(_ address: String) -> Bool {
  let bytes = Array(address.utf8)
  let isPlain = bytes.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
  guard isPlain, !bytes.starts(with: "//".utf8) else { return false }
  let delimiters = Array(":/?#".utf8)
  guard let end = bytes.firstIndex(where: delimiters.contains), bytes[end] == UInt8(ascii: ":")
  else { return true }
  let rest = bytes[(end + 1)...]
  switch String(decoding: bytes[..<end], as: UTF8.self).lowercased() {
  case "https", "http":
    return rest.starts(with: "//".utf8) && rest.count > 2 && rest[end + 3] != UInt8(ascii: "/")
  case "mailto", "tel": return !rest.isEmpty
  default: return false
  }
}
