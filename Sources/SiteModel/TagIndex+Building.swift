import Content
import Core

/// Gathers practices and plans by tag.
func indexedTags(
  _ catalog: DocumentCatalog, _ subjects: [ResolvedSubject], _ vocabulary: TagVocabulary
) -> TagIndex {
  let uses = usesBySubject(catalog, subjects, includingRounds: false, \.tags)
  let broader = Dictionary(
    vocabulary.tags.map { ($0.id, $0.broader.map(\.value)) },
    uniquingKeysWith: { first, _ in first })
  let tree = SubjectTree(broader: broader, uses: uses)
  let companions = companions(catalog, subjects)
  func ids(_ positions: [Int]) -> [DocumentID] { positions.map { catalog.documents[$0].id } }
  return TagIndex(
    tree.used.compactMap { id in
      guard let tag = vocabulary.tag(named: id.text) else { return nil }
      return TagIndex.TagEntry(
        tag: tag, documents: ids(tree.documents(of: id)),
        narrowerDocuments: ids(tree.narrowerDocuments(of: id)), broader: tree.broader(than: id),
        narrower: tree.narrower(than: id), related: companions[id] ?? [])
    })
}

/// Gathers practices, plans and rounds by theme.
func indexedThemes(
  _ catalog: DocumentCatalog, _ subjects: [ResolvedSubject], _ register: Register
) -> ThemeIndex {
  let uses = usesBySubject(catalog, subjects, includingRounds: true, \.themes)
  let broader = Dictionary(
    register.themes.map { ($0.id, $0.broader.map { [$0] } ?? []) },
    uniquingKeysWith: { first, _ in first })
  let tree = SubjectTree(broader: broader, uses: uses)
  func ids(_ positions: [Int]) -> [DocumentID] { positions.map { catalog.documents[$0].id } }
  return ThemeIndex(
    tree.used.compactMap { id in
      guard let theme = register.theme(named: id.text) else { return nil }
      return ThemeIndex.ThemeEntry(
        theme: theme, documents: ids(tree.documents(of: id)),
        narrowerDocuments: ids(tree.narrowerDocuments(of: id)), narrower: tree.narrower(than: id))
    })
}

/// The positions of the documents of each subject, in order; a translation counts with its
/// original.
private func usesBySubject(
  _ catalog: DocumentCatalog, _ subjects: [ResolvedSubject], includingRounds: Bool,
  _ keyPath: KeyPath<ResolvedSubject, [Slug]>
) -> [Slug: [Int]] {
  var uses: [Slug: [Int]] = [:]
  for position in catalog.principalPositions {
    if !includingRounds, case .round = catalog.documents[position].id { continue }
    for subject in subjects[position][keyPath: keyPath] {
      uses[subject, default: []].append(position)
    }
  }
  return uses
}

/// For each tag the eight that stand on the same documents most often, equal ones by id.
private func companions(
  _ catalog: DocumentCatalog, _ subjects: [ResolvedSubject]
) -> [Slug: [Slug]] {
  var numbers: [Slug: Int] = [:]
  var tags: [Slug] = []
  var counts: [Pair: Int] = [:]
  for position in catalog.principalPositions where subjects[position].tags.count > 1 {
    let own = subjects[position].tags.map { tag -> Int in
      if let number = numbers[tag] { return number }
      numbers[tag] = tags.count
      tags.append(tag)
      return tags.count - 1
    }
    for one in own {
      for other in own where one != other {
        counts[Pair(one: Int32(one), other: Int32(other)), default: 0] += 1
      }
    }
  }
  var companions: [Slug: [(tag: Slug, count: Int)]] = [:]
  for (pair, count) in counts {
    companions[tags[Int(pair.one)], default: []].append((tags[Int(pair.other)], count))
  }
  return companions.mapValues { list in
    list.sorted { ($1.count, $0.tag) < ($0.count, $1.tag) }.prefix(8).map(\.tag)
  }
}

private struct Pair: Hashable {
  let one: Int32
  let other: Int32
}
