import Core

/// The published folder as a build finds it, open and locked until the build is done with it.
struct StandingSite: Sendable {
  /// Nil where nothing stands yet.
  let folder: Folder?
  let identity: FileStatus.Identity?
  /// The list of our files; nil where there is none or where it cannot be read.
  let manifest: Manifest?
  /// Whether the folder is ours, but which files are is not known.
  let hasUnknownFiles: Bool
  let foreign: [OutputSurvey.ForeignEntry]

  init(of project: Project, site: String, in parent: Folder) throws(BuildFailure) {
    let state = try OutputFolder.inspect(project, in: parent)
    try state.checkOwner(site, of: project, on: parent.fileSystem)
    identity = state.identity
    guard let identity = state.identity else {
      (folder, manifest, hasUnknownFiles, foreign) = (nil, nil, false, [])
      return
    }
    let folder = try parent.openFolder(FileName(project.outputName))
    do throws(BuildFailure) {
      guard try folder.lockOwn() else { throw .anotherBuild(folder.path, process: nil) }
      guard try folder.ownStatus().identity == identity else { throw .changed(folder.path) }
      let (listed, isUnknown) = state.listing
      let survey = try OutputSurvey(of: folder, manifest: listed)
      var manifest = listed
      manifest?.altered = survey.altered
      self.manifest = manifest
      hasUnknownFiles = isUnknown
      foreign = survey.foreign
      self.folder = folder
    } catch {
      folder.close()
      throw error
    }
  }

  func close() {
    folder?.close()
  }
}

extension OutputFolder {
  /// The manifest, if it is whole, and whether there is one that is not.
  fileprivate var listing: (Manifest?, isUnknown: Bool) {
    switch mark {
    case .whole(let manifest)?: (manifest, false)
    case .unknownFiles?: (nil, true)
    case .foreign?, .none: (nil, false)
    }
  }
}
