import Content
package import Core
import Markdown

extension DiagnosticCode {
  /// An image that is not there.
  package static let unknownImage = DiagnosticCode(
    "unknown-image", .error, canBeLowered: true)
  /// An image from another site, which a page may not load.
  package static let externalImage = DiagnosticCode(
    "external-image", .error, canBeLowered: true)
}

extension LinkResolver {
  /// What an image shows; `.unresolved` where something was found wrong with it.
  mutating func resolve(_ image: ImageReference, at position: Int) -> ResolvedImage {
    let source = catalog.documents[position].source
    let place = DestinationPlace(image.destination, text: "", at: image.range, in: source)
    switch image.destination {
    case .refused: return .unresolved
    case .external:
      findings.append(externalImage(at: place.whole))
      return .unresolved
    case .wiki(let target, _):
      findings.append(unknownImage(target, nearest: nil, at: place))
      return .unresolved
    case .relative(let path, _): return self.image(path, at: place, from: source)
    }
  }

  private mutating func image(
    _ path: String, at place: DestinationPlace, from source: SourcePath
  ) -> ResolvedImage {
    if path.hasPrefix("/"), let attachment = attachmentAddresses[PageTable.address(ofPath: path)] {
      let relative = relativeLink(from: source, to: attachment)
      findings.append(unknownImage(path, nearest: relative, at: place))
      return .unresolved
    }
    guard !path.hasPrefix("/"), let wanted = source.resolving(relative: path),
      wanted.components[0] == source.components[0]
    else {
      findings.append(LinkFindings.outsideContent(path, at: place))
      return .unresolved
    }
    if let route = attachments[wanted], route.attachment.isImage {
      return .attachment(wanted, size: route.attachment.imageSize)
    }
    if attachments[wanted] != nil || catalog.position(at: wanted) != nil {
      findings.append(noImage(path, at: place))
      return .unresolved
    }
    let nearest = imageSuggestions.nearest(to: wanted).map { relativeLink(from: source, to: $0) }
    findings.append(unknownImage(path, nearest: nearest, at: place))
    return .unresolved
  }

  private func unknownImage(
    _ written: String, nearest: String?, at place: DestinationPlace
  ) -> Diagnostic {
    let suggestion = Suggestion(replacement: nearest)
    return Diagnostic(
      .unknownImage,
      Phrase(
        nl: "de afbeelding ‘\(written)’ bestaat niet", en: "the image ‘\(written)’ does not exist"),
      at: place.path,
      hint: suggestion.hint(
        otherwise: Phrase(
          nl: "Zet de afbeelding naast dit bestand en noem haar naam.",
          en: "Put the image beside this file and give its name.")),
      fixes: suggestion.fixes(replacing: written, at: place.path))
  }

  private func noImage(_ written: String, at place: DestinationPlace) -> Diagnostic {
    Diagnostic(
      .unknownImage,
      Phrase(nl: "‘\(written)’ is geen afbeelding", en: "‘\(written)’ is no image"),
      at: place.path,
      hint: Phrase(
        nl:
          "Gebruik een PNG, JPEG, GIF, WebP of AVIF, of haal het uitroepteken weg.",
        en: "Use a PNG, JPEG, GIF, WebP or AVIF, or remove the exclamation mark."))
  }

  private func externalImage(at location: Location) -> Diagnostic {
    Diagnostic(
      .externalImage,
      Phrase(
        nl: "een afbeelding van een andere site wordt niet getoond",
        en: "an image of another site is not shown"),
      at: location,
      hint: Phrase(
        nl: "Zet de afbeelding naast dit bestand, als dat van de maker mag, of verwijs ernaar.",
        en: "Put the image beside this file, if its maker allows it, or link to it."))
  }
}

extension Attachment {
  /// Whether a page can show it, by its ending; that the bytes agree was checked when it was read.
  var isImage: Bool {
    ["png", "jpg", "jpeg", "gif", "webp", "avif"].contains(path.fileExtension)
  }
}
