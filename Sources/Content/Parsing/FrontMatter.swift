import Core

/// The front matter of a file, read as far as it can be.
struct FrontMatter: Sendable {
  /// The keys with their values; nil where there is none or where it cannot be read.
  let entries: [YAMLEntry]?
  /// The opening fence: where a missing key is reported.
  let place: SourceRange
  /// Where the Markdown begins.
  let bodyStart: Int
  let diagnostics: [Diagnostic]

  init(of file: SourceFile, isRequired: Bool, limits: Limits) {
    let fences = findFences(in: file.text, at: file.path, isRequired: isRequired)
    self.place = fences.opening
    guard let range = fences.yaml else {
      // A page that merely begins with a thematic break has no front matter: all of it is text.
      let isUnclosed = fences.diagnostics.contains { $0.code == .unclosedFrontMatter }
      self.entries = nil
      self.bodyStart = isUnclosed && !isRequired ? 0 : fences.bodyStart
      self.diagnostics = fences.diagnostics
      return
    }
    let yaml = readYAML(
      file.text, in: range, at: file.path, limits: YAMLLimits(frontMatter: limits))
    self.entries = yaml.value?.entries
    self.bodyStart = fences.bodyStart
    self.diagnostics = fences.diagnostics + yaml.diagnostics
  }

  /// The scalar of a key, for decisions before the fields are read.
  func text(of key: String) -> String? {
    guard let value = entries?.first(where: { $0.key == key })?.value.content,
      case .scalar(let text) = value
    else { return nil }
    return text
  }
}
