import Core

/// The entries of the folder that is being made, and the walk over them, one folder after the
/// other.
struct StagingTree: Sendable {
  /// Sorted, see ``StagedEntry/isOrderedBefore(_:_:)``.
  let entries: [StagedEntry]

  init(_ entries: [StagedEntry]) {
    self.entries = entries.sorted(by: StagedEntry.isOrderedBefore)
  }

  /// What one folder holds under one name: the entry of that name, if any, and everything below it.
  struct Branch {
    let name: FileName
    let range: Range<Int>
    /// The mode where it is a folder; nil where it is a file or a link.
    let folderMode: UInt32?
    /// The entries below a folder.
    let inner: Range<Int>
  }

  /// The branches of the folder whose entries are `range` and lie at `depth`.
  func branches(of range: Range<Int>, depth: Int) -> [Branch] {
    var branches: [Branch] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let name = entries[start].components[depth]
      var end = start + 1
      while end < range.upperBound, entries[end].components[depth] == name { end += 1 }
      branches.append(branch(name, start..<end, depth: depth))
      start = end
    }
    return branches
  }

  private func branch(_ name: FileName, _ range: Range<Int>, depth: Int) -> Branch {
    let first = entries[range.lowerBound]
    guard first.components.count == depth + 1 else {
      return Branch(name: name, range: range, folderMode: Folder.folderMode, inner: range)
    }
    guard case .folder(let mode) = first.content else {
      return Branch(name: name, range: range, folderMode: nil, inner: range)
    }
    let inner = range.dropFirst()
    return Branch(name: name, range: range, folderMode: mode, inner: inner)
  }

  func needsStanding(_ range: Range<Int>) -> Bool {
    entries[range].contains(where: \.needsStanding)
  }
}
