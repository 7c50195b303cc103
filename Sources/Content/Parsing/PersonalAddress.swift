package import Core

extension DiagnosticCode {
  /// A mail address that looks like that of a person.
  package static let personalAddress = DiagnosticCode("personal-address", .warning)
}

/// Reports mail addresses of the form `first.last@`: a handbook names functions and shared mailboxes, not people.
func personalAddresses(in text: SourceText, at path: SourcePath) -> [Diagnostic] {
  let bytes = text.bytes
  var findings: [Diagnostic] = []
  var index = 0
  while index < bytes.count {
    guard bytes[index] == UInt8(ascii: "@") else {
      index += 1
      continue
    }
    var start = index
    while start > 0, isMailboxByte(bytes[start - 1]) { start -= 1 }
    var end = index + 1
    while end < bytes.count, isHostByte(bytes[end]) { end += 1 }
    let host = bytes[(index + 1)..<end]
    if isDomain(host), isPersonal(bytes[start..<index]) {
      findings.append(finding(at: Location(path, SourceRange(start, end))))
    }
    index = end
  }
  return findings
}

/// A point, and letters behind the last one: `13.0.3` is a version and no domain.
private func isDomain(_ host: ArraySlice<UInt8>) -> Bool {
  let labels = host.split(separator: UInt8(ascii: "."))
  guard labels.count >= 2, let last = labels.last else { return false }
  return last.allSatisfy(isNameByte)
}

/// Two or more parts of only letters, of which the first is not a word for a function.
private func isPersonal(_ mailbox: ArraySlice<UInt8>) -> Bool {
  let parts = mailbox.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  guard parts.count >= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isNameByte) }),
    let last = parts.last, last.count >= 2
  else { return false }
  return !parts.contains {
    functionWords.contains(String(decoding: $0, as: UTF8.self).lowercased())
  }
}

/// Words that show that a mailbox belongs to a function or a team.
private let functionWords: Set<String> = [
  "info", "contact", "team", "redactie", "secretariaat", "servicedesk", "helpdesk", "balie",
  "loket",
  "afdeling", "gemeente", "archief", "depot", "informatie", "informatiebeheer", "communicatie",
  "privacy", "pers", "post", "bestuur", "griffie", "klant", "klantcontact", "support", "beheer",
  "project", "programma", "data", "ict", "security", "webredactie", "noreply", "meldpunt",
]

private func isMailboxByte(_ byte: UInt8) -> Bool {
  isNameByte(byte) || (0x30...0x39).contains(byte) || "._%+".utf8.contains(byte)
}

private func isHostByte(_ byte: UInt8) -> Bool {
  isNameByte(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".")
}

/// A letter or a hyphen; every byte of a letter outside ASCII counts as one.
private func isNameByte(_ byte: UInt8) -> Bool {
  (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "-") || byte >= 0xC3
    || byte & 0xC0 == 0x80
}

private func finding(at location: Location) -> Diagnostic {
  Diagnostic(
    .personalAddress,
    Phrase(
      nl: "dit lijkt het mailadres van een persoon",
      en: "this looks like the mail address of a person"),
    at: location,
    hint: Phrase(
      nl: "Noem een functie of een gedeeld postvak, zoals info@.",
      en: "Name a function or a shared mailbox, such as info@."))
}
