package import Core

extension DiagnosticCode {
  /// A link without an address or without words.
  package static let emptyLink = DiagnosticCode("empty-link", .warning)
}

/// A link whose sentence is not known yet.
struct LinkDraft: Sendable {
  let destination: LinkReference.Destination
  let title: String?
  let range: SourceRange
  /// The link's words in the plain words of the section.
  let words: Range<Int>
  /// The link's text where it is not in the plain words, such as the alternative text of an image.
  let text: String?
}

/// A link that has begun.
struct OpenLink: Sendable {
  let destination: LinkReference.Destination
  let title: String?
  let range: SourceRange
  let wordsStart: Int
  /// Whether the page gets a link; a refused one is plain text.
  let isShown: Bool
  /// The alternative texts of the images in the link.
  var alternativeText = ""
}

/// Links: checked, with a hole where the markup comes, and the sentence around them.
extension BodyBuilder {
  /// What a hole takes besides address and title.
  private static let holeSize = 40

  mutating func enterLink(_ event: CMarkEvent) {
    guard openImage == nil, openLink == nil else { return }
    if event.hasForbiddenCharacters { reportEncodedCharacters() }
    let bytes = document.bytes[event.first]
    let range = places.findAddress(bytes, of: event)
    var address = String(decoding: bytes, as: UTF8.self)
    if address.hasPrefix("http://www."), places.isBareHost(range) {
      address = "https://" + address.dropFirst("http://".count)
    }
    let checked = check(address, at: range)
    let title = string(document.bytes[event.second])
    openLink = OpenLink(
      destination: checked, title: title, range: range, wordsStart: plain.count,
      isShown: checked != .refused)
    if checked != .refused {
      let size = bytes.count + event.second.count + Self.holeSize
      writer.hole(.linkStart(LinkID(links.count + linkDrafts.count)), size: size)
    }
  }

  mutating func leaveLink() {
    guard openImage == nil, let link = openLink else { return }
    openLink = nil
    if link.isShown { writer.hole(.linkEnd(LinkID(links.count + linkDrafts.count)), size: 4) }
    let words = link.wordsStart..<plain.count
    let isEmpty = plain[words].allSatisfy(\.isASCIISpace)
    if isEmpty, link.alternativeText.isEmpty, link.isShown {
      findings.report(
        .emptyLink,
        Phrase(nl: "deze link heeft geen tekst", en: "this link has no text"), at: link.range,
        hint: Phrase(
          nl: "Schrijf tussen [ en ] waar de link heen leidt.",
          en: "Write between [ and ] where the link leads."))
    }
    linkDrafts.append(
      LinkDraft(
        destination: link.destination, title: link.title, range: link.range, words: words,
        text: isEmpty ? link.alternativeText : nil))
    if link.range.end <= places.block.end { places.advance(to: link.range.end) }
  }

  /// Writes a link of the form `[[slug]]`.
  mutating func writeWikiLink(_ link: WikiLink, at range: SourceRange) {
    let id = LinkID(links.count + linkDrafts.count)
    let start = plain.count
    if let text = link.text {
      let words = Array(text.utf8)
      writer.hole(.linkStart(id), size: link.target.utf8.count + Self.holeSize)
      writer.escaped(words[...])
      writer.hole(.linkEnd(id), size: 4)
      plain.append(contentsOf: words)
    } else {
      writer.hole(.titledLink(id), size: 2 * link.target.utf8.count + Self.holeSize)
      // The title is another file's; in plain words its name stands for it, so that no sentence has a gap.
      let name = link.target.split(separator: ":").last ?? ""
      plain.append(contentsOf: name.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 })
    }
    if !isTermless { markContent() }
    linkDrafts.append(
      LinkDraft(
        destination: .wiki(target: link.target, fragment: link.fragment), title: nil, range: range,
        words: start..<plain.count, text: link.text == nil ? "" : nil))
  }

  /// Ends the links of a block: their sentences are known now.
  mutating func endLinks() {
    for draft in linkDrafts {
      let sentence = Sentence(around: draft.words, in: plain, block: blockStart..<plain.count)
      let text = draft.text ?? String(decoding: plain[draft.words], as: UTF8.self)
      links.append(
        LinkReference(
          destination: draft.destination, title: draft.title, text: text, sentence: sentence.text,
          sentenceHighlight: sentence.highlight, section: sections.count, range: draft.range))
    }
    linkDrafts.removeAll(keepingCapacity: true)
  }

  /// Checks an address and reports what is wrong with it.
  mutating func check(_ address: String, at range: SourceRange) -> LinkReference.Destination {
    guard !address.isEmpty else {
      findings.report(
        .emptyLink, Phrase(nl: "hier ontbreekt het adres", en: "the address is missing here"),
        at: range,
        hint: Phrase(
          nl: "Schrijf het adres tussen ( en ).", en: "Write the address between ( and )."))
      return .refused
    }
    let checked = CheckedAddress(address)
    if let problem = checked.problem {
      findings.report(.refusedAddress, problem.message, at: range, hint: problem.hint)
    } else if checked.isInsecure {
      findings.report(
        .insecureAddress,
        Phrase(
          nl: "dit adres begint met http en is niet beveiligd",
          en: "this address begins with http and is not secure"),
        at: range,
        hint: Phrase(
          nl: "Gebruik https, als de site dat heeft.", en: "Use https where the site has it."))
    }
    return checked.destination
  }

  func string(_ bytes: ArraySlice<UInt8>) -> String? {
    bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}
