/// The folders that stand beside the published one while a build publishes, and nowhere and never
/// else.
///
/// Whatever a killed build left of them is cleared by the next one, which knows from their content
/// how far it came:
///
/// - marked as unfinished: made by a build and shown to nobody; everything in it is removed;
/// - not marked: a whole site, either not yet or no longer published; see ``FormerSite``.
struct WorkFolders {
  /// The folder in which the new site is made; after the exchange it holds the former site.
  let staging: FileName
  /// The former site, on a disk that cannot exchange two names.
  let former: FileName
  private let output: FileName
  private let parent: Folder

  /// Marks a folder as unfinished; the first file in it, and gone before the site is shown.
  static let mark: FileName = ".handbook-staging"

  init(of project: Project, in parent: Folder) {
    self.parent = parent
    output = FileName(project.outputName)
    staging = FileName(".\(project.outputName).handbook-staging")
    former = FileName(".\(project.outputName).handbook-previous")
  }

  /// Clears what a killed build left; the build lock must be held.
  func clear() throws(BuildFailure) {
    if try parent.statusIfPresent(of: former) != nil {
      if try parent.statusIfPresent(of: output) == nil {
        // Killed between two renames: the former site is whole and goes back.
        try parent.rename(former, to: output, .keeping)
      } else {
        try takeDown(former)
      }
    }
    guard try parent.statusIfPresent(of: staging) != nil else { return }
    let isFree = try parent.withFolder(staging) { (folder) throws(BuildFailure) in
      try folder.lockOwn()
    }
    guard isFree else { throw .anotherBuild(parent.path(of: staging), process: nil) }
    try clearStaging()
  }

  /// Removes a site that is not published, or no longer.
  func takeDown(_ name: FileName, isKnown: Bool = false) throws(BuildFailure) {
    try parent.withFolderIfPresent(output) { (standing) throws(BuildFailure) in
      try FormerSite.takeDown(name, in: parent, standing: standing, isKnown: isKnown)
    }
  }

  /// Removes a staging folder that no running build works in.
  func clearStaging() throws(BuildFailure) {
    let isUnfinished = try parent.withFolder(staging) { (folder) throws(BuildFailure) in
      guard try folder.statusIfPresent(of: Self.mark)?.kind == .file else { return false }
      try folder.removeEverything(lastOf: Self.mark)
      return true
    }
    if isUnfinished {
      try parent.removeFolder(staging)
    } else {
      try takeDown(staging)
    }
  }
}

extension Folder {
  /// Locks the folder itself until it is closed, so that a build of another project cannot publish
  /// in the same place. False where another has the lock; true too on a disk that cannot lock
  /// folders.
  func lockOwn() throws(BuildFailure) -> Bool {
    do throws(SystemError) {
      return try fileSystem.lock(descriptor)
    } catch {
      if error.isLackOfSupport { return true }
      throw .unreadable(path, error)
    }
  }

  /// Removes everything in the folder, one file after all others.
  fileprivate func removeEverything(lastOf last: FileName? = nil) throws(BuildFailure) {
    if try ownStatus().mode & 0o700 != 0o700 { try setOwnMode(0o700) }
    for name in try names() where name != last {
      if try status(of: name).kind == .folder {
        try withFolder(name) { (inner) throws(BuildFailure) in try inner.removeEverything() }
        try removeFolder(name)
      } else {
        try removeFile(name)
      }
    }
    if let last { try removeFile(last) }
  }
}
