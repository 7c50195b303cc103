/// An address after the checks that every link, image and field goes through.
///
/// Works by allow list on the decoded text: `https`, `http`, `mailto`, `tel`, a relative path or a
/// fragment. A relative path is percent-decoded first and checked again after that, so `%2f%2fhost`
/// and `javascript%3A` do not slip through.
package struct CheckedAddress: Hashable, Sendable {
  /// `.refused` exactly where `problem` is not nil.
  package let destination: LinkReference.Destination
  package let problem: AddressProblem?
  /// Whether it is `http`, which anybody on the way can read and change.
  package let isInsecure: Bool

  /// Addresses above this many bytes are refused.
  package static let maximumBytes = 2048

  /// - Parameter address: the address with character references and backslash escapes already
  ///   decoded.
  package init(_ address: String) {
    do {
      destination = try Self.destination(of: address)
      problem = nil
      if case .external(let text) = destination {
        isInsecure = text.lowercased().hasPrefix("http:")
      } else {
        isInsecure = false
      }
    } catch {
      destination = .refused
      problem = error
      isInsecure = false
    }
  }

  private static func destination(
    of address: String
  ) throws(AddressProblem) -> LinkReference.Destination {
    guard address.utf8.count <= maximumBytes else { throw .tooLong }
    try checkCharacters(of: address)
    if let scheme = scheme(of: address) {
      return .external(try external(address, scheme: scheme.lowercased()))
    }
    if address.hasPrefix("//") { throw .noScheme(suggestion: "https:" + address) }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = try decoded(parts.first.map(String.init) ?? "")
    let fragment = try parts.count > 1 ? decoded(String(parts[1])) : nil
    if path.hasPrefix("//") { throw .noScheme(suggestion: nil) }
    if let scheme = scheme(of: path) { throw .scheme(scheme) }
    if let suggestion = suggestion(for: path) { throw .noScheme(suggestion: suggestion) }
    return .relative(path: path, fragment: fragment)
  }

  private static func checkCharacters(of address: String) throws(AddressProblem) {
    for scalar in address.unicodeScalars {
      if scalar == "\\" { throw .backslash }
      let isSpace =
        scalar.isASCII
        ? (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
      if isSpace || SuspectCharacter.kind(of: scalar.value) != nil {
        throw .character(scalar.value)
      }
    }
  }

  private static func decoded(_ text: String) throws(AddressProblem) -> String {
    guard let decoded = PercentCoding.decode(text) else { throw .malformed }
    try checkCharacters(of: decoded)
    return decoded
  }

  /// The letters before a colon that stands before any `/`, `?` and `#`; nil where there is none.
  static func scheme(of address: String) -> String? {
    guard let first = address.utf8.first, first.isASCIILetter else { return nil }
    var length = 0
    for byte in address.utf8 {
      if byte == UInt8(ascii: ":") {
        return String(decoding: address.utf8.prefix(length), as: UTF8.self)
      }
      guard byte.isASCIILetter || byte.isASCIIDigit || "+-.".utf8.contains(byte) else { return nil }
      length += 1
    }
    return nil
  }

  private static func external(
    _ address: String, scheme: String
  ) throws(AddressProblem) -> String {
    let rest = String(decoding: address.utf8.dropFirst(scheme.utf8.count + 1), as: UTF8.self)
    guard !rest.utf8.contains(UInt8(ascii: " ")) else { throw .malformed }
    switch scheme {
    case "https", "http": try checkHost(of: rest)
    case "mailto": guard isMailbox(rest) else { throw .malformed }
    case "tel": guard isTelephoneNumber(rest) else { throw .malformed }
    default: throw .scheme(scheme)
    }
    return PercentCoding.encode(address)
  }

  /// Checks `//host:port` at the start of what follows `https:`.
  private static func checkHost(of rest: String) throws(AddressProblem) {
    guard rest.hasPrefix("//") else { throw .malformed }
    let authority = rest.utf8.dropFirst(2).prefix { !"/?#".utf8.contains($0) }
    guard !authority.contains(UInt8(ascii: "@")) else { throw .userName }
    guard authority.allSatisfy({ $0 < 0x80 }) else { throw .foreignHost }
    let pieces = authority.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard let host = pieces.first, !host.isEmpty, pieces.count <= 2,
      host.allSatisfy({ $0.isASCIILetter || $0.isASCIIDigit || "-._".utf8.contains($0) }),
      pieces.dropFirst().allSatisfy({ (1...5).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) })
    else { throw .malformed }
  }

  /// Whether a text is one mailbox or several with commas between them, perhaps with `?subject=…`
  /// (RFC 6068).
  private static func isMailbox(_ text: String) -> Bool {
    let mailboxes = text.utf8.prefix { $0 != UInt8(ascii: "?") }
      .split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    return mailboxes.allSatisfy { mailbox in
      let parts = mailbox.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
      return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
        && mailbox.allSatisfy { $0 < 0x80 && !"/:<>\"".utf8.contains($0) }
    }
  }

  private static func isTelephoneNumber(_ text: String) -> Bool {
    text.utf8.contains(where: \.isASCIIDigit)
      && text.utf8.allSatisfy { $0.isASCIIDigit || "+-().".utf8.contains($0) }
  }

  /// What the author most likely meant with `www.vng.nl`, `vng.nl/x` or `info@vng.nl`; nil for a
  /// path of a file.
  private static func suggestion(for path: String) -> String? {
    let first = path.prefix { $0 != "/" }.lowercased()
    if first.contains("@"), first == path.lowercased(), isMailbox(path) { return "mailto:" + path }
    let labels = first.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }) else { return nil }
    let isHost = labels[0] == "www" || ["nl", "com", "org", "eu", "net"].contains(labels.last)
    return isHost ? "https://" + path : nil
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
  var isASCIISpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A }
  /// One of the 32 ASCII punctuation characters of the CommonMark specification.
  var isASCIIPunctuation: Bool {
    (0x21...0x2F).contains(self) || (0x3A...0x40).contains(self) || (0x5B...0x60).contains(self)
      || (0x7B...0x7E).contains(self)
  }
}
