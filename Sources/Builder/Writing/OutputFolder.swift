package import Core

/// Refuses to publish where something else could be lost; looks at names and disk, changes nothing.
///
/// Steps: where the path lies, what stands there, and whether that is ours. Publishing asks again
/// under its lock; a command asks at its start, so that a wrong folder is known before the work is
/// done.
///
/// - Throws: `refusedOutput` (wrong usage) or `unreadable`, `unwritable` (the machine).
package func checkOutput(
  of project: Project, on fileSystem: FileSystem = .disk
) throws(BuildFailure) {
  try Folder.with(path: project.outputParent, on: fileSystem) { (parent) throws(BuildFailure) in
    _ = try OutputFolder.inspect(project, in: parent)
  }
}

/// The manifest of the site that stands published; nil where none does or where it cannot be read.
///
/// Also compares the files on the disk with it, see ``Manifest/altered``.
///
/// - Parameter site: the address of the site, or what else names it, to refuse the folder of
///   another site at once; nil to leave that to publishing. See ``Manifest/site``.
/// - Throws: as ``checkOutput(of:on:)``.
package func readManifest(
  of project: Project, site: String? = nil, on fileSystem: FileSystem = .disk
) throws(BuildFailure) -> Diagnosed<Manifest?> {
  try Folder.with(path: project.outputParent, on: fileSystem) { (parent) throws(BuildFailure) in
    let state = try OutputFolder.inspect(project, in: parent)
    if let site { try state.checkOwner(site, of: project, on: fileSystem) }
    switch state.mark {
    case .none, .foreign?: return Diagnosed(nil)
    case .unknownFiles?: return Diagnosed(nil, [.damagedManifest(project)])
    case .whole(let manifest)?:
      let name = FileName(project.outputName)
      let survey = try parent.withFolder(name) { (output) throws(BuildFailure) in
        try OutputSurvey(of: output, manifest: manifest)
      }
      var result = manifest
      result.altered = survey.altered
      return Diagnosed(result, survey.diagnostics(in: project))
    }
  }
}

/// What stands where the site is to be published.
struct OutputFolder {
  /// Nil where nothing stands there yet.
  let identity: FileStatus.Identity?
  /// What the manifest says; nil where there is none and nothing but files such as `.gitignore`.
  let mark: ManifestText.Reading?

  static func inspect(
    _ project: Project, in parent: Folder
  ) throws(BuildFailure) -> OutputFolder {
    try OutputPlace(project, fileSystem: parent.fileSystem).check()
    let name = FileName(project.outputName)
    try checkWritable(".", in: parent)
    guard let status = try parent.statusIfPresent(of: name) else {
      return OutputFolder(identity: nil, mark: nil)
    }
    switch status.kind {
    case .folder: break
    case .symbolicLink: throw .outputIsSymbolicLink(project.output)
    case .file, .special: throw .outputIsNoFolder(project.output)
    }
    try checkWritable(name, in: parent)
    return try parent.withFolder(name) { (output) throws(BuildFailure) in
      try checkMount(output, status, in: parent)
      return OutputFolder(identity: status.identity, mark: try mark(of: output))
    }
  }

  /// Refuses the folder of another site.
  func checkOwner(
    _ site: String, of project: Project, on fileSystem: FileSystem
  ) throws(BuildFailure) {
    let owner: String
    switch mark {
    case .whole(let manifest)?: owner = manifest.site
    case .unknownFiles(let site)?: owner = site
    case .none, .foreign?: return
    }
    guard owner != site else { return }
    guard try SiteMemory.read(of: project, on: fileSystem) != owner else { return }
    throw .outputOfAnotherSite(project.output, owner: owner)
  }

  private static func checkWritable(_ name: FileName, in parent: Folder) throws(BuildFailure) {
    do throws(SystemError) {
      try parent.fileSystem.checkWritable((parent.descriptor, name))
    } catch {
      throw .unwritable(name == "." ? parent.path : parent.path(of: name), error)
    }
  }

  private static func checkMount(
    _ output: Folder, _ status: FileStatus, in parent: Folder
  ) throws(BuildFailure) {
    let isElsewhere = try parent.ownStatus().identity.device != status.identity.device
    if isElsewhere || parent.fileSystem.isMountPoint(output.descriptor) {
      throw .outputIsMountPoint(output.path)
    }
  }

  private static func mark(of output: Folder) throws(BuildFailure) -> ManifestText.Reading? {
    if try output.statusIfPresent(of: ".git") != nil { throw .outputIsRepository(output.path) }
    if let status = try output.statusIfPresent(of: Manifest.fileName) {
      guard status.kind == .file, status.byteCount <= 256 * 1024 * 1024 else {
        throw .outputHasFalseMark(output.path)
      }
      let reading = ManifestText.read(
        try output.read(Manifest.fileName, expecting: status))
      guard reading != .foreign else { throw .outputHasFalseMark(output.path) }
      return reading
    }
    for name in try output.names() {
      let isFile = try output.status(of: name).kind == .file
      guard isFile, name.bytes.first == 0x2E else {
        throw .outputIsForeign(output.path, entry: name.displayed)
      }
    }
    return nil
  }
}
