import Content
import Core

/// All documents in the one order that everything else keeps, each name once.
///
/// - Invariant: ordered by ID, then language; no two documents share both. Nothing depends on the order of the input.
struct DocumentCatalog: Sendable {
  let documents: [Document]
  let siteLanguage: Language
  private let positions: [DocumentID: Range<Int>]
  /// Every file that was read, also one that was left out: then the document that stands for it.
  private let standIns: [SourcePath: DocumentID]
  private let bySource: [SourcePath: Int]

  /// - Parameter ordered: documents in order, without duplicates.
  init(ordered: [Document], standIns: [SourcePath: DocumentID], siteLanguage: Language) {
    self.documents = ordered
    self.siteLanguage = siteLanguage
    self.standIns = standIns
    var positions: [DocumentID: Range<Int>] = [:]
    var bySource: [SourcePath: Int] = [:]
    positions.reserveCapacity(ordered.count)
    bySource.reserveCapacity(ordered.count)
    var start = 0
    while start < ordered.count {
      let id = ordered[start].id
      var end = start + 1
      while end < ordered.count, ordered[end].id == id { end += 1 }
      positions[id] = start..<end
      start = end
    }
    for index in ordered.indices where bySource[ordered[index].source] == nil {
      bySource[ordered[index].source] = index
    }
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
    bySource[source]
      ?? standIns[source].flatMap { position(of: $0, preferring: siteLanguage) }
  }

  /// One position per ID: the document whose front matter counts.
  var principalPositions: [Int] {
    documents.indices.filter { index in
      position(of: documents[index].id, preferring: siteLanguage) == index
    }
  }

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
