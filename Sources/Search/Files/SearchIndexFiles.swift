import Core

/// Cuts an index into its files.
///
/// 1. A small index becomes one bundle, fetched at the first touch of the search field.
/// 2. A larger one is cut into shards by the order of its keys; the entry says which shard holds which keys.
/// 3. Where that list is long, it moves from the entry to a file of its own.
package func searchIndexFiles(
  _ index: SearchIndex, limits: SearchIndexLimits = SearchIndexLimits()
) -> [SearchIndexFile] {
  let texts = index.textFiles()
  let cards = index.cardFiles(texts: texts)
  let facets = index.facetFiles()
  let entries = index.shardEntries()
  let shards = ShardedTerms(index, entries, limits)
  if let small = smallSite(index, shards.joined(entries), cards, facets, limits) {
    return finish(index, small, texts, limits)
  }
  var files = shards.files + shards.ownFiles + cards + facets
  var members: [(String, JSONValue)] = []
  if shards.files.count > 1 {
    let lexicon = index.lexiconBytes(most: limits.lexiconForms)
    let file = SearchIndexFile(
      name: "k-\(FileHash.text(of: lexicon)).zok", content: lexicon, form: .packed)
    files.append(file)
    members.append(("lexicon", .string(file.name)))
  }
  let routing = routingMembers(shards.firstKeys, shards.files, cards)
  let routingBytes = JSONValue.object(routing).encoded()
  if routingBytes.count > limits.routingBytes {
    let file = SearchIndexFile(
      name: "r-\(FileHash.text(of: routingBytes)).zok", content: routingBytes, form: .packed)
    files.append(file)
    members.append(("routing", .string(file.name)))
  } else {
    members += routing
  }
  let entry = entry(index, facets, members, limits)
  return finish(index, (entry, files, files), texts, limits)
}

/// The entry, the files beside it, and the same files unbundled.
private typealias PlannedFiles = (
  entry: SearchIndexFile, onHost: [SearchIndexFile], single: [SearchIndexFile]
)

private func finish(
  _ index: SearchIndex, _ planned: PlannedFiles, _ texts: [SearchIndexFile],
  _ limits: SearchIndexLimits
) -> [SearchIndexFile] {
  var files = [planned.entry] + planned.onHost + texts
  if index.document.pages.count <= limits.diskPages {
    files.append(
      SearchIndexFile(
        name: "schijf.js", content: bundle([planned.entry] + planned.single + texts), form: .script)
    )
  }
  return files
}

/// Nil where the site is too large for one bundle.
private func smallSite(
  _ index: SearchIndex, _ shards: ShardedTerms, _ cards: [SearchIndexFile],
  _ facets: [SearchIndexFile], _ limits: SearchIndexLimits
) -> PlannedFiles? {
  let single = shards.files + cards + facets
  let size = single.reduce(0) { $0 + $1.content.count }
  guard shards.ownFiles.isEmpty, size <= limits.bundleContent else { return nil }
  let content = bundle(single)
  guard gzipped(content).count <= limits.bundleBytes else { return nil }
  let file = SearchIndexFile(
    name: "alles-\(FileHash.text(of: content)).zok", content: content, form: .packed)
  let routing = routingMembers([""], shards.files, cards)
  let entry = entry(index, facets, [("bundle", .string(file.name))] + routing, limits)
  return (entry, [file], single)
}

private func routingMembers(
  _ firstKeys: [String], _ shards: [SearchIndexFile], _ cards: [SearchIndexFile]
) -> [(String, JSONValue)] {
  [
    ("from", .string(firstKeys.joined(separator: "|"))),
    ("shards", .string(shards.map(\.hash).joined())),
    ("cards", .string(cards.map(\.hash).joined())),
  ]
}

private func entry(
  _ index: SearchIndex, _ facets: [SearchIndexFile], _ members: [(String, JSONValue)],
  _ limits: SearchIndexLimits
) -> SearchIndexFile {
  let document = index.document
  let columns = zip(document.facets, facets).map { facet, file -> JSONValue in
    .object([
      ("key", .string(facet.key)), ("label", .string(facet.label)),
      ("multiple", .bool(facet.isMultiple)), ("file", .string(file.name)),
    ])
  }
  let value = JSONValue.compact(
    [
      ("schema", .string("zok-1")), ("language", .string(document.language.tag)),
      ("stemmer", .string(index.classes.stemmer)), ("pages", .number(document.pages.count)),
      ("stopWords", .string(stopWordList(of: document.language).joined(separator: " "))),
    ] + members + [
      ("cardSize", .number(SearchIndexLimits.cardPages)),
      ("textSize", .number(SearchIndexLimits.textPages)),
      ("facets", .array(columns)),
      (
        "priors",
        .object([
          ("facet", .string("status")),
          ("percent", .object([("concept", .number(85)), ("vervallen", .number(60))])),
        ])
      ),
      ("offline", .bool(document.pages.count <= limits.diskPages)),
    ])
  return SearchIndexFile(name: "index.json", content: value.encoded(), form: .plain)
}

