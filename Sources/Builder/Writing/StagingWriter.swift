import Core

/// Writes a ``StagingTree`` into an empty folder.
///
/// Large folders are made first; what they hold is written in portions that can run side by side.
struct StagingWriter: Sendable {
  let tree: StagingTree
  /// The folder that is being made.
  let staging: Folder
  /// The published folder that stands, from which unchanged files get their second name.
  let standing: Folder?
  /// The project's root, for files that are copied.
  let root: Folder

  /// The sizes of copied files, by the position of their entry.
  typealias Sizes = [Int: Int]

  private struct Portion {
    let folder: [FileName]
    let range: Range<Int>
  }

  /// How many entries are one portion of work, about.
  private static let portionSize = 64

  func write(jobs: Int) async throws(BuildFailure) -> Sizes {
    var portions: [Portion] = []
    try prepare(tree.entries.indices, [], staging, &portions)
    let results = await parallelMap(portions, jobs: jobs) { portion in
      Result { () throws(BuildFailure) in try self.write(portion) }
    }
    var sizes: Sizes = [:]
    for result in results { sizes.merge(try result.get()) { first, _ in first } }
    return sizes
  }

  /// Makes the folders that hold more than one portion, and cuts everything else into portions.
  private func prepare(
    _ range: Range<Int>, _ path: [FileName], _ folder: Folder, _ portions: inout [Portion]
  ) throws(BuildFailure) {
    var start = range.lowerBound
    for branch in tree.branches(of: range, depth: path.count) {
      if let mode = branch.folderMode, branch.range.count > Self.portionSize * 2 {
        if start < branch.range.lowerBound {
          portions.append(Portion(folder: path, range: start..<branch.range.lowerBound))
        }
        start = branch.range.upperBound
        try folder.withNewFolder(branch.name, mode: mode) { (inner) throws(BuildFailure) in
          try prepare(branch.inner, path + [branch.name], inner, &portions)
        }
      } else if branch.range.upperBound - start >= Self.portionSize {
        portions.append(Portion(folder: path, range: start..<branch.range.upperBound))
        start = branch.range.upperBound
      }
    }
    if start < range.upperBound {
      portions.append(Portion(folder: path, range: start..<range.upperBound))
    }
  }

  private func write(_ portion: Portion) throws(BuildFailure) -> Sizes {
    var sizes: Sizes = [:]
    try descend(portion.folder[...], staging, standing) {
      (folder, standing) throws(BuildFailure) in
      try write(portion.range, depth: portion.folder.count, folder, standing, &sizes)
    }
    return sizes
  }

  private func descend(
    _ path: ArraySlice<FileName>, _ folder: Folder, _ standing: Folder?,
    _ body: (Folder, Folder?) throws(BuildFailure) -> Void
  ) throws(BuildFailure) {
    guard let name = path.first else { return try body(folder, standing) }
    try folder.withFolder(name) { (inner) throws(BuildFailure) in
      try standing.withInner(name) { (standingInner) throws(BuildFailure) in
        try descend(path.dropFirst(), inner, standingInner, body)
      }
    }
  }

  private func write(
    _ range: Range<Int>, depth: Int, _ folder: Folder, _ standing: Folder?, _ sizes: inout Sizes
  ) throws(BuildFailure) {
    for branch in tree.branches(of: range, depth: depth) {
      guard let mode = branch.folderMode else {
        for index in branch.range {
          sizes[index] = try write(tree.entries[index], branch.name, folder, standing)
        }
        continue
      }
      try folder.withNewFolder(branch.name, mode: mode) { (inner) throws(BuildFailure) in
        let source = tree.needsStanding(branch.inner) ? standing : nil
        try source.withInner(branch.name) { (standingInner) throws(BuildFailure) in
          try write(branch.inner, depth: depth + 1, inner, standingInner, &sizes)
        }
      }
    }
  }

  /// Writes one file or link; gives the size of one that was copied from the sources.
  private func write(
    _ entry: StagedEntry, _ name: FileName, _ folder: Folder, _ standing: Folder?
  ) throws(BuildFailure) -> Int? {
    switch entry.content {
    case .bytes(let bytes): try folder.writeNewFile(name, bytes)
    case .source(let path, let fingerprint):
      return try copy(path, fingerprint, to: folder, name)
    case .kept(_, let fingerprint):
      guard let standing else { throw .changed(folder.path(of: name)) }
      guard try !folder.link(name, from: standing) else { return nil }
      let status = try standing.status(of: name)
      let copied = try folder.copyNewFile(name, from: standing, name, expecting: status)
      guard copied == fingerprint else { throw .changed(standing.path(of: name)) }
    case .carried(let status):
      guard let standing else { throw .changed(folder.path(of: name)) }
      guard try !folder.link(name, from: standing) else { return nil }
      _ = try folder.copyNewFile(
        name, from: standing, name, expecting: status, mode: status.mode & 0o777)
    case .symbolicLink(let target): try folder.makeSymbolicLink(name, to: target)
    case .folder(let mode): try folder.withNewFolder(name, mode: mode) { _ in }
    }
    return nil
  }

  private func copy(
    _ path: SourcePath, _ fingerprint: Fingerprint, to folder: Folder, _ name: FileName
  ) throws(BuildFailure) -> Int {
    let folders = path.components.dropLast().map { FileName($0) }
    let sourceName = FileName(path.name)
    var size = 0
    try descend(folders[...], root, nil) { (source, _) throws(BuildFailure) in
      let status = try source.status(of: sourceName)
      guard status.kind == .file else { throw .changed(source.path(of: sourceName)) }
      let copied = try folder.copyNewFile(name, from: source, sourceName, expecting: status)
      guard copied == fingerprint else { throw .changed(source.path(of: sourceName)) }
      size = status.byteCount
    }
    return size
  }
}

extension Folder? {
  /// Opens a folder in this one, for as long as the body runs; nil where either does not exist.
  func withInner<Result>(
    _ name: FileName, _ body: (Folder?) throws(BuildFailure) -> Result
  ) throws(BuildFailure) -> Result {
    guard let self else { return try body(nil) }
    return try self.withFolderIfPresent(name, body)
  }
}
