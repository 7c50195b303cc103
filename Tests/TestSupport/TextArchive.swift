/// Several files as one text: a line `-- content/praktijken/a.md --` starts a file (the form of Hugo's test sites).
package struct TextArchive: Sendable {
  package let files: [(path: String, text: String)]

  /// - Precondition: the first line starts a file.
  package init(_ text: String) {
    var files: [(path: String, text: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("-- "), line.hasSuffix(" --"), line.utf8.count > 6 {
        files.append((String(line.dropFirst(3).dropLast(3)), ""))
      } else {
        precondition(!files.isEmpty, "an archive starts with a line '-- path --'")
        files[files.count - 1].text += line + "\n"
      }
    }
    self.files = files
  }
}

extension TemporaryFolder {
  package func write(_ archive: TextArchive) {
    for file in archive.files { write(file.text, to: file.path) }
  }
}
