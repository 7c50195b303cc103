import Content
package import Core

extension DiagnosticCode {
  /// Two tags that are nearly the same word.
  package static let nearTwinTags = DiagnosticCode("near-twin-tags", .notice)
}

extension Check {
  /// Two tags for one subject split its practices in two.
  static let nearTwinTags = Check(.nearTwinTags, "Two tags are nearly the same word.") { site in
    let tags = site.facts.tags.tags.filter { !$0.isDeprecated }
    return tags.indices.flatMap { later in
      tags[..<later].filter { isNearTwin($0.id.text, tags[later].id.text) }
        .compactMap { nearTwins($0, tags[later]) }
    }
  }
}

private func nearTwins(_ first: TagVocabulary.Tag, _ second: TagVocabulary.Tag) -> Diagnostic? {
  guard let path = SourcePath("content/trefwoorden.yaml") else { return nil }
  return Diagnostic(
    .nearTwinTags,
    Phrase(
      nl: "‘\(second.id)’ en ‘\(first.id)’ lijken hetzelfde trefwoord",
      en: "‘\(second.id)’ and ‘\(first.id)’ look like the same tag"),
    at: Location(path, second.range),
    hint: Phrase(
      nl: "Maak van het ene trefwoord een synoniem van het andere.",
      en: "Make one tag a synonym of the other."),
    related: [
      RelatedLocation(
        Phrase(nl: "het andere trefwoord", en: "the other tag"), at: Location(path, first.range))
    ])
}

/// Whether two words differ only in hyphens, in the ending of a plural, or, from six letters on, in
/// one letter. Digits tell apart: `iso-27001` and `iso-27002` are no twins.
private func isNearTwin(_ left: String, _ right: String) -> Bool {
  let one = left.utf8.filter { $0 != UInt8(ascii: "-") }
  let other = right.utf8.filter { $0 != UInt8(ascii: "-") }
  if one == other { return true }
  let (short, long) = one.count <= other.count ? (one, other) : (other, one)
  if long.starts(with: short),
    ["s", "n", "en"].contains(where: { long.dropFirst(short.count).elementsEqual($0.utf8) })
  {
    return true
  }
  let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
  guard short.count >= 6, one.filter(digits.contains) == other.filter(digits.contains) else {
    return false
  }
  return isOneEditApart(short, long)
}

/// Whether one letter replaced, inserted or left out makes one word of the other.
private func isOneEditApart(_ short: [UInt8], _ long: [UInt8]) -> Bool {
  guard long.count - short.count <= 1 else { return false }
  let head = zip(short, long).prefix { $0 == $1 }.count
  let shortRest = short.dropFirst(head + (short.count == long.count ? 1 : 0))
  return shortRest.elementsEqual(long.dropFirst(head + 1))
}
