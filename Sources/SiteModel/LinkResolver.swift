import Content
import Core
import Markdown

/// Decides what every link of a body leads to.
///
/// 1. A path is looked up among the files that were read, then among the attachments.
/// 2. A path that starts with a slash is looked up among the addresses of pages, then among former
///    addresses.
/// 3. A wiki link is looked up by slug.
/// 4. What is found is taken in the language of the linking page where it exists, and its fragment
///    is checked.
struct LinkResolver {
  let catalog: DocumentCatalog
  let routes: Routes
  let pages: PageTable
  let titles: PageTitles
  let attachments: [SourcePath: AttachmentRoute]
  let formerAddresses: [String: PageReference]
  let attachmentAddresses: [String: SourcePath]
  let wiki: WikiIndex
  let facts: Facts
  var suggestions: SourceSuggestions
  var imageSuggestions: SourceSuggestions
  var wikiNames: [WikiIndex.Kind?: NearestIndex] = [:]
  var addressNames: NearestIndex?
  /// Anchors of the records on the page of each practice's reuse.
  var recordAnchors: [Slug: [String]]?
  /// The numbers of the reactions to each practice.
  let reactionNumbers: [Slug: [Int]]
  /// Everything found so far.
  var findings: [Diagnostic] = []

  init(
    _ catalog: DocumentCatalog, _ routes: Routes, _ pages: PageTable, _ titles: PageTitles,
    attachments: [AttachmentRoute], redirects: [Redirect], wiki: WikiIndex, facts: Facts
  ) {
    self.catalog = catalog
    self.routes = routes
    self.pages = pages
    self.titles = titles
    self.wiki = wiki
    self.facts = facts
    self.attachments = Dictionary(
      attachments.map { ($0.attachment.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.attachmentAddresses = Dictionary(
      attachments.map { ($0.path.description, $0.attachment.path) },
      uniquingKeysWith: { first, _ in first })
    self.formerAddresses = Dictionary(
      redirects.map { (PageTable.address(of: $0.from), $0.to) },
      uniquingKeysWith: { first, _ in first })
    var reactionNumbers: [Slug: [Int]] = [:]
    for position in catalog.principalPositions {
      guard case .reaction(let practice, let number) = catalog.documents[position].id else {
        continue
      }
      reactionNumbers[practice, default: []].append(number)
    }
    self.reactionNumbers = reactionNumbers
    let files = attachments.map(\.attachment)
    self.suggestions = SourceSuggestions { catalog.sources + files.map(\.path) }
    self.imageSuggestions = SourceSuggestions { files.filter(\.isImage).map(\.path) }
  }

  /// What a link leads to; `.unresolved` where something was found wrong with it.
  mutating func resolve(_ link: LinkReference, at position: Int) -> ResolvedLink {
    let source = catalog.documents[position].source
    switch link.destination {
    case .external(let address): return .external(address)
    case .refused: return .unresolved
    case .wiki(let target, let fragment):
      return wikiLink(target, fragment, at: place(of: link, in: source), from: position)
    case .relative(let path, let fragment):
      let place = place(of: link, in: source)
      let fragment = fragment == "" ? nil : fragment
      if path.isEmpty { return ownPage(fragment, at: place, from: position) }
      if path.hasPrefix("/") { return absolute(path, fragment, at: place, from: position) }
      return relative(path, fragment, at: place, from: position)
    }
  }

  private func place(of link: LinkReference, in source: SourcePath) -> DestinationPlace {
    DestinationPlace(link.destination, text: link.text, at: link.range, in: source)
  }

  private mutating func ownPage(
    _ fragment: String?, at place: DestinationPlace, from position: Int
  ) -> ResolvedLink {
    guard let fragment else { return page(showing: position, fragment: nil) }
    guard checkAnchor(fragment, on: position, at: place) else { return .unresolved }
    return page(showing: position, fragment: fragment)
  }

  private mutating func relative(
    _ path: String, _ fragment: String?, at place: DestinationPlace, from position: Int
  ) -> ResolvedLink {
    let source = catalog.documents[position].source
    if let path = plainPath(of: path, from: source), let target = catalog.position(atPath: path) {
      return document(target, fragment, at: place, from: position)
    }
    guard let wanted = source.resolving(relative: path),
      wanted.components[0] == source.components[0]
    else {
      findings.append(LinkFindings.outsideContent(path, at: place))
      return .unresolved
    }
    if !path.hasSuffix("/") {
      if let target = catalog.position(at: wanted) {
        return document(target, fragment, at: place, from: position)
      }
      if attachments[wanted] != nil { return .attachment(wanted) }
    }
    reportMissing(wanted, written: path, at: place, from: source)
    return .unresolved
  }

  private mutating func reportMissing(
    _ wanted: SourcePath, written path: String, at place: DestinationPlace, from source: SourcePath
  ) {
    let isFolder = path.hasSuffix("/") || path.hasSuffix("..") || path == "."
    if let section = section(at: wanted) {
      findings.append(LinkFindings.folder(path, nearest: "/" + section.path, at: place))
      return
    }
    let nearest = suggestions.nearest(to: wanted).map { relativeLink(from: source, to: $0) }
    findings.append(
      isFolder
        ? LinkFindings.folder(path, nearest: nearest, at: place)
        : LinkFindings.unknownFile(path, nearest: nearest, at: place))
  }

  /// The page that the program makes for a folder such as `content/begrippen`.
  private func section(at wanted: SourcePath) -> Route? {
    let address = wanted.components.dropFirst().joined(separator: "/")
    guard let reference = pages.page(at: address), !wanted.name.contains(".") else { return nil }
    if case .document = reference.page { return nil }
    return routes.route(to: reference)
  }

  /// The link to a document that a file or a name leads to.
  mutating func document(
    _ named: Int, _ fragment: String?, at place: DestinationPlace, from position: Int
  ) -> ResolvedLink {
    let language = catalog.documents[position].language
    let isOriginal = catalog.documents[named].language == catalog.siteLanguage
    var target = named
    if isOriginal, language != catalog.siteLanguage,
      let translation = catalog.position(of: catalog.documents[named].id, preferring: language)
    {
      target = translation
    }
    guard let fragment else { return page(showing: target, fragment: nil) }
    if target != named, !hasAnchor(fragment, on: target), hasAnchor(fragment, on: named) {
      target = named
    }
    guard checkAnchor(fragment, on: target, at: place) else { return .unresolved }
    return page(showing: target, fragment: fragment)
  }

  /// The page that shows a document. Headings of adoptions and reactions have no anchors of their
  /// own there.
  private func page(showing position: Int, fragment: String?) -> ResolvedLink {
    let id = catalog.documents[position].id
    let language = catalog.documents[position].language
    let title = titles.title(at: position)
    if id.hasPage {
      return .page(PageReference(.document(id), language), fragment: fragment, title: title)
    }
    let place = routes.place(of: catalog.documents[position])
    guard let reference = pages.reference(to: place.page, preferring: language) else {
      return .unresolved
    }
    return .page(reference, fragment: place.fragment, title: title)
  }
}

/// The path that a link names, where it is plain: leading `../`, then no `.`, `..` or empty part.
/// Nil means that it must be taken apart.
///
/// Nearly all links are plain, and this costs a fifth of taking them apart.
private func plainPath(of link: String, from source: SourcePath) -> String? {
  let bytes = link.utf8.span
  let (dot, slash) = (UInt8(ascii: "."), UInt8(ascii: "/"))
  var start = 0
  var ups = 0
  while start + 2 < bytes.count, bytes[start] == dot, bytes[start + 1] == dot,
    bytes[start + 2] == slash
  {
    start += 3
    ups += 1
  }
  let folders = source.components.count - 1 - ups
  guard folders > 0 else { return nil }
  var previous = slash
  for index in start..<bytes.count {
    if previous == slash, bytes[index] == dot || bytes[index] == slash { return nil }
    previous = bytes[index]
  }
  var path = ""
  path.reserveCapacity(bytes.count + 64)
  for folder in source.components[..<folders] {
    path += folder
    path += "/"
  }
  path += link[link.utf8.index(link.startIndex, offsetBy: start)...]
  return path
}
