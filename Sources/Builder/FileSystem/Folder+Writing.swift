import Core

extension Folder {
  /// Modes of everything published, whatever the user's file mode mask.
  static let fileMode: UInt32 = 0o644
  static let folderMode: UInt32 = 0o755

  /// Makes a folder in this one and opens it for as long as the body runs.
  func withNewFolder<Result>(
    _ name: FileName, mode: UInt32 = folderMode,
    _ body: (Folder) throws(BuildFailure) -> Result
  ) throws(BuildFailure) -> Result {
    try changing(name) { (place) throws(SystemError) in try fileSystem.makeFolder(place) }
    return try withFolder(name) { (folder) throws(BuildFailure) in
      try folder.setOwnMode(mode)
      return try body(folder)
    }
  }

  func setOwnMode(_ mode: UInt32) throws(BuildFailure) {
    do throws(SystemError) {
      try fileSystem.setMode(descriptor, mode)
    } catch { throw .unwritable(path, error) }
  }

  /// Writes a file that does not exist yet.
  func writeNewFile(
    _ name: FileName, _ bytes: [UInt8], mode: UInt32 = fileMode
  ) throws(BuildFailure) {
    try withNewFile(name, mode: mode) { (opened) throws(SystemError) in
      try write(bytes, to: opened)
    }
  }

  /// Copies a file from another folder and gives the fingerprint of what was copied.
  func copyNewFile(
    _ name: FileName, from source: Folder, _ sourceName: FileName, expecting status: FileStatus,
    mode: UInt32 = fileMode
  ) throws(BuildFailure) -> Fingerprint {
    let opened = try openNewFile(name)
    return try closing(opened, name) { () throws(BuildFailure) in
      var digest = FingerprintDigest()
      try source.readPieces(of: sourceName, expecting: status) { (part) throws(BuildFailure) in
        digest.add(bytes: part)
        try changing(name) { (_) throws(SystemError) in try write(part, to: opened) }
      }
      try changing(name) { (_) throws(SystemError) in try fileSystem.setMode(opened, mode) }
      return digest.finish()
    }
  }

  func makeSymbolicLink(_ name: FileName, to target: FileName) throws(BuildFailure) {
    try changing(name) { (place) throws(SystemError) in
      try fileSystem.makeSymbolicLink(target, place)
    }
  }

  func symbolicLinkTarget(_ name: FileName) throws(BuildFailure) -> FileName {
    do throws(SystemError) {
      return try fileSystem.readSymbolicLink((descriptor, name))
    } catch { throw .unreadable(path(of: name), error) }
  }

  /// Gives a file of another folder a name in this one too; false where the disk does not allow it.
  func link(_ name: FileName, from source: Folder) throws(BuildFailure) -> Bool {
    do throws(SystemError) {
      try fileSystem.link((source.descriptor, name), (descriptor, name))
      return true
    } catch {
      if error.forbidsLinking { return false }
      throw .unwritable(path(of: name), error)
    }
  }

  func removeFile(_ name: FileName) throws(BuildFailure) {
    try changing(name) { (place) throws(SystemError) in try fileSystem.removeFile(place) }
  }

  func removeFolder(_ name: FileName) throws(BuildFailure) {
    try changing(name) { (place) throws(SystemError) in try fileSystem.removeFolder(place) }
  }

  func rename(
    _ name: FileName, to newName: FileName, in newFolder: Folder? = nil,
    _ renaming: FileSystem.Renaming
  ) throws(BuildFailure) {
    let target = ((newFolder ?? self).descriptor, newName)
    try changing(name) { (place) throws(SystemError) in
      try fileSystem.rename(place, target, renaming)
    }
  }

  /// Waits until the names in the folder are safe on the disk, where the disk can tell.
  func sync() throws(BuildFailure) {
    do throws(SystemError) {
      try fileSystem.sync(descriptor)
    } catch {
      if !error.isLackOfSupport { throw .unwritable(path, error) }
    }
  }

  func syncFileSystem() throws(BuildFailure) {
    do throws(SystemError) {
      try fileSystem.syncFileSystem(descriptor)
    } catch { throw .unwritable(path, error) }
  }

  private func withNewFile(
    _ name: FileName, mode: UInt32,
    _ body: (FileSystem.Descriptor) throws(SystemError) -> Void
  ) throws(BuildFailure) {
    let opened = try openNewFile(name)
    try closing(opened, name) { () throws(BuildFailure) in
      try changing(name) { (_) throws(SystemError) in
        try body(opened)
        try fileSystem.setMode(opened, mode)
      }
    }
  }

  private func openNewFile(_ name: FileName) throws(BuildFailure) -> FileSystem.Descriptor {
    try changing(name) { (place) throws(SystemError) in try fileSystem.open(place, .newFile) }
  }

  /// Writes until the last byte is accepted, because the system may take fewer than it is given.
  private func write(
    _ bytes: [UInt8], to opened: FileSystem.Descriptor
  ) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = try fileSystem.write(opened, rest)
      guard count > 0 else { throw .noProgress }
      rest = rest.dropFirst(count)
    }
  }

  /// Makes a call that changes an entry, and names the entry where it fails.
  func changing<Result>(
    _ name: FileName, _ body: (FileSystem.Place) throws(SystemError) -> Result
  ) throws(BuildFailure) -> Result {
    do throws(SystemError) {
      return try body((descriptor, name))
    } catch { throw .unwritable(path(of: name), error) }
  }
}
