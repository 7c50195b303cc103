import Core

/// Makes the new site beside the one that stands, and puts it in its place.
struct Staging: Sendable {
  private let plan: PublishPlan
  private let standing: StandingSite
  private let folders: WorkFolders
  private let parent: Folder

  init(
    _ plan: PublishPlan, _ standing: StandingSite, _ folders: WorkFolders, in parent: Folder
  ) {
    self.plan = plan
    self.standing = standing
    self.folders = folders
    self.parent = parent
  }

  func publish(_ project: Project, jobs: Int) async throws(BuildFailure) {
    let output = FileName(project.outputName)
    let staging = try makeFolder()
    // Closed, and so unlocked, when the new site stands or what was begun of it is gone.
    defer { staging.close() }
    let former: FileName?
    do throws(BuildFailure) {
      try await fill(staging, from: project, jobs: jobs)
      try checkNothingMoved(output, staging: try staging.ownStatus().identity)
      former = try exchange(output)
    } catch {
      clear(staging)
      throw error
    }
    try parent.sync()
    if let former { try folders.takeDown(former, isKnown: true) }
  }

  private func makeFolder() throws(BuildFailure) -> Folder {
    try parent.changing(folders.staging) { (place) throws(SystemError) in
      try parent.fileSystem.makeFolder(place)
    }
    let staging = try parent.openFolder(folders.staging)
    do throws(BuildFailure) {
      guard try staging.lockOwn() else { throw .anotherBuild(staging.path, process: nil) }
      return staging
    } catch {
      staging.close()
      throw error
    }
  }

  /// Writes the whole new site; nobody can see it yet.
  private func fill(
    _ staging: Folder, from project: Project, jobs: Int
  ) async throws(BuildFailure) {
    try staging.writeNewFile(WorkFolders.mark, [])
    let root = try Folder.open(path: project.root, on: parent.fileSystem)
    defer { root.close() }
    let writer = StagingWriter(
      tree: plan.tree, staging: staging, standing: standing.folder, root: root)
    let sizes = try await writer.write(jobs: jobs)
    try staging.writeNewFile(Manifest.fileName, ManifestText.bytes(of: plan.manifest(sizes)))
    try StagingCheck(tree: plan.tree, sizes: sizes).check(
      staging, extra: [WorkFolders.mark, Manifest.fileName])
    try staging.removeFile(WorkFolders.mark)
    try staging.setOwnMode(Folder.folderMode)
    try staging.syncFileSystem()
  }

  /// The two names must still be the two folders that were looked at and made.
  private func checkNothingMoved(
    _ output: FileName, staging: FileStatus.Identity
  ) throws(BuildFailure) {
    guard try parent.statusIfPresent(of: output)?.identity == standing.identity else {
      throw .changed(parent.path(of: output))
    }
    guard try parent.statusIfPresent(of: folders.staging)?.identity == staging else {
      throw .changed(parent.path(of: folders.staging))
    }
  }

  /// Shows the new site in one step; gives the name under which the former one now stands.
  private func exchange(_ output: FileName) throws(BuildFailure) -> FileName? {
    guard standing.identity != nil else {
      try parent.rename(folders.staging, to: output, .replacing)
      return nil
    }
    do throws(BuildFailure) {
      try parent.rename(folders.staging, to: output, .exchanging)
      return folders.staging
    } catch {
      guard error.systemError?.isLackOfSupport == true else { throw error }
    }
    try parent.rename(output, to: folders.former, .replacing)
    do throws(BuildFailure) {
      try parent.rename(folders.staging, to: output, .replacing)
    } catch {
      try parent.rename(folders.former, to: output, .replacing)
      throw error
    }
    return folders.former
  }

  /// Removes what was begun, so that a full disk is not fuller than before.
  ///
  /// Where that fails too, the next build does it; the failure that led here is the one to report.
  private func clear(_ staging: Folder) {
    do throws(BuildFailure) {
      let identity = try staging.ownStatus().identity
      guard try parent.statusIfPresent(of: folders.staging)?.identity == identity else { return }
      try folders.clearStaging()
    } catch { return }
  }
}
