/// Where on a page a word stands, and what that is worth (BM25F; Robertson and Zaragoza, 2009).
enum SearchField: Int, CaseIterable, Sendable {
  case title, headings, tags, summary, body

  /// What one occurrence weighs beside one in running text.
  var weight: Double {
    switch self {
    case .title: 5.0
    case .headings: 1.5
    case .tags: 2.0
    case .summary: 1.5
    case .body: 1.0
    }
  }

  /// How much the length of the field counts against it, 0 to 1.
  var lengthShare: Double {
    switch self {
    case .title: 0.3
    case .headings, .summary: 0.5
    case .tags: 0
    case .body: 0.65
    }
  }

  static let count = allCases.count
}

/// A number per field.
typealias FieldCounts = SIMD8<UInt16>
