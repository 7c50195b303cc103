import Core

/// Lists what was written and compares it with what was to be written, before it is shown to
/// anybody.
struct StagingCheck {
  let tree: StagingTree
  let sizes: StagingWriter.Sizes

  /// - Parameter extra: names in the folder itself beside those of the tree.
  func check(_ folder: Folder, extra: [FileName]) throws(BuildFailure) {
    try check(tree.entries.indices, depth: 0, folder, extra: extra)
  }

  private func check(
    _ range: Range<Int>, depth: Int, _ folder: Folder, extra: [FileName] = []
  ) throws(BuildFailure) {
    let branches = tree.branches(of: range, depth: depth)
    let names = try folder.names()
    guard names == (branches.map(\.name) + extra).sorted() else { throw .changed(folder.path) }
    for branch in branches {
      if branch.folderMode != nil {
        try folder.withFolder(branch.name) { (inner) throws(BuildFailure) in
          try check(branch.inner, depth: depth + 1, inner)
        }
      } else {
        let status = try folder.status(of: branch.name)
        guard isExpected(status, at: branch.range.lowerBound) else {
          throw .changed(folder.path(of: branch.name))
        }
      }
    }
  }

  private func isExpected(_ status: FileStatus, at index: Int) -> Bool {
    switch tree.entries[index].content {
    case .bytes(let bytes): status.kind == .file && status.byteCount == bytes.count
    case .source: status.kind == .file && status.byteCount == sizes[index]
    case .kept(let byteCount, _): status.kind == .file && status.byteCount == byteCount
    case .carried(let old): status.kind == .file && status.byteCount == old.byteCount
    case .symbolicLink: status.kind == .symbolicLink
    case .folder: status.kind == .folder
    }
  }
}
