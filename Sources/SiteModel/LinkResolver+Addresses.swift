import Content
import Core

extension LinkResolver {
  /// A link by address, such as `/praktijken/e-depot/`.
  mutating func absolute(
    _ path: String, _ fragment: String?, at place: DestinationPlace, from position: Int
  ) -> ResolvedLink {
    let address = PageTable.address(ofPath: path)
    if let reference = pages.page(at: address) ?? formerAddresses[address] {
      return page(reference, path, fragment, at: place, from: position)
    }
    let source = catalog.documents[position].source
    if let attachment = attachmentAddresses[address] {
      let relative = relativeLink(from: source, to: attachment)
      findings.append(LinkFindings.absolute(path, relative: relative, at: place))
      return .attachment(attachment)
    }
    let nearest = nearestToAddress(address, from: source)
    findings.append(LinkFindings.unknownAddress(path, nearest: nearest, at: place))
    return .unresolved
  }

  private mutating func page(
    _ reference: PageReference, _ path: String, _ fragment: String?, at place: DestinationPlace,
    from position: Int
  ) -> ResolvedLink {
    guard case .document(let id) = reference.page,
      let target = catalog.position(of: id, preferring: reference.language)
    else {
      if let fragment, !checkAnchor(fragment, on: reference.page, at: place) { return .unresolved }
      return .page(reference, fragment: fragment, title: titles.title(of: reference.page))
    }
    if let fragment, !checkAnchor(fragment, on: target, at: place) { return .unresolved }
    let relative = relativeLink(
      from: catalog.documents[position].source, to: catalog.documents[target].source)
    findings.append(LinkFindings.absolute(path, relative: relative, at: place))
    return .page(reference, fragment: fragment, title: titles.title(at: target))
  }

  /// The file or the address that was most likely meant.
  private mutating func nearestToAddress(_ address: String, from source: SourcePath) -> String? {
    let root = source.components[0]
    let parts = address.split(separator: "/").map(String.init)
    for components in [parts, [root] + parts, [root, "paginas"] + parts] {
      for ending in ["", ".md"] {
        let path = components.dropLast() + [(components.last ?? "") + ending]
        if let file = SourcePath(components: Array(path)), let target = catalog.position(at: file) {
          return relativeLink(from: source, to: catalog.documents[target].source)
        }
      }
    }
    let index = addressNames ?? NearestIndex(pages.addresses)
    addressNames = index
    guard let near = index.nearest(to: address), let reference = pages.page(at: near) else {
      return SourcePath(components: [root] + parts).flatMap { suggestions.nearest(to: $0) }
        .map { relativeLink(from: source, to: $0) }
    }
    if case .document(let id) = reference.page,
      let target = catalog.position(of: id, preferring: reference.language)
    {
      return relativeLink(from: source, to: catalog.documents[target].source)
    }
    return "/" + routes.route(to: reference).path
  }
}
