import Core

/// Publishes a site: afterwards the published folder is wholly the new one, and until then wholly
/// the old one.
///
/// 1. Refuse a folder where something else could be lost; take the lock; clear what a killed build
///    left.
/// 2. See what stands there. Where the site already does, stop: nothing is written.
/// 3. Write the new site into a folder beside the published one: new files, second names (hard
///    links) for unchanged files, what no build wrote, and last the manifest.
/// 4. List it and compare; wait until the disk has it.
/// 5. Exchange the two folders in one step; wait until the disk has that too.
/// 6. Take down the former site.
///
/// - Parameters:
///   - files: every file of the site, each path once.
///   - previous: what ``readManifest(of:site:on:)`` gave, for files that are `unchanged`; nil to
///     write every file anew.
///   - site: what names the site, such as its address; see ``Manifest/site``.
///   - jobs: how many portions are written side by side.
/// - Throws: any ``BuildFailure``. The published folder is then one whole site, and what was begun
///   is cleared, now or by the next build.
package func publish(
  _ files: [PublishedFile], over previous: Manifest?, site: String, to project: Project,
  jobs: Int = 1, on fileSystem: FileSystem = .disk
) async throws(BuildFailure) -> PublishReport {
  try OutputPlace(project, fileSystem: fileSystem).check()
  let lock = try BuildLock.take(of: project, on: fileSystem)
  defer { lock.release() }
  let parent = try Folder.open(path: project.outputParent, on: fileSystem)
  defer { parent.close() }
  let folders = WorkFolders(of: project, in: parent)
  try folders.clear()

  let standing = try StandingSite(of: project, site: site, in: parent)
  defer { standing.close() }
  let plan = try PublishPlan(files, over: previous, site: site, standing: standing)
  var report = plan.report
  if !plan.isPublished {
    try await Staging(plan, standing, folders, in: parent).publish(project, jobs: jobs)
    report.isExchanged = true
  }
  try SiteMemory.remember(site, in: lock.folder)
  return report
}
