import Core

/// Where the published folder lies among the folders that must never be exchanged or emptied.
struct OutputPlace {
  private let project: Project
  private let fileSystem: FileSystem
  private let output: [Substring]

  init(_ project: Project, fileSystem: FileSystem) {
    self.project = project
    self.fileSystem = fileSystem
    output = project.output.split(separator: "/")
  }

  func check() throws(BuildFailure) {
    let root = project.root
    if equalsOrHolds(root) {
      throw .outputHoldsProtected(project.output, Phrase(nl: "het handboek", en: "the handbook"))
    }
    for folder in ["content", "templates", ".handbook"] where isIn(root + "/" + folder) {
      throw .outputIsInSources(project.output, folder)
    }
    if output.contains(".git") { throw .outputIsRepository(project.output) }
    for (path, name) in protectedFolders where equalsOrHolds(path) {
      throw .outputHoldsProtected(project.output, name)
    }
    try checkIdentity()
  }

  private var protectedFolders: [(String, Phrase)] {
    let working = (
      project.surroundings.workingFolder,
      Phrase(nl: "de map waarin u werkt", en: "the folder you work in")
    )
    guard let home = project.surroundings.home, home.hasPrefix("/") else { return [working] }
    return [working, (home, Phrase(nl: "uw eigen map", en: "your home folder"))]
  }

  /// The same folder can have two paths, by a bind mount or on a disk that takes `Public` for
  /// `public`.
  private func checkIdentity() throws(BuildFailure) {
    guard let own = try identity(of: project.output) else { return }
    let sources = ["", "/content", "/templates"].map { project.root + $0 }
    for path in sources + protectedFolders.map(\.0) where try identity(of: path) == own {
      throw .outputHoldsProtected(project.output, Phrase(same: "‘\(displayedName(path))’"))
    }
  }

  private func identity(of path: String) throws(BuildFailure) -> FileStatus.Identity? {
    do throws(SystemError) {
      return try fileSystem.status((.absolute, FileName(path))).identity
    } catch {
      // What this user cannot reach is not what they would publish in.
      if error.isAbsence || error.isNoFolder || error.isRefusal { return nil }
      throw .unreadable(path, error)
    }
  }

  private func equalsOrHolds(_ path: String) -> Bool {
    path.split(separator: "/").starts(with: output)
  }

  private func isIn(_ folder: String) -> Bool {
    output.starts(with: folder.split(separator: "/"))
  }
}
