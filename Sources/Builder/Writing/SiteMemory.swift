/// Remembers under which name this project last published, in `.handbook/site`.
///
/// So a site whose address changes still knows its own folder. Losing the file costs nothing but
/// that.
enum SiteMemory {
  private static let name: FileName = "site"
  private static let newName: FileName = "site.new"

  static func read(
    of project: Project, on fileSystem: FileSystem
  ) throws(BuildFailure) -> String? {
    try Folder.with(path: project.root, on: fileSystem) { (root) throws(BuildFailure) in
      try root.withFolderIfPresent(Project.workFolder) { (folder) throws(BuildFailure) in
        try folder.flatMap(read)
      }
    }
  }

  /// Writes the name in one step, where it is not there already.
  static func remember(_ site: String, in folder: Folder) throws(BuildFailure) {
    guard try read(from: folder) != site else { return }
    if try folder.statusIfPresent(of: newName) != nil { try folder.removeFile(newName) }
    try folder.writeNewFile(newName, Array(site.utf8))
    try folder.rename(newName, to: name, .replacing)
  }

  private static func read(from folder: Folder) throws(BuildFailure) -> String? {
    guard let status = try folder.statusIfPresent(of: name), status.kind == .file,
      status.byteCount <= 4096
    else { return nil }
    return String(decoding: try folder.read(name, expecting: status), as: UTF8.self)
  }
}
