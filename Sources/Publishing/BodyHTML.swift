import Content
import Core
import Markdown
import SiteModel

/// The markup of a document's body with its holes filled: links, images and glossary terms.
struct BodyHTML {
  let entry: Entry
  let addresses: Addresses

  /// The whole body.
  func html() -> HTML {
    var markup = ""
    markup.reserveCapacity(entry.document.body.segments.count * 64)
    var glossary = entry.glossaryLinks[...]
    for (index, segment) in entry.document.body.segments.enumerated() {
      append(segment, at: index, &glossary, to: &markup)
    }
    return HTML(safe: markup)
  }

  private func append(
    _ segment: Segment, at index: Int, _ glossary: inout ArraySlice<GlossaryLink>,
    to markup: inout String
  ) {
    switch segment {
    case .html(let html): markup += html.markup
    case .text(let text, _): appendText(text, at: index, &glossary, to: &markup)
    case .linkStart(let id): markup += openTag(of: id)
    case .linkEnd(let id): if address(of: id) != nil { markup += "</a>" }
    case .titledLink(let id):
      markup += openTag(of: id) + HTML(escaping: title(of: id)).markup
      if address(of: id) != nil { markup += "</a>" }
    case .image(let id): markup += image(id)
    }
  }

  private func appendText(
    _ text: String, at index: Int, _ glossary: inout ArraySlice<GlossaryLink>,
    to markup: inout String
  ) {
    while let first = glossary.first, first.segment < index { glossary.removeFirst() }
    let bytes = Array(text.utf8)
    var done = 0
    while let next = glossary.first, next.segment == index {
      glossary.removeFirst()
      guard next.range.lowerBound >= done, next.range.upperBound <= bytes.count else { continue }
      markup += escaped(bytes[done..<next.range.lowerBound])
      markup += glossaryLink(next.term, escaped(bytes[next.range]))
      done = next.range.upperBound
    }
    markup += escaped(bytes[done...])
  }

  private func escaped(_ bytes: ArraySlice<UInt8>) -> String {
    HTML(escaping: String(decoding: bytes, as: UTF8.self)).markup
  }

  private func glossaryLink(_ term: Slug, _ text: String) -> String {
    let address = HTML(escaping: addresses.link(to: .term(term))).markup
    var title = ""
    if let termEntry = addresses.site.entry(.term(term), addresses.language),
      case .term(let value) = termEntry.document.kind
    {
      title = " title=\"\(HTML(escaping: value.definition).markup)\""
    }
    return "<a class=\"begrip\" href=\"\(address)\"\(title)>\(text)</a>"
  }

  private func address(of id: LinkID) -> String? {
    guard entry.links.indices.contains(id.index) else { return nil }
    switch entry.links[id.index] {
    case .page(let reference, let fragment, _):
      return addresses.link(to: reference, fragment: fragment)
    case .attachment(let path): return attachmentAddress(path)
    case .external(let url): return url
    case .unresolved: return nil
    }
  }

  private func attachmentAddress(_ path: SourcePath) -> String? {
    addresses.site.path(ofAttachment: path).map { addresses.link(toFile: $0.description) }
  }

  private func openTag(of id: LinkID) -> String {
    guard let address = address(of: id) else { return "" }
    var tag = "<a href=\"\(HTML(escaping: address).markup)\""
    if case .external = entry.links[id.index] { tag += " rel=\"external noopener\"" }
    if let title = entry.document.body.links[id.index].title {
      tag += " title=\"\(HTML(escaping: title).markup)\""
    }
    return tag + ">"
  }

  private func title(of id: LinkID) -> String {
    guard entry.links.indices.contains(id.index) else { return "" }
    if case .page(_, _, let title) = entry.links[id.index] { return title }
    if case .wiki(let target, _) = entry.document.body.links[id.index].destination { return target }
    return ""
  }

  private func image(_ id: ImageID) -> String {
    let reference = entry.document.body.images[id.index]
    let alternative = HTML(escaping: reference.alternativeText).markup
    guard entry.images.indices.contains(id.index),
      case .attachment(let path, let size) = entry.images[id.index],
      let address = attachmentAddress(path)
    else {
      return "<span class=\"ontbrekend\">\(alternative)</span>"
    }
    var tag = "<img src=\"\(HTML(escaping: address).markup)\" alt=\"\(alternative)\""
    if let size { tag += " width=\"\(size.width)\" height=\"\(size.height)\"" }
    if let title = reference.title, !reference.isFigure {
      tag += " title=\"\(HTML(escaping: title).markup)\""
    }
    return tag + " loading=\"lazy\" decoding=\"async\">"
  }
}
