import Content
import Core

/// All documents in the one order that everything else keeps, each name once.
///
/// - Invariant: ordered by ID, then language; no two documents share both. Nothing depends on the
///   order of the input.
struct DocumentCatalog: Sendable {
  let documents: [Document]
  let siteLanguage: Language
  /// One position per ID: the document whose front matter counts.
  let principalPositions: [Int]
  private let positions: [DocumentID: Range<Int>]
  /// Every file that was read, also one that was left out: then the document that stands for it.
  private let standIns: [SourcePath: DocumentID]
  /// By path as text: a link is looked up without taking its path apart.
  private let bySource: [String: Int]

  /// - Parameter ordered: documents in order, without duplicates.
  init(ordered: [Document], standIns: [SourcePath: DocumentID], siteLanguage: Language) {
    self.documents = ordered
    self.siteLanguage = siteLanguage
    self.standIns = standIns
    var positions: [DocumentID: Range<Int>] = [:]
    var bySource: [String: Int] = [:]
    positions.reserveCapacity(ordered.count)
    bySource.reserveCapacity(ordered.count)
    var principals: [Int] = []
    var start = 0
    while start < ordered.count {
      let id = ordered[start].id
      var end = start + 1
      while end < ordered.count, ordered[end].id == id { end += 1 }
      positions[id] = start..<end
      principals.append(
        (start..<end).first { ordered[$0].language == siteLanguage } ?? start)
      start = end
    }
    for index in ordered.indices {
      let path = ordered[index].source.description
      if bySource[path] == nil { bySource[path] = index }
    }
    self.principalPositions = principals
    self.positions = positions
    self.bySource = bySource
  }

  func contains(_ id: DocumentID) -> Bool { positions[id] != nil }

  /// The positions of a document in all its languages.
  func allPositions(of id: DocumentID) -> Range<Int> { positions[id] ?? 0..<0 }

  /// The document in the wanted language, else in the site's own, else in any.
  func position(of id: DocumentID, preferring language: Language) -> Int? {
    guard let range = positions[id] else { return nil }
    if range.count == 1 { return range.lowerBound }
    return range.first { documents[$0].language == language }
      ?? range.first { documents[$0].language == siteLanguage } ?? range.lowerBound
  }

  /// The document that a file holds, or the one that stands for it.
  func position(at source: SourcePath) -> Int? {
    position(atPath: source.description)
      ?? standIns[source].flatMap { position(of: $0, preferring: siteLanguage) }
  }

  /// The document that a file holds, by the file's path.
  func position(atPath path: String) -> Int? { bySource[path] }

  /// The files of all documents.
  var sources: [SourcePath] { documents.indices.map { documents[$0].source } }

  /// The catalog without some documents; links to their files lead to what stands in for them.
  func removing(_ removed: [Int: DocumentID?]) -> DocumentCatalog {
    guard !removed.isEmpty else { return self }
    var standIns = standIns
    for (position, other) in removed { standIns[documents[position].source] = other }
    return DocumentCatalog(
      ordered: documents.indices.filter { removed[$0] == nil }.map { documents[$0] },
      standIns: standIns, siteLanguage: siteLanguage)
  }
}
