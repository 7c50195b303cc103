/// Something that an author or a theme writer can mend, as a value.
///
/// What only an operator can mend (an unreadable disk, a full volume) is thrown instead; the two never mix.
package struct Diagnostic: Hashable, Sendable {
  package var code: DiagnosticCode
  /// The weight in force; starts as the code's own and is changed by the settings in one place.
  package var severity: Severity
  /// One line that states what is found and what is expected, without a full stop.
  package var message: Phrase
  package var location: Location?
  /// One imperative sentence: what to do.
  package var hint: Phrase?
  /// Other places that matter for this finding, such as where a name was used first.
  package var related: [RelatedLocation]
  /// Edits that a machine can apply; each removes the finding.
  package var fixes: [TextFix]

  package init(
    _ code: DiagnosticCode, _ message: Phrase, at location: Location?, hint: Phrase? = nil,
    related: [RelatedLocation] = [], fixes: [TextFix] = []
  ) {
    self.code = code
    self.severity = code.severity
    self.message = message
    self.location = location
    self.hint = hint
    self.related = related
    self.fixes = fixes
  }

  /// The order in which findings are shown: by path, place, code and text, so that parallel runs print the same.
  package static func isOrderedBefore(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    if left.location != right.location {
      guard let leftLocation = left.location else { return true }
      guard let rightLocation = right.location else { return false }
      return leftLocation < rightLocation
    }
    if left.code.name != right.code.name { return left.code.name < right.code.name }
    return left.message.dutch < right.message.dutch
  }
}

/// A place in a file that was read.
package struct Location: Hashable, Sendable, Comparable {
  package let path: SourcePath
  package let range: SourceRange

  package init(_ path: SourcePath, _ range: SourceRange = SourceRange(at: 0)) {
    self.path = path
    self.range = range
  }

  package static func < (left: Location, right: Location) -> Bool {
    (left.path, left.range.start, left.range.end) < (right.path, right.range.start, right.range.end)
  }
}

/// A second place that explains a finding.
package struct RelatedLocation: Hashable, Sendable {
  package let message: Phrase
  package let location: Location

  package init(_ message: Phrase, at location: Location) {
    self.message = message
    self.location = location
  }
}

/// A remedy that a machine can apply to one file.
package struct TextFix: Hashable, Sendable {
  package let title: Phrase
  package let location: Location
  package let replacement: String

  package init(_ title: Phrase, replacing location: Location, with replacement: String) {
    self.title = title
    self.location = location
    self.replacement = replacement
  }
}
