import Core

/// An image whose alternative text is being read.
struct OpenImage: Sendable {
  let event: CMarkEvent
  /// The images around this text; only the outermost one is shown.
  var depth = 1
  var words: [UInt8] = []
}

/// Images: a hole where the markup comes, with the alternative text in plain words.
extension BodyBuilder {
  mutating func enterImage(_ event: CMarkEvent) {
    if event.hasForbiddenCharacters { reportEncodedCharacters() }
    if openImage == nil {
      openImage = OpenImage(event: event)
    } else {
      openImage?.depth += 1
    }
  }

  mutating func leaveImage() {
    openImage?.depth -= 1
    guard let image = openImage, image.depth == 0 else { return }
    openImage = nil
    let bytes = document.bytes[image.event.first]
    let range = places.findAddress(bytes, of: image.event)
    let destination = checkImage(String(decoding: bytes, as: UTF8.self), at: range)
    if range.end <= places.block.end, range != places.block { places.advance(to: range.end) }
    let words = String(decoding: image.words, as: UTF8.self)
    openLink?.alternativeText.append(words)
    if destination == .refused {
      writer.escaped(image.words[...])
    } else {
      let size = bytes.count + image.words.count + image.event.second.count + 80
      writer.hole(.image(ImageID(images.count)), size: size)
    }
    images.append(
      ImageReference(
        destination: destination, alternativeText: words,
        title: string(document.bytes[image.event.second]), isFigure: isFigure(image), range: range))
    if !isTermless { markContent() }
  }

  /// An image comes from a file or the web, never from a mailbox or a telephone.
  private mutating func checkImage(
    _ address: String, at range: SourceRange
  ) -> LinkReference.Destination {
    let destination = check(address, at: range)
    guard case .external(let text) = destination, let scheme = CheckedAddress.scheme(of: text),
      !scheme.lowercased().hasPrefix("http")
    else { return destination }
    let problem = AddressProblem.scheme(scheme)
    findings.report(.refusedAddress, problem.message, at: range, hint: problem.hint)
    return .refused
  }

  /// Whether the image stands alone in its paragraph and has a title.
  private func isFigure(_ image: OpenImage) -> Bool {
    guard !image.event.second.isEmpty, kind(at: 1) == .paragraph else { return false }
    var position = index - 1
    var depth = 1
    while position >= 0 {
      let event = document.events[position]
      if event.kind == .image { depth += event.isEnter ? -1 : 1 }
      if depth == 0 { break }
      position -= 1
    }
    guard position > 0 else { return false }
    let before = document.events[position - 1]
    return before.kind == .paragraph && before.isEnter
  }
}
