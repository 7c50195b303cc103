import Core
import Markdown

/// Where the parts of a link's destination stand in the file.
///
/// A reference's range is the destination, or the block around it where the parser knows no better. Only a range as long as
/// the destination itself can be taken apart; the parts of any other are the whole range, which no edit may replace.
struct DestinationPlace {
  private let source: SourcePath
  private let range: SourceRange
  private let pathLength: Int
  private let fragmentLength: Int?

  init(path: String, fragment: String?, at range: SourceRange, in source: SourcePath) {
    self.source = source
    self.range = range
    self.pathLength = path.utf8.count
    self.fragmentLength = fragment?.utf8.count
  }

  /// All of the destination.
  var whole: Location { Location(source, range) }

  /// What stands before `#`.
  var path: Location {
    guard isExact, fragmentLength != nil else { return whole }
    return Location(source, SourceRange(range.start, range.start + pathLength))
  }

  /// What follows `#`.
  var fragment: Location {
    guard isExact, fragmentLength != nil else { return whole }
    return Location(source, SourceRange(range.start + pathLength + 1, range.end))
  }

  private var isExact: Bool {
    range.end - range.start == pathLength + (fragmentLength.map { $0 + 1 } ?? 0)
  }
}
