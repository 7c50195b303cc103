import Core

/// A file that was listed and is to be read.
struct FoundFile: Hashable, Sendable {
  let path: SourcePath
  let status: FileStatus
  let role: FileRole
}

/// The list of what stands in `content` and `templates`, sorted by path, with findings for what may
/// not.
struct SourceWalk {
  private(set) var files: [FoundFile] = []
  private(set) var diagnostics: [Diagnostic] = []

  private static let depthLimit = 32

  /// - Throws: `unreadable` where a folder cannot be listed.
  init(of root: Folder) throws(BuildFailure) {
    for name in ["content", "templates"] {
      guard let path = SourcePath(name) else { continue }
      switch try root.statusIfPresent(of: FileName(name))?.kind {
      case .folder?:
        try root.withFolder(FileName(name)) { (folder) throws(BuildFailure) in
          try visit(folder, path)
        }
      case .symbolicLink?: diagnostics.append(.symbolicLink(path))
      case .file?, .special?, .none: diagnostics.append(.missingFolder(path))
      }
    }
    sortByPath()
    let hasContent = !diagnostics.contains(where: { $0.code == .missingContent })
    if hasContent, !files.contains(where: { $0.path.description == "content/site.yaml" }) {
      diagnostics.append(.missingSettings())
    }
  }

  /// The first file that is not the same in two walks; nil where nothing changed.
  func firstDifference(from other: SourceWalk) -> SourcePath? {
    for (mine, theirs) in zip(files, other.files) where mine != theirs {
      return min(mine.path, theirs.path)
    }
    let longer = files.count > other.files.count ? files : other.files
    let common = min(files.count, other.files.count)
    return longer.count > common ? longer[common].path : nil
  }

  private mutating func visit(_ folder: Folder, _ path: SourcePath) throws(BuildFailure) {
    guard path.components.count <= Self.depthLimit else {
      diagnostics.append(.folderTooDeep(path, limit: Self.depthLimit))
      return
    }
    var names: Set<String> = []
    for name in try folder.names() {
      guard let text = name.text, let entry = path.appending(text),
        !text.unicodeScalars.contains(where: isUnfitForNames)
      else {
        diagnostics.append(.invalidName(name, in: path))
        continue
      }
      if let reason = SkippedName.reason(for: text, in: path) {
        diagnostics.append(.skipped(entry, reason))
      } else if !names.insert(text).inserted {
        // Swift holds two spellings of one accented letter to be equal, as people do.
        diagnostics.append(.twinName(entry))
      } else {
        try visitEntry(name, entry, in: folder)
      }
    }
  }

  private mutating func visitEntry(
    _ name: FileName, _ path: SourcePath, in folder: Folder
  ) throws(BuildFailure) {
    let status = try folder.status(of: name)
    switch status.kind {
    case .folder:
      try folder.withFolder(name) { (inner) throws(BuildFailure) in try visit(inner, path) }
    case .symbolicLink: diagnostics.append(.symbolicLink(path))
    case .special: diagnostics.append(.specialFile(path))
    case .file:
      switch FileRole.of(path) {
      case .success(let role): files.append(FoundFile(path: path, status: status, role: role))
      case .failure(let refusal): diagnostics.append(.kindRefused(path, refusal))
      }
    }
  }

  private mutating func sortByPath() {
    files = files.map { (key: Array($0.path.description.utf8), file: $0) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map(\.file)
  }
}
