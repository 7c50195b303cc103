/// An open folder, with its path for messages: calls on the disk that fail with a ``BuildFailure``
/// naming the path.
struct Folder: Sendable {
  let fileSystem: FileSystem
  let descriptor: FileSystem.Descriptor
  /// The absolute path; never used to open anything.
  let path: String

  /// Opens a folder by its absolute path, for as long as the body runs.
  static func with<Result>(
    path: String, on fileSystem: FileSystem,
    _ body: (Folder) throws(BuildFailure) -> Result
  ) throws(BuildFailure) -> Result {
    try start(of: fileSystem).withFolder(FileName(path), body)
  }

  /// Opens a folder by its absolute path; the caller closes it.
  static func open(
    path: String, on fileSystem: FileSystem
  ) throws(BuildFailure) -> Folder {
    try start(of: fileSystem).openFolder(FileName(path))
  }

  private static func start(of fileSystem: FileSystem) -> Folder {
    Folder(fileSystem: fileSystem, descriptor: .absolute, path: "")
  }

  func path(of name: FileName) -> String {
    if descriptor == .absolute { return name.displayed }
    return path == "/" ? "/" + name.displayed : path + "/" + name.displayed
  }

  /// The names in the folder, sorted by their bytes.
  func names() throws(BuildFailure) -> [FileName] {
    do throws(SystemError) {
      return try fileSystem.list(descriptor).sorted()
    } catch { throw .unreadable(path, error) }
  }

  func status(of name: FileName) throws(BuildFailure) -> FileStatus {
    do throws(SystemError) {
      return try fileSystem.status((descriptor, name))
    } catch { throw .unreadable(path(of: name), error) }
  }

  /// The status of an entry; nil where there is none.
  func statusIfPresent(of name: FileName) throws(BuildFailure) -> FileStatus? {
    do throws(SystemError) {
      return try fileSystem.status((descriptor, name))
    } catch {
      if error.isAbsence { return nil }
      throw .unreadable(path(of: name), error)
    }
  }

  /// The status of this folder itself.
  func ownStatus() throws(BuildFailure) -> FileStatus {
    do throws(SystemError) {
      return try fileSystem.statusOfOpen(descriptor)
    } catch { throw .unreadable(path, error) }
  }

  /// Opens a folder in this one, for as long as the body runs.
  func withFolder<Result>(
    _ name: FileName, _ body: (Folder) throws(BuildFailure) -> Result
  ) throws(BuildFailure) -> Result {
    let folder = try openFolder(name)
    defer { folder.close() }
    return try body(folder)
  }

  /// Opens a folder in this one; the caller closes it.
  func openFolder(_ name: FileName) throws(BuildFailure) -> Folder {
    do throws(SystemError) {
      let opened = try fileSystem.open((descriptor, name), .folder)
      return Folder(fileSystem: fileSystem, descriptor: opened, path: path(of: name))
    } catch { throw .unreadable(path(of: name), error) }
  }

  /// Opens a folder in this one where it exists and is a folder; else the body gets nil.
  func withFolderIfPresent<Result>(
    _ name: FileName, _ body: (Folder?) throws(BuildFailure) -> Result
  ) throws(BuildFailure) -> Result {
    guard try statusIfPresent(of: name)?.kind == .folder else { return try body(nil) }
    return try withFolder(name) { (folder) throws(BuildFailure) in try body(folder) }
  }

  /// Closes the folder. Nothing was written through it, so there is nothing that a failure could
  /// lose.
  func close() {
    closeQuietly(descriptor)
  }

  /// Runs the body and closes a file after it; closing is the last moment at which a write can
  /// fail.
  func closing<Result>(
    _ opened: FileSystem.Descriptor, _ name: FileName,
    _ body: () throws(BuildFailure) -> Result
  ) throws(BuildFailure) -> Result {
    let result: Result
    do throws(BuildFailure) {
      result = try body()
    } catch {
      closeQuietly(opened)
      throw error
    }
    do throws(SystemError) {
      try fileSystem.close(opened)
    } catch { throw .unwritable(path(of: name), error) }
    return result
  }

  /// Closes what an earlier failure left open; that failure is the one to report, so a second is
  /// passed over.
  func closeQuietly(_ opened: FileSystem.Descriptor) {
    do throws(SystemError) {
      try fileSystem.close(opened)
    } catch { return }
  }
}