/// The terms of an index, cut into shards.
private struct ShardedTerms {
  private let index: SearchIndex
  private let limits: SearchIndexLimits
  private(set) var files: [SearchIndexFile] = []
  private(set) var ownFiles: [SearchIndexFile] = []
  private var ownNames: Set<String> = []
  /// Per shard the shortest beginning that tells its first key from the key before; the first is empty.
  private(set) var firstKeys: [String] = []

  /// Fills each shard to its size, by an estimate of what each entry takes.
  init(_ index: SearchIndex, _ entries: [ShardEntry], _ limits: SearchIndexLimits) {
    self.init(index, limits)
    var start = 0
    var size = 0
    for (place, entry) in entries.enumerated() {
      let cost = Self.cost(of: entry, index)
      if size > 0, size + cost > limits.shardBytes {
        add(entries, start..<place)
        start = place
        size = 0
      }
      size += cost
    }
    add(entries, start..<entries.count)
  }

  private init(_ index: SearchIndex, _ limits: SearchIndexLimits) {
    self.index = index
    self.limits = limits
  }

  /// The same entries as one shard.
  func joined(_ entries: [ShardEntry]) -> ShardedTerms {
    if files.count == 1 { return self }
    var whole = ShardedTerms(index, limits)
    if files.reduce(0, { $0 + $1.content.count }) <= limits.bundleContent {
      whole.add(entries, entries.startIndex..<entries.endIndex, isCut: false)
    } else {
      whole.files = files
      whole.ownFiles = ownFiles
    }
    return whole
  }

  /// - Parameter isCut: whether a shard that turns out far larger than estimated is cut in two.
  private mutating func add(_ entries: [ShardEntry], _ range: Range<Int>, isCut: Bool = true) {
    var writer = ShardWriter(index, limits)
    let content = writer.bytes(of: entries[range])
    if isCut, range.count > 1, content.count > limits.shardBytes * 3 / 2 {
      let middle = range.lowerBound + range.count / 2
      add(entries, range.lowerBound..<middle)
      add(entries, middle..<range.upperBound)
      return
    }
    files.append(
      SearchIndexFile(
        name: "s/\(files.count)-\(FileHash.text(of: content)).zok", content: content, form: .packed)
    )
    // Two forms on the same pages share their file.
    for file in writer.ownFiles where !ownNames.contains(file.name) {
      ownNames.insert(file.name)
      ownFiles.append(file)
    }
    if range.lowerBound == 0 {
      firstKeys.append("")
    } else {
      firstKeys.append(
        Self.separator(
          index.key(of: entries[range.lowerBound - 1]), index.key(of: entries[range.lowerBound])))
    }
  }

  /// The shortest whole characters of the right key that come after the left key.
  private static func separator(_ left: String, _ right: String) -> String {
    var prefix = ""
    for scalar in right.unicodeScalars {
      prefix.unicodeScalars.append(scalar)
      if left.precedes(prefix) { return prefix }
    }
    return right
  }

  private static func cost(of entry: ShardEntry, _ index: SearchIndex) -> Int {
    switch entry {
    case .title(let title): return index.titles[title].key.utf8.count / 2 + 6
    case .form(let form):
      let count = index.postings.count(of: form)
      let number = index.classes.classOfForm[form]
      let own = 8 + min(bytes(of: count, index), 8192)
      guard index.classes.forms[Int(number)].first == Int32(form) else { return own }
      let parts = index.parts[number]?.pages.count ?? 0
      return own + bytes(of: parts, index) + index.links[Int(number)].count * 2
    }
  }

  private static func bytes(of count: Int, _ index: SearchIndex) -> Int {
    let pages = index.document.pages.count
    if count * 8 > pages { return pages / 8 + count / 2 }
    return count * (pages / max(1, count) < 128 ? 3 : 5) / 2
  }
}
