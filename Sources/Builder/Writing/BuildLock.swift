import Glibc

/// Lets one build at a time publish a project: the lock of `.handbook/lock`, which the system drops
/// when the process ends.
///
/// The file itself stays; it holds the number of the process that had the lock last.
struct BuildLock: Sendable {
  /// The open `.handbook` folder.
  let folder: Folder
  private let file: FileSystem.Descriptor

  private static let name: FileName = "lock"

  /// - Throws: `anotherBuild` at once where another build has the lock.
  static func take(
    of project: Project, on fileSystem: FileSystem
  ) throws(BuildFailure) -> BuildLock {
    let folder = try openWorkFolder(of: project, on: fileSystem)
    do throws(BuildFailure) {
      return try BuildLock(folder)
    } catch {
      folder.close()
      throw error
    }
  }

  func release() {
    folder.closeQuietly(file)
    folder.close()
  }

  private init(_ folder: Folder) throws(BuildFailure) {
    let file = try folder.changing(Self.name) { (place) throws(SystemError) in
      try folder.fileSystem.open(place, .lockFile)
    }
    self.folder = folder
    self.file = file
    do throws(BuildFailure) {
      try lock()
    } catch {
      folder.closeQuietly(file)
      throw error
    }
  }

  private func lock() throws(BuildFailure) {
    let fileSystem = folder.fileSystem
    let holder = try folder.changing(Self.name) { (_) throws(SystemError) -> String? in
      guard try fileSystem.lock(file) else {
        return String(decoding: try fileSystem.read(file, 10), as: UTF8.self)
      }
      // Of one length always, so that no digit of an earlier number stays behind.
      let number = String(getpid())
      let line = number + String(repeating: " ", count: max(0, 10 - number.count)) + "\n"
      _ = try fileSystem.write(file, Array(line.utf8)[...])
      return nil
    }
    if let holder { throw .anotherBuild(folder.path, process: holder.trimmedDigits) }
  }

  private static func openWorkFolder(
    of project: Project, on fileSystem: FileSystem
  ) throws(BuildFailure) -> Folder {
    try Folder.with(path: project.root, on: fileSystem) { (root) throws(BuildFailure) in
      if try root.statusIfPresent(of: Project.workFolder) == nil {
        do throws(BuildFailure) {
          try root.withNewFolder(Project.workFolder) { _ in }
        } catch {
          // Another build may have made it in between; then there is no harm.
          if error.systemError?.isPresence != true { throw error }
        }
      }
      return try root.openFolder(Project.workFolder)
    }
  }
}

extension String {
  /// The digits of a process number; nil where the text is none.
  fileprivate var trimmedDigits: String? {
    let digits = prefix(while: { $0.isASCII && $0.isNumber })
    return digits.isEmpty ? nil : String(digits)
  }
}
