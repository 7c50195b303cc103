import Content
import Core

extension LinkResolver {
  /// A wiki link such as `[[begrip:e-depot#kop]]`.
  mutating func wikiLink(
    _ written: String, _ fragment: String?, at place: DestinationPlace, from position: Int
  ) -> ResolvedLink {
    let fragment = fragment == "" ? nil : fragment
    if written.isEmpty, fragment != nil {
      return document(position, fragment, at: place, from: position)
    }
    let (kind, name) = WikiIndex.split(written)
    let targets = wiki.targets(named: name, of: kind)
    if targets.count > 1 {
      findings.append(LinkFindings.ambiguous(written, choices: targets, at: place))
      return .unresolved
    }
    guard let target = targets.first ?? tag(named: name, kind) else {
      findings.append(unknownName(written, kind, name, at: place))
      return .unresolved
    }
    let language = catalog.documents[position].language
    if case .document(let id) = target.page {
      guard let found = catalog.position(of: id, preferring: language) else { return .unresolved }
      return document(found, fragment, at: place, from: position)
    }
    if let fragment, !checkAnchor(fragment, on: target.page, at: place) { return .unresolved }
    guard let reference = pages.reference(to: target.page, preferring: language) else {
      return .unresolved
    }
    return .page(reference, fragment: fragment, title: titles.title(of: target.page))
  }

  /// A tag by its label or a synonym, where the link says that it means a tag.
  private func tag(named name: String, _ kind: WikiIndex.Kind?) -> WikiIndex.Target? {
    guard kind == .tag, let tag = facts.tags.tag(named: name) else { return nil }
    return wiki.targets(named: tag.id.text, of: .tag).first
  }

  private mutating func unknownName(
    _ written: String, _ kind: WikiIndex.Kind?, _ name: String, at place: DestinationPlace
  ) -> Diagnostic {
    if kind == nil || kind == .tag, let tag = facts.tags.tag(named: name), !tag.isDeprecated,
      wiki.targets(named: tag.id.text, of: .tag).isEmpty
    {
      return LinkFindings.unusedTag(name, at: place)
    }
    if let kind {
      let nearest = nearestName(to: name, kind).map { "\(kind.rawValue):\($0)" }
      return LinkFindings.unknownName(written, nearest: nearest, at: place)
    }
    return LinkFindings.unknownName(
      written, nearest: nearestPrefixed(written) ?? nearestName(to: written, nil), at: place)
  }

  /// `begrip:e-depot` for `begrippen:e-depot`.
  private func nearestPrefixed(_ written: String) -> String? {
    guard let colon = written.firstIndex(of: ":") else { return nil }
    let prefix = String(written[..<colon]).lowercased()
    let name = String(written[written.index(after: colon)...])
    let kinds = WikiIndex.Kind.allCases
    let kind =
      nearestMatch(to: prefix, among: kinds.map(\.rawValue)).flatMap(WikiIndex.Kind.init)
      ?? kinds.first { prefix.hasPrefix($0.rawValue.prefix(4)) }
    guard let kind, let target = wiki.targets(named: name, of: kind).first else { return nil }
    return target.prefixedName
  }

  private mutating func nearestName(to name: String, _ kind: WikiIndex.Kind?) -> String? {
    let index = wikiNames[kind] ?? NearestIndex(wiki.names(of: kind))
    wikiNames[kind] = index
    let slug = Slug(from: name)?.text ?? name
    return index.nearest(to: slug) ?? index.nearest(to: name)
  }
}
