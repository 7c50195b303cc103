import Core
import Markdown

/// Where the parts of a link's destination stand in the file.
///
/// A reference's range is the destination (for a wiki link with its brackets), or the block around
/// it where the parser knows no better. A part is only told apart where the lengths leave no doubt;
/// else it is the whole range, which no edit may replace.
struct DestinationPlace {
  /// All of the destination.
  let whole: Location
  /// What stands before `#`.
  let path: Location
  /// What follows `#`.
  let fragment: Location

  /// - Parameter text: the link's own text; empty where it has none.
  init(
    _ destination: LinkReference.Destination, text: String, at range: SourceRange,
    in source: SourcePath
  ) {
    whole = Location(source, range)
    let parts =
      switch destination {
      case .relative(let path, let fragment): Self.relative(path, fragment, at: range)
      case .wiki(let target, let fragment):
        Self.wiki(target, fragment, text: text, at: range)
      case .external, .refused: (path: SourceRange?.none, fragment: SourceRange?.none)
      }
    path = parts.path.map { Location(source, $0) } ?? whole
    fragment = parts.fragment.map { Location(source, $0) } ?? whole
  }

  /// `path#fragment`
  private static func relative(
    _ path: String, _ fragment: String?, at range: SourceRange
  ) -> (path: SourceRange?, fragment: SourceRange?) {
    let end = range.start + path.utf8.count
    guard let fragment else { return (end == range.end ? range : nil, nil) }
    guard end + 1 + fragment.utf8.count == range.end else { return (nil, nil) }
    return (SourceRange(range.start, end), SourceRange(end + 1, range.end))
  }

  /// `[[target#fragment|text]]`; white space around the parts may have been dropped.
  private static func wiki(
    _ target: String, _ fragment: String?, text: String, at range: SourceRange
  ) -> (path: SourceRange?, fragment: SourceRange?) {
    guard !target.utf8.contains(UInt8(ascii: " ")) else { return (nil, nil) }
    let start = range.start + 2
    let end = start + target.utf8.count
    guard end + 2 <= range.end else { return (nil, nil) }
    let path = SourceRange(start, end)
    guard let fragment else { return (path, nil) }
    let fragmentEnd = end + 1 + fragment.utf8.count
    let textLength = text.isEmpty ? 0 : text.utf8.count + 1
    let isExact = fragmentEnd + textLength + 2 == range.end
    return (path, isExact ? SourceRange(end + 1, fragmentEnd) : nil)
  }
}
