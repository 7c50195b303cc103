import Core

/// A place where a template names something of its view, with partials and blocks filled in.
enum NameUse: Sendable {
  case variable(NameReference, Placement)
  /// A section with what it holds; an inverted one where `isInverted`.
  case section(NameReference, isInverted: Bool, [NameUse])
}

/// A name as it stands in a template.
struct NameReference: Sendable {
  /// The keys of the path: one for `title`, two for `strings.search`, none for `.`.
  let keys: [String]
  let path: SourcePath
  let range: SourceRange

  init(_ tag: TemplateTag, in file: TemplateFile) {
    keys = tag.name == "." ? [] : tag.name.split(separator: ".").map(String.init)
    path = file.path
    range = tag.nameRange
  }

  /// The place of one key of the path.
  func location(ofKey index: Int) -> Location {
    let before = keys[..<index].reduce(0) { $0 + $1.utf8.count + 1 }
    let start = range.start + before
    return Location(path, SourceRange(start, start + keys[index].utf8.count))
  }

  var location: Location { Location(path, range) }
}
