import Core

/// Where the files of an index come from: a folder, a build in memory.
package struct SearchStore: Sendable {
  /// The bytes of a file as on the host; nil where it is absent.
  private let read: @Sendable (String) -> [UInt8]?
  private var bundled: [String: [UInt8]] = [:]

  package init(read: @escaping @Sendable (String) -> [UInt8]?) { self.read = read }

  /// The files of an index as they would be published, without publishing them.
  package init(_ index: SearchIndex) {
    let files = Dictionary(
      searchIndexFiles(index).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.init { name in files[name]?.fileBytes() }
  }

  /// The bytes of a file before it was packed.
  func open(_ name: String) throws(SearchFailure) -> [UInt8] {
    if let bytes = bundled[name] { return bytes }
    guard let bytes = read(name) else { throw .missing(name) }
    guard bytes.starts(with: [0x1F, 0x8B]) else { return bytes }
    guard let opened = gunzipped(bytes) else { throw .damaged(name) }
    return opened
  }

  func json(_ name: String) throws(SearchFailure) -> JSONValue {
    try JSONReader.value(open(name), name: name)
  }

  /// Takes the files of a bundle for those of the host.
  mutating func add(bundle name: String) throws(SearchFailure) {
    var reader = ByteReader(try open(name), name: name)
    guard try reader.slice(4).elementsEqual("ZOKB".utf8) else { throw reader.damage }
    while reader.remaining > 0 {
      let file = try reader.text()
      bundled[file] = Array(try reader.slice(reader.varint()))
    }
  }
}

/// What the entry of an index says.
struct SearchEntry: Sendable {
  let pageCount: Int
  let stopWords: Set<String>
  let lexicon: String?
  let firstKeys: [String]
  let shards: [String]
  let cards: [String]
  let cardSize: Int
  let textSize: Int
  let facets: [(key: String, label: String, file: String)]
  let priorFacet: String?
  let priorPercents: [String: Int]

  init(_ store: inout SearchStore) throws(SearchFailure) {
    let entry = try store.json("index.json")
    let damage = SearchFailure.damaged("index.json")
    guard entry["schema"]?.string == "zok-1", let pages = entry["pages"]?.integer, pages >= 0,
      let cardSize = entry["cardSize"]?.integer, let textSize = entry["textSize"]?.integer,
      textSize > 0, cardSize >= textSize
    else { throw damage }
    if let bundle = entry["bundle"]?.string { try store.add(bundle: bundle) }
    var routing = entry
    if let name = entry["routing"]?.string { routing = try store.json(name) }
    pageCount = pages
    self.cardSize = cardSize
    self.textSize = textSize
    stopWords = Set(
      (entry["stopWords"]?.string ?? "").split(separator: " ").map(String.init))
    lexicon = entry["lexicon"]?.string
    firstKeys = (routing["from"]?.string ?? "")
      .split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    shards = Self.hashes(routing["shards"]).enumerated().map { "s/\($0)-\($1).zok" }
    cards = Self.hashes(routing["cards"]).enumerated().map { "c/\($0)-\($1).json.zok" }
    guard firstKeys.count == shards.count, !shards.isEmpty,
      cards.count == (pages + cardSize - 1) / cardSize
    else { throw damage }
    facets = (entry["facets"]?.elements ?? []).compactMap { facet in
      guard let key = facet["key"]?.string, let file = facet["file"]?.string else { return nil }
      return (key, facet["label"]?.string ?? key, file)
    }
    priorFacet = entry["priors"]?["facet"]?.string
    var percents: [String: Int] = [:]
    for (value, percent) in entry["priors"]?["percent"]?.members ?? [] {
      percents[value] = percent.integer
    }
    priorPercents = percents
  }

  private static func hashes(_ value: JSONValue?) -> [String] {
    let digits = Array((value?.string ?? "").utf8)
    return stride(from: 0, to: digits.count, by: 4).map {
      String(decoding: digits[$0..<min($0 + 4, digits.count)], as: UTF8.self)
    }
  }
}
